// How far a 通报 has come.
import { ok, refuse, type Result } from '../result'
import { oldestListedMonth } from '../calendar/at-hand'
import { monthOfDay, monthsAfter, type Month } from '../calendar/month'
import { lookUp } from '../lookup'
import type { DeskState } from '../state'
import { dayOf, type Ms } from '../time'
import type { Addressee, Circular } from './record'

/** Of a month, with headings and a table; a correction, a single case and a run of roll calls are plain words. */
export const isMonthly = ({
  corrects,
  findingId,
  runId,
}: Pick<Circular, 'corrects' | 'findingId' | 'runId'>): boolean =>
  corrects === null && findingId === null && runId === null

export const undeliveredOf = ({ addressees, deliveries }: Circular): Addressee[] =>
  addressees.filter(({ unitId }) => deliveries[unitId] === undefined)

export const unreceiptedOf = ({ addressees, deliveries }: Circular): Addressee[] =>
  addressees.filter(({ unitId }) => deliveries[unitId]?.receipt === null)

export const isDelivered = (circular: Circular): boolean =>
  circular.signed !== null && undeliveredOf(circular).length === 0

/** 草稿, 已审签, 已送 and 已回执 are different things. */
export function circularStateText(circular: Circular): string {
  const { signed, addressees } = circular
  if (circular.discarded !== null) return `已作废：${circular.discarded.reason}`
  if (signed === null) return '草稿'
  const owed = undeliveredOf(circular).length
  if (owed === addressees.length) return '已审签，还没有送'
  if (owed > 0) return `已送 ${addressees.length - owed} 家，还差 ${owed} 家`
  const waiting = unreceiptedOf(circular).length
  return waiting === 0
    ? `已送 ${addressees.length} 家，回执齐`
    : `已送 ${addressees.length} 家，回执差 ${waiting} 家`
}

/** Of which months there can be one, the last first: those that are over, and whose records are all at hand. */
export function circularMonths(now: Ms): readonly Month[] {
  const months: Month[] = []
  const oldest = oldestListedMonth(now)
  for (let month = monthsAfter(monthOfDay(dayOf(now)), -1); month >= oldest;) {
    months.push(month)
    month = monthsAfter(month, -1)
  }
  return months
}

/** Those that were not thrown away as drafts: of one matter there is one. */
export const standingCirculars = ({ circular }: Pick<DeskState, 'circular'>): Circular[] =>
  Object.values(circular.circulars).filter(({ discarded }) => discarded === null)

/** Its words may still change. */
export function draftedCircular(state: Pick<DeskState, 'circular'>, id: string): Result<Circular> {
  const found = knownCircular(state, id)
  if (!found.ok) return found
  if (found.value.signed !== null) return refuse('circularFrozen', 'circularId')
  return found.value.discarded === null ? found : refuse('circularDiscarded', 'circularId')
}

export const knownCircular = (
  { circular }: Pick<DeskState, 'circular'>,
  id: string,
): Result<Circular> => {
  const found = lookUp(circular.circulars, id)
  return found === undefined ? refuse('unknownRecord', 'circularId') : ok(found)
}
