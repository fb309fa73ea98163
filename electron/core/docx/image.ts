// An image as a paper carries it (a `data:` address), for Word: which wants to be told its size.
import { pictureSize, type PictureSize } from '../picture-size'

export interface Picture extends PictureSize {
  readonly type: 'jpg' | 'png'
  readonly data: Buffer
}

const DATA_URL = /^data:image\/(jpeg|png);base64,/

/** Null for what Word cannot show. */
export function pictureOf(url: string): Picture | null {
  const kind = DATA_URL.exec(url)?.[1]
  if (kind === undefined) return null
  const data = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  const size = pictureSize(data)
  return size === null ? null : { type: kind === 'png' ? 'png' : 'jpg', data, ...size }
}
