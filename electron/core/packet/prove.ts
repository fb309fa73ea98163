// The data of a packet from its journal lines, a few at a time: alarms go on while a long one is told.
import { setImmediate } from 'node:timers/promises'
import type { JournalLine } from '../../../shared/journal'
import { packetOf, packetStateBuilder, type Given } from '../../../shared/packet-proof'
import type { Packet } from '../../../shared/packet/record'
import { ok, type Result } from '../../../shared/result'

/** The twenty-thousandth line takes half a millisecond. */
const AT_A_TIME = 50

export async function provePacket(
  lines: readonly JournalLine[],
  given: Given,
): Promise<Result<Packet>> {
  const telling = packetStateBuilder(given.source.incidentId)
  for (const [index, line] of lines.entries()) {
    const taken = telling.take(line)
    if (!taken.ok) return taken
    if (index % AT_A_TIME === 0) await setImmediate()
  }
  const told = telling.told()
  return told.ok ? ok(packetOf(told.value, lines, given)) : told
}
