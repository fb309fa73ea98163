// Reads a zip back: just enough for what the docx writer makes (sizes in the central directory).
import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50

/** Name -> text of each file. */
export function unzip(zip: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(zip)
  let end = bytes.length - 22
  while (bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1
  const files = new Map<string, string>()
  let entry = bytes.readUInt32LE(end + 16)
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [method, packed] = [bytes.readUInt16LE(entry + 10), bytes.readUInt32LE(entry + 20)]
    const [nameLength, extra, comment] = [28, 30, 32].map((at) =>
      bytes.readUInt16LE(entry + at),
    ) as [number, number, number]
    const local = bytes.readUInt32LE(entry + 42)
    const name = bytes.toString('utf8', entry + 46, entry + 46 + nameLength)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(start, start + packed)
    files.set(name, (method === 0 ? data : inflateRawSync(data)).toString('utf8'))
    entry += 46 + nameLength + extra + comment
  }
  return files
}
