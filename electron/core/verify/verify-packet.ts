// A packet or a 时段包 by itself, as the room that takes it in checks it: digests, lines, files, and that it says nothing
// but what its lines prove.
import { missingNumbers, type Period } from '../../../shared/packet/period'
import type { Packet } from '../../../shared/packet/record'
import { ok, refuse, type Result } from '../../../shared/result'
import { digestOf } from '../files/pieces'
import { asSent } from '../packet/as-sent'
import { openPacket } from '../packet/check'
import { isPeriod, openListed, openPeriod } from '../packet/open-period'
import { isSealed } from '../packet/seal'

export interface PacketVerdict {
  /** SHA-256 of the file as it was sent. */
  readonly digest: string
  /** Null for a packet of one incident. */
  readonly period: Period | null
  readonly packets: readonly { readonly name: string; readonly found: Result<Packet> }[]
  /** Numbers that are left out. */
  readonly missing: readonly string[]
}

/** @param app the version of this program */
export async function verifyPacket(file: Uint8Array, app: string): Promise<Result<PacketVerdict>> {
  if (isSealed(file)) return refuse('passphraseNeeded', 'file')
  const bytes = asSent(file)
  const digest = await digestOf(bytes)
  if (!isPeriod(bytes)) {
    const opened = await openPacket(bytes, app)
    if (!opened.ok) return opened
    const { packet } = opened.value
    const packets = [{ name: packet.source.number, found: ok(packet) }]
    return ok({ digest, period: null, packets, missing: [] })
  }
  const opened = await openPeriod(bytes)
  if (!opened.ok) return opened
  const { period } = opened.value
  const packets: { name: string; found: Result<Packet> }[] = []
  for (const listed of period.incidents) {
    const one = await openListed(opened.value, listed, app)
    packets.push({ name: listed.number, found: one.ok ? ok(one.value.packet) : one })
  }
  const missing = missingNumbers(period.incidents.map(({ incidentId }) => incidentId))
  return ok({ digest, period, packets, missing })
}
