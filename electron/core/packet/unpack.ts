// The entries of a packet, inflated under guard: never more than the table of contents has declared.
import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { ok, refuse, type Result } from '../../../shared/result'
import { listEntries, type Listed } from './directory'
import { PACKET_CONTENTS, type Contents } from './limits'

/** Off the main thread, and it stops at the length that it was given. */
const inflate = promisify(inflateRaw)

const broken = (where: string) => refuse('packetBroken', 'file', { where })

async function bytesOf(
  file: Uint8Array,
  { name, method, crc, packed, size, start }: Listed,
): Promise<Result<Uint8Array>> {
  const held = file.subarray(start, start + packed)
  // One byte above the declared size is enough to know that it lies.
  // What does not inflate is broken, whatever zlib says of it.
  const bytes =
    method === 0 ? held : await inflate(held, { maxOutputLength: size + 1 }).catch(() => null)
  if (bytes === null || bytes.length !== size || crc32(bytes) !== crc) return broken(name)
  return ok(bytes)
}

export type Unpacked = ReadonlyMap<string, Uint8Array>

export async function unpack(
  file: Uint8Array,
  contents: Contents = PACKET_CONTENTS,
): Promise<Result<Unpacked>> {
  const listed = await listEntries(file, contents)
  if (!listed.ok) return listed
  const missing = contents.required.find((name) => !listed.value.some((one) => one.name === name))
  if (missing !== undefined) return broken(missing)
  const entries = new Map<string, Uint8Array>()
  for (const one of listed.value) {
    const bytes = await bytesOf(file, one)
    if (!bytes.ok) return bytes
    entries.set(one.name, bytes.value)
  }
  return ok(entries)
}
