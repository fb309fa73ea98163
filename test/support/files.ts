// Files in a test: the beginnings by which their kinds are known, and the way of the page into the core.
import {
  CHUNK_BYTES,
  type Api,
  type KeptFile,
  type Reply,
  type StagedFile,
} from '../../shared/contract'
import type { StoredType } from '../../shared/attachment/types'

const text = (latin: string): Buffer => Buffer.from(latin, 'latin1')
/** A box of the ISO base media format: HEIC, M4A, MP4 and MOV all begin with one. */
const boxed = (brand: string): Buffer =>
  Buffer.concat([
    text('\u0000\u0000\u0000\u0018ftyp'),
    text(brand),
    text('\u0000\u0000\u0000\u0000'),
    text(brand),
    text('mif1'),
  ])
const ebml = (kind: string): Buffer =>
  Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x80 + kind.length + 3, 0x42, 0x82, 0x80 + kind.length]),
    text(kind),
  ])
const png = Buffer.concat([
  Buffer.from([0x89]),
  text('PNG\r\n\u001a\n'),
  Buffer.from([0, 0, 0, 13]),
  text('IHDR'),
  Buffer.alloc(17),
  Buffer.from([0, 0, 0, 0]),
  text('IDAT'),
])

const BEGINNINGS = {
  jpg: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  png,
  gif: text('GIF89a'),
  bmp: text('BM'),
  webp: text('RIFF\u0010\u0000\u0000\u0000WEBPVP8 '),
  heic: boxed('heic'),
  pdf: text('%PDF-1.4\n'),
  mp3: Buffer.concat([
    Buffer.from([0xff, 0xfb, 0x90, 0x00]),
    Buffer.alloc(413),
    Buffer.from([0xff, 0xfb, 0x90, 0x00]),
  ]),
  wav: text('RIFF\u0010\u0000\u0000\u0000WAVEfmt '),
  m4a: boxed('M4A '),
  aac: Buffer.from([0xff, 0xf1, 0x50, 0x80, 0x00, 0x1f, 0xfc]),
  ogg: Buffer.concat([text('OggS'), Buffer.alloc(24), text('\u0001vorbis')]),
  flac: text('fLaC'),
  amr: text('#!AMR\n'),
  mp4: boxed('isom'),
  webm: ebml('webm'),
  mov: boxed('qt  '),
  wma: Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex'),
  wmv: Buffer.from('3026b2758e66cf11a6d900aa0062ce6c' + 'c0ef19bc4d5bcf11a8fd00805f5c442b', 'hex'),
  avi: text('RIFF\u0010\u0000\u0000\u0000AVI LIST'),
  tif: Buffer.from('49492a0008000000000000000000', 'hex'),
  ofd: Buffer.concat([
    Buffer.from('504b03041400000000000000000000000000c5000000c500000007000000', 'hex'),
    text('OFD.xml'),
  ]),
  unknown: text('PK\u0003\u0004 and the rest of a table'),
} as const satisfies Record<StoredType, Buffer>

/** A file of a kind, of this many bytes; another `mark`, another file. */
export function aFile(type: StoredType = 'jpg', size = 2_000, mark = 1): Buffer {
  const bytes = Buffer.alloc(size, mark)
  BEGINNINGS[type].copy(bytes)
  return bytes
}

export async function valueOf<T>(reply: Promise<Reply<T>>): Promise<T> {
  const got = await reply
  if (!got.ok) throw new Error(`refused: ${JSON.stringify(got.error)}`)
  return got.value
}

/** As the page does it; the first refusal is thrown. */
export async function stage(
  api: Api,
  bytes: Uint8Array,
  name = '现场照片.jpg',
): Promise<StagedFile> {
  const { fileId } = await valueOf(api.beginFile({ name, size: bytes.length }))
  for (let index = 0; index * CHUNK_BYTES < bytes.length; index += 1) {
    const piece = Buffer.from(bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES))
    await valueOf(api.addChunk({ fileId, index, base64: piece.toString('base64') }))
  }
  return valueOf(api.finishFile({ fileId }))
}

export async function keep(api: Api, bytes: Uint8Array, name?: string): Promise<KeptFile> {
  const { fileId } = await stage(api, bytes, name)
  return valueOf(api.keepFile({ fileId }))
}
