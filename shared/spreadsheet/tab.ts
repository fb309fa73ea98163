// Which tab of a book is read: of those that have a table, the one that is asked for or fits best. The
// others are named.
import type { Book, Tab } from './book'
import type { Rows } from './cells'
import { headsSeen, isHeadAgain, type HeadFound, type HeadRules } from './head'
import { findHead, headsText } from './head-told'
import { NOTHING_TOLD, rowsAsTold, type Sight, type Told } from './told'

export interface TableFound<Key extends string> {
  readonly tab: Tab
  /** With what is merged filled in. */
  readonly rows: Rows
  readonly head: HeadFound<Key>
}

/**
 * @param wanted the tab of which something was told
 * @param told counts for that tab alone
 */
export function tablesOf<Key extends string>(
  { tabs }: Book,
  rules: HeadRules<Key>,
  wanted?: string,
  told: Told = NOTHING_TOLD,
): TableFound<Key>[] {
  return tabs.flatMap((tab) => {
    const its = tab.name === wanted ? told : NOTHING_TOLD
    const rows = rowsAsTold(tab, its)
    const head = findHead(rows, rules, its.columns)
    return head === null ? [] : [{ tab, rows, head }]
  })
}

/** A tab in which nothing was understood, still to be looked at. */
export function unseen({ tabs }: Book, wanted: string | undefined): Sight | null {
  const tab = tabs.find(({ name }) => name === wanted) ?? tabs[0]
  return tab === undefined
    ? null
    : {
        tab,
        head: null,
        taken: new Map(),
        struck: new Map(),
        doubts: new Map(),
        heads: headsText(tab.rows, null),
      }
}

/**
 * @param taken what each column was taken for
 * @param struck rows that are left out, beside those that were not wanted and heads that come again
 */
export function sightOf<Key extends string>(
  { tab, rows, head }: TableFound<Key>,
  taken: ReadonlyMap<number, string>,
  struck: ReadonlyMap<number, string>,
  { without }: Told,
  doubts: ReadonlyMap<string, string> = new Map(),
): Sight {
  const bottom = head.blocks[0]?.row ?? head.top
  const again = [...rows.entries()].filter(
    ([row, cells]) => row > bottom && head.blocks.some(({ heads }) => isHeadAgain(cells, heads)),
  )
  return {
    tab,
    head: { top: head.top, bottom },
    taken,
    struck: new Map([
      ...again.map(([row]) => [row, '又一次表头'] as const),
      ...struck,
      ...without.map((row) => [row, '您不要'] as const),
    ]),
    doubts,
    heads: headsText(rows, head),
  }
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
