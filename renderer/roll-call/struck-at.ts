// What stood in a field of a roll call before it was corrected, oldest first.
import type { Answered, RollCall } from '../../shared/roll-call/record'
import { minuteText, relativeText, toMs, type Ms } from '../../shared/time'
import type { Correction } from '../ui'
import { answeredText } from './form'

const oldText = (field: string, from: unknown): string => {
  if (field === 'answered') return answeredText(from as Answered | null)
  if (field === 'at') return minuteText(toMs(String(from)))
  return from === '' ? '未填' : String(from)
}

export const struckAt = (
  call: RollCall,
  field: string,
  nameOf: (id: string) => string,
  now: Ms,
): Correction[] =>
  call.corrections.flatMap(({ changes, at, by, reason }) =>
    changes
      .filter((change) => change.field === field)
      .map(({ from }) => ({
        old: oldText(field, from),
        at: relativeText(toMs(at), now),
        by: nameOf(by),
        why: reason,
      })),
  )
