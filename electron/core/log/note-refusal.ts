// Why a start came to nothing, before there was a desk.
import type { Refusal } from '../../../shared/result'
import type { Log } from './log'

/** Done when it is written: the process ends next. */
export async function noteRefusal(
  log: Pick<Log, 'note' | 'settle'>,
  { code, details }: Refusal,
): Promise<void> {
  if (code === 'alreadyOpen') log.note('lockRefused', {})
  else log.note('folderRefused', { refusal: code, system: String(details?.system ?? '') })
  await log.settle()
}
