// Brings records back that have left the live state, for whoever is about to do something about them or to read them. What
// is in the journal is asked once and before the decision, which cannot wait for the disk.
import type { Month } from '../../../shared/calendar/month'
import { recalledFrom, withRecords, type RecalledRecord } from '../../../shared/brought-back'
import type { Command, DeskState, SystemCommand } from '../../../shared/desk'
import type { JournalLine } from '../../../shared/journal'
import { EVENTS_OF_ALL } from '../../../shared/record-lines'
import { isLive } from '../../../shared/retire/live'
import type { RecordRef } from '../../../shared/retire/record'
import { shiftWanted, wantedFor, type Wanted } from '../../../shared/retire/wanted'
import type { Instant } from '../../../shared/time'
import type { LeftQuery } from '../../../shared/retire/left-record'
import type { PastIndex } from '../archive/past-index'
import { linesWith, type ReadLinesDeps } from './read-lines'

export interface Recalled {
  readonly records: readonly RecalledRecord[]
  /** By the id of a shift: how much was added to it after it had ended. */
  readonly shifts: Readonly<Record<string, { readonly additions: number }>>
}

export const NOTHING_RECALLED: Recalled = { records: [], shifts: {} }

export interface Recall {
  /** Whether the command is about something that is not at hand. */
  isNeeded(command: Command | SystemCommand, state: DeskState): boolean
  /** That which is not. Throws what the disk throws. */
  for(command: Command | SystemCommand, state: DeskState): Promise<Recalled>
  /** The state with these beside what is live, to be read and not to be gone on from. */
  into(state: DeskState, wanted: readonly Wanted[]): Promise<DeskState>
  /** The state with this record beside what is live, as it stood at that moment; without it when it was not there yet. */
  asOf(state: DeskState, ref: RecordRef, moment: Instant): Promise<DeskState>
}

/** Before every journal. */
export const EARLIEST: Month = '0000-00'
interface Place {
  readonly desk: string
  readonly incidentId: string
}
interface About {
  readonly incidentId?: string
  readonly attachmentId?: string
  readonly source?: Place
  readonly origins?: readonly Place[]
  readonly shiftId?: string
}
const aboutOf = ({ data }: JournalLine): About => data as About

/** Whether a line names the incident that is meant. */
function meant(wanted: Exclude<Wanted, RecordRef>): (line: JournalLine) => boolean {
  if (wanted.kind === 'attachment') return (line) => aboutOf(line).attachmentId === wanted.id
  const isIt = (place?: Place) =>
    place?.desk === wanted.desk && place.incidentId === wanted.incidentId
  return (line) =>
    line.type === 'incidentReceived' &&
    (isIt(aboutOf(line).source) || isIt(aboutOf(line).origins?.at(-1)))
}

export interface RecallDeps extends ReadLinesDeps {
  readonly index: Pick<PastIndex, 'left' | 'lines'>
}

const BY_ID: Pick<LeftQuery, 'kinds' | 'months'> = { kinds: [], months: [] }

export function createRecall({ index, ...deps }: RecallDeps): Recall {
  /** @param until what was recorded later is left out */
  async function read(ref: RecordRef, until: Instant | null = null): Promise<RecalledRecord[]> {
    const marks = ref.kind === 'incident' ? [ref.id, ...EVENTS_OF_ALL] : [ref.id]
    // Where the read model cannot say, every line of years is looked at.
    const found = (await index.lines([ref])) ?? (await linesWith(deps, marks, EARLIEST))
    const told = until === null ? found : found.filter(({ at }) => at <= until)
    const record = recalledFrom(ref, told)
    return record === null ? [] : [record]
  }

  /** The ids of the incidents that are meant. */
  async function incidentsOf(wanted: Exclude<Wanted, RecordRef>): Promise<string[]> {
    if (wanted.kind === 'attachment') {
      const ids = [{ kind: 'attachment', id: wanted.id } as const]
      const left = await index.left({ ...BY_ID, ids }, false)
      const kept = left?.find(({ kind }) => kind === 'attachment')
      if (kept?.kind === 'attachment')
        return 'incidentId' in kept.record.owner ? [kept.record.owner.incidentId ?? []].flat() : []
    }
    const isMeant = meant(wanted)
    const lines = await linesWith(
      deps,
      [wanted.kind === 'attachment' ? wanted.id : wanted.desk],
      EARLIEST,
    )
    return lines.filter(isMeant).flatMap((line) => aboutOf(line).incidentId ?? [])
  }

  async function bring(wanted: Wanted, state: DeskState): Promise<RecalledRecord[]> {
    if (wanted.kind !== 'attachment' && wanted.kind !== 'received') return read(wanted)
    const records: RecalledRecord[] = []
    for (const id of new Set(await incidentsOf(wanted))) {
      const ref = { kind: 'incident', id } as const
      if (!isLive(state, ref)) records.push(...(await read(ref)))
    }
    return records
  }

  async function all(wanted: readonly Wanted[], state: DeskState): Promise<RecalledRecord[]> {
    const records: RecalledRecord[] = []
    for (const one of wanted) records.push(...(await bring(one, state)))
    return records
  }

  async function shift(shiftId: string): Promise<Recalled['shifts']> {
    const ids = [{ kind: 'shift', id: shiftId } as const]
    const left = await index.left({ ...BY_ID, ids }, false)
    const found = left?.find(({ kind, id }) => kind === 'shift' && id === shiftId)
    if (found?.kind === 'shift') {
      const later = left!.filter(({ kind, of }) => kind === 'addition' && of === shiftId)
      return { [shiftId]: { additions: found.record.additions.length + later.length } }
    }
    const lines = await linesWith(deps, [shiftId], EARLIEST)
    const added = lines.filter(
      (line) => line.type === 'shiftAddedTo' && aboutOf(line).shiftId === shiftId,
    )
    return lines.length === 0 ? {} : { [shiftId]: { additions: added.length } }
  }

  return {
    isNeeded: (command, state) =>
      wantedFor(state, command).length > 0 || shiftWanted(state, command) !== null,
    async for(command, state) {
      const shiftId = shiftWanted(state, command)
      return {
        records: await all(wantedFor(state, command), state),
        shifts: shiftId === null ? {} : await shift(shiftId),
      }
    },
    into: async (state, wanted) =>
      wanted.length === 0 ? state : withRecords(state, await all(wanted, state)),
    // What is live stands as it is now, and gives way to what it was.
    asOf: async (state, ref, moment) =>
      withRecords({ ...state, incidents: {}, attachments: {} }, await read(ref, moment)),
  }
}
