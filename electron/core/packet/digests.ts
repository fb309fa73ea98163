// digests.json: the SHA-256 of every other entry of a packet.
import { z } from 'zod'
import { ok, refuse, type Result } from '../../../shared/result'
import { DIGESTS_ENTRY, LIMITS } from './limits'
import { digestOf } from '../files/pieces'
import type { Unpacked } from './unpack'

const digestsSchema = z.record(z.string().max(100), z.string().regex(/^[0-9a-f]{64}$/))

export async function digestsOf(
  entries: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Uint8Array> {
  const digests: Record<string, string> = {}
  for (const { name, bytes } of entries) digests[name] = await digestOf(bytes)
  return Buffer.from(`${JSON.stringify(digests, null, 2)}\n`)
}

/** What lies in an entry as JSON; null when it is none. */
export function jsonOf(bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined || bytes.length > LIMITS.data) return null
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // No UTF-8, or no JSON: refused as broken.
    return null
  }
}

const changed = (name: string) => refuse('packetChanged', 'digests.json', { name })

export async function digestsAgree(entries: Unpacked): Promise<Result<null>> {
  const digests = digestsSchema.safeParse(jsonOf(entries.get(DIGESTS_ENTRY)))
  if (!digests.success) return changed(DIGESTS_ENTRY)
  const names = [...entries.keys()].filter((name) => name !== DIGESTS_ENTRY)
  const unlisted = names.find((name) => !Object.hasOwn(digests.data, name))
  if (unlisted !== undefined) return changed(unlisted)
  for (const [name, digest] of Object.entries(digests.data)) {
    const bytes = name === DIGESTS_ENTRY ? undefined : entries.get(name)
    if (bytes === undefined || (await digestOf(bytes)) !== digest) return changed(name)
  }
  return ok(null)
}
