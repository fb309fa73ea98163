// What is asked of the past, field by field, as the person left it.
import { create } from 'zustand'
import { isRealDay } from '../../shared/calendar/month'
import type { Params } from '../../shared/contract'
import { HIT_KINDS, hitKinds, type HitKind, type PastQuery } from '../../shared/past/record'
import {
  CATEGORY_NAMES,
  LEVELS,
  levelText,
  UNSET_LEVEL,
  type Category,
} from '../../shared/vocabulary'
import { leaveBehind } from '../left-behind'

const ALL = 'all'
type OrAll<T> = T | typeof ALL

export interface PastForm {
  readonly words: string
  readonly person: string
  readonly unit: string
  readonly kind: OrAll<HitKind>
  readonly category: OrAll<Category>
  readonly level: OrAll<NonNullable<PastQuery['level']>>
  readonly from: string
  readonly to: string
  /** The day whose papers are shown. */
  readonly date: string
  /** The month whose lists are shown. */
  readonly month: string
}

export const NOTHING_ASKED: PastForm = {
  words: '',
  person: '',
  unit: '',
  kind: ALL,
  category: ALL,
  level: ALL,
  from: '',
  to: '',
  date: '',
  month: '',
}

/** Outlives a look at one record: whoever comes back finds the list as they left it. */
export const usePastForm = create<{ readonly form: PastForm }>(() => ({ form: NOTHING_ASKED }))
export const setPastForm = (change: Partial<PastForm>): void =>
  usePastForm.setState(({ form }) => ({ form: { ...form, ...change } }))
leaveBehind(() => usePastForm.setState({ form: NOTHING_ASKED }))

export const KIND_OPTIONS = [
  { value: ALL, label: '全部记录' },
  ...hitKinds.map((value) => ({ value, label: HIT_KINDS[value] })),
] as const
export const CATEGORY_OPTIONS = [
  { value: ALL, label: '全部类别' },
  ...Object.entries(CATEGORY_NAMES).map(([value, label]) => ({ value: value as Category, label })),
] as const
export const LEVEL_OPTIONS = [
  { value: ALL, label: '全部级别' },
  ...LEVELS.map((level) => ({ value: level, label: levelText(level) })),
  { value: 'unset', label: UNSET_LEVEL },
] as const

const unlessAll = <T>(value: OrAll<T>): T | null => (value === ALL ? null : value)
const dayOrNull = (text: string): string | null => (isRealDay(text.trim()) ? text.trim() : null)

/** A day of the period that is not one, in words; undefined when all is well. */
export function wrongPeriod({ from, to }: PastForm): string | undefined {
  const wrong = [from, to].some((text) => text.trim() !== '' && dayOrNull(text) === null)
  if (wrong) return '起止日期写成 2024-03-05；没写全的先不算'
  const [first, last] = [dayOrNull(from), dayOrNull(to)]
  return first !== null && last !== null && first > last ? '起始日期晚于截止日期' : undefined
}

/** Before anything is asked for the incidents are listed; the rest is found by what is asked. */
export function questionOf(form: PastForm): Params<'searchPast'> {
  const asked = {
    words: form.words.trim(),
    person: form.person.trim(),
    unit: form.unit.trim(),
    category: unlessAll(form.category),
    level: unlessAll(form.level),
    from: dayOrNull(form.from),
    to: dayOrNull(form.to),
  }
  const isAsked = Object.values(asked).some((value) => value !== '' && value !== null)
  return { ...asked, kind: unlessAll(form.kind) ?? (isAsked ? null : 'incident') }
}
