// 计分办法, as data: what an item is worth, what is added, what is taken off, and whether a unit is measured by its sum or
// by its average. Two of them can be reckoned over one month.
import { z } from 'zod'
import { optionalLine, requiredLine } from '../text'
import { FAULTS, faultSchema, type Fault, type Outcome } from './outcome'

const key = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,19}$/)
const points = z.number().min(-1000).max(1000)

export const deductionSchema = z.object({
  /** Off the score, or off the item that it was. */
  kind: z.enum(['points', 'percent']),
  value: z.number().min(0).max(1000),
})
export type Deduction = z.infer<typeof deductionSchema>

export const schemeSchema = z.object({
  key,
  name: requiredLine,
  /** The document that it is taken from, or 本单位规定. */
  source: optionalLine,
  /** 采用: what each way of being used is worth. */
  items: z
    .array(z.object({ key, name: requiredLine, points }))
    .min(1)
    .max(30),
  bonuses: z.array(z.object({ key, name: requiredLine, points })).max(30),
  deductions: z.object(
    Object.fromEntries(FAULTS.map((fault) => [fault, deductionSchema])) as Record<
      Fault,
      typeof deductionSchema
    >,
  ),
  method: z.enum(['sum', 'average']),
  /** 合报: an item that several units reported together is shared out among them. */
  shared: z.boolean(),
})
export type Scheme = z.infer<typeof schemeSchema>
export type Method = Scheme['method']
export const METHOD_NAMES: Readonly<Record<Method, string>> = { sum: '累计', average: '平均' }

const off = (kind: Deduction['kind'], value: number): Deduction => ({ kind, value })
const ITEMS = [
  ['special', '专报', 5],
  ['read', '送阅', 4],
  ['asked', '约稿', 3],
  ['merged', '综合', 2],
  ['filed', '备查', 1],
] as const
const BONUSES = [
  ['state', '国家领导批示', 5],
  ['province', '省级领导批示', 4],
  ['city', '市级领导批示', 3],
  ['picture', '图像', 1],
] as const
const named = (rows: readonly (readonly [string, string, number])[]) =>
  rows.map(([one, name, worth]) => ({ key: one, name, points: worth }))

/** 梅州考评督办办法: late, played down or false takes half of that item, omitted or concealed ten points; sum ÷ items. */
const AVERAGE: Scheme = {
  key: 'average',
  name: '平均计分',
  source: '参照梅州市考评督办办法',
  items: named(ITEMS),
  bonuses: named(BONUSES),
  deductions: {
    late: off('percent', 50),
    understated: off('percent', 50),
    false: off('percent', 50),
    omitted: off('points', 10),
    concealed: off('points', 10),
    instructed: off('points', 10),
    obstructed: off('points', 10),
  },
  method: 'average',
  shared: false,
}

export const presetSchemes: readonly Scheme[] = [
  AVERAGE,
  { ...AVERAGE, key: 'sum', name: '累计计分', source: '本单位规定', method: 'sum', shared: true },
]

/** What a scheme looks at of one duty. */
export interface ScoredDuty {
  readonly item: string | null
  readonly bonuses: readonly string[]
  readonly outcome: Outcome
  /** How many units reported it together; 1 for one that stands alone. */
  readonly together: number
}

export interface ItemScore {
  readonly points: number
  readonly bonus: number
  /** Negative, or 0. */
  readonly deduction: number
  readonly total: number
}

const worth = (list: Scheme['items'], one: string): number =>
  list.find((entry) => entry.key === one)?.points ?? 0

export function scoreOf(scheme: Scheme, duty: ScoredDuty): ItemScore {
  const item = duty.item === null ? 0 : worth(scheme.items, duty.item)
  const points = scheme.shared ? item / duty.together : item
  const bonus = duty.bonuses.reduce((sum, one) => sum + worth(scheme.bonuses, one), 0)
  const rule = faultSchema.safeParse(duty.outcome).success
    ? scheme.deductions[duty.outcome as Fault]
    : null
  const loss =
    rule === null ? 0 : rule.kind === 'points' ? rule.value : ((points + bonus) * rule.value) / 100
  // Nothing taken off is 0 and not -0.
  const deduction = loss === 0 ? 0 : -loss
  return { points, bonus, deduction, total: points + bonus + deduction }
}

/** Of a unit's month; null where there is nothing to be measured by: such a unit is not ranked. */
export function schemeScore(scheme: Scheme, duties: readonly ScoredDuty[]): number | null {
  if (duties.length === 0) return null
  const sum = duties.reduce((total, duty) => total + scoreOf(scheme, duty).total, 0)
  return scheme.method === 'sum' ? sum : sum / duties.length
}

/** `3.50`, to the hundredth; half away from zero, as it is reckoned by hand. */
export const scoreText = (score: number): string => {
  const hundredths = Math.round(Math.abs(score) * 100 + 1e-9) / 100
  return `${score < 0 && hundredths > 0 ? '−' : ''}${hundredths.toFixed(2)}`
}
