// 导出时段包: the incidents that were opened in some months, each as its own packet, in one file.
import type { Answers, Params } from '../../../shared/contract'
import { monthsText } from '../../../shared/calendar/month'
import { incidentNumber } from '../../../shared/incident/number'
import type { Incident } from '../../../shared/incident/record'
import { incidentsIn } from '../../../shared/ledger/rows'
import {
  MOST_IN_PERIOD,
  PERIOD_FORMAT,
  PERIOD_VERSION,
  periodEntryOf,
  type Period,
} from '../../../shared/packet/period'
import { ok, refuse, type Result } from '../../../shared/result'
import { toInstant } from '../../../shared/time'
import { diskFault } from '../disk/disk-fault'
import { digestOf } from '../files/pieces'
import { collectLines } from './collect'
import { requireSession, sealWatch, type PacketDeps, type SessionInfo } from './deps'
import { digestsOf } from './digests'
import { listEntries } from './directory'
import { handOut, packetName } from './hand-out'
import { DIGESTS_ENTRY, LIMITS, PERIOD_CONTENTS, PERIOD_ENTRY } from './limits'
import { materialOf, packetBytes, type Standing } from './material'
import { packEntries, type Entry } from './pack'
import { SEAL_BYTES, sealPacket } from './seal'

const tooLarge = () =>
  refuse('periodTooLarge', 'months', { mostMb: LIMITS.attached >> 20, most: MOST_IN_PERIOD })

interface Packed {
  readonly incident: Incident
  readonly entry: Entry
}

/** One after the other: each is printed. What is too much is told before the rest is made. */
async function packetsOf(
  deps: PacketDeps,
  incidents: readonly Incident[],
  standing: Standing,
  who: SessionInfo,
): Promise<Result<Packed[]>> {
  const ids = incidents.map(({ id }) => id)
  const since = incidents.map(({ openedAt }) => openedAt).sort()[0]!
  const collected = await collectLines(deps, ids, since, standing.head.seq)
  if (!collected.ok) return collected
  const packed: Packed[] = []
  let size = 0
  for (const incident of incidents) {
    deps.onPacking(packed.length / incidents.length)
    const material = await materialOf(deps, incident, collected.value, standing, who)
    if (!material.ok) return material
    const bytes = await packetBytes(deps, material.value)
    if (!bytes.ok) return bytes
    size += bytes.value.length
    if (size > LIMITS.attached) return tooLarge()
    const name = periodEntryOf(incident.id)
    packed.push({ incident, entry: { name, bytes: bytes.value, asIs: true } })
  }
  return ok(packed)
}

/** The file: the list first, by which it is known, then each packet. */
async function periodBytes(
  deps: PacketDeps,
  packed: readonly Packed[],
  months: readonly string[],
  { state, head, now }: Standing,
  { personId, desk }: SessionInfo,
): Promise<Result<Uint8Array>> {
  if (state.unit === null) return refuse('notSetUp')
  const incidents: Period['incidents'] = []
  for (const { incident, entry } of packed)
    incidents.push({
      file: entry.name,
      digest: await digestOf(entry.bytes),
      incidentId: incident.id,
      number: incidentNumber(incident),
    })
  const period: Period = {
    format: PERIOD_FORMAT,
    version: PERIOD_VERSION,
    app: deps.app,
    source: { desk, unit: state.unit.name, region: state.unit.region },
    months: [...months],
    madeAt: toInstant(now),
    madeBy: state.people[personId]?.name ?? '',
    head,
    incidents,
  }
  const list: Entry = { name: PERIOD_ENTRY, bytes: Buffer.from(JSON.stringify(period)) }
  const entries = [list, ...packed.map(({ entry }) => entry)]
  const digests = { name: DIGESTS_ENTRY, bytes: await digestsOf(entries) }
  const bytes = await packEntries([...entries, digests], period.madeAt)
  const fits =
    bytes.length <= LIMITS.file - SEAL_BYTES && (await listEntries(bytes, PERIOD_CONTENTS)).ok
  return fits ? ok(bytes) : tooLarge()
}

async function made(
  deps: PacketDeps,
  months: readonly string[],
  who: SessionInfo,
): Promise<
  Result<{ readonly bytes: Uint8Array; readonly count: number; readonly folder: string }>
> {
  const [live, head, now] = [deps.state(), deps.head(), deps.now()]
  const state = await deps.withIncidentsOf(months, live)
  const incidents = months.flatMap((month) => incidentsIn(state, month))
  if (incidents.length === 0) return refuse('periodEmpty', 'months')
  if (incidents.length > MOST_IN_PERIOD) return tooLarge()
  const folder = await deps.ports.pickFolder()
  if (folder === null) return refuse('noFolder')
  const standing = { state, head, now }
  const packed = await packetsOf(deps, incidents, standing, who)
  if (!packed.ok) return packed
  const bytes = await periodBytes(deps, packed.value, months, standing, who)
  return bytes.ok ? ok({ bytes: bytes.value, count: incidents.length, folder }) : bytes
}

export async function exportPeriod(
  deps: PacketDeps,
  { months: asked, passphrase }: Params<'exportPeriod'>,
): Promise<Result<Answers['exportPeriod']>> {
  const who = await requireSession(deps)
  if (!who.ok) return who
  const months = [...new Set(asked)].sort()
  try {
    const period = await made(deps, months, who.value)
    if (!period.ok) return period
    const { bytes, count, folder } = period.value
    const sealed = passphrase !== null
    const file = sealed ? await sealPacket(bytes, passphrase, sealWatch(deps)) : ok(bytes)
    if (!file.ok) return file
    const digest = await digestOf(bytes)
    const { personId } = who.value
    const fileName = packetName(`时段包 ${monthsText(months)}`, deps.now(), sealed)
    const path = await handOut(deps, folder, file.value, {
      fileName,
      command: {
        type: 'recordPeriodExport',
        personId,
        months,
        count,
        digest,
        sealed,
        fileName,
      },
    })
    return path.ok ? ok({ path: path.value, digest, count }) : path
  } catch (error) {
    return refuse('exportFailed', '', diskFault(error, deps.dataDir).details)
  } finally {
    deps.onPacking(null)
  }
}
