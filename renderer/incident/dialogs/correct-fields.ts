// What can be corrected in each kind of record, and with what control.
import { counterpartText } from '../../../shared/phone/record'
import { nameOf } from '../../../shared/report/state'
import type { CorrectionTarget, Incident } from '../../../shared/incident/record'
import { relativeText, toMs, type Ms } from '../../../shared/time'

export const FIELDS_OF: Readonly<Record<CorrectionTarget['kind'], readonly string[]>> = {
  facts: [
    'title',
    'kind',
    'occurredAt',
    'occurredApprox',
    'learnedAt',
    'region',
    'place',
    'unitConcerned',
    'source',
    'figures',
    'course',
    'cause',
    'measures',
    'impact',
    'exercise',
  ],
  phone: ['at', 'counterpart', 'said', 'answer', 'alreadyTold'],
  delivery: ['at', 'channel', 'receivedBy'],
  receipt: ['at', 'receivedBy'],
  instruction: ['words', 'from', 'readBack'],
  relay: ['to', 'at'],
  mediaExposure: ['at', 'outlet'],
  levelAbove: ['at', 'who', 'how'],
}

export type Editor =
  | 'line'
  | 'lines'
  | 'time'
  | 'flag'
  | 'kind'
  | 'how'
  | 'channel'
  | 'region'
  | 'counterpart'
  | 'figures'

const EDITORS: Readonly<Record<string, Editor>> = {
  kind: 'kind',
  channel: 'channel',
  how: 'how',
  region: 'region',
  source: 'counterpart',
  counterpart: 'counterpart',
  figures: 'figures',
  occurredApprox: 'flag',
  exercise: 'flag',
  readBack: 'flag',
  said: 'lines',
  answer: 'lines',
  alreadyTold: 'lines',
  words: 'lines',
  course: 'lines',
  cause: 'lines',
  measures: 'lines',
  impact: 'lines',
}

/** 不详 is an answer there, kept as null. */
export const mayBeUnknown = (field: string): boolean => field === 'occurredAt' || field === 'place'

export const editorOf = (field: string): Editor =>
  EDITORS[field] ?? (field === 'at' || field.endsWith('At') ? 'time' : 'line')

export interface NamedTarget {
  readonly key: string
  readonly label: string
  readonly target: CorrectionTarget
}

/** One key for one record, so that a list can name it. */
export const keyOf = (target: CorrectionTarget): string => Object.values(target).join('/')

const named = (label: string, target: CorrectionTarget): NamedTarget => ({
  key: keyOf(target),
  label,
  target,
})

/** Everything that this incident has on record and that may be corrected. */
export function targetsOf(incident: Incident, now: Ms): readonly NamedTarget[] {
  const when = (at: string) => relativeText(toMs(at), now)
  return [
    named('事件要素', { kind: 'facts' }),
    ...incident.phones.map(({ id, at, direction, counterpart }) =>
      named(`${when(at)} ${direction === 'in' ? '来电' : '去电'} ${counterpartText(counterpart)}`, {
        kind: 'phone',
        phoneId: id,
      }),
    ),
    ...incident.instructions.flatMap(({ id, from, relayed }) => [
      named(`${from} 批示`, { kind: 'instruction', instructionId: id }),
      ...(relayed === null
        ? []
        : [named(`${from} 批示的转办`, { kind: 'relay', instructionId: id })]),
    ]),
    ...incident.reports.flatMap((report) =>
      report.addressedTo.flatMap(({ id, name }) => {
        const delivery = report.deliveries[id]
        if (delivery === undefined) return []
        const to = { reportId: report.id, recipientId: id }
        return [
          named(`${nameOf(report)} 报送 ${name}`, { kind: 'delivery', ...to }),
          ...(delivery.receipt === null
            ? []
            : [named(`${nameOf(report)} 回执 ${name}`, { kind: 'receipt', ...to })]),
        ]
      }),
    ),
    ...(incident.mediaExposure === null ? [] : [named('媒体首次曝光', { kind: 'mediaExposure' })]),
    ...(incident.levelAbove === null ? [] : [named('上级已知', { kind: 'levelAbove' })]),
  ]
}
