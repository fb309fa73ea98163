// The watch over the units below: of each its last word, what is open there, whether it has reported today; the worst first,
// and why. Derived from what is live, and from nothing that is typed for it.
import { openDeadlines, type Deadline } from '../deadline/derive'
import { gravityOf } from '../deadline/urgency'
import { classificationOf, type Incident } from '../incident/record'
import { openIncidents } from '../incident/find'
import { unanswered } from '../packet/slip'
import type { RollCall } from '../roll-call/record'
import type { DeskState } from '../state'
import { dayOf, durationText, HOUR, timeText, toMs, type Ms } from '../time'
import { LEVEL_NUMERALS } from '../vocabulary'
import { unitNilDueOn } from './clocks'
import { activeSubordinates } from './find'
import { unitNilCell, type UnitNilOutcome } from './month'
import type { Chase, Subordinate } from './record'

export interface Word {
  readonly at: Ms
  readonly what: '零报告' | '来电' | '事件包' | '点名'
}

export interface WatchedIncident {
  readonly incident: Incident
  /** The clock that runs out first; null while none runs. */
  readonly clock: Deadline | null
}

export type WatchTone = 'late' | 'bad' | 'soon' | 'calm'
const TONES: readonly WatchTone[] = ['late', 'bad', 'soon', 'calm']

export interface WatchCell {
  readonly unit: Subordinate
  readonly lastWord: Word | null
  /** The one that presses most first. */
  readonly incidents: readonly WatchedIncident[]
  /** Reports that came from it and have no 回执 yet. */
  readonly receiptsOwed: number
  readonly nil: UnitNilOutcome
  readonly lastRollCall: RollCall | null
  /** Who is on duty there, as they said today; empty when nobody has asked. */
  readonly officer: string
  readonly tone: WatchTone
  /** A sentence why it is not calm; empty when it is. */
  readonly why: string
}

/** It is coloured this long before it is due. */
const SOON: Ms = HOUR

const namesOf = ({ name, shortName, formerNames }: Subordinate): readonly string[] =>
  [name, shortName, ...formerNames].filter((one) => one !== '')

/** Whose it is: by the desk that sent it, else by the name under which it was sent or called in. */
function isFrom(unit: Subordinate, names: ReadonlySet<string>, incident: Incident): boolean {
  const { received, facts } = incident
  if (received === null) return names.has(facts.source.unit)
  return unit.desk === ''
    ? names.has(received.source.unit)
    : received.source.desk === unit.desk || names.has(received.source.unit)
}

const graver = (a: Incident, b: Incident): number => {
  const order = ['I', 'II', 'sensitive', 'unset', 'III', 'IV']
  const rank = (incident: Incident) => order.indexOf(gravityOf(classificationOf(incident)))
  return rank(a) - rank(b)
}

function watchedOf(incident: Incident, { ruleBooks }: DeskState): WatchedIncident {
  const [clock] = openDeadlines(incident, ruleBooks).toSorted((a, b) => a.dueAt - b.dueAt)
  return { incident, clock: clock ?? null }
}

const dueOf = ({ clock }: WatchedIncident): Ms => clock?.dueAt ?? Number.POSITIVE_INFINITY

function lastWordOf(
  state: DeskState,
  unit: Subordinate,
  incidents: readonly Incident[],
  calls: readonly RollCall[],
): Word | null {
  const words: Word[] = [
    ...Object.values(state.subordinates.days).flatMap(({ reports }): Word[] => {
      const report = reports[unit.id]
      return report === undefined || report.struck !== null
        ? []
        : [{ at: toMs(report.at), what: '零报告' }]
    }),
    ...incidents.map(({ received, facts }): Word => {
      const arrived = received?.arrivals.at(-1)
      return arrived === undefined
        ? { at: toMs(facts.learnedAt), what: '来电' }
        : { at: toMs(arrived.at), what: '事件包' }
    }),
    ...calls
      .filter(({ answered }) => answered !== null)
      .map(({ at }): Word => ({ at: toMs(at), what: '点名' })),
  ]
  return words.reduce<Word | null>(
    (last, word) => (last === null || word.at > last.at ? word : last),
    null,
  )
}

const lastChase = (state: DeskState, unitId: string, now: Ms): Chase | undefined =>
  state.subordinates.days[dayOf(now)]?.chases.findLast(({ unitIds }) => unitIds.includes(unitId))

const chasedText = (chase: Chase | undefined): string =>
  chase === undefined
    ? ''
    : `；${timeText(toMs(chase.at))} 催过${chase.answer === '' ? '' : `，答“${chase.answer}”`}`

