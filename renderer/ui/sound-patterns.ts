// How an alarm sounds. Late is fast and sharp, a grave one faster and over three tones; soon is slow and soft; an
// exercise is lower and rarer still in whatever manner, and is never taken for the real thing.
import type { Ms } from '../../shared/time'

export type Ring = 'soon' | 'late' | 'grave' | 'exercise'

export interface Pattern {
  /** One after the other, over and over within a burst. */
  readonly tones: readonly number[]
  readonly toneMs: Ms
  /** Tones in a burst. */
  readonly count: number
  readonly pauseMs: Ms
  readonly volume: number
  readonly wave: OscillatorType
}

export const MANNERS = ['twoTones', 'beeps', 'siren'] as const
/** Three ways to sound: what one room is used to, another does not hear any more. */
export type Manner = (typeof MANNERS)[number]

const EXERCISE: Pattern = {
  tones: [392, 330],
  toneMs: 320,
  count: 2,
  pauseMs: 7_400,
  volume: 0.2,
  wave: 'sine',
}

const pattern = (
  tones: readonly number[],
  toneMs: Ms,
  count: number,
  pauseMs: Ms,
  volume: number,
  wave: OscillatorType,
): Pattern => ({ tones, toneMs, count, pauseMs, volume, wave })

export const PATTERNS: Readonly<Record<Manner, Readonly<Record<Ring, Pattern>>>> = {
  twoTones: {
    grave: pattern([1_080, 860, 700], 150, 9, 240, 0.6, 'square'),
    late: pattern([960, 770], 180, 6, 420, 0.5, 'square'),
    soon: pattern([660, 520], 320, 2, 3_400, 0.3, 'sine'),
    exercise: EXERCISE,
  },
  beeps: {
    grave: pattern([1_400, 1_100, 1_400], 90, 12, 200, 0.6, 'triangle'),
    late: pattern([1_200], 120, 5, 500, 0.5, 'triangle'),
    soon: pattern([880], 200, 2, 3_600, 0.3, 'triangle'),
    exercise: EXERCISE,
  },
  siren: {
    grave: pattern([620, 760, 900, 760], 260, 8, 120, 0.6, 'sawtooth'),
    late: pattern([600, 800], 420, 4, 300, 0.5, 'sawtooth'),
    soon: pattern([500, 600], 500, 2, 3_400, 0.3, 'sine'),
    exercise: EXERCISE,
  },
}

export const VOLUMES = ['low', 'middle', 'high'] as const
/** There is no silence among them: a duty room that cannot hear its alarm has none. */
export type Volume = (typeof VOLUMES)[number]
export const VOLUME_FACTORS: Readonly<Record<Volume, number>> = { low: 0.6, middle: 1, high: 1.6 }

/** Whoever does not answer is perhaps not in the room: twice as loud after so many bursts. */
const BURSTS_TO_DOUBLE = 20

/**
 * @param burst how many there were before, since it began to ring
 * @returns the gain, at most 1; an exercise and what is only due soon do not grow
 */
export function gainOf(ring: Ring, { volume }: Pattern, chosen: Volume, burst: number): number {
  const grows = ring === 'late' || ring === 'grave'
  const growth = grows ? 1 + Math.min(1, burst / BURSTS_TO_DOUBLE) : 1
  return Math.min(1, volume * VOLUME_FACTORS[chosen] * growth)
}
