// The page's calls about what goes from room to room.
import type { Calls } from '../parse-call'
import { exportReceipt, receiptCode } from './answer'
import type { PacketDeps } from './deps'
import { exportPacket } from './export'
import { acceptImport, openImport } from './import'

type PacketCalls = Pick<
  Calls,
  'exportPacket' | 'openImport' | 'acceptImport' | 'exportReceipt' | 'receiptCode'
>

export const createPacketCalls = (deps: PacketDeps): PacketCalls => ({
  exportPacket: (asked) => exportPacket(deps, asked),
  openImport: (asked) => openImport(deps, asked),
  acceptImport: (asked) => acceptImport(deps, asked),
  exportReceipt: (asked) => exportReceipt(deps, asked),
  receiptCode: (asked) => receiptCode(deps, asked),
})
