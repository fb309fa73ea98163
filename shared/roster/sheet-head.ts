// The heads of a 值班表 in the words of those who keep one.
import type { Columns, Heading, HeadRules, HeadWords, Block } from '../spreadsheet/head'
import type { Post } from './post'

export type Key =
  'date' | 'time' | 'weekday' | 'slot' | Post | 'officer' | 'phone' | 'note' | 'counter'

const WORDS: readonly (readonly [key: Key, words: RegExp])[] = [
  ['counter', /^(?:序号?|编号|no|号)$/i],
  ['phone', /(?:电话|手机|手机号|号码|联系方式|座机|固话|传真|短号)[\d一二三]?$/],
  ['weekday', /^(?:星期几?|周几?|礼拜几?)$/],
  ['date', /^(?:值班|值守)?(?:日期|年月日)(?:\d{4}年?)?$/],
  ['time', /^(?:(?:值班|值守)?时间|日)$/],
  ['slot', /^(?:值班)?(?:班次|班别|时段)(?:名称)?$|^班$/],
  [
    'leader',
    /带班|^(?:值班|值守|当班)?(?:局|厅|委|办|院|校|站|所|镇|乡|旗|县|区|市|苏木)?领导(?:姓名)?$/,
  ],
  ['second', /^(?:副班|副值|备班|备勤)(?:人员|员|值班员|人|干部|姓名)?$|^副值班员$/],
  ['main', /^(?:主班|主值|正班)(?:人员|员|值班员|人|干部|姓名)?$|^主值班员$/],
  [
    'officer',
    /^(?:值班|值守|当班|在岗)(?:工作)?(?:人员|员|人|干部|同志)(?:姓名)?[\da-z一二三四甲乙丙丁]?$/i,
  ],
  ['note', /^(?:备注|说明|附注)$/],
]

const known = (words: string): Key | null =>
  WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null

/** Below 带班领导 stands 姓名 and 电话. */
const isName = (words: string): boolean => /^(?:姓名|名字|人员)$/.test(words)

const keyOf = ({ words, short, over }: HeadWords): Key | null =>
  isName(short) && over !== '' ? known(over) : (known(short) ?? known(words))

const dates = ({ date, time }: Columns<Key>): readonly number[] | undefined => date ?? time

export const RULES: HeadRules<Key> = {
  keyOf,
  isEnough: (columns) =>
    dates(columns) !== undefined &&
    (columns.leader ?? columns.main ?? columns.officer) !== undefined,
  once: dates,
}

export type RosterColumns = Readonly<Partial<Record<'date' | 'weekday' | 'slot' | Post, number>>>

export interface RosterHead {
  readonly columns: RosterColumns
  /** Understood, and more than a shift has posts. */
  readonly spare: readonly Heading[]
  /** Understood, and not what a roster keeps. */
  readonly unkept: readonly Heading[]
}

/** Columns named 值班员 are the main officer and the second, in their order; a shift has no third. */
export function rosterHead({ columns, heads }: Block<Key>): RosterHead {
  const of = (key: Key): number[] => [...(columns[key] ?? [])]
  const [leaders, mains, seconds, officers] = [
    of('leader'),
    of('main'),
    of('second'),
    of('officer'),
  ]
  const main = mains.shift() ?? officers.shift()
  const second = seconds.shift() ?? officers.shift()
  const found: Partial<Record<keyof RosterColumns, number | undefined>> = {
    date: dates(columns)?.[0],
    weekday: of('weekday')[0],
    slot: of('slot')[0],
    leader: leaders.shift(),
    main,
    second,
  }
  const headings = (list: readonly number[]): Heading[] =>
    [...list].sort((a, b) => a - b).map((column) => ({ column, text: heads.get(column) ?? '' }))
  const times = columns.date === undefined ? [] : of('time')
  return {
    columns: Object.fromEntries(Object.entries(found).filter(([, column]) => column !== undefined)),
    spare: headings([...leaders, ...mains, ...seconds, ...officers]),
    unkept: headings([
      ...of('phone'),
      ...of('note'),
      ...times,
      ...of('slot').slice(1),
      ...of('weekday').slice(1),
    ]),
  }
}
