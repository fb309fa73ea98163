// Who owed a report of an incident, by when, and when its first word came: from the record, each alone.
import { endedUnreported } from '../incident/ending'
import { incidentNumber } from '../incident/number'
import { beganAt } from '../incident/unknown'
import type { Incident } from '../incident/record'
import { lookUp, only } from '../lookup'
import { counterpartText } from '../phone/record'
import type { DeskState } from '../state'
import { allSubordinates, listedOn } from '../subordinate/find'
import type { Subordinate } from '../subordinate/record'
import { dayOf, durationText, MINUTE, toMs, type Ms } from '../time'
import { CHANNEL_NAMES } from '../vocabulary'
import { BODIES, BODY_NAMES, type Body } from './outcome'
import {
  presetAccountability,
  type AccountabilitySettings,
  type AccountabilityState,
  type Duty,
  type FirstWord,
  type Inquiry,
  type LeftDuties,
  type Mark,
  type ToldWord,
} from './record'

type Above = Pick<DeskState, 'accountability' | 'subordinates'>

export const settingsNow = ({ books }: AccountabilityState): AccountabilitySettings =>
  books.at(-1)?.settings ?? presetAccountability

/** What held at a moment: a rule that is changed afterwards forgives nobody. */
export const settingsAt = ({ books }: AccountabilityState, at: string): AccountabilitySettings =>
  books.findLast(({ from }) => from <= at)?.settings ?? presetAccountability

const namesOf = ({ name, shortName, formerNames }: Subordinate): readonly string[] =>
  [name, shortName, ...formerNames].filter((one) => one !== '')

const isCalled = (unit: Subordinate, name: string): boolean =>
  name !== '' && namesOf(unit).includes(name)

export const isSender = (unit: Subordinate, { received }: Incident): boolean =>
  received !== null &&
  ((unit.desk !== '' && unit.desk === received.source.desk) || isCalled(unit, received.source.unit))

/** Whoever spoke of it to this room: by packet, or on the telephone. */
const spoke = (unit: Subordinate, incident: Incident): boolean => wordFrom(unit, incident) !== null

const AREAS: readonly Subordinate['kind'][] = ['county', 'township']

/** The government of the place: the one that sent or called, else the one that bears the name of the 旗县区. */
function governmentOf(units: readonly Subordinate[], incident: Incident): Subordinate | undefined {
  const county = incident.facts.region.county?.name ?? ''
  const areas = units.filter(({ kind }) => AREAS.includes(kind))
  return (
    areas.find((unit) => isSender(unit, incident)) ??
    (county === ''
      ? undefined
      : areas.find(
          (unit) =>
            unit.kind === 'county' &&
            namesOf(unit).some((name) => name === county || name.startsWith(county)),
        )) ??
    areas.find((unit) => spoke(unit, incident))
  )
}

const proposedUnit: Readonly<
  Record<Body, (units: readonly Subordinate[], incident: Incident) => Subordinate | undefined>
> = {
  government: governmentOf,
  department: (units, incident) =>
    units.find((unit) => unit.kind === 'department' && spoke(unit, incident)),
  enterprise: (units, { facts }) => units.find((unit) => isCalled(unit, facts.unitConcerned)),
}

/** The first that this room heard from a unit about it. */
export function wordFrom(unit: Subordinate, incident: Incident): FirstWord | null {
  const calls = incident.phones
    .filter(({ direction, counterpart }) => direction === 'in' && isCalled(unit, counterpart.unit))
    .map(({ at, counterpart }): FirstWord => ({
      at: toMs(at),
      how: '来电',
      who: counterpartText(counterpart),
    }))
  const packets = (isSender(unit, incident) ? (incident.received?.arrivals ?? []) : []).map(
    ({ at, madeBy }): FirstWord => ({ at: toMs(at), how: '事件包', who: madeBy }),
  )
  return earliest([...calls, ...packets])
}

const earliest = (words: readonly FirstWord[]): FirstWord | null =>
  words.reduce<FirstWord | null>(
    (first, word) => (first === null || word.at < first.at ? word : first),
    null,
  )

/** Exercises never count, nor does what was not so, double, or somebody else's. */
const counts = (incident: Incident): boolean =>
  !incident.facts.exercise && !endedUnreported(incident)

interface Owing {
  readonly body: Body
  readonly unit: Subordinate
}

/**
 * One unit owes one report of an incident, in whichever part it owes it first. Whoever was on the register when it was
 * opened: to leave it afterwards forgives nothing, and to come later charges nothing.
 */
function owingOf(state: Above, incident: Incident): Owing[] {
  const listed = listedOn(state, dayOf(toMs(incident.openedAt)))
  const said = lookUp(state.accountability.owed, incident.id) ?? {}
  const owing: Owing[] = []
  for (const body of BODIES) {
    const assigned = said[body]
    const unit =
      assigned === undefined
        ? proposedUnit[body](listed, incident)
        : assigned.unitId === null
          ? undefined
          : lookUp(state.subordinates.units, assigned.unitId)
    if (unit !== undefined && !owing.some((one) => one.unit.id === unit.id))
      owing.push({ body, unit })
  }
  return owing
}

export const dutyKey = (incident: string, body: Body): string => `${incident}:${body}`

const found = new WeakMap<
  Incident,
  { readonly units: object; readonly owed: object; readonly books: object; readonly duties: Duty[] }
>()

/**
 * Asked for with every event, and kept with all that they follow from.
 * @returns what the incident itself says; words that were told beside it are not in it
 */
