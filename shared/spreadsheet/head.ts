// Where a table begins and which column is which: heads in people's own words, on one level or two, of
// one table or of several beside each other. What is not understood is kept, to be named.
import {
  addressOf,
  columnName,
  isBlank,
  plainOf,
  textOf,
  type CellValue,
  type Fault,
  type Rows,
} from './cells'

/** The words of a head without blanks and marks, those in brackets kept: `手 机（必填）*` → `手机必填`. */
const wordsOf = (cell: CellValue): string =>
  plainOf(cell)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/必填|选填|可选|可不填/g, '')
/** The same without what stands in brackets. */
const shortWordsOf = (cell: CellValue): string =>
  wordsOf(plainOf(cell).replace(/\(.*?\)|\[.*?\]|【.*?】/g, ''))

export interface HeadWords {
  readonly words: string
  /** Without what stands in brackets. */
  readonly short: string
  /** What stands above it, on a head of two levels. */
  readonly over: string
}

export interface HeadRules<Key extends string> {
  /** What a head means; null when nothing that is known. */
  readonly keyOf: (head: HeadWords) => Key | null
  readonly isEnough: (columns: Columns<Key>) => boolean
  /** The columns of what stands once in each table. */
  readonly once: (columns: Columns<Key>) => readonly number[] | undefined
}

/** Where a key stands; people have more than one column for some. */
export type Columns<Key extends string> = Readonly<Partial<Record<Key, readonly number[]>>>

/** A column that is there and not taken. */
export interface Heading {
  readonly column: number
  /** As the sheet says it. */
  readonly text: string
}

export interface Block<Key extends string> {
  /** The last row of its head, counted from 0. */
  readonly row: number
  readonly from: number
  /** The first column that is no more part of it. */
  readonly to: number
  readonly columns: Columns<Key>
  readonly strange: readonly Heading[]
  /** Of which somebody said that they are not wanted. */
  readonly unwanted: readonly Heading[]
  /** All heads, by their columns. */
  readonly heads: ReadonlyMap<number, string>
}

export interface HeadFound<Key extends string> {
  readonly blocks: readonly Block<Key>[]
  /** The first row of the head. */
  readonly top: number
  /** Two tables beside each other that cannot be told apart, by where the second seems to begin. */
  readonly doubled: Fault | null
}

/** A head stands below a title and a line or two about the sheet. */
export const LOWEST_HEAD = 15

interface Head {
  readonly column: number
  readonly cell: CellValue
  readonly over: CellValue
}

const keyOfHead = <Key extends string>(
  { cell, over }: Head,
  { keyOf }: HeadRules<Key>,
): Key | null => keyOf({ words: wordsOf(cell), short: shortWordsOf(cell), over: wordsOf(over) })

/** The heads of a row; where it is blank, or says but part, the row above goes on. */
export function headsOf(rows: Rows, row: number, hasUpper: boolean): Head[] {
  const own = rows[row] ?? []
  const upper = hasUpper ? (rows[row - 1] ?? []) : []
  const heads: Head[] = []
  let over: CellValue = null
  for (let column = 0; column < Math.max(own.length, upper.length); column += 1) {
    if (!isBlank(upper[column])) over = upper[column]
    const cell = isBlank(own[column]) ? upper[column] : own[column]
    if (!isBlank(cell)) heads.push({ column, cell, over: cell === over ? null : over })
  }
  return heads
}

export function columnsOf<Key extends string>(
  heads: readonly Head[],
  rules: HeadRules<Key>,
): Pick<Block<Key>, 'columns' | 'strange' | 'unwanted' | 'heads'> {
  const columns: Partial<Record<Key, number[]>> = {}
  const strange: Heading[] = []
  for (const head of heads) {
    const key = keyOfHead(head, rules)
    if (key === null) strange.push({ column: head.column, text: textOf(head.cell) })
    else (columns[key] ??= []).push(head.column)
  }
  return {
    columns,
    strange,
    unwanted: [],
    heads: new Map(heads.map(({ column, cell }) => [column, textOf(cell)])),
  }
}

/** A row of heads: several, and at least one that is known. */
const isHeads = <Key extends string>(heads: readonly Head[], rules: HeadRules<Key>): boolean =>
  heads.length > 1 && heads.some((head) => keyOfHead(head, rules) !== null)

/** The row below says nothing but heads again: the head has a second level. */
function goesOn<Key extends string>(rows: Rows, row: number, rules: HeadRules<Key>): boolean {
  const own = headsOf(rows, row, false)
  const below = (rows[row + 1] ?? []).flatMap((cell, column) =>
    isBlank(cell) ? [] : [{ column, cell, over: rows[row]?.[column] }],
  )
  const differs = below.some(
    ({ column, cell }) =>
      !own.some((head) => head.column === column && textOf(head.cell) === textOf(cell)),
  )
  return (
    isHeads(own, rules) &&
    below.length > 1 &&
    differs &&
    below.every(
      (head) =>
        typeof head.cell === 'string' &&
        keyOfHead(
          { ...head, over: own.findLast(({ column }) => column <= head.column)?.cell },
          rules,
        ) !== null,
    )
  )
}

