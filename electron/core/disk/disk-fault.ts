// Gives an error of the operating system the name by which the desk speaks of it.
import type { Refusal } from '../../../shared/result'

export type DiskFaultCode = 'diskFull' | 'notWritable' | 'folderGone' | 'diskFailed'

const CODES: Readonly<Record<string, DiskFaultCode>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
  ENOENT: 'folderGone',
  ENOTDIR: 'folderGone',
  ENODEV: 'folderGone',
  ENXIO: 'folderGone',
  ESTALE: 'folderGone',
}

export interface DiskFault extends Refusal {
  readonly code: DiskFaultCode
  readonly details: { readonly folder: string; readonly system: string }
}

const systemOf = (error: unknown): unknown => (error as NodeJS.ErrnoException | null)?.code

/** Anything else is a mistake of the program. */
export const isDiskFault = (error: unknown): boolean => typeof systemOf(error) === 'string'

/** Errors without a system code are mistakes of the program and are thrown on. */
export function diskFault(error: unknown, folder: string): DiskFault {
  const system = systemOf(error)
  if (typeof system !== 'string') throw error
  return { code: CODES[system] ?? 'diskFailed', details: { folder, system } }
}

/** What Node would throw had it noticed that the file is no longer where it was. */
export const goneError = (file: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${file} is no longer there`), { code: 'ENOENT' })
