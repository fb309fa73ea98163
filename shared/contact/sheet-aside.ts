// Lines of a 通讯录 that are no entry: sums and makers below it, and offices as lines of their own.
import { isLabelled, isSum } from '../spreadsheet/asides'
import { addressOf, isBlank, textOf, type CellValue } from '../spreadsheet/cells'
import type { ContactColumns } from './sheet-head'

export interface Aside {
  readonly address: string
  readonly text: string
  /** The unit of the people below it, where they have no column for one. */
  readonly isUnit: boolean
  /** `小标题`, `合计` */
  readonly why: string
}

const OFFICE = /(?:办公室|值班室|中心|[局处科室部委办厅院校所站队股组]|苏木|[镇乡旗县区市]|街道)$/
const ORDINAL = /^[一二三四五六七八九十\d]+[、.．] ?/

/** What the line says beside its own number. */
const saidIn = (cells: readonly CellValue[], { counter }: ContactColumns): number[] =>
  [...cells.entries()]
    .filter(
      ([column, cell]) =>
        !isBlank(cell) &&
        (!counter.includes(column) || (typeof cell === 'string' && !/^\d+$/.test(cell))),
    )
    .map(([column]) => column)

/** `empty` for a line that has but its number; null for one that may be an entry. */
export function asideOf(
  row: number,
  cells: readonly CellValue[],
  columns: ContactColumns,
): Aside | 'empty' | null {
  const said = saidIn(cells, columns)
  const [first] = said
  if (first === undefined) return 'empty'
  const cell = cells[first]
  const numbers = [...columns.mobile, ...columns.office, ...columns.fax, ...columns.number]
  const isAlone =
    said.length === 1 &&
    first !== columns.kind &&
    !numbers.includes(first) &&
    typeof cell === 'string'
  if (!isAlone && !isSum(cell) && !said.every((column) => isLabelled(cells[column]))) return null
  const text = textOf(cell)
  const isUnit =
    isAlone && !isSum(cell) && !isLabelled(cell) && columns.unit === undefined && OFFICE.test(text)
  return {
    address: addressOf(row, first),
    why: isUnit
      ? '当作下面各人的单位'
      : isSum(cell)
        ? '合计'
        : isLabelled(cell)
          ? '说明'
          : '小标题',
    text: isUnit
      ? text.replace(ORDINAL, '')
      : said.map((column) => textOf(cells[column])).join(' '),
    isUnit,
  }
}
