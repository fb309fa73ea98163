// What the reading of a 通讯录 leaves out, keeps or guesses, a sentence each.
import { countedAs, listedCells } from '../spreadsheet/asides'
import type { Book } from '../spreadsheet/book'
import { headless, leftOut, linesBelow } from '../spreadsheet/head'
import { hiddenLines, unreadTabs, type TableFound } from '../spreadsheet/tab'
import type { ContactDetails } from './record'
import type { Aside } from './sheet-aside'
import { contactHead, type Key } from './sheet-head'
import type { Doubt, Seen } from './sheet-line'

export const KEPT = {
  post: '职务',
  mobile: '手机',
  office: '办公电话',
  fax: '传真',
  note: '备注',
  groups: '分组',
} as const
export type Kept = keyof typeof KEPT
export const KEPT_KEYS = Object.keys(KEPT) as Kept[]

export interface Read {
  readonly row: number
  /** As the sheet has it. */
  readonly written: ContactDetails
  readonly details: ContactDetails
  readonly before: ContactDetails | undefined
  /** Known, and blank in a column of the sheet. */
  readonly blank: readonly Kept[]
  /** Of these, what stays. */
  readonly kept: readonly Kept[]
}

export interface Said extends Pick<Seen, 'nothing' | 'doubts' | 'besides'> {
  readonly asides: readonly Aside[]
  readonly joined: readonly string[]
  readonly apart: readonly string[]
}

export const doubtText = ({ text, why, as }: Doubt): string =>
  as === null ? `“${text}”${why}` : `“${text}”${why}，按 ${as} 导入`

const NAMED = 6

/** Blank cells where something is known: it stays unless it was ticked to be emptied. */
function keptValues(found: readonly Read[]): string[] {
  const kept = KEPT_KEYS.flatMap((key) => {
    const names = found.filter((one) => one.kept.includes(key)).map(({ details }) => details.name)
    return names.length === 0
      ? []
      : [
          `${KEPT[key]} ${names.length} 处（${names.slice(0, NAMED).join('、')}${names.length > NAMED ? '等' : ''}）`,
        ]
  })
  return kept.length === 0
    ? []
    : [`表里空着的，原来有的都保留：${kept.join('，')}。要清空的在“会清空的”里打勾。`]
}

const quoted = ({ address, text }: Aside): string => `${address}“${text}”`

export function remarksOf(
  book: Book,
  { tab, rows, head: { blocks } }: TableFound<Key>,
  found: readonly Read[],
  { asides, nothing, doubts, besides, joined, apart }: Said,
): string[] {
  const strange = blocks.flatMap((block) => [
    ...block.strange,
    ...headless(linesBelow(rows, block), block),
  ])
  return [
    ...unreadTabs(book, tab.name),
    ...leftOut('这些列没有认出来，不导入', strange),
    ...leftOut(
      '同样的内容只认第一列，这些列不导入',
      blocks.flatMap((block) => contactHead(block).spare),
    ),
    ...listedCells(
      '这些行不是一条，没有导入：',
      asides.filter(({ isUnit }) => !isUnit).map(quoted),
    ),
    ...listedCells('', asides.filter(({ isUnit }) => isUnit).map(quoted), ' 当作下面各人的单位'),
    ...leftOut(
      '您选了不导',
      blocks.flatMap(({ unwanted }) => unwanted),
    ),
    ...listedCells(
      '请核对号码：',
      doubts.map((doubt) => `${doubt.address}${doubtText(doubt)}`),
    ),
    ...listedCells('号码旁边的话记到备注：', besides),
    ...listedCells('同一个人写了几行，合为一条：', joined),
    ...listedCells('同单位同名、手机不同，当作两个人：', apart),
    ...countedAs('当作没有写', nothing),
    ...keptValues(found),
    ...hiddenLines(
      tab,
      found.map(({ row }) => row),
    ),
  ]
}
