// Hours of the day as they are typed into a rule.
import { HOUR_OF_DAY } from '../text'

const MOST = 6

/** `8:00、17点` in the order of the day, each once, as `08:00`; null when something is no hour, or there is none, or too many. */
export function timesIn(text: string): readonly string[] | null {
  const parts = text.split(/[、，,;；\s]+/).filter((part) => part !== '')
  const times = parts.map(hourIn)
  if (!times.every((time) => time !== null)) return null
  const once = [...new Set(times)].sort()
  return once.length === 0 || once.length > MOST ? null : once
}

function hourIn(part: string): string | null {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:：点时](\d{2})?(?:分)?)?$/.exec(part) ?? []
  if (hours === undefined) return null
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return HOUR_OF_DAY.test(time) ? time : null
}
