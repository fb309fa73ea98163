// The head of a table by somebody's word, which is worth more than what its cells say.
import { isBlank, textOf, type Rows } from './cells'
import {
  columnsOf,
  findWritten,
  headsOf,
  LOWEST_HEAD,
  type Block,
  type HeadFound,
  type Heading,
  type HeadRules,
} from './head'

/** What columns are by somebody's word. */
export type ColumnsTold = Readonly<Record<number, string>>

/** @param told `''` for what is not wanted */
function withTold<Key extends string>(block: Block<Key>, told: ColumnsTold): Block<Key> {
  const keys = new Map<number, Key | ''>()
  for (const [key, list] of Object.entries(block.columns) as [Key, readonly number[]][])
    for (const column of list) keys.set(column, key)
  for (const [index, key] of Object.entries(told)) {
    const column = Number(index)
    if (column >= block.from && column < block.to) keys.set(column, key as Key | '')
  }
  const columns: Partial<Record<Key, number[]>> = {}
  const unwanted: Heading[] = []
  for (const [column, key] of [...keys].sort(([a], [b]) => a - b)) {
    if (key === '') unwanted.push({ column, text: block.heads.get(column) ?? '' })
    else (columns[key] ??= []).push(column)
  }
  return {
    ...block,
    columns,
    unwanted,
    strange: block.strange.filter(({ column }) => !keys.has(column)),
  }
}

/** The row that looks most like a head: the most short words. */
function likeliestHead(rows: Rows): number {
  const said = rows
    .slice(0, LOWEST_HEAD)
    .map((cells) => cells.filter((cell) => !isBlank(cell) && textOf(cell).length <= 12).length)
  return said.indexOf(Math.max(...said))
}

/** A head in words that nobody knew, of which somebody said enough. */
function findTold<Key extends string>(
  rows: Rows,
  rules: HeadRules<Key>,
  told: ColumnsTold,
): HeadFound<Key> | null {
  const row = likeliestHead(rows)
  if (row === -1) return null
  const block = withTold(
    { row, from: 0, to: Infinity, ...columnsOf(headsOf(rows, row, false), rules) },
    told,
  )
  return rules.isEnough(block.columns) ? { blocks: [block], top: row, doubled: null } : null
}

/** @param told what columns are by somebody's word, which is worth more than their heads */
export function findHead<Key extends string>(
  rows: Rows,
  rules: HeadRules<Key>,
  told: ColumnsTold = {},
): HeadFound<Key> | null {
  const written = findWritten(rows, rules)
  if (Object.keys(told).length === 0) return written
  if (written === null) return findTold(rows, rules, told)
  const blocks = written.blocks.map((block) => withTold(block, told))
  const [block] = blocks
  const isOne = block !== undefined && (rules.once(block.columns) ?? []).length < 2
  return { ...written, blocks, doubled: isOne ? null : written.doubled }
}

/** The heads of a sheet in one text: files of the same heads are read alike. */
export const headsText = (rows: Rows, found: HeadFound<string> | null): string => {
  const heads = found?.blocks.flatMap(({ heads: own }) => [...own])
  const cells =
    heads ??
    [...(rows[likeliestHead(rows)] ?? []).entries()].map(([at, cell]) => [at, textOf(cell)])
  return cells
    .filter(([, text]) => text !== '')
    .map(([column, text]) => `${column}${text}`)
    .join('|')
}
