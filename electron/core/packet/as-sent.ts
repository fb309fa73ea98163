// A packet as it was sent, from one that something on its way has written behind: archivers add a comment
// of their own, sticks fill the last block up with zeros. Nothing of the packet itself is touched by either.
const END = Buffer.from('PK\u0005\u0006', 'latin1')
const END_BYTES = 22
/** Where the length of the comment stands. */
const COMMENT_AT = 20
/** The largest comment, and more than the largest block of any stick. */
const LONGEST_TAIL = 0xffff + 1024 * 1024

/** The directory stands at the end: what has none was not copied to the end. */
export const hasEnd = (file: Buffer): boolean => file.includes(END)

/** The same bytes when nothing was added, or something else was. */
export function asSent(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const at = file.lastIndexOf(END)
  const end = at + END_BYTES
  if (at < 0 || end >= file.length || file.length - end > LONGEST_TAIL) return bytes
  const comment = file.readUInt16LE(at + COMMENT_AT)
  const padding = file.subarray(end + comment)
  if (end + comment > file.length || padding.some((byte) => byte !== 0)) return bytes
  if (comment === 0) return file.subarray(0, end)
  return Buffer.concat([file.subarray(0, at + COMMENT_AT), Buffer.alloc(2)])
}
