// What the reading of a 值班表 leaves out or keeps, a sentence each.
import { monthOfDay, monthText } from '../calendar/month'
import { countedAs, listedCells } from '../spreadsheet/asides'
import type { Book } from '../spreadsheet/book'
import { headless, leftOut, linesBelow } from '../spreadsheet/head'
import { hiddenLines, unreadTabs, type TableFound } from '../spreadsheet/tab'
import type { DeskState } from '../state'
import type { Day } from '../time'
import { assignmentOf } from './find'
import { POST_NAMES, type Post } from './post'
import { rosterHead, type Key } from './sheet-head'
import { blankPosts, type Beside } from './sheet-line'
import type { RowRead } from './sheet-table'

export const dayText = (day: Day): string =>
  `${monthText(monthOfDay(day))}${Number(day.slice(8))}日`

/** Blank cells where somebody stands: an import takes nobody away who is not struck out. */
function keptNames({ roster }: DeskState, found: readonly RowRead[]): string[] {
  const kept = found.flatMap(({ line, slot: { date, slotId }, names }) => {
    const before = assignmentOf(roster.days, date, slotId)
    return blankPosts(line)
      .filter((post) => names[post] === undefined && before[post] !== '')
      .map((post: Post) => `${dayText(date)}${POST_NAMES[post]}${before[post]}`)
  })
  if (kept.length === 0) return []
  return [
    `${kept.length} 格空着，原来的名字不动：${kept.slice(0, 6).join('、')}${kept.length > 6 ? '等' : ''}。要去掉的请写“—”。`,
  ]
}

export function remarksOf(
  state: DeskState,
  book: Book,
  { tab, rows, head: { blocks } }: TableFound<Key>,
  found: readonly RowRead[],
  { nobody, numbers }: Beside,
): string[] {
  const of = blocks.map((block) => ({
    ...rosterHead(block),
    strange: block.strange,
    blank: headless(linesBelow(rows, block), block),
  }))
  return [
    ...unreadTabs(book, tab.name),
    ...leftOut(
      '这些列没有认出来，不导入',
      of.flatMap(({ strange, blank }) => [...strange, ...blank]),
    ),
    ...leftOut(
      '每班只记一名带班领导、一名主班、一名副班，这些列没有导入',
      of.flatMap(({ spare }) => spare),
    ),
    ...leftOut(
      '值班表里不记，不导入',
      of.flatMap(({ unkept }) => unkept),
    ),
    ...leftOut(
      '您选了不导',
      blocks.flatMap(({ unwanted }) => unwanted),
    ),
    ...countedAs('当作没有人', nobody),
    ...listedCells('姓名旁边的号码值班表里不记，没有导入：', numbers),
    ...keptNames(state, found),
    ...hiddenLines(
      tab,
      found.map(({ line }) => line.row),
    ),
  ]
}
