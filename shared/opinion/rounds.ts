// 轮巡 (N4): the sites and accounts that are looked at, at which hours, and who signed that they were. A round that
// nobody signs rings. Its clocks are derived, like every clock.
import { z } from 'zod'
import type { RoomClock } from '../room-deadlines/record'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { optionalLine, requiredLine, timeOfDay } from '../text'
import { DAY, dayOf, daysAfter, MINUTE, momentOn, toMs, type Day, type Ms } from '../time'
import { platformSchema } from './words'

export const watchSettingsSchema = z.object({
  on: z.boolean(),
  /** When each round of a day begins, in Shanghai. */
  at: z.array(timeOfDay).max(24),
  /** So long it may take: then it is missed. */
  withinMinutes: z
    .int()
    .min(5)
    .max(12 * 60),
  sites: z
    .array(z.object({ name: requiredLine, platform: platformSchema, address: optionalLine }))
    .max(200),
})
export type WatchSettings = z.infer<typeof watchSettingsSchema>

/** 2–3 times a day is what offices do. */
export const SHIPPED_WATCH: WatchSettings = {
  on: false,
  at: ['08:30', '14:00', '20:00'],
  withinMinutes: 30,
  sites: [],
}

export interface Signed {
  readonly at: string
  readonly by: string
  readonly note: string
  /** What was found; null for 已看，无. */
  readonly opinionId: string | null
}

export interface WatchState {
  readonly settings: WatchSettings
  /** When it was last switched on; null while off. Nothing is owed from before. */
  readonly since: string | null
  /** Under `2026-11-26T14:00`: several when several posts were found. */
  readonly signed: Readonly<Record<string, readonly Signed[]>>
}

export const noWatch: WatchState = { settings: SHIPPED_WATCH, since: null, signed: {} }

export interface Round {
  readonly date: Day
  readonly at: string
}

export const roundKey = ({ date, at }: Round): string => `${date}T${at}`
const KEY = 'round:'
export const roundClockKey = (round: Round): string => `${KEY}${roundKey(round)}`

export const beginsAt = ({ date, at }: Round): Ms => momentOn(date, at)

/** The rounds of a day, in their order. */
export const roundsOf = ({ settings }: WatchState, date: Day): Round[] =>
  settings.on ? [...new Set(settings.at)].sort().map((at) => ({ date, at })) : []

export const signedOf = ({ signed }: WatchState, round: Round): readonly Signed[] =>
  lookUp(signed, roundKey(round)) ?? []

/** The round that is under way, or was the last to begin: the one that somebody looks for now. */
export function roundNow(watch: WatchState, now: Ms): Round | null {
  const today = dayOf(now)
  const begun = [...roundsOf(watch, daysAfter(today, -1)), ...roundsOf(watch, today)].filter(
    (round) => beginsAt(round) <= now && beginsAt(round) >= toMs(watch.since ?? '9999-01-01'),
  )
  return begun.at(-1) ?? null
}

type Owing = Pick<DeskState, 'opinion' | 'room' | 'machine'>

const dueAtOf = ({ settings }: WatchState, round: Round): Ms =>
  beginsAt(round) + settings.withinMinutes * MINUTE

/** The alarm at its due moment was raised: the next round's clock runs beside it. */
function hasComeDue({ room }: Owing, watch: WatchState, round: Round): boolean {
  const alarm = lookUp(room.alarms, roundClockKey(round))
  return alarm !== undefined && alarm.offsetMs >= 0 && toMs(alarm.dueAt) === dueAtOf(watch, round)
}

/** A machine that was off for days does not owe each of their rounds. */
function owedFrom({ opinion: { watch }, machine }: Owing, since: string): Ms {
  const last = Object.keys(watch.signed).sort().at(-1)
  return Math.max(
    toMs(since),
    machine.startedAt === null ? 0 : toMs(machine.startedAt) - DAY,
    last === undefined ? 0 : momentOn(last.slice(0, 10), last.slice(11)) + 1,
  )
}

/** At most one that was missed, and the next. */
function owedRounds(state: Owing): Round[] {
  const { watch } = state.opinion
  if (!watch.settings.on || watch.since === null || watch.settings.at.length === 0) return []
  const from = owedFrom(state, watch.since)
  const owed: Round[] = []
  for (let day = dayOf(from), open = true; open; day = daysAfter(day, 1)) {
    for (const round of roundsOf(watch, day)) {
      if (!open || beginsAt(round) < from) continue
      owed.push(round)
      open = hasComeDue(state, watch, round)
    }
  }
  return owed.slice(-2)
}

export const roundClocks = (state: Owing): RoomClock[] =>
  owedRounds(state).map((round) => ({
    key: roundClockKey(round),
    name: `舆情轮巡（${round.at}）`,
    originAt: beginsAt(round),
    dueAt: dueAtOf(state.opinion.watch, round),
    // Called when it begins: somebody has to look.
    warnMinutes: [state.opinion.watch.settings.withinMinutes],
    target: { kind: 'round', ...round },
  }))
