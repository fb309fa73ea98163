// The page's calls about what goes from room to room: for whoever is signed in, on an unlocked desk.
import type { Result } from '../../../shared/result'
import type { Calls } from '../parse-call'
import { exportReceipt, receiptCode } from './answer'
import type { PacketDeps } from './deps'
import { exportPacket } from './export'
import { acceptImport, openImport } from './import'

type PacketCalls = Pick<Calls, 'exportPacket' | 'openImport' | 'acceptImport' | 'exportReceipt' | 'receiptCode'>

/** @param may whether the page may ask for anything now */
export function createPacketCalls(deps: PacketDeps, may: () => Result<null>): PacketCalls {
  const whenAllowed = <Asked, T>(task: (deps: PacketDeps, asked: Asked) => Promise<Result<T>>) =>
    async (asked: Asked): Promise<Result<T>> => {
      const allowed = may()
      return allowed.ok ? task(deps, asked) : allowed
    }

  return {
    exportPacket: whenAllowed(exportPacket),
    openImport: whenAllowed(openImport),
    acceptImport: whenAllowed(acceptImport),
    exportReceipt: whenAllowed(exportReceipt),
    receiptCode: whenAllowed(receiptCode),
  }
}
