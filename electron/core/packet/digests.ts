// digests.json: the SHA-256 of every other entry of a packet.
import { z } from 'zod'
import { ok, refuse, type Result } from '../../../shared/result'
import { sha256OfBytes } from '../sha256'
import { DIGESTS_ENTRY, LIMITS } from './limits'
import type { Unpacked } from './unpack'

const digestsSchema = z.record(z.string().max(100), z.string().regex(/^[0-9a-f]{64}$/))

export const digestsOf = (entries: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array =>
  Buffer.from(`${JSON.stringify(
    Object.fromEntries(entries.map(({ name, bytes }) => [name, sha256OfBytes(bytes)])), null, 2)}\n`)

/** What lies in an entry as JSON; null when it is none. */
export function jsonOf(bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined || bytes.length > LIMITS.data) return null
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

const changed = (name: string) => refuse('packetChanged', 'digests.json', { name })

export function digestsAgree(entries: Unpacked): Result<null> {
  const digests = digestsSchema.safeParse(jsonOf(entries.get(DIGESTS_ENTRY)))
  if (!digests.success) return changed(DIGESTS_ENTRY)
  const names = [...entries.keys()].filter((name) => name !== DIGESTS_ENTRY)
  const unlisted = names.find((name) => !Object.hasOwn(digests.data, name))
  if (unlisted !== undefined) return changed(unlisted)
  const other = Object.entries(digests.data).find(([name, digest]) => {
    const bytes = entries.get(name)
    return name === DIGESTS_ENTRY || bytes === undefined || sha256OfBytes(bytes) !== digest
  })
  return other === undefined ? ok(null) : changed(other[0])
}