/** `Ⅱ级 续报二` */
export const clockName = ({ incident, clock }: WatchedIncident): string => {
  const { level, sensitive } = classificationOf(incident)
  const grade = level === null ? (sensitive ? '敏感' : '') : `${LEVEL_NUMERALS[level]}级`
  return [grade, clock?.name ?? ''].filter((part) => part !== '').join(' ')
}

type Judged = Pick<WatchCell, 'tone' | 'why'>

/** The gravest reason gives colour and sentence. */
function judged(cell: Omit<WatchCell, keyof Judged>, state: DeskState, now: Ms): Judged {
  const { unit, incidents, nil, lastRollCall, receiptsOwed } = cell
  const chase = chasedText(lastChase(state, unit.id, now))
  const [first] = incidents
  const clock = first?.clock ?? null
  const nilDue = unitNilDueOn(state.subordinates, dayOf(now))
  if (first !== undefined && clock !== null && clock.dueAt <= now)
    return {
      tone: 'late',
      why: `${first.incident.facts.title}：${clockName(first)} ${timeText(clock.dueAt)} 到期，已超 ${durationText(now - clock.dueAt)}${chase}`,
    }
  if (nil === 'missing')
    return { tone: 'bad', why: `零报告 ${timeText(nilDue)} 到期，没有收到${chase}` }
  if (lastRollCall !== null && lastRollCall.answered === null)
    return { tone: 'bad', why: `${timeText(toMs(lastRollCall.at))} 点名没人接` }
  if (receiptsOwed > 0) return { tone: 'soon', why: `来了 ${receiptsOwed} 份报告，还没有给回执` }
  if (first !== undefined && clock !== null)
    return {
      tone: clock.dueAt - now <= SOON ? 'bad' : 'soon',
      why: `${first.incident.facts.title}：${clockName(first)} ${timeText(clock.dueAt)} 到期，还有 ${durationText(clock.dueAt - now)}`,
    }
  if (first !== undefined) return { tone: 'soon', why: `${first.incident.facts.title}：还没有结束` }
  if (nil === 'waiting' && nilDue - now <= SOON)
    return { tone: 'soon', why: `零报告 ${timeText(nilDue)} 到期，还没有到` }
  return { tone: 'calm', why: '' }
}

function cellOf(
  state: DeskState,
  unit: Subordinate,
  now: Ms,
  open: readonly Incident[],
): WatchCell {
  const names = new Set(namesOf(unit))
  const own = open.filter((incident) => isFrom(unit, names, incident))
  const incidents = own
    .map((incident) => watchedOf(incident, state))
    .sort((a, b) => dueOf(a) - dueOf(b) || graver(a.incident, b.incident))
  const calls = state.rollCalls
    .filter(({ direction, unit: called }) => direction === 'out' && names.has(called))
    .sort((a, b) => a.at.localeCompare(b.at))
  const today = dayOf(now)
  const { report, outcome } = unitNilCell(state, unit, today, now)
  const last = calls.at(-1) ?? null
  const cell = {
    unit,
    lastWord: lastWordOf(state, unit, own, calls),
    incidents,
    receiptsOwed: own.reduce(
      (sum, { received }) => sum + (received === null ? 0 : unanswered(received).length),
      0,
    ),
    nil: outcome,
    // Yesterday's silence is known, and today's is to be cleared up.
    lastRollCall: last !== null && dayOf(toMs(last.at)) === today ? last : null,
    officer: report?.officer ?? '',
  }
  return { ...cell, ...judged(cell, state, now) }
}

/** Every unit that is on the register, the worst first; of those alike, in the order of the register. */
export function watchCells(state: DeskState, now: Ms): WatchCell[] {
  const open = openIncidents(state).filter(({ facts }) => !facts.exercise)
  const due = ({ incidents: [first] }: WatchCell): Ms =>
    first === undefined ? Number.POSITIVE_INFINITY : dueOf(first)
  return activeSubordinates(state)
    .map((unit) => cellOf(state, unit, now, open))
    .sort((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone) || byDue(due(a), due(b)))
}

/** Two that never fall due are alike: infinities cannot be subtracted. */
const byDue = (a: Ms, b: Ms): number => (a === b ? 0 : a < b ? -1 : 1)

export interface WatchSum {
  readonly units: number
  readonly late: number
  readonly bad: number
  readonly soon: number
  readonly nilSent: number
  readonly nilOwed: number
}

export function watchSum(cells: readonly WatchCell[]): WatchSum {
  const toned = (wanted: WatchTone) => cells.filter(({ tone }) => tone === wanted).length
  const owing = cells.filter(({ nil }) => nil !== 'notDue')
  return {
    units: cells.length,
    late: toned('late'),
    bad: toned('bad'),
    soon: toned('soon'),
    nilOwed: owing.length,
    nilSent: owing.filter(({ nil }) => nil === 'sent' || nil === 'late').length,
  }
}
