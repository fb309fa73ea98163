// 另存为: a copy of an attachment, whole and unchanged, in a folder that the person picks.
import { parse } from 'node:path'
import type { Attachment } from '../../../shared/attachment/record'
import { FILE_TYPES } from '../../../shared/attachment/types'
import { ok, refuse, type Result } from '../../../shared/result'
import { diskFault } from '../disk/disk-fault'
import { writeNew } from '../disk/new-file'
import type { Disk, Ports } from '../ports'
import { SAVE_FAULTS } from '../disk/save-fault'
import type { Files } from './files'
import { digestOf } from './pieces'

/** What no system takes in a name; and no name begins or ends with a dot. */
const UNFIT = /[\\/:*?"<>|\u0000-\u001f]/g

/** Devices to Windows, whatever follows behind a dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** In a name of 255 bytes, with three for a Chinese character. */
const LONGEST_STEM = 70

const ALSO: Readonly<Record<string, readonly string[]>> = {
  jpg: ['.jpeg', '.jfif'],
  heic: ['.heif'],
  mp4: ['.m4v'],
  m4a: ['.m4b'],
  ogg: ['.oga', '.opus'],
}

/** The name that the file came with, fit for every system, with an ending that says what it is. */
export function fileNameOf({ name, type }: Pick<Attachment, 'name' | 'type'>): string {
  const { ext } = FILE_TYPES[type]
  const fit = name
    .replace(UNFIT, '_')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(RESERVED, '$1_')
  const { name: stem, ext: ending } = parse(fit)
  const fits = [`.${ext}`, ...(ALSO[ext] ?? [])].includes(ending.toLowerCase())
  const bare = (fits ? stem : fit).slice(0, LONGEST_STEM)
  return `${bare === '' ? '附件' : bare}${fits ? ending : `.${ext}`}`
}

export interface SaveDeps {
  readonly disk: Disk
  readonly ports: Pick<Ports, 'pickFolder'>
  readonly files: Pick<Files, 'store'>
}

export const createSaveAttachment =
  ({ disk, ports, files }: SaveDeps) =>
  async (attachment: Attachment): Promise<Result<{ path: string }>> => {
    // Why it cannot be read, the store has noted.
    const bytes = await files.store.read(attachment.sha256).catch(() => null)
    if (bytes === null) return refuse('fileMissing', 'attachmentId')
    if ((await digestOf(bytes)) !== attachment.sha256) return refuse('fileDamaged', 'attachmentId')
    const folder = await ports.pickFolder()
    if (folder === null) return refuse('noFolder')
    try {
      return ok({ path: await writeNew(disk, folder, fileNameOf(attachment), bytes) })
    } catch (error) {
      const { code, details } = diskFault(error, folder)
      return refuse(SAVE_FAULTS[code], '', details)
    }
  }
