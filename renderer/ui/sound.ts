// The sound of an alarm, made by the page itself: two tones that alternate until somebody answers.
// Late is fast and sharp; soon is slow and soft; an exercise is lower and rarer still, and is never
// taken for the real thing.
import type { Ms } from '../../shared/time'

export type Ring = 'soon' | 'late' | 'exercise'

interface Pattern {
  readonly tones: readonly [high: number, low: number]
  readonly toneMs: Ms
  readonly pairs: number
  readonly pauseMs: Ms
  readonly volume: number
  readonly wave: OscillatorType
}

const PATTERNS: Readonly<Record<Ring, Pattern>> = {
  late: { tones: [960, 770], toneMs: 180, pairs: 3, pauseMs: 420, volume: 0.5, wave: 'square' },
  soon: { tones: [660, 520], toneMs: 320, pairs: 1, pauseMs: 3_400, volume: 0.3, wave: 'sine' },
  exercise: { tones: [392, 330], toneMs: 320, pairs: 1, pauseMs: 7_400, volume: 0.2, wave: 'sine' },
}

/** Longer than any click of the speaker, shorter than anybody hears. */
const RAMP = 0.012

export interface AlarmSound {
  /** Starts, or changes over to, a ring; it goes on until `stop`. */
  readonly ring: (ring: Ring) => void
  readonly stop: () => void
  readonly ringing: () => Ring | null
}

export interface SoundPorts {
  readonly context: () => AudioContext
  /** Calls again and again until told to stop. */
  readonly every: (ms: Ms, act: () => void) => () => void
}

const browser: SoundPorts = {
  context: () => new AudioContext(),
  every: (ms, act) => {
    const timer = setInterval(act, ms)
    return () => clearInterval(timer)
  },
}

function tone(audio: AudioContext, pattern: Pattern, hertz: number, from: number): OscillatorNode {
  const source = audio.createOscillator()
  const gain = audio.createGain()
  const to = from + pattern.toneMs / 1000
  source.type = pattern.wave
  source.frequency.value = hertz
  gain.gain.setValueAtTime(0, from)
  gain.gain.linearRampToValueAtTime(pattern.volume, from + RAMP)
  gain.gain.setValueAtTime(pattern.volume, to - RAMP)
  gain.gain.linearRampToValueAtTime(0, to)
  source.connect(gain).connect(audio.destination)
  source.start(from)
  source.stop(to)
  return source
}

const length = (pattern: Pattern): Ms => pattern.pairs * 2 * pattern.toneMs + pattern.pauseMs

export function createAlarmSound(ports: SoundPorts = browser): AlarmSound {
  let audio: AudioContext | null = null
  let now: { readonly ring: Ring; readonly end: () => void } | null = null
  let playing: readonly OscillatorNode[] = []

  const play = (pattern: Pattern) => {
    audio ??= ports.context()
    // A browser may have put it to sleep until the first key or click.
    if (audio.state === 'suspended') void audio.resume()
    const start = audio.currentTime
    const step = pattern.toneMs / 1000
    const context = audio
    playing = Array.from({ length: pattern.pairs * 2 }, (_, index) =>
      tone(context, pattern, pattern.tones[index % 2 === 0 ? 0 : 1], start + index * step),
    )
  }

  const stop = () => {
    now?.end()
    now = null
    for (const source of playing) source.stop()
    playing = []
  }

  return {
    ring(ring) {
      if (now?.ring === ring) return
      stop()
      const pattern = PATTERNS[ring]
      play(pattern)
      now = { ring, end: ports.every(length(pattern), () => play(pattern)) }
    },
    stop,
    ringing: () => now?.ring ?? null,
  }
}