/** Each table begins with the head by which the first one does. */
function split(heads: readonly Head[]): Head[][] {
  const first = heads[0] === undefined ? '' : wordsOf(heads[0].cell)
  const parts: Head[][] = []
  for (const head of heads) {
    if (wordsOf(head.cell) === first && head.over === heads[0]!.over) parts.push([])
    parts.at(-1)?.push(head)
  }
  return parts
}

function blocksAt<Key extends string>(
  rows: Rows,
  row: number,
  top: number,
  rules: HeadRules<Key>,
): HeadFound<Key> | null {
  const heads = headsOf(rows, row, row > top)
  const whole = columnsOf(heads, rules)
  if (!rules.isEnough(whole.columns)) return null
  const parts = split(heads)
  const several =
    parts.length > 1 &&
    parts.every((part) => {
      const { columns } = columnsOf(part, rules)
      return rules.isEnough(columns) && (rules.once(columns) ?? []).length === 1
    })
  const blocks = (several ? parts : [heads]).map((part, index, all): Block<Key> => ({
    row,
    from: index === 0 ? 0 : part[0]!.column,
    to: all[index + 1]?.[0]?.column ?? Infinity,
    ...columnsOf(part, rules),
  }))
  return { blocks, top, doubled: several ? null : doubledIn(row, whole, rules) }
}

function doubledIn<Key extends string>(
  row: number,
  { columns, heads }: Pick<Block<Key>, 'columns' | 'heads'>,
  rules: HeadRules<Key>,
): Fault | null {
  const [first, second, ...more] = rules.once(columns) ?? []
  if (first === undefined || second === undefined) return null
  const places = [first, second, ...more].map(
    (column) => `${addressOf(row, column)}“${heads.get(column) ?? ''}”`,
  )
  return {
    address: addressOf(row, second),
    message: `表头里有${places.length}个这样的列：${places.join('、')}，像是几张表并排。请把右边的移到左边的下面，或者分成几张表，再导入。`,
  }
}

/** The first row in which enough columns are understood, with the level below or above it. */
export function findWritten<Key extends string>(
  rows: Rows,
  rules: HeadRules<Key>,
): HeadFound<Key> | null {
  for (let row = 0; row < Math.min(rows.length, LOWEST_HEAD); row += 1) {
    const found = blocksAt(rows, row, row, rules)
    if (found !== null) {
      const deeper = goesOn(rows, row, rules) ? blocksAt(rows, row + 1, row, rules) : null
      const upper =
        row > 0 && isHeads(headsOf(rows, row - 1, false), rules)
          ? blocksAt(rows, row, row - 1, rules)
          : null
      return deeper ?? upper ?? found
    }
    const both = goesOn(rows, row, rules) ? blocksAt(rows, row + 1, row, rules) : null
    if (both !== null) return both
  }
  return null
}

export interface SheetLine<Key extends string> {
  /** Counted from 0, as in the file. */
  readonly row: number
  /** Those of other tables beside this one are blank. */
  readonly cells: readonly CellValue[]
  readonly columns: Columns<Key>
}

/** The head again, as on the second printed page. */
export function isHeadAgain(
  cells: readonly CellValue[],
  heads: ReadonlyMap<number, string>,
): boolean {
  const said = [...cells.entries()].filter(([, cell]) => !isBlank(cell))
  return said.length > 1 && said.every(([column, cell]) => heads.get(column) === textOf(cell))
}

/** The lines of the table that say anything. */
export const linesBelow = <Key extends string>(
  rows: Rows,
  { row, from, to, columns, heads }: Block<Key>,
): SheetLine<Key>[] =>
  rows
    .map((cells, index) => ({
      row: index,
      cells: cells.map((cell, column) => (column >= from && column < to ? cell : undefined)),
      columns,
    }))
    .filter(
      (line) => line.row > row && !line.cells.every(isBlank) && !isHeadAgain(line.cells, heads),
    )

/** The heads of the row that looks most like one, for whoever has to be told that it was not understood. */
export function headsSeen(rows: Rows): string[] {
  const texts = rows
    .slice(0, LOWEST_HEAD)
    .map((cells) => cells.map(textOf).filter((text) => text !== '' && text.length <= 12))
  return texts
    .reduce((best, row) => (row.length > best.length ? row : best), [] as string[])
    .slice(0, 12)
}

const listed = (headings: readonly Heading[]): string =>
  headings
    .map(({ column, text }) =>
      text === '' ? `${columnName(column)}列（没有表头）` : `“${text}”（${columnName(column)}列）`,
    )
    .join('、')

/** One sentence for the columns that are not taken; none for none. */
export const leftOut = (why: string, headings: readonly Heading[]): string[] =>
  headings.length === 0 ? [] : [`${why}：${listed(headings)}。`]

/** Columns that say something below the head and have none. */
export function headless<Key extends string>(
  lines: readonly SheetLine<Key>[],
  { heads, columns, unwanted }: Block<Key>,
): Heading[] {
  const found = new Set<number>()
  const told = new Set([
    ...Object.values<readonly number[] | undefined>(columns).flatMap((list) => list ?? []),
    ...unwanted.map(({ column }) => column),
  ])
  for (const { cells } of lines)
    for (const [column, cell] of cells.entries())
      if (!isBlank(cell) && !heads.has(column) && !told.has(column)) found.add(column)
  return [...found].sort((a, b) => a - b).map((column) => ({ column, text: '' }))
}
