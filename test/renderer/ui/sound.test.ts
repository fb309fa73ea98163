import { describe, expect, test } from 'vitest'
import { createAlarmSound, type SoundChoice } from '../../../renderer/ui/sound'
import { MANNERS, VOLUMES } from '../../../renderer/ui/sound-patterns'

/** An audio context that writes down which tones were started, and a hand-driven timer. */
function aRoom(choice: Partial<SoundChoice> = {}) {
  const tones: number[] = []
  const gains: number[] = []
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
    createGain: () => ({
      gain: { ...param(), linearRampToValueAtTime: (gain: number) => void gains.push(gain) },
      connect: (next: unknown) => next,
    }),
  }
  const sound = createAlarmSound(() => ({ manner: 'twoTones', volume: 'middle', ...choice }), {
    context: () => context as unknown as AudioContext,
    every: (_ms, act) => {
      again = act
      return () => {
        again = null
      }
    },
  })
  const loudest = () => Math.max(...gains)
  const forget = () => void gains.splice(0)
  return {
    sound,
    tones,
    loudest,
    forget,
    next: () => again?.(),
    waiting: () => again !== null,
    live: () => live,
  }
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

  test('of a grave incident is faster and louder than any other, in every manner', () => {
    for (const manner of MANNERS) {
      const [grave, late] = [aRoom({ manner }), aRoom({ manner })]
      grave.sound.ring('grave')
      late.sound.ring('late')
      expect(grave.tones.length).toBeGreaterThan(late.tones.length)
      expect(grave.loudest()).toBeGreaterThan(late.loudest())
    }
  })

  test('of an exercise is the same in every manner, and the softest', () => {
    const heard = MANNERS.map((manner) => {
      const room = aRoom({ manner })
      room.sound.ring('exercise')
      return [...room.tones, room.loudest()]
    })
    expect(new Set(heard.map((one) => one.join(' '))).size).toBe(1)
  })

  test('is as loud as was chosen, and never silent', () => {
    const gains = VOLUMES.map((volume) => {
      const room = aRoom({ volume })
      room.sound.ring('soon')
      return room.loudest()
    })
    expect(gains).toEqual([...gains].sort((a, b) => a - b))
    expect(gains[0]).toBeGreaterThan(0)
  })

  test('grows while nobody answers, to twice as loud and no further; what is due soon does not', () => {
    const [late, soon] = [aRoom({ volume: 'low' }), aRoom({ volume: 'low' })]
    late.sound.ring('late')
    soon.sound.ring('soon')
    const [lateFirst, soonFirst] = [late.loudest(), soon.loudest()]
    for (let burst = 0; burst < 60; burst += 1) {
      late.next()
      soon.next()
    }
    expect(late.loudest()).toBeCloseTo(2 * lateFirst)
    expect(soon.loudest()).toBe(soonFirst)
  })

  test('goes back to where it began once somebody has answered', () => {
    const { sound, next, loudest, forget } = aRoom({ volume: 'low' })
    sound.ring('late')
    const first = loudest()
    for (let burst = 0; burst < 30; burst += 1) next()
    sound.stop()
    forget()
    sound.ring('late')
    expect(loudest()).toBe(first)
  })
})
