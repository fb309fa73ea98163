// An image as a paper carries it (a `data:` address), for Word: which wants to be told its size.
export interface Picture {
  readonly type: 'jpg' | 'png'
  readonly data: Buffer
  /** Pixels. */
  readonly width: number
  readonly height: number
}

const DATA_URL = /^data:image\/(jpeg|png);base64,/

/** Start of frame, of whatever coding: height and width follow its length and precision. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(data: Buffer): { width: number; height: number } | null {
  for (let at = 2; at + 9 < data.length && data[at] === 0xff; at += 2 + data.readUInt16BE(at + 2)) {
    if (isFrame(data[at + 1]!)) return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) }
  }
  return null
}

const pngSize = (data: Buffer): { width: number; height: number } | null =>
  data.length < 24 ? null : { width: data.readUInt32BE(16), height: data.readUInt32BE(20) }

/** Null for what Word cannot show. */
export function pictureOf(url: string): Picture | null {
  const kind = DATA_URL.exec(url)?.[1]
  if (kind === undefined) return null
  const data = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  const size = kind === 'png' ? pngSize(data) : jpegSize(data)
  if (size === null || size.width === 0 || size.height === 0) return null
  return { type: kind === 'png' ? 'png' : 'jpg', data, ...size }
}
