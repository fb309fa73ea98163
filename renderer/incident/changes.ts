// What stood in a field before it was corrected, as the page strikes it out.
import { isEqual } from '../../shared/equal'
import type { PersonName } from '../person/person-name'
import type { CorrectionTarget, Incident } from '../../shared/incident/record'
import { valueText } from '../../shared/field-words'
import { relativeText, toMs, type Ms } from '../../shared/time'
import type { Correction } from '../ui'

const sameTarget = (a: CorrectionTarget, b: CorrectionTarget): boolean => isEqual(a, b)

/** What stood in a field before, oldest first, for Struck. `old` may pick a part of the value. */
export function struckFrom(
  incident: Incident,
  target: CorrectionTarget,
  field: string,
  nameOf: PersonName,
  now: Ms,
  old: (from: unknown) => string | null = (from) => valueText(field, from),
): readonly Correction[] {
  return incident.corrections
    .filter((correction) => sameTarget(correction.target, target))
    .flatMap(({ changes, at, by, reason }) =>
      changes
        .filter((change) => change.field === field)
        .flatMap(({ from }) => {
          const text = old(from)
          return text === null
            ? []
            : [{ old: text, at: relativeText(toMs(at), now), by: nameOf(by), why: reason }]
        }),
    )
}
