// What stands on a sheet and is no entry of it: sums, makers, remarks; and words that mean nothing is there.
import { plainOf, type CellValue } from './cells'

const SUM = /^(?:合计|总计|小计|共计|总人数|共 ?[\d一二三四五六七八九十百]+ ?[人条个名])/

/** `合计：1人`, `共2人` */
export const isSum = (cell: CellValue): boolean => SUM.test(plainOf(cell))
/** `制表：孟和`, below a table */
export const isLabelled = (cell: CellValue): boolean => /\S:/.test(plainOf(cell))

const DASH = /^[-—–―_~/\\.·]+$/
const NOTHING = /^(?:无|暂无|没有|未知|不详|待定|待补|空|略|n\/?a|none)$/i
const NOBODY =
  /^(?:无|暂无|没有|无人|空|暂?缺|空缺|缺[员岗人]|待定|未定|待补|待安排|休|休息|轮休|停值|不值班)$/

/** `——`, `/` */
export const isDash = (cell: CellValue): boolean => DASH.test(plainOf(cell))
/** A number, a post or a note that is not there. */
export const isNothing = (cell: CellValue): boolean => isDash(cell) || NOTHING.test(plainOf(cell))
/** Nobody stands there. */
export const isNobody = (cell: CellValue): boolean => NOBODY.test(plainOf(cell).replace(/\s/g, ''))

/** What was seen, once each and how often, in one sentence; none for none. */
export function countedAs(what: string, seen: readonly string[]): string[] {
  if (seen.length === 0) return []
  const words = [...new Set(seen)]
    .slice(0, 6)
    .map((word) => `“${word}”`)
    .join('')
  return [`${seen.length} 处${words}${what}。`]
}

const LISTED = 8

/** One sentence for all cells of a kind; none for none. */
export const listedCells = (before: string, cells: readonly string[], after = ''): string[] =>
  cells.length === 0
    ? []
    : [
        `${before}${cells.slice(0, LISTED).join('、')}${cells.length > LISTED ? ` 等 ${cells.length} 处` : ''}${after}。`,
      ]
