// Checks a line's place in the chain without making its words readable, which is most of the work of reading one: every
// byte is taken for a character of its own. What is JSON stays JSON, whatever is ASCII stays what it is (numbers, hashes,
// types, names of files), and words come out garbled, for those alone who do not look at them.
import { isUtf8 } from 'node:buffer'
import { readLine, type Head, type JournalLine } from '../../../shared/journal'
import { sha256OfBytes } from '../sha256'

/** The bytes that were hashed: `prev`, and the line without its `hash` member. */
function hashedBytes(bytes: Buffer, text: string, { prev, hash }: JournalLine): Uint8Array | null {
  const member = `"hash":"${hash}",`
  const start = text.lastIndexOf(member)
  return start === -1
    ? null
    : Buffer.concat([
        Buffer.from(prev),
        bytes.subarray(0, start),
        bytes.subarray(start + member.length),
      ])
}

/** Null unless it is, to the byte, the line that follows `head`: then what is wrong is for `verifyLine` to say. */
export function skimLine(head: Head, bytes: Buffer): JournalLine | null {
  if (!isUtf8(bytes)) return null
  const text = bytes.toString('latin1')
  const line = readLine(text)
  if (line === null || line.seq !== head.seq + 1 || line.prev !== head.hash) return null
  const hashed = hashedBytes(bytes, text, line)
  return hashed !== null && sha256OfBytes(hashed) === line.hash ? line : null
}
