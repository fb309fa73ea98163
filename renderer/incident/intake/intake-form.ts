// 接报 as it is typed: plain values, one draft, and the command that they make.
import type { Command } from '../../../shared/desk'
import { NO_FIGURES, type Figures } from '../../../shared/incident/figures'
import { suggestLevel, type Threshold } from '../../../shared/incident/thresholds'
import type { Counterpart } from '../../../shared/phone/record'
import type { WrittenEntry } from '../../../shared/shift/entry'
import { MINUTE, toInstant, toMs, type Ms } from '../../../shared/time'
import type { Region } from '../../../shared/region'
import { kindName, type Kind, type Level } from '../../../shared/vocabulary'

export interface IntakeForm {
  readonly from: Counterpart
  readonly learnedAt: Ms | null
  readonly occurredAt: Ms | null
  readonly occurredApprox: boolean
  /** 不详 was the answer: it is not merely empty. */
  readonly occurredUnknown: boolean
  readonly region: Region
  /** null: 不详 was the answer. */
  readonly place: string | null
  readonly kind: Kind | null
  /** null: follows place and kind until somebody writes one. */
  readonly title: string | null
  readonly said: string
  readonly figures: Figures
  readonly unitConcerned: string
  readonly cause: string
  readonly measures: string
  readonly impact: string
  readonly alreadyTold: string
  readonly level: Level | null
  readonly unverified: boolean
  readonly sensitive: boolean
  readonly exercise: boolean
}

export const emptyIntake = (now: Ms, region: Region): IntakeForm => ({
  from: { unit: '', name: '', post: '', phone: '' },
  learnedAt: Math.floor(now / MINUTE) * MINUTE,
  occurredAt: null,
  occurredApprox: false,
  occurredUnknown: false,
  region,
  place: '',
  kind: null,
  title: null,
  said: '',
  figures: NO_FIGURES,
  unitConcerned: '',
  cause: '',
  measures: '',
  impact: '',
  alreadyTold: '',
  level: null,
  unverified: true,
  sensitive: false,
  exercise: false,
})

/** An entry of the log that becomes an incident: everything that it says is carried over. */
export function intakeFrom({ at, other, text }: WrittenEntry, now: Ms, region: Region): IntakeForm {
  const { unit, name, phone } = other ?? { unit: '', name: '', phone: '' }
  const empty = emptyIntake(now, region)
  return {
    ...empty,
    from: { ...empty.from, unit, name, phone },
    learnedAt: Math.floor(toMs(at) / MINUTE) * MINUTE,
    said: text,
  }
}

/** What is known of where it is: the region alone while the place is 不详. */
const whereOf = ({ place, region }: Pick<IntakeForm, 'place' | 'region'>): string =>
  place?.trim() ?? region.county?.name ?? region.prefecture.name

/** `保合少镇面铺窑村北山草原火灾`; kinds that say nothing by themselves become 突发情况. */
export function suggestedTitle(form: Pick<IntakeForm, 'place' | 'region' | 'kind'>): string {
  const { kind } = form
  if (kind === null) return ''
  return `${whereOf(form)}${kind.startsWith('other') ? '突发情况' : kindName(kind)}`
}

export const titleOf = (form: IntakeForm): string => form.title ?? suggestedTitle(form)

const instantOf = (ms: Ms | null): string => (ms === null ? '' : toInstant(ms))

/** The basis is recorded only where the person followed the thresholds. */
export function basisOf(
  { kind, figures, level }: IntakeForm,
  thresholds: readonly Threshold[],
): string {
  const suggestion = kind === null ? null : suggestLevel(kind, figures, thresholds)
  return suggestion !== null && suggestion.level === level
    ? `${suggestion.basis}（${suggestion.source}）`
    : ''
}

/** What is missing is left empty for the schema to name; a kind has no empty value. */
export function intakeCommand(
  form: IntakeForm & { readonly kind: Kind },
  thresholds: readonly Threshold[],
  fromEntry?: string,
): Extract<Command, { type: 'openIncident' }> {
  const {
    kind,
    from,
    said,
    region,
    place,
    unitConcerned,
    cause,
    measures,
    impact,
    figures,
    exercise,
  } = form
  const learnedAt = instantOf(form.learnedAt)
  return {
    type: 'openIncident',
    facts: {
      title: titleOf(form),
      kind,
      occurredAt: form.occurredUnknown ? null : instantOf(form.occurredAt),
      occurredApprox: form.occurredApprox && !form.occurredUnknown,
      learnedAt,
      region,
      place,
      unitConcerned,
      source: from,
      cause,
      course: said,
      measures,
      impact,
      figures,
      exercise,
    },
    call: { at: learnedAt, from, said, alreadyTold: form.alreadyTold },
    level: form.level,
    levelBasis: basisOf(form, thresholds),
    verified: !form.unverified,
    sensitive: form.sensitive,
    ...(fromEntry === undefined ? {} : { fromEntry }),
  }
}
