// What a correction changed, field by field and figure by figure, as the page strikes it out.
import { isEqual } from '../../shared/equal'
import type { PersonName } from '../person/person-name'
import {
  FIGURE_NAMES,
  figureChanges,
  figureText,
  type Figures,
} from '../../shared/incident/figures'
import type { CorrectionTarget, Incident } from '../../shared/incident/record'
import type { Change } from '../../shared/change'
import { FIELD_NAMES, valueText } from '../../shared/timeline'
import { relativeText, toMs, type Ms } from '../../shared/time'
import type { Correction } from '../ui'

export interface ReadableChange {
  readonly label: string
  readonly from: string
  readonly to: string
}

/** One line a field; of the figures only those that differ. */
export function readable({ field, from, to }: Change): readonly ReadableChange[] {
  if (field === 'figures') {
    return figureChanges(from as Figures, to as Figures).map((change) => ({
      label: FIGURE_NAMES[change.key][0],
      from: figureText(change.key, change.from),
      to: figureText(change.key, change.to),
    }))
  }
  return [
    { label: FIELD_NAMES[field] ?? field, from: valueText(field, from), to: valueText(field, to) },
  ]
}

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
