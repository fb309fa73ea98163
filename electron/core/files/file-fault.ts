// A fault of the disk while a file was on its way in: said of the file, since nothing was typed.
import type { RefusalCode } from '../../../shared/refusal-texts'
import { refuse } from '../../../shared/result'
import type { DiskFault, DiskFaultCode } from '../disk/disk-fault'

const FILE_FAULTS: Readonly<Record<DiskFaultCode, RefusalCode>> = {
  diskFull: 'fileNoRoom',
  notWritable: 'fileNotAllowed',
  folderGone: 'fileFolderGone',
  diskFailed: 'fileFailed',
}

export const fileFault = ({ code, details }: DiskFault) => refuse(FILE_FAULTS[code], '', details)
