// The sound of an alarm, made by the page itself: bursts of tones until somebody answers.
import type { Ms } from '../../shared/time'
import {
  gainOf,
  PATTERNS,
  type Manner,
  type Pattern,
  type Ring,
  type Volume,
} from './sound-patterns'

/** Longer than any click of the speaker, shorter than anybody hears. */
const RAMP = 0.012

export interface AlarmSound {
  /** Starts, or changes over to, a ring; it goes on until `stop`. */
  readonly ring: (ring: Ring) => void
  readonly stop: () => void
  readonly ringing: () => Ring | null
}

export interface SoundChoice {
  readonly manner: Manner
  readonly volume: Volume
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

interface Tone {
  readonly hertz: number
  readonly gain: number
  readonly from: number
}

function play(audio: AudioContext, { toneMs, wave }: Pattern, tone: Tone): OscillatorNode {
  const source = audio.createOscillator()
  const gain = audio.createGain()
  const to = tone.from + toneMs / 1000
  source.type = wave
  source.frequency.value = tone.hertz
  gain.gain.setValueAtTime(0, tone.from)
  gain.gain.linearRampToValueAtTime(tone.gain, tone.from + RAMP)
  gain.gain.setValueAtTime(tone.gain, to - RAMP)
  gain.gain.linearRampToValueAtTime(0, to)
  source.connect(gain).connect(audio.destination)
  source.start(tone.from)
  source.stop(to)
  return source
}

const length = ({ count, toneMs, pauseMs }: Pattern): Ms => count * toneMs + pauseMs

/** @param choice asked whenever it begins to ring */
export function createAlarmSound(
  choice: () => SoundChoice,
  ports: SoundPorts = browser,
): AlarmSound {
  let audio: AudioContext | null = null
  let now: { readonly ring: Ring; readonly end: () => void } | null = null
  let playing: readonly OscillatorNode[] = []

  const burst = (pattern: Pattern, gain: number) => {
    audio ??= ports.context()
    // A browser may have put it to sleep until the first key or click.
    if (audio.state === 'suspended') void audio.resume()
    const start = audio.currentTime
    const context = audio
    playing = Array.from({ length: pattern.count }, (_, index) =>
      play(context, pattern, {
        hertz: pattern.tones[index % pattern.tones.length]!,
        gain,
        from: start + (index * pattern.toneMs) / 1000,
      }),
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
      const { manner, volume } = choice()
      const pattern = PATTERNS[manner][ring]
      let bursts = 0
      const next = () => burst(pattern, gainOf(ring, pattern, volume, bursts++))
      next()
      now = { ring, end: ports.every(length(pattern), next) }
    },
    stop,
    ringing: () => now?.ring ?? null,
  }
}
