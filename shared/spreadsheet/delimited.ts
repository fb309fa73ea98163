// A table as text (RFC 4180, and what Excel, WPS and other programs make of it): cells parted by commas, tabs or
// semicolons, in quotes where they hold such a mark, a quote or the end of a line.
import { err, ok, type Result } from '../result'

/** At the same score the first is meant: what stands between tabs holds commas, seldom the other way round. */
const DELIMITERS = ['\t', ',', ';'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Enough lines to see what parts the cells. */
const LOOKED_AT = 60

/** Excel's own word on what parts the cells: `sep=;`. */
const SAID = /^sep=([,;\t])\r?\n?/i

interface Cut {
  readonly rows: readonly (readonly string[])[]
  /** The line on which a quote was opened and never closed; counted from 1. */
  readonly open: number | null
}

/** `="0471"` is how programs keep a leading 0 from Excel. */
const plain = (cell: string): string => /^="(.*)"$/s.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell

const ENDS = ['\n', '\r']

/** Cell by cell; null behind a quote that is never closed. */
function cellReader(text: string, delimiter: Delimiter) {
  let at = 0
  function quoted(): string | null {
    let words = ''
    for (;;) {
      const end = text.indexOf('"', at)
      if (end === -1) return null
      words += text.slice(at, end)
      at = end + 1
      if (text[at] !== '"') return words
      words += '"'
      at += 1
    }
  }
  function bare(): string {
    const from = at
    while (at < text.length && text[at] !== delimiter && !ENDS.includes(text[at]!)) at += 1
    return text.slice(from, at)
  }
  const passes = (mark: string): boolean => {
    const isIt = text[at] === mark
    if (isIt) at += 1
    return isIt
  }
  return {
    isOver: () => at >= text.length,
    cell(): string | null {
      if (!passes('"')) return plain(bare())
      const words = quoted()
      // What stands behind the closing quote belongs to the cell, as spreadsheets read it.
      return words === null ? null : words + bare()
    },
    goesOn: () => passes(delimiter),
    endRow() {
      passes('\r')
      passes('\n')
    },
  }
}

/** @param most of how many rows */
function cut(text: string, delimiter: Delimiter, most = Number.POSITIVE_INFINITY): Cut {
  const rows: string[][] = []
  const reader = cellReader(text, delimiter)
  let line = 1
  while (!reader.isOver() && rows.length < most) {
    const cells: string[] = []
    do {
      const cell = reader.cell()
      if (cell === null) return { rows, open: line }
      cells.push(cell)
      line += cell.split('\n').length - 1
    } while (reader.goesOn())
    reader.endRow()
    rows.push(cells)
    line += 1
  }
  return { rows, open: null }
}

/** How many cells the delimiter makes in the rows that are alike. */
function score(text: string, delimiter: Delimiter): number {
  const counts = new Map<number, number>()
  for (const { length } of cut(text, delimiter, LOOKED_AT).rows)
    counts.set(length, (counts.get(length) ?? 0) + 1)
  return Math.max(0, ...[...counts].map(([width, rows]) => (width - 1) * rows))
}

function delimiterOf(text: string): Delimiter {
  const scores = DELIMITERS.map((delimiter) => score(text, delimiter))
  return DELIMITERS[scores.indexOf(Math.max(...scores))]!
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/**
 * Rows of cells, or what has to be mended in the text before it can be read.
 * @param known what parts the cells; without it, what seems to
 */
export function delimitedRows(
  text: string,
  known?: Delimiter,
): Result<readonly (readonly string[])[], string> {
  const said = SAID.exec(text)
  const rest = text.slice(said?.[0].length ?? 0)
  const { rows, open } = cut(
    rest,
    known ?? (said?.[1] as Delimiter | undefined) ?? delimiterOf(rest),
  )
  if (open !== null)
    return err(
      `第${open + (said === null ? 0 : 1)}行有一个英文引号（"）没有成对，后面的分不出格。请在 Excel 或 WPS 里把它改好，再来一次。`,
    )
  const last = rows.findLastIndex((cells) => !isEmpty(cells))
  return ok(rows.slice(0, last + 1))
}
