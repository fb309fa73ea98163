// What of all that rings is heard: its sound, and where the room wants it, its words.
import { useEffect } from 'react'
import type { RingingItem } from '../../shared/room-deadlines/ringing'
import type { Ms } from '../../shared/time'
import { createAlarmSound, type Ring } from '../ui'
import { isExercise, lineOf } from './alarm-line'
import { soundChosen, useSoundChoice } from './sound-choice'
import { hush, isGraveRing, speak, spokenWords } from './speech'

const sound = createAlarmSound(soundChosen)

/** Sounds until it is given null. */
export function useAlarmSound(ring: Ring | null): void {
  useEffect(() => {
    if (ring === null) sound.stop()
    else sound.ring(ring)
  }, [ring])
  useEffect(() => () => sound.stop(), [])
}

/** An exercise is neither red nor loud, and only by itself: behind something real it makes no difference. */
export function alarmTone(rings: readonly RingingItem[], now: Ms): 'late' | 'soon' | 'exercise' {
  const real = rings.filter((one) => !isExercise(one))
  if (real.length === 0) return 'exercise'
  return real.some(({ dueAt }) => now >= dueAt) ? 'late' : 'soon'
}

/** A grave incident that is late sounds like nothing else. */
export function ringOf(rings: readonly RingingItem[], now: Ms): Ring | null {
  if (rings.length === 0) return null
  return rings.some((one) => now >= one.dueAt && isGraveRing(one)) ? 'grave' : alarmTone(rings, now)
}

/** Says the most urgent once, whenever something joins what rings; off unless the room wants it. */
export function useSpoken(rings: readonly RingingItem[], now: Ms): void {
  const spoken = useSoundChoice((choice) => choice.spoken)
  const keys = rings.map((one) => lineOf(one, now).key).join(' ')
  useEffect(() => {
    const [first] = rings
    if (!spoken || first === undefined) return
    const others = rings.length > 1 ? `另有${rings.length - 1}项。` : ''
    speak(`${spokenWords(first, now)}${others}`)
    return hush
    // Every second it would be other words; it is said again when something else rings.
  }, [spoken, keys])
}
