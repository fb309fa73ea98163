// The page's calls about what goes from room to room.
import type { Calls } from '../parse-call'
import { exportReceipt, receiptCode } from './answer'
import type { PacketDeps } from './deps'
import { exportPacket } from './export'
import { exportPeriod } from './export-period'
import { acceptImport, openImport } from './import'
import { createProven } from './proven'

type PacketCalls = Pick<
  Calls,
  'exportPacket' | 'exportPeriod' | 'openImport' | 'acceptImport' | 'exportReceipt' | 'receiptCode'
>

export function createPacketCalls(deps: PacketDeps): PacketCalls {
  const proven = createProven(deps.files)
  return {
    exportPacket: (asked) => exportPacket(deps, asked),
    exportPeriod: (asked) => exportPeriod(deps, asked),
    openImport: (asked) => openImport(deps, asked, proven),
    acceptImport: (asked) => acceptImport(deps, asked),
    exportReceipt: (asked) => exportReceipt(deps, asked),
    receiptCode: (asked) => receiptCode(deps, asked),
  }
}
