// The times that a list can be asked about.
import { LATELY, type Period } from '../../shared/calendar/period'
import { monthsAfter, monthText } from '../../shared/calendar/month'
import type { DeskState } from '../../shared/state'
import { monthOf, toMs, type Ms } from '../../shared/time'

export { isWithin, LATELY, monthsIn, type Period } from '../../shared/calendar/period'

/** Each year and its months, back to the first that the record tells of. */
export function periodOptions(
  { ruleBooks }: Pick<DeskState, 'ruleBooks'>,
  now: Ms,
): { readonly value: Period; readonly label: string }[] {
  const first = ruleBooks[0] === undefined ? monthOf(now) : monthOf(toMs(ruleBooks[0].from))
  const options = [{ value: LATELY, label: '近期' }]
  for (let month = monthOf(now); month >= first; month = monthsAfter(month, -1)) {
    const year = month.slice(0, 4)
    if (options.every(({ value }) => value !== year))
      options.push({ value: year, label: `${year}年全年` })
    options.push({ value: month, label: monthText(month) })
  }
  return options
}
