// A rule as its form holds it, and back again.
import type { Rule } from '../../shared/deadline/record'
import { timesIn } from '../../shared/deadline/hours'
import type { Within, WithinKind } from '../../shared/deadline/within'
import { categorySchema, LEVELS, type Category } from '../../shared/vocabulary'

type AppliesTo = Rule['appliesTo']
export type RuleLevel = NonNullable<AppliesTo['levels']>[number]
export const RULE_LEVELS: readonly RuleLevel[] = [...LEVELS, 'unset']

export interface RuleForm {
  readonly name: string
  readonly origin: Rule['origin']
  readonly kind: WithinKind
  readonly hours: number | null
  readonly minutes: number | null
  /** `08:00、17:00` */
  readonly times: string
  readonly levels: readonly RuleLevel[]
  /** Of a rule of the unit's own; all is the same as none named. */
  readonly categories: readonly Category[]
  readonly sensitive: boolean
  /** `30、10` */
  readonly warnings: string
  readonly source: string
  readonly enabled: boolean
}

export const ruleForm = (rule: Rule): RuleForm => {
  const total = rule.within.kind === 'minutes' ? rule.within.minutes : null
  return {
    name: rule.name,
    origin: rule.origin,
    kind: rule.within.kind,
    hours: total === null ? null : Math.floor(total / 60),
    minutes: total === null ? null : total % 60,
    times: rule.within.kind === 'timesOfDay' ? rule.within.times.join('、') : '',
    levels: rule.appliesTo.levels ?? RULE_LEVELS,
    categories: rule.appliesTo.categories ?? categorySchema.options,
    sensitive: rule.appliesTo.sensitive === true,
    warnings: rule.warnMinutes.join('、'),
    source: rule.source,
    enabled: rule.enabled,
  }
}

/** `30、10` or `30, 10`; null when it is not numbers. */
export function readWarnings(text: string): number[] | null {
  const parts = text.split(/[、，,;；\s]+/).filter((part) => part !== '')
  return parts.every((part) => /^\d{1,5}$/.test(part)) ? parts.map(Number) : null
}

/** All levels is the same as none named. */
function appliesTo(before: AppliesTo, { levels, sensitive, categories }: RuleForm): AppliesTo {
  const { levels: _levels, sensitive: _sensitive, categories: _categories, ...rest } = before
  return {
    ...rest,
    ...(categories.length === categorySchema.options.length ? {} : { categories: [...categories] }),
    ...(levels.length === RULE_LEVELS.length
      ? {}
      : { levels: RULE_LEVELS.filter((level) => levels.includes(level)) }),
    ...(sensitive ? { sensitive: true } : {}),
  }
}

const minutesOf = ({ hours, minutes }: RuleForm): number => (hours ?? 0) * 60 + (minutes ?? 0)

function withinOf(form: RuleForm): Within {
  switch (form.kind) {
    case 'minutes':
      return { kind: 'minutes', minutes: minutesOf(form) }
    case 'endOfDay':
      return { kind: 'endOfDay' }
    case 'timesOfDay':
      return { kind: 'timesOfDay', times: [...(timesIn(form.times) ?? [])] }
  }
}

export function ruleOf(before: Rule, form: RuleForm): Rule {
  return {
    ...before,
    name: form.name,
    origin: form.origin,
    within: withinOf(form),
    appliesTo: appliesTo(before.appliesTo, form),
    warnMinutes: readWarnings(form.warnings) ?? [],
    source: form.source,
    enabled: form.enabled,
  }
}

/** A rule that nobody has said yet: a clock of the room's own for the first report. */
export const blankRule = (): Rule => ({
  id: '',
  duty: 'initial',
  name: '',
  clause: '',
  source: '本单位规定',
  origin: 'learned',
  within: { kind: 'minutes', minutes: 60 },
  appliesTo: {},
  warnMinutes: [10],
  enabled: true,
})

/** What the schema cannot say in the words of the form; null when all is well. */
export function ruleFault(
  form: RuleForm,
): { readonly at: 'within' | 'levels' | 'categories' | 'warnings'; readonly text: string } | null {
  const minutes = minutesOf(form)
  if (form.kind === 'minutes' && minutes < 1)
    return { at: 'within', text: '请填写多久之内，至少 1 分钟。' }
  if (form.kind === 'timesOfDay' && timesIn(form.times) === null)
    return { at: 'within', text: '请填每天的钟点，最多 6 个，用顿号隔开，如 8:00、17:00。' }
  if (form.levels.length === 0)
    return { at: 'levels', text: '至少选一个级别；不想用这条规则，请把它停用。' }
  if (form.categories.length === 0) return { at: 'categories', text: '至少选一类事件。' }
  const warnings = readWarnings(form.warnings)
  if (warnings === null) return { at: 'warnings', text: '只填分钟数，用顿号隔开，如 30、10。' }
  if (warnings.length > 6) return { at: 'warnings', text: '最多填 6 个。' }
  const late = warnings.find(
    (before) => before < 1 || (form.kind === 'minutes' && before >= minutes),
  )
  return late === undefined
    ? null
    : { at: 'warnings', text: `提前 ${late} 分钟不行：要大于 0，并且短于时限本身。` }
}
