// How urgent something is, said in colour and always in words beside it.
import { MINUTE, type Ms } from '../../shared/time'

export type Tone = 'late' | 'soon' | 'calm' | 'safe'

/** The longest warning of the default preset: amber from then on. */
export const SOON: Ms = 30 * MINUTE

export function toneOf(dueAt: Ms, now: Ms, soonWithin: Ms = SOON): 'late' | 'soon' | 'calm' {
  if (now >= dueAt) return 'late'
  return dueAt - now <= soonWithin ? 'soon' : 'calm'
}
