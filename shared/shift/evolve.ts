// Shift and log events -> state. The handover's: evolve-handover.ts.
import type { Evolvers } from '../evolution'
import type { EventOf } from '../event'
import { withoutRoomAlarm } from './met'
import type { DeskState } from '../state'
import { withCurrent, withShift, begin } from './change'
import type { Entry, Matter, WrittenEntry } from './entry'
import { appendEntry } from './log'
import type { shiftEvents } from './record'

function addEntry(state: DeskState, { seq, at, by, data }: EventOf<'entryAdded'>): DeskState {
  const {
    shiftId,
    entryId,
    entry: { matter, ...entry },
    incidentId = null,
  } = data
  const added = withCurrent(state, shiftId, (shift) =>
    appendEntry(shift, {
      ...entry,
      incidentId,
      matter: matter !== null,
      seq,
      recordedAt: at,
      by,
      corrections: [],
    }),
  )
  if (matter === null || added === state) return added
  const { matters, openMatters } = added.shift
  const opened: Matter = {
    entryId,
    shiftId,
    text: entry.text,
    openedAt: at,
    due: matter.due,
    postponed: [],
    settled: null,
  }
  return withShift(added, {
    matters: { ...matters, [entryId]: opened },
    openMatters: [...openMatters, entryId],
  })
}

function correct(
  entry: Entry,
  { at, by, data: { changes, reason } }: EventOf<'entryCorrected'>,
): Entry {
  const written = entry as WrittenEntry
  const patch = Object.fromEntries(changes.map(({ field, to }) => [field, to]))
  return {
    ...written,
    ...patch,
    corrections: [...written.corrections, { changes, reason, at, by }],
  }
}

/** An open matter is called by the words of its entry, as they stand now. */
function renamed(state: DeskState, entryId: string, text: string | undefined): DeskState {
  const matter = state.shift.matters[entryId]
  if (matter === undefined || text === undefined) return state
  return withShift(state, { matters: { ...state.shift.matters, [entryId]: { ...matter, text } } })
}

function correctEntry(state: DeskState, event: EventOf<'entryCorrected'>): DeskState {
  const { shiftId, entryId, changes } = event.data
  const corrected = withCurrent(state, shiftId, (shift) => ({
    ...shift,
    entries: shift.entries.map((entry) => (entry.id === entryId ? correct(entry, event) : entry)),
  }))
  return renamed(
    corrected,
    entryId,
    changes.find(({ field }) => field === 'text')?.to as string | undefined,
  )
}

/** Changes a matter, and notes in the log of the shift in force what was done about it. */
function withMatter(
  state: DeskState,
  { seq, at, by, data: { entryId } }: EventOf<'matterSettled' | 'matterPostponed'>,
  [act, text]: readonly ['settled' | 'postponed', string],
  change: (matter: Matter) => Matter,
): DeskState {
  const matter = state.shift.matters[entryId]
  if (matter === undefined) return state
  const changed = withShift(state, {
    matters: { ...state.shift.matters, [entryId]: change(matter) },
  })
  const { current } = changed.shift
  if (current === null) return changed
  const noted = {
    kind: 'matter',
    matterId: entryId,
    act,
    text,
    seq,
    at,
    recordedAt: at,
    by,
  } as const
  return withoutRoomAlarm(
    withShift(changed, { current: appendEntry(current, noted) }),
    `matter:${entryId}`,
  )
}

export const evolveShift: Evolvers<keyof typeof shiftEvents> = {
  shiftPatternChanged: (state, { data: { pattern, handoverLeadMinutes } }) =>
    withShift(state, { pattern, handoverLeadMinutes }),
  checklistChanged: (state, { data }) => withShift(state, { checklist: data.items }),
  shiftBegan: (state, { at, data: { personId, ...start } }) =>
    withShift(state, {
      current: begin(start, at, {
        personId,
        since: at,
        how: 'first',
        substituteFor: '',
        reason: '',
      }),
    }),
  entryAdded: addEntry,
  entryCorrected: correctEntry,
  matterSettled: (state, event) => {
    const {
      at,
      by,
      data: { entryId, note },
    } = event
    const settled = withMatter(state, event, ['settled', note], (matter) => ({
      ...matter,
      settled: { at, by, note },
    }))
    return withShift(settled, {
      openMatters: settled.shift.openMatters.filter((id) => id !== entryId),
    })
  },
  matterPostponed: (state, event) => {
    const {
      at,
      by,
      data: { from, to, reason },
    } = event
    return withMatter(state, event, ['postponed', reason], (matter) => ({
      ...matter,
      due: to,
      postponed: [...matter.postponed, { from, to, reason, at, by }],
    }))
  },
  shiftAddedTo: (
    state,
    { at, by, data: { shiftId, additionId, text, reason, at: happenedAt } },
  ) => {
    const { past, lateAdditions } = state.shift
    const addition = { id: additionId, at: happenedAt, text, reason, recordedAt: at, by }
    if (!past.some(({ id }) => id === shiftId))
      return withShift(state, { lateAdditions: [...lateAdditions, { shiftId, addition }] })
    return withShift(state, {
      past: past.map((shift) =>
        shift.id === shiftId ? { ...shift, additions: [...shift.additions, addition] } : shift,
      ),
    })
  },
}
