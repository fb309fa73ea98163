// The head of a list of units below: which column is which.
import type { HeadRules } from '../spreadsheet/head'
import type { SubordinateDetails } from './record'

export const HEADS = {
  name: '单位',
  shortName: '简称',
  kind: '类别',
  level: '级别',
  parent: '上级单位',
  phones: '值班电话',
  fax: '传真',
  owesNil: '零报告',
  note: '备注',
} as const satisfies Readonly<Record<Exclude<keyof SubordinateDetails, 'desk'>, string>>
export type Field = keyof typeof HEADS
export const FIELDS = Object.keys(HEADS) as readonly Field[]
/** `counter`: the numbers of the lines. */
export type Key = Field | 'counter'

const WORDS: readonly (readonly [key: Key, words: RegExp])[] = [
  ['shortName', /^(?:单位)?(?:简称|缩写)/],
  ['parent', /^(?:上级|主管|隶属|所属)(?:单位|部门|机构)?$/],
  ['counter', /^(?:序号?|编号|no|号)$/i],
  ['name', /^(?:下级)?(?:单位|机构|部门|地区|旗县区?)(?:名称|全称)?$/],
  ['kind', /^(?:单位)?(?:类别|类型|性质|种类)$/],
  ['level', /^(?:行政)?(?:级别|层级)$/],
  ['fax', /传真/],
  ['phones', /电话|座机|固话|号码/],
  ['owesNil', /零报告/],
  ['note', /^(?:备注|说明)/],
]

export const RULES: HeadRules<Key> = {
  keyOf: ({ words, short }) =>
    (WORDS.find(([, pattern]) => pattern.test(words)) ??
      WORDS.find(([, pattern]) => pattern.test(short)))?.[0] ?? null,
  isEnough: (columns) =>
    columns.name !== undefined &&
    Object.keys(columns).some((key) => key !== 'name' && key !== 'counter'),
  once: ({ name }) => name,
}

export const NO_HEAD = '没有找到表头。表头要有“单位”，还要有“值班电话”“传真”“类别”等中的一项。'
