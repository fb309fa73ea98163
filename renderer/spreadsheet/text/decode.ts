// Words from bytes, in whichever way a program wrote them: what Excel calls CSV is GBK on Chinese machines, UTF-8 with a
// mark where that was asked for, and UTF-16 where it was saved as “Unicode 文本”.

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

const markOf = (bytes: Uint8Array) =>
  MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))

/** Text has no control characters but tabs and ends of lines. */
export const isText = (bytes: Uint8Array): boolean =>
  markOf(bytes) !== undefined ||
  bytes.subarray(0, 512).every((byte) => byte >= 0x20 || (byte >= 9 && byte <= 13))

/** Null where the bytes are no words of this encoding. */
function tried(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // Then it is another one, or none.
    return null
  }
}

/** Without its mark; null for what no encoding fits. GB18030 holds GBK and GB2312. */
export function decoded(bytes: Uint8Array): string | null {
  const mark = markOf(bytes)
  return mark === undefined
    ? (tried(bytes, 'utf-8') ?? tried(bytes, 'gb18030'))
    : tried(bytes, mark.encoding)
}
