// When a clock must be heard: before it is due, when it is due, and again while it is late, as often as rhythm.ts says.
// The arithmetic alone, for clocks of incidents and of the room alike.
import { MINUTE, toMs, type Ms } from '../time'

/** While a clock is overdue, its alarm comes again after this time; null: it does not. */
export type RepeatEvery = Ms | null

/** What of a clock is heard. */
export interface Sounding {
  readonly originAt: Ms
  readonly dueAt: Ms
  readonly warnMinutes: readonly number[]
  readonly repeatEvery: RepeatEvery
}

export const dueMoment = ({ dueAt }: Pick<Sounding, 'dueAt'>, offsetMs: Ms): Ms => dueAt + offsetMs

/** Offsets of the warnings and of the due moment itself, earliest first. */
const firstOffsets = ({ warnMinutes, originAt, dueAt }: Omit<Sounding, 'repeatEvery'>): Ms[] => [
  ...warnMinutes
    .map((minutes) => -minutes * MINUTE)
    .filter((offset) => dueAt + offset > originAt)
    .sort((a, b) => a - b),
  0,
]

/** The stage already raised for this very due moment; a clock that was moved starts afresh. */
export const raisedOffset = (
  { dueAt }: Pick<Sounding, 'dueAt'>,
  alarm: { readonly dueAt: string; readonly offsetMs: Ms } | undefined,
): Ms | null => (alarm !== undefined && toMs(alarm.dueAt) === dueAt ? alarm.offsetMs : null)

/** The earliest stage of a clock that has not been raised; Infinity when nothing is left to be heard. */
export function nextOffset(clock: Sounding, raised: Ms | null): Ms {
  const first = firstOffsets(clock).find((offset) => raised === null || offset > raised)
  if (first !== undefined) return first
  const { repeatEvery } = clock
  return repeatEvery === null
    ? Number.POSITIVE_INFINITY
    : (Math.floor(raised! / repeatEvery) + 1) * repeatEvery
}

/** The latest stage whose moment has come: what was missed in between is not raised one by one. */
export function latestOffset(clock: Sounding, next: Ms, now: Ms): Ms {
  const overdue = now - clock.dueAt
  const { repeatEvery } = clock
  if (repeatEvery !== null && overdue >= repeatEvery)
    return Math.floor(overdue / repeatEvery) * repeatEvery
  const passed = firstOffsets(clock).filter((offset) => offset >= next && offset <= overdue)
  return passed[passed.length - 1] ?? next
}
