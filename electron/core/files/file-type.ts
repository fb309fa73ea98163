// What a file is by its content, in the desk's own words: a name says nothing, and may lie.
import { createReadStream } from 'node:fs'
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

type Found = { readonly ext: string } | undefined

const known = (found: Found): StoredType =>
  found === undefined || !Object.hasOwn(KNOWN, found.ext) ? 'unknown' : KNOWN[found.ext]!

/** The container of phones, by whatever name: most hold a call or a memo, some a film. */
const isPhones = (found: Found): boolean => found?.ext === '3gp' || found?.ext === '3g2'

/** How a track of pictures calls itself. */
const PICTURES = Buffer.from('hdlr\0\0\0\0\0\0\0\0vide', 'latin1')

/** Where the tracks are described differs: it may be at the very end. */
async function hasPictures(pieces: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<boolean> {
  let before = Buffer.alloc(0)
  for await (const piece of pieces) {
    const seen = Buffer.concat([before, piece])
    if (seen.includes(PICTURES)) return true
    before = seen.subarray(-PICTURES.length)
  }
  return false
}

const ofPhones = async (pieces: Parameters<typeof hasPictures>[0]): Promise<FileType> =>
  (await hasPictures(pieces)) ? 'mp4' : 'm4a'

/** Throws what the disk throws. */
export async function typeOfFile(path: string): Promise<StoredType> {
  const found = await fileTypeFromFile(path)
  return isPhones(found) ? ofPhones(createReadStream(path)) : known(found)
}

export async function typeOfBytes(bytes: Uint8Array): Promise<StoredType> {
  const found = await fileTypeFromBuffer(bytes)
  return isPhones(found) ? ofPhones([Buffer.from(bytes)]) : known(found)
}
