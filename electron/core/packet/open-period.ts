// A 时段包 from outside: which packets lie in it, as its list and its digests say; and each of them as its own lines prove it.
import {
  PERIOD_FORMAT,
  PERIOD_VERSION,
  periodEntryOf,
  periodSchema,
  type Period,
} from '../../../shared/packet/period'
import { ok, refuse, type Result } from '../../../shared/result'
import { openPacket, type OpenedPacket } from './check'
import { digestsAgree, jsonOf } from './digests'
import { PERIOD_CONTENTS, PERIOD_ENTRY } from './limits'
import { unpack, type Unpacked } from './unpack'
import { digestOf } from '../files/pieces'

export interface OpenedPeriod {
  readonly period: Period
  /** By the names of their entries. */
  readonly packets: Unpacked
}
export type Listed = Period['incidents'][number]

const NAME_AT = 30

/** The list is the first entry of every one that a desk has made. */
export const isPeriod = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(NAME_AT, NAME_AT + PERIOD_ENTRY.length)).toString('latin1') ===
  PERIOD_ENTRY

function parse(value: unknown): Result<Period> {
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown }
  if (format === PERIOD_FORMAT && typeof version === 'number' && version > PERIOD_VERSION)
    return refuse('packetNewer', PERIOD_ENTRY)
  const parsed = periodSchema.safeParse(value)
  return parsed.success
    ? ok(parsed.data)
    : refuse('packetBroken', PERIOD_ENTRY, { where: PERIOD_ENTRY })
}

/** The list names each packet once, by its own incident, and none lies there besides. */
async function listAgrees({ incidents }: Period, packets: Unpacked): Promise<Result<null>> {
  const names = new Set(incidents.map(({ file }) => file))
  const odd = incidents.find(({ file, incidentId }) => file !== periodEntryOf(incidentId))
  if (odd !== undefined || names.size !== incidents.length)
    return refuse('packetBroken', PERIOD_ENTRY, { where: PERIOD_ENTRY })
  const besides = [...packets.keys()].find((name) => !names.has(name))
  if (besides !== undefined) return refuse('packetStrange', 'file', { name: besides })
  for (const { file, digest } of incidents) {
    const bytes = packets.get(file)
    if (bytes === undefined || (await digestOf(bytes)) !== digest)
      return refuse('packetChanged', 'file', { name: file })
  }
  return ok(null)
}

export async function openPeriod(bytes: Uint8Array): Promise<Result<OpenedPeriod>> {
  const entries = await unpack(bytes, PERIOD_CONTENTS)
  if (!entries.ok) return entries
  const digests = await digestsAgree(entries.value)
  if (!digests.ok) return digests
  const period = parse(jsonOf(entries.value.get(PERIOD_ENTRY)))
  if (!period.ok) return period
  const packets = new Map([...entries.value].filter(([name]) => name.startsWith('packets/')))
  const list = await listAgrees(period.value, packets)
  return list.ok ? ok({ period: period.value, packets }) : list
}

/**
 * What one of them says, proved as if it had come alone; and that it is the one that the list says.
 * @param app the version of this program
 */
export async function openListed(
  { period, packets }: OpenedPeriod,
  { file, incidentId, number }: Listed,
  app: string,
): Promise<Result<OpenedPacket>> {
  const opened = await openPacket(packets.get(file)!, app)
  if (!opened.ok) return opened
  const { source } = opened.value.packet
  const isIt =
    source.desk === period.source.desk &&
    source.incidentId === incidentId &&
    source.number === number
  return isIt ? opened : refuse('packetUnproven', PERIOD_ENTRY, { what: number })
}
