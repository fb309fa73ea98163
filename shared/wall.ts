// What may hang on a wall: numbers, duties and times, and who keeps the desk. Not a title, not a place, not a
// word of what happened; so a locked desk may show it too.
import { openDeadlines } from './deadline/derive'
import { gravityOf, incidentsByUrgency, isClosedBelow, type Gravity } from './deadline/urgency'
import { nextObligation } from './incident/next-step'
import { shortNumber } from './incident/number'
import { classificationOf, type Incident, type RuleBooks } from './incident/record'
import { leaderOfShift } from './roster/find'
import { roomClocks } from './room-deadlines/clocks'
import type { RoomClock } from './room-deadlines/record'
import type { DeskState } from './state'
import { MINUTE, toMs, type Ms } from './time'
import type { Unit } from './unit/record'
import type { Level } from './vocabulary'

export interface WallRow {
  readonly id: string
  /** `3号`, `演1号` */
  readonly number: string
  readonly of: Gravity | 'exercise'
  readonly level: Level | null
  /** `电话报告`; empty where nothing is owed. */
  readonly owes: string
  /** null while no clock runs for it. */
  readonly dueAt: Ms | null
  /** Amber from this long before. */
  readonly soonWithin: Ms
  /** The clock that comes after it. */
  readonly then: { readonly name: string; readonly dueAt: Ms } | null
  /** The unit that sent it has closed it. */
  readonly closedBelow: boolean
}

/** A clock that belongs to no incident, by its kind alone: what a matter is about may be anything. */
export interface WallRoomClock {
  readonly kind: RoomClock['target']['kind']
  readonly dueAt: Ms
}

export interface Wall {
  readonly shift: {
    readonly name: string
    readonly startsAt: Ms
    readonly plannedEnd: Ms
    readonly crew: readonly string[]
    /** Empty where nobody is rostered. */
    readonly leader: string
  } | null
  /** The most urgent first; no more than a wall can hold. */
  readonly rows: readonly WallRow[]
  readonly real: number
  readonly exercises: number
  readonly room: readonly WallRoomClock[]
}

/** Three lines, and a few more in small: what is beyond them is counted. */
const LISTED = 12

function rowOf(incident: Incident, unit: Unit, books: RuleBooks, now: Ms): WallRow {
  const { step, deadline } = nextObligation(incident, unit, books, now)
  const classification = classificationOf(incident)
  const after = openDeadlines(incident, books).find(({ key }) => key !== deadline?.key)
  return {
    id: incident.id,
    number: shortNumber(incident),
    of: incident.facts.exercise ? 'exercise' : gravityOf(classification),
    level: classification.level,
    // To whom stays off the wall.
    owes: step.kind === 'none' ? '' : step.name.split('：')[0]!,
    dueAt: deadline?.dueAt ?? null,
    soonWithin: Math.max(0, ...(deadline?.rule.warnMinutes ?? [])) * MINUTE,
    then: after === undefined ? null : { name: after.name, dueAt: after.dueAt },
    closedBelow: isClosedBelow(incident),
  }
}

function shiftOf({ shift: { current }, people, roster }: DeskState): Wall['shift'] {
  if (current === null) return null
  return {
    name: current.name,
    startsAt: toMs(current.startsAt),
    plannedEnd: toMs(current.plannedEnd),
    crew: current.crew.map(({ personId }) => people[personId]?.name ?? ''),
    leader: leaderOfShift(roster, current),
  }
}

/** In the one order of urgency: what is first on the wall is first on the desk. */
export function wallOf(state: DeskState, unit: Unit, now: Ms): Wall {
  const ordered = incidentsByUrgency(state, now)
  const exercises = ordered.filter(({ facts }) => facts.exercise).length
  return {
    shift: shiftOf(state),
    rows: ordered.slice(0, LISTED).map((one) => rowOf(one, unit, state.ruleBooks, now)),
    real: ordered.length - exercises,
    exercises,
    room: roomClocks(state).map(({ target: { kind }, dueAt }) => ({ kind, dueAt })),
  }
}
