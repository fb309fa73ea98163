// Which shift a moment belongs to: the pattern laid on the calendar.
import { DAY, HOUR, momentOn, dayOf, daysAfter, MINUTE, type Day, type Ms } from '../time'
import type { Pattern, Slot } from './pattern'

/** True on weekends and holidays that are not worked. */
export type IsDayOff = (day: Day) => boolean

export interface SlotOnDay {
  readonly slotId: string
  readonly name: string
  /** The day on which the first slot of its list begins: the roster's row. */
  readonly date: Day
  readonly from: Ms
  readonly to: Ms
}

const minutesOf = (hhmm: string): number => {
  const [hours, minutes] = hhmm.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

/** How long a slot is: one that ends when it begins is a whole day. */
export const lengthOf = ({ from, to }: Pick<Slot, 'from' | 'to'>): Ms =>
  (((minutesOf(to) - minutesOf(from) + 24 * 60 - 1) % (24 * 60)) + 1) * MINUTE

/** `次日 00:00–08:00`: of each slot of a list, as the row of the day on which the list begins has to say it. */
export function hoursOf(slots: readonly Slot[]): string[] {
  let begins = minutesOf(slots[0]!.from) * MINUTE
  return slots.map((slot) => {
    const [from, to] = [begins, begins + lengthOf(slot)]
    begins = to
    if (from >= DAY) return `次日 ${slot.from}–${slot.to}`
    return `${slot.from}–${to > DAY ? '次日 ' : ''}${slot.to}`
  })
}

const SHORTEST_SLOT: Ms = 2 * HOUR

const fillsDay = (slots: readonly Slot[]): boolean =>
  slots.reduce((sum, slot) => sum + lengthOf(slot), 0) === DAY &&
  slots.every(({ to }, index) => to === slots[(index + 1) % slots.length]!.from) &&
  slots.every((slot) => lengthOf(slot) >= SHORTEST_SLOT) &&
  new Set(slots.map(({ id }) => id)).size === slots.length

/** Each list fills 24 hours without a gap, and both begin at the same time: the desk is never empty. */
export const patternFits = ({ workday, dayOff }: Pattern): boolean =>
  fillsDay(workday) && fillsDay(dayOff) && workday[0]!.from === dayOff[0]!.from

/** The slots of a day, in their order; the last may end on the next. */
export function slotsOn(pattern: Pattern, isDayOff: IsDayOff, date: Day): SlotOnDay[] {
  const slots = isDayOff(date) ? pattern.dayOff : pattern.workday
  let from = momentOn(date, slots[0]!.from)
  return slots.map((slot) => {
    const begins = from
    from += lengthOf(slot)
    return { slotId: slot.id, name: slot.name, date, from: begins, to: from }
  })
}

/** The slot in which a moment lies; its first moment belongs to it, its last does not. */
export function slotAt(pattern: Pattern, isDayOff: IsDayOff, ms: Ms): SlotOnDay {
  const today = dayOf(ms)
  const date = ms < momentOn(today, pattern.workday[0]!.from) ? daysAfter(today, -1) : today
  const slots = slotsOn(pattern, isDayOff, date)
  return slots.find(({ to }) => ms < to) ?? slots[slots.length - 1]!
}
