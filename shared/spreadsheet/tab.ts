// Which tab of a book is read: of those that have a table, the one that is asked for or fits best. The
// others are named.
import { filledRows, type Book, type Tab } from './book'
import type { Rows } from './cells'
import { findHead, headsSeen, type HeadFound, type HeadRules } from './head'

export interface TableFound<Key extends string> {
  readonly tab: Tab
  /** With what is merged filled in. */
  readonly rows: Rows
  readonly head: HeadFound<Key>
}

export function tablesOf<Key extends string>(
  { tabs }: Book,
  rules: HeadRules<Key>,
): TableFound<Key>[] {
  return tabs.flatMap((tab) => {
    const rows = filledRows(tab)
    const head = findHead(rows, rules)
    return head === null ? [] : [{ tab, rows, head }]
  })
}

/** What was read of a book, for whoever may choose another tab. */
export interface TabChoice {
  readonly tab: string
  /** All that have a table. */
  readonly tabs: readonly string[]
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、')

/** What was not read: other tabs that are not empty, and hidden ones. */
export function unreadTabs({ tabs, hidden }: Book, read: string): string[] {
  const others = tabs
    .filter(({ name, rows }) => name !== read && rows.length > 0)
    .map(({ name }) => name)
  if (others.length === 0 && hidden.length === 0) return []
  const parts = [
    others.length > 0 && quoted(others),
    hidden.length > 0 && `隐藏的${quoted(hidden)}`,
  ].filter(Boolean)
  return [`读的是“${read}”这张表，没有读：${parts.join('、')}。`]
}

/** Why no table was found: what such a table needs, and what was seen instead. */
export function withoutTable({ tabs, hidden }: Book, needed: string): string {
  const seen = headsSeen(tabs[0]?.rows ?? [])
  const named = tabs.length + hidden.length > 1
  return [
    needed,
    seen.length > 1 && tabs.length === 1 && `现在看到的是：${quoted(seen)}。`,
    named &&
      `看过的表：${quoted(tabs.map(({ name }) => name))}${hidden.length > 0 ? `；隐藏的没有看：${quoted(hidden)}` : ''}。`,
  ]
    .filter(Boolean)
    .join('')
}

const rowsText = (rows: readonly number[]): string =>
  rows
    .slice(0, 10)
    .map((row) => `第${row + 1}行`)
    .join('、')

/** Lines that were read although the sheet hides them. */
export function hiddenLines({ hiddenRows }: Tab, read: readonly number[]): string[] {
  const hidden = hiddenRows.filter((row) => read.includes(row))
  return hidden.length === 0
    ? []
    : [
        `${rowsText(hidden)}${hidden.length > 10 ? `等${hidden.length}行` : ''}在表里是隐藏的，照样读了。`,
      ]
}
