// A fault of the disk while something was saved outside: the folder is another than the desk's own,
// and so is what to do about it.
import type { RefusalCode } from '../../../shared/refusal-texts'
import type { DiskFaultCode } from './disk-fault'

export const SAVE_FAULTS: Readonly<Record<DiskFaultCode, RefusalCode>> = {
  diskFull: 'saveNoRoom',
  notWritable: 'saveNotAllowed',
  folderGone: 'saveFolderGone',
  diskFailed: 'saveFailed',
}
