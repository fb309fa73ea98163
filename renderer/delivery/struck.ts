// What a delivery or a 回执 said before it was corrected: it stays in sight in the register too.
import { valueText } from '../../shared/field-words'
import { relativeText, toMs, type Ms } from '../../shared/time'
import { struckFrom } from '../incident/changes'
import type { PersonName } from '../person/person-name'
import type { Correction } from '../ui'
import type { Source } from './rows'

export type StruckOf = (
  kind: 'delivery' | 'receipt',
  recipientId: string,
  field: string,
) => readonly Correction[]

export function struckIn(source: Source, nameOf: PersonName, now: Ms): StruckOf {
  if (source.kind === 'report') {
    const { incident, report } = source
    return (kind, recipientId, field) =>
      struckFrom(incident, { kind, reportId: report.id, recipientId }, field, nameOf, now)
  }
  return (kind, recipientId, field) =>
    source.report.corrections
      .filter((one) => one.target === kind && one.recipientId === recipientId)
      .flatMap(({ changes, at, by, reason }) =>
        changes
          .filter((change) => change.field === field)
          .map(({ from }) => ({
            old: valueText(field, from),
            at: relativeText(toMs(at), now),
            by: nameOf(by),
            why: reason,
          })),
      )
}
