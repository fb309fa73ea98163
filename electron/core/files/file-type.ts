// What a file is by its content, in the desk's own words: a name says nothing, and may lie.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
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
  avi: 'avi',
  tif: 'tif',
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

/** Advanced Systems Format, in which Windows records: the id of its header, and that of a stream of pictures. */
const WINDOWS = Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex')
const WINDOWS_PICTURES = Buffer.from('c0ef19bc4d5bcf11a8fd00805f5c442b', 'hex')
/** Streams are described in the header; of a recording it is a few kilobytes. */
const HEAD = 65_536

/** GB/T 33190-2016: a ZIP with this entry at its root, in the list that ends it. */
const OFFICIAL = 'OFD.xml'

/** What the library does not tell, by the first and the last bytes. */
function byEnds(found: Found, head: Buffer, tail: Buffer): StoredType {
  if (head.subarray(0, WINDOWS.length).equals(WINDOWS))
    return head.includes(WINDOWS_PICTURES) ? 'wmv' : 'wma'
  const isZip = found?.ext === 'zip' || found?.ext === 'ofd'
  return isZip && (head.includes(OFFICIAL) || tail.includes(OFFICIAL)) ? 'ofd' : 'unknown'
}

async function endsOf(path: string): Promise<[head: Buffer, tail: Buffer]> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const read = async (from: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, from)
      return buffer.subarray(0, bytesRead)
    }
    return [await read(0), await read(Math.max(0, size - HEAD))]
  } finally {
    await file.close()
  }
}

/** Throws what the disk throws. */
export async function typeOfFile(path: string): Promise<StoredType> {
  const found = await fileTypeFromFile(path)
  if (isPhones(found)) return ofPhones(createReadStream(path))
  const type = known(found)
  return type === 'unknown' ? byEnds(found, ...(await endsOf(path))) : type
}

export async function typeOfBytes(bytes: Uint8Array): Promise<StoredType> {
  const found = await fileTypeFromBuffer(bytes)
  const all = Buffer.from(bytes)
  if (isPhones(found)) return ofPhones([all])
  const type = known(found)
  return type === 'unknown' ? byEnds(found, all.subarray(0, HEAD), all.subarray(-HEAD)) : type
}
