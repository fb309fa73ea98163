import { describe, expect, test } from 'vitest'
import { createAlarmSound } from '../../../renderer/ui/sound'

/** An audio context that writes down which tones were started, and a hand-driven timer. */
function aRoom() {
  const tones: number[] = []
  let live = 0
  let again: (() => void) | null = null
  const param = () => ({
    value: 0,
    setValueAtTime: () => undefined,
    linearRampToValueAtTime: () => undefined,
  })
  const node = () => {
    const oscillator = {
      type: 'sine',
      frequency: param(),
      connect: (next: unknown) => next,
      start: () => {
        tones.push(oscillator.frequency.value)
        live += 1
      },
      stop: (when?: number) => {
        if (when === undefined) live -= 1
      },
    }
    return oscillator
  }
  const context = {
    state: 'running',
    currentTime: 0,
    destination: {},
    createOscillator: node,
    createGain: () => ({ gain: param(), connect: (next: unknown) => next }),
  }
  const sound = createAlarmSound({
    context: () => context as unknown as AudioContext,
    every: (_ms, act) => {
      again = act
      return () => {
        again = null
      }
    },
  })
  return { sound, tones, next: () => again?.(), waiting: () => again !== null, live: () => live }
}

describe('the alarm sound', () => {
  test('alternates two tones and goes on until it is stopped', () => {
    const { sound, tones, next, waiting } = aRoom()
    sound.ring('late')
    expect(new Set(tones).size).toBe(2)
    const once = tones.length
    next()
    expect(tones).toHaveLength(2 * once)
    sound.stop()
    expect([waiting(), sound.ringing()]).toEqual([false, null])
  })

  test('late is faster than soon', () => {
    const [late, soon] = [aRoom(), aRoom()]
    late.sound.ring('late')
    soon.sound.ring('soon')
    expect(late.tones.length).toBeGreaterThan(soon.tones.length)
  })

  test('an exercise is lower than anything real', () => {
    const [soon, exercise] = [aRoom(), aRoom()]
    soon.sound.ring('soon')
    exercise.sound.ring('exercise')
    expect(Math.max(...exercise.tones)).toBeLessThan(Math.min(...soon.tones))
  })

  test('does not begin anew when the same alarm goes on', () => {
    const { sound, tones } = aRoom()
    sound.ring('soon')
    const once = tones.length
    sound.ring('soon')
    expect(tones).toHaveLength(once)
  })

  test('is silent at once, in the middle of a tone', () => {
    const { sound, live } = aRoom()
    sound.ring('late')
    sound.stop()
    expect(live()).toBe(0)
  })
})
