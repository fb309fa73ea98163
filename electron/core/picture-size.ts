// How many dots a picture has, told from its head: before it is unfolded, and for Word, which asks.
import probe from 'probe-image-size/sync.js'

const { jpeg, png } = probe.parsers

/** Pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Far longer than the thumbnails and colour profiles of any camera; no picture, however odd, holds up the clocks. */
const LONGEST_HEAD = 4 * 1024 * 1024

/** Null for what is neither a JPEG nor a PNG, or has no dots. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const head = bytes.subarray(0, LONGEST_HEAD)
  const size = png(head) ?? jpeg(head)
  return size === undefined || size.width === 0 || size.height === 0
    ? null
    : { width: size.width, height: size.height }
}