export function dutiesIn(state: Above, incident: Incident): readonly Duty[] {
  const { units } = state.subordinates
  const { owed, books } = state.accountability
  const known = found.get(incident)
  if (known?.units === units && known.owed === owed && known.books === books) return known.duties
  const duties = reckoned(state, incident)
  found.set(incident, { units, owed, books, duties })
  return duties
}

function reckoned(state: Above, incident: Incident): Duty[] {
  if (!counts(incident)) return []
  const all = owingOf(state, incident)
  const { within } = settingsAt(state.accountability, incident.openedAt)
  const occurredAt = beganAt(incident.facts)
  const learned = toMs(incident.facts.learnedAt)
  const fromThem = all.some(({ unit }) => wordFrom(unit, incident)?.at === learned)
  const elsewhere =
    incident.received !== null || fromThem
      ? null
      : { at: learned, from: counterpartText(incident.facts.source) || '未写明来源' }
  return all.map(({ body, unit }) => ({
    key: dutyKey(incident.id, body),
    incident: incident.id,
    number: incidentNumber(incident),
    title: incident.facts.title,
    body,
    unitId: unit.id,
    occurredAt,
    dueAt: occurredAt + within[body] * MINUTE,
    basis: `${BODY_NAMES[body]}：事发后 ${durationText(within[body] * MINUTE)}内`,
    got: wordFrom(unit, incident),
    knewElsewhere: elsewhere,
  }))
}

/** 核报 to a unit about an incident, the first first. */
export const inquiriesAbout = (
  { accountability }: Pick<Above, 'accountability'>,
  { incident, unitId }: Pick<Duty, 'incident' | 'unitId'>,
): Inquiry[] =>
  Object.values(accountability.inquiries)
    .filter((one) => one.incident === incident && one.unitId === unitId)
    .sort((a, b) => (a.at < b.at ? -1 : 1))

/** First words of a unit that were told beside the incident, without those that were struck out. */
export const standingWords = (
  { accountability }: Pick<Above, 'accountability'>,
  { incident, unitId }: Pick<Duty, 'incident' | 'unitId'>,
): ToldWord[] =>
  (lookUp(accountability.words, incident) ?? []).filter(
    (word) => word.unitId === unitId && word.struck === null,
  )

/** With what was told beside the incident. */
function withTold(state: Above, duty: Duty): Duty {
  const told = standingWords(state, duty).map(({ at, channel, who }): FirstWord => ({
    at: toMs(at),
    how: CHANNEL_NAMES[channel],
    who,
  }))
  const answered = inquiriesAbout(state, duty).flatMap(({ answer }): FirstWord[] =>
    answer?.confirms === true ? [{ at: toMs(answer.at), how: '核报答复', who: '' }] : [],
  )
  return {
    ...duty,
    got: earliest([...(duty.got === null ? [] : [duty.got]), ...told, ...answered]),
  }
}

/** What those said that have left; one that came back speaks for itself. */
export const leftAlone = ({
  accountability,
  incidents,
}: Pick<DeskState, 'accountability' | 'incidents'>): LeftDuties[] =>
  Object.values(only(accountability.left, (_left, id) => !Object.hasOwn(incidents, id)))

const remembered = new WeakMap<AccountabilityState, { of: object; units: object; duties: Duty[] }>()

/** Every duty that is known, of incidents at hand and of those that have left, the earliest due first. */
export function allDuties(state: Above & Pick<DeskState, 'incidents'>): readonly Duty[] {
  const { accountability, incidents, subordinates } = state
  const known = remembered.get(accountability)
  if (known?.of === incidents && known.units === subordinates.units) return known.duties
  const left = leftAlone(state).flatMap(({ duties }) => duties)
  const live = Object.values(incidents).flatMap((incident) => dutiesIn(state, incident))
  const duties = [...left, ...live]
    .map((duty) => withTold(state, duty))
    .sort((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1))
  remembered.set(accountability, { of: incidents, units: subordinates.units, duties })
  return duties
}

export const dutyOf = (
  state: Above & Pick<DeskState, 'incidents'>,
  key: string,
): Duty | undefined => allDuties(state).find((duty) => duty.key === key)

type Known = Above & Pick<DeskState, 'incidents'>

/** What a unit owes of an incident: one report, or nothing. */
export const dutyOfUnit = (
  state: Known,
  { incident, unitId }: Pick<Duty, 'incident' | 'unitId'>,
): Duty | undefined =>
  allDuties(state).find((duty) => duty.incident === incident && duty.unitId === unitId)

/** Confirmed, and still of no incident of which the unit owed a report: until it is put there, it counts for nothing. */
export const unplacedInquiries = (state: Known): Inquiry[] =>
  Object.values(state.accountability.inquiries).filter(
    ({ incident, unitId, answer }) =>
      answer?.confirms === true &&
      (incident === null || dutyOfUnit(state, { incident, unitId }) === undefined),
  )

export const markOf = (
  { accountability }: Pick<Above, 'accountability'>,
  { incident, unitId }: Pick<Duty, 'incident' | 'unitId'>,
): Mark | null => lookUp(lookUp(accountability.marks, incident) ?? {}, unitId) ?? null

export const unitOfDuty = (
  state: Above,
  { unitId }: Pick<Duty, 'unitId'>,
): Subordinate | undefined => allSubordinates(state).find(({ id }) => id === unitId)

const minuteOf = (at: Ms): number => Math.floor(at / MINUTE)

/**
 * By how many minutes something came after its due moment; 0 when it did not. Clocks are read to the minute: what came
 * within the minute in which it was due came in time.
 */
export const lateBy = ({ got, dueAt }: Pick<Duty, 'got' | 'dueAt'>): Ms =>
  got === null ? 0 : Math.max(0, minuteOf(got.at) - minuteOf(dueAt)) * MINUTE
