// What a file is by its content, in the desk's own words: a name says nothing, and may lie.
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import type { FileType, StoredType } from '../../../shared/attachment/types'

const KNOWN: Readonly<Record<string, FileType>> = {
  jpg: 'jpg',
  png: 'png',
  apng: 'png',
  webp: 'webp',
  gif: 'gif',
  bmp: 'bmp',
  heic: 'heic',
  pdf: 'pdf',
  mp3: 'mp3',
  wav: 'wav',
  m4a: 'm4a',
  m4b: 'm4a',
  aac: 'aac',
  ogg: 'ogg',
  oga: 'ogg',
  opus: 'ogg',
  flac: 'flac',
  amr: 'amr',
  mp4: 'mp4',
  m4v: 'mp4',
  webm: 'webm',
  mov: 'mov',
}

const known = (found: { readonly ext: string } | undefined): StoredType =>
  found === undefined || !Object.hasOwn(KNOWN, found.ext) ? 'unknown' : KNOWN[found.ext]!

/** Throws what the disk throws. */
export const typeOfFile = async (path: string): Promise<StoredType> =>
  known(await fileTypeFromFile(path))

export const typeOfBytes = async (bytes: Uint8Array): Promise<StoredType> =>
  known(await fileTypeFromBuffer(bytes))
