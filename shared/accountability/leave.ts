// What of 问责 outlives the incidents it is about: the year's figures are reckoned from it when they have long left the live
// state. It is done at a handover, from the state alone, as everything that leaves.
import { monthOfDay, monthsAfter } from '../calendar/month'
import { only } from '../lookup'
import type { DeskState } from '../state'
import { dayOf, momentOn, toMs, type Instant, type Ms } from '../time'
import { dutiesIn } from './duties'
import { receivingsIn } from './receiving'
import type { AccountabilityState, LeftDuties } from './record'

/** This year and the last month of the one before it: what a 通报 of January and a year to date need. */
const MONTHS = 13

/** @param before with the incidents that leave. @param incidents those that stay */
export function accountabilityKept(
  before: DeskState,
  incidents: DeskState['incidents'],
  at: Instant,
): AccountabilityState {
  const { accountability } = before
  if (!before.subordinates.settings.on) return accountability
  const oldest: Ms = momentOn(`${monthsAfter(monthOfDay(dayOf(toMs(at))), -MONTHS)}-01`, '00:00')
  const leaving: readonly (readonly [string, LeftDuties])[] = Object.values(before.incidents)
    .filter(({ id }) => !Object.hasOwn(incidents, id))
    .map((incident) => [
      incident.id,
      { duties: dutiesIn(before, incident), receivings: receivingsIn(before, incident) },
    ])
  const kept = only(accountability.left, ({ duties }) =>
    duties.some(({ dueAt }) => dueAt >= oldest),
  )
  const left = {
    ...kept,
    ...Object.fromEntries(leaving.filter(([, { duties }]) => duties.length > 0)),
  }
  const isKnown = (_record: unknown, incident: string): boolean =>
    Object.hasOwn(left, incident) || Object.hasOwn(incidents, incident)
  return {
    ...accountability,
    left,
    owed: only(accountability.owed, isKnown),
    words: only(accountability.words, isKnown),
    marks: only(accountability.marks, isKnown),
    inquiries: only(
      accountability.inquiries,
      (inquiry) => inquiry.answer === null || toMs(inquiry.at) >= oldest,
    ),
    findings: only(accountability.findings, ({ duty }) => duty.dueAt >= oldest),
  }
}
