// What may be attached: told by a file's content, never by its name.
import { z } from 'zod'

interface KnownType {
  readonly mime: string
  readonly ext: string
  /** How the page shows it; `none`: kept and handed on, but no browser can show it. */
  readonly shows: 'image' | 'pdf' | 'audio' | 'video' | 'none'
  readonly name: string
}

const TABLE = {
  jpg: { mime: 'image/jpeg', ext: 'jpg', shows: 'image', name: '图片' },
  png: { mime: 'image/png', ext: 'png', shows: 'image', name: '图片' },
  webp: { mime: 'image/webp', ext: 'webp', shows: 'image', name: '图片' },
  gif: { mime: 'image/gif', ext: 'gif', shows: 'image', name: '图片' },
  bmp: { mime: 'image/bmp', ext: 'bmp', shows: 'image', name: '图片' },
  heic: { mime: 'image/heic', ext: 'heic', shows: 'none', name: '苹果手机照片' },
  pdf: { mime: 'application/pdf', ext: 'pdf', shows: 'pdf', name: 'PDF' },
  mp3: { mime: 'audio/mpeg', ext: 'mp3', shows: 'audio', name: '录音' },
  wav: { mime: 'audio/wav', ext: 'wav', shows: 'audio', name: '录音' },
  m4a: { mime: 'audio/mp4', ext: 'm4a', shows: 'audio', name: '录音' },
  aac: { mime: 'audio/aac', ext: 'aac', shows: 'audio', name: '录音' },
  ogg: { mime: 'audio/ogg', ext: 'ogg', shows: 'audio', name: '录音' },
  flac: { mime: 'audio/flac', ext: 'flac', shows: 'audio', name: '录音' },
  amr: { mime: 'audio/amr', ext: 'amr', shows: 'none', name: '录音' },
  mp4: { mime: 'video/mp4', ext: 'mp4', shows: 'video', name: '视频' },
  webm: { mime: 'video/webm', ext: 'webm', shows: 'video', name: '视频' },
  mov: { mime: 'video/quicktime', ext: 'mov', shows: 'video', name: '视频' },
  // Kept as evidence and handed on: what shows or plays them is another program.
  wma: { mime: 'audio/x-ms-wma', ext: 'wma', shows: 'none', name: '录音' },
  wmv: { mime: 'video/x-ms-wmv', ext: 'wmv', shows: 'none', name: '视频' },
  avi: { mime: 'video/x-msvideo', ext: 'avi', shows: 'none', name: '视频' },
  tif: { mime: 'image/tiff', ext: 'tif', shows: 'none', name: 'TIFF 传真件' },
  ofd: { mime: 'application/ofd', ext: 'ofd', shows: 'none', name: 'OFD 公文' },
} as const satisfies Record<string, KnownType>

export type FileType = keyof typeof TABLE
export const FILE_TYPES: Readonly<Record<FileType, KnownType>> = TABLE
export const fileTypeSchema = z.enum(Object.keys(TABLE) as [FileType, ...FileType[]])
/** Staged or stored without being an attachment: a packet, a scan that is only read. */
export type StoredType = FileType | 'unknown'

export const isImage = (type: StoredType): boolean =>
  type !== 'unknown' && FILE_TYPES[type].shows === 'image'
