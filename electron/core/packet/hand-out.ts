// The last step of an export: the file is written, and the record says that it was.
import { format } from 'date-fns/format'
import type { SystemCommand } from '../../../shared/desk'
import { ok, refuse, type Result } from '../../../shared/result'
import { inShanghai, type Ms } from '../../../shared/time'
import { diskFault } from '../disk/disk-fault'
import { writeNew } from '../disk/new-file'
import { SAVE_FAULTS } from '../disk/save-fault'
import type { PacketDeps } from './deps'

/** `20261123-1530` */
export const stampOf = (now: Ms): string => format(inShanghai(now), 'yyyyMMdd-HHmm')

/** @param what what it is and of what: `事件包 值班〔2026〕17号` */
export const packetName = (what: string, now: Ms, sealed: boolean): string =>
  `${what} ${stampOf(now)}.zip${sealed ? '.age' : ''}`

export interface Recorded {
  readonly fileName: string
  /** What writes down that it was handed out. */
  readonly command: SystemCommand
}

/** Nothing leaves the room without being written down: what cannot be noted is taken back. */
export async function handOut(
  deps: PacketDeps,
  folder: string,
  file: Uint8Array,
  { fileName, command }: Recorded,
): Promise<Result<string>> {
  let path: string
  try {
    path = await writeNew(deps.disk, folder, fileName, file)
  } catch (error) {
    const { code, details } = diskFault(error, folder)
    return refuse(SAVE_FAULTS[code], '', details)
  }
  const recorded = await deps.submit(command)
  if (recorded.ok) return ok(path)
  // It may stay when the stick was pulled out meanwhile: what could not be noted is what the person is told.
  await deps.disk.remove(path).catch(() => {})
  return recorded
}
