// What goes from room to room without a network, as the page asks for it.
import type { Answers, Params } from '../../../shared/contract'
import { refuse, type Result } from '../../../shared/result'

export interface Packets {
  exportPacket(asked: Params<'exportPacket'>): Promise<Result<Answers['exportPacket']>>
  openImport(asked: Params<'openImport'>): Promise<Result<Answers['openImport']>>
  acceptImport(asked: Params<'acceptImport'>): Promise<Result<Answers['acceptImport']>>
  exportReceipt(asked: Params<'exportReceipt'>): Promise<Result<Answers['exportReceipt']>>
  receiptCode(asked: Params<'receiptCode'>): Promise<Result<Answers['receiptCode']>>
}

export function createPackets(): Packets {
  const none = async () => refuse('failed')
  return { exportPacket: none, openImport: none, acceptImport: none, exportReceipt: none, receiptCode: none }
}
