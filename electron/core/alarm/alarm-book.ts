// When each incident and the room must next be heard, and how much rings: kept per incident and looked
// at again only for those that an event touched, so that ten thousand open clocks cost no more than one.
import type { AlarmCounts } from '../../../shared/contract'
import { deadlinesOf, openDeadlines } from '../../../shared/deadline/derive'
import { dueStages, nextMoment, type AlarmStage } from '../../../shared/deadline/stages'
import type { DeskState } from '../../../shared/desk'
import type { Incident, RuleBooks } from '../../../shared/incident/record'
import type { Recorded } from '../../../shared/journal'
import {
  dueRoomStages,
  nextRoomMoment,
  roomClocks,
  roomRinging,
  type RoomStage,
} from '../../../shared/room-deadlines/clocks'
import { toMs, type Ms } from '../../../shared/time'

/** Of an incident's clock, or of the room's. */
export type DueStage = AlarmStage | RoomStage
export const isOfRoom = (stage: DueStage): stage is RoomStage => 'clock' in stage

interface Entry extends AlarmCounts {
  readonly next: Ms
}

export interface AlarmBook {
  /** Reckons what will be asked once this is recorded; nothing is taken in yet. */
  foresee(events: readonly Recorded[], state: DeskState): void
  /** Takes in what was recorded. */
  update(events: readonly Recorded[], state: DeskState, now: Ms): void
  /** The earliest moment at which anything must be heard; Infinity when nothing is owed. */
  next(): Ms
  /** The incidents of which a clock may have come to its next moment. */
  dueIds(now: Ms): readonly string[]
  /** Every stage of theirs whose moment has come. */
  dueOf(ids: readonly string[], state: DeskState, now: Ms): readonly AlarmStage[]
  dueOfRoom(state: DeskState, now: Ms): readonly RoomStage[]
  counts(): AlarmCounts
}

const NOTHING: Entry = { next: Number.POSITIVE_INFINITY, ringing: 0, overdue: 0, exercises: 0 }

function entryFor(incident: Incident, books: RuleBooks, now: Ms): Entry {
  const open = openDeadlines(incident, books)
  const rings = open.filter(({ key, dueAt }) => {
    const alarm = incident.alarms[key]
    return alarm?.acknowledged === null && toMs(alarm.dueAt) === dueAt
  })
  const next = nextMoment(incident, books)
  if (incident.facts.exercise) return { next, ringing: 0, overdue: 0, exercises: rings.length }
  return {
    next,
    ringing: rings.length,
    overdue: open.filter(({ dueAt }) => dueAt <= now).length,
    exercises: 0,
  }
}

/** The room has a handful of clocks: all of them are looked at every time. */
const roomEntry = (state: DeskState, now: Ms): Entry => ({
  next: nextRoomMoment(state),
  ringing: roomRinging(state).length,
  overdue: roomClocks(state).filter(({ dueAt }) => dueAt <= now).length,
  exercises: 0,
})

function firstOf(entries: Iterable<Entry>): Ms {
  let first = Number.POSITIVE_INFINITY
  for (const { next } of entries) if (next < first) first = next
  return first
}

const touched = (events: readonly Recorded[]): Set<string> =>
  new Set(
    events.flatMap(({ data }) => {
      const id = (data as { incidentId?: unknown }).incidentId
      return typeof id === 'string' ? [id] : []
    }),
  )

export function createAlarmBook(state: DeskState, now: Ms): AlarmBook {
  const entries = new Map<string, Entry>()
  let room = NOTHING
  let books: RuleBooks | null = null
  let ringing = 0
  let overdue = 0
  let exercises = 0
  /** Of all incidents; null when it has to be looked for. */
  let earliest: Ms | null = null

  function set(id: string, entry: Entry): void {
    const before = entries.get(id) ?? NOTHING
    ringing += entry.ringing - before.ringing
    overdue += entry.overdue - before.overdue
    exercises += entry.exercises - before.exercises
    if (earliest !== null && entry.next <= earliest) earliest = entry.next
    else if (before.next === earliest) earliest = null
    if (entry.next === Number.POSITIVE_INFINITY) entries.delete(id)
    else entries.set(id, entry)
  }

  function look(id: string, from: DeskState, at: Ms): void {
    const incident = from.incidents[id]
    set(id, incident === undefined ? NOTHING : entryFor(incident, from.ruleBooks, at))
  }

  function lookAtAll(from: DeskState, at: Ms): void {
    books = from.ruleBooks
    for (const id of Object.keys(from.incidents)) look(id, from, at)
  }

  function dueOfRoom(from: DeskState, at: Ms): readonly RoomStage[] {
    if (room.next > at) return []
    room = roomEntry(from, at)
    return dueRoomStages(from, at)
  }

  lookAtAll(state, now)
  room = roomEntry(state, now)
  return {
    // Both keep what they find with the incident and the state that they were asked about.
    foresee(events, from) {
      for (const id of touched(events)) {
        const incident = from.incidents[id]
        if (incident !== undefined) deadlinesOf(incident, from.ruleBooks)
      }
      roomClocks(from)
    },
    update(events, from, at) {
      if (from.ruleBooks !== books) lookAtAll(from, at)
      else for (const id of touched(events)) look(id, from, at)
      room = roomEntry(from, at)
    },
    next() {
      earliest ??= firstOf(entries.values())
      return Math.min(earliest, room.next)
    },
    dueIds: (at) => [...entries].filter(([, { next }]) => next <= at).map(([id]) => id),
    dueOf: (ids, from, at) =>
      ids.flatMap((id) => {
        // Its clock has run out meanwhile, whether or not that can be written down.
        look(id, from, at)
        const incident = from.incidents[id]
        return incident === undefined ? [] : dueStages(incident, from.ruleBooks, at)
      }),
    dueOfRoom,
    counts: () => ({ ringing: ringing + room.ringing, overdue: overdue + room.overdue, exercises }),
  }
}
