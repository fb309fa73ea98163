// By when something is to be done, as it is typed: always ahead. 1530 is the next time that clocks
// show 15:30; 明 0900, 后天 9:00, 25日 0900.
import { DAY, dayOf, inShanghai, momentOn, nextTimeOfDay, type Ms } from '../../shared/time'

const DUE =
  /^(?:(?<word>[今明后])[天日]?\s*|(?<date>\d{1,2})[日号]\s*)?(?<clock>\d{4}|\d{1,2}[:：]\d{2})$/
const DAYS: Readonly<Record<string, number>> = { 今: 0, 明: 1, 后: 2 }

/** Looked through for a day of the month: a month and a bit. */
const DAYS_AHEAD = 62

function clockOf(typed: string): string | null {
  const digits = typed.replace(/[:：]/, '').padStart(4, '0')
  const [hours, minutes] = [digits.slice(0, 2), digits.slice(2)]
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours}:${minutes}` : null
}

const onDate = (date: number, clock: string, now: Ms): Ms | null =>
  Array.from({ length: DAYS_AHEAD }, (_, day) => now + day * DAY)
    .filter((day) => inShanghai(day).getDate() === date)
    .map((day) => momentOn(dayOf(day), clock))
    .find((moment) => moment > now) ?? null

/** Epoch milliseconds of what was typed, or null when it is not a time. */
export function parseDue(typed: string, now: Ms): Ms | null {
  const groups = DUE.exec(typed.normalize('NFKC').trim())?.groups
  const clock = groups?.clock === undefined ? null : clockOf(groups.clock)
  if (groups === undefined || clock === null) return null
  if (groups.word !== undefined) return momentOn(dayOf(now + DAYS[groups.word]! * DAY), clock)
  if (groups.date !== undefined) return onDate(Number(groups.date), clock, now)
  return nextTimeOfDay(now, clock)
}
