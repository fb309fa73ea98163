// How large a picture is, told from its first bytes: one that would fill the memory is never unfolded.

/** 100 million dots: twice what the best phone takes, and A4 at 900 dpi. */
const MOST_DOTS = 100_000_000

interface Size {
  readonly width: number
  readonly height: number
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const START_OF_IMAGE = 0xffd8
/** Start of frame, whatever the coding; C4, C8 and CC are something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function pngSize(bytes: Buffer): Size | null {
  if (bytes.length < 24 || !bytes.subarray(0, PNG.length).equals(PNG)) return null
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

function jpegSize(bytes: Buffer): Size | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== START_OF_IMAGE) return null
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** A PNG or a JPEG of a size that this machine can look at. */
export function readable(picture: Uint8Array): boolean {
  const bytes = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength)
  const size = pngSize(bytes) ?? jpegSize(bytes)
  return size !== null && size.width > 0 && size.height > 0 && size.width * size.height <= MOST_DOTS
}
