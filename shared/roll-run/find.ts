// How far a run has come, and who has not been called as often as the plan has it.
import { monthOfDay, monthsAfter, type Month } from '../calendar/month'
import { lookUp } from '../lookup'
import { outcomeOf, rollCallsOf, type Outcome } from '../roll-call/find'
import type { RollCall } from '../roll-call/record'
import type { DeskState } from '../state'
import { activeSubordinates } from '../subordinate/find'
import type { Subordinate } from '../subordinate/record'
import { dayOf, momentOn, timeText, toInstant, toMs, type Ms } from '../time'
import type { RollPlan, RollRun, RunCall } from './record'

type Runs = Pick<DeskState, 'rollRuns'>

/** The one that is under way; null: none. */
export const openRun = ({ rollRuns }: Runs): RollRun | null =>
  Object.values(rollRuns.runs).find(({ endedAt }) => endedAt === null) ?? null

/** Of a month, the latest first. */
export const runsOf = ({ rollRuns }: Runs, month: Month): RollRun[] =>
  Object.values(rollRuns.runs)
    .filter(({ beganAt }) => monthOfDay(dayOf(toMs(beganAt))) === month)
    .sort((a, b) => (a.beganAt < b.beganAt ? 1 : -1))

/** What became of it at last; undefined while it has not been called. */
export const lastCall = ({ calls }: RollRun, unitId: string): RunCall | undefined =>
  lookUp(calls, unitId)?.at(-1)

export const outcomeIn = (run: RollRun, unitId: string): Outcome | 'waiting' => {
  const call = lastCall(run, unitId)
  return call === undefined ? 'waiting' : outcomeOf(call)
}

/** Whom to call next after this one: whoever has not been called; then those to be called back. */
export function nextIn(run: RollRun, after: string | null): string | null {
  const { units } = run
  const from = units.findIndex(({ unitId }) => unitId === after) + 1
  const round = [...units.slice(from), ...units.slice(0, from)].map(({ unitId }) => unitId)
  const waiting = round.find((id) => outcomeIn(run, id) === 'waiting')
  return waiting ?? round.find((id) => outcomeIn(run, id) === 'unanswered') ?? null
}

export type RunTally = Readonly<Record<Outcome | 'waiting', readonly string[]>>

/** The names by how it went. */
export function runTally(run: RollRun): RunTally {
  const named = (wanted: Outcome | 'waiting') =>
    run.units.filter(({ unitId }) => outcomeIn(run, unitId) === wanted).map(({ name }) => name)
  return {
    waiting: named('waiting'),
    prompt: named('prompt'),
    slow: named('slow'),
    unanswered: named('unanswered'),
  }
}

export function tallyText(run: RollRun): string {
  const { waiting, prompt, slow, unanswered } = runTally(run)
  const answered = prompt.length + slow.length
  return [
    `应点 ${run.units.length} 家`,
    `接听 ${answered} 家`,
    slow.length > 0 && `超过三声 ${slow.length} 家`,
    unanswered.length > 0 && `没人接 ${unanswered.length} 家`,
    waiting.length > 0 && `还没打 ${waiting.length} 家`,
  ]
    .filter(Boolean)
    .join('，')
}

export const isNight = ({ nightFrom, nightTo }: RollPlan, at: Ms): boolean => {
  const time = timeText(at)
  return nightFrom > nightTo
    ? time >= nightFrom || time < nightTo
    : time >= nightFrom && time < nightTo
}

export interface PlanRow {
  readonly unit: Subordinate
  readonly calls: readonly RollCall[]
  readonly nights: number
  /** How many calls the plan still wants this month, those by night among them. */
  readonly short: number
  readonly shortNights: number
}

const namesOf = ({ name, shortName, formerNames }: Subordinate): ReadonlySet<string> =>
  new Set([name, shortName, ...formerNames].filter((one) => one !== ''))

type Planned = Pick<DeskState, 'rollRuns' | 'rollCalls' | 'subordinates'>

/** Every unit with its calls of the month; in the order of the register. */
export function planRows(state: Planned, month: Month): PlanRow[] {
  const { plan } = state.rollRuns
  const out = rollCallsOf(state.rollCalls, month).filter(({ direction }) => direction === 'out')
  return activeSubordinates(state).map((unit) => {
    const names = namesOf(unit)
    const calls = out.filter((call) => names.has(call.unit))
    const nights = plan === null ? 0 : calls.filter(({ at }) => isNight(plan, toMs(at))).length
    const shortNights = plan === null ? 0 : Math.max(0, plan.atNight - nights)
    const short = plan === null ? 0 : Math.max(shortNights, plan.perMonth - calls.length, 0)
    return { unit, calls, nights, short, shortNights }
  })
}

/** Those that are still to be called; by night only those that lack a call by night, if there are any. */
export function dueNow(state: Planned, now: Ms): PlanRow[] {
  const { plan } = state.rollRuns
  const rows = planRows(state, monthOfDay(dayOf(now))).filter(({ short }) => short > 0)
  if (plan === null || !isNight(plan, now)) return rows
  const nightly = rows.filter(({ shortNights }) => shortNights > 0)
  return nightly.length === 0 ? rows : nightly
}

/** A run of more than a year ago is in the journal alone. */
const MONTHS = 13

export function runsKept({ rollRuns }: Runs, at: string): DeskState['rollRuns'] {
  const month = monthsAfter(monthOfDay(dayOf(toMs(at))), -MONTHS)
  const oldest = toInstant(momentOn(`${month}-01`, '00:00'))
  const runs = Object.fromEntries(
    Object.entries(rollRuns.runs).filter(
      ([, { beganAt, endedAt }]) => endedAt === null || beganAt >= oldest,
    ),
  )
  return Object.keys(runs).length === Object.keys(rollRuns.runs).length
    ? rollRuns
    : { ...rollRuns, runs }
}
