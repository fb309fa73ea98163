// What a file is by its content, in the desk's own words: a name says nothing, and may lie.
import { fileTypeFromFile } from 'file-type'
import type { FileType, StoredType } from '../../../shared/attachment/types'

const KNOWN: Readonly<Record<string, FileType>> = {
  jpg: 'jpg', png: 'png', apng: 'png', webp: 'webp', gif: 'gif', bmp: 'bmp', heic: 'heic',
  pdf: 'pdf',
  mp3: 'mp3', wav: 'wav', m4a: 'm4a', m4b: 'm4a', aac: 'aac', ogg: 'ogg', oga: 'ogg', opus: 'ogg', flac: 'flac', amr: 'amr',
  mp4: 'mp4', m4v: 'mp4', webm: 'webm', mov: 'mov',
}

/** Throws what the disk throws. */
export async function typeOfFile(path: string): Promise<StoredType> {
  const found = await fileTypeFromFile(path)
  return found === undefined || !Object.hasOwn(KNOWN, found.ext) ? 'unknown' : KNOWN[found.ext]!
}
