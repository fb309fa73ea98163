// What one cell holds, from what the file writes of it.
import type { CellValue } from '../../../shared/spreadsheet/cells'
import { UNCALCULATED } from '../../../shared/spreadsheet/cells'

export interface Workings {
  readonly strings: readonly string[]
  readonly dateStyles: readonly boolean[]
  /** Days between the first day of this workbook and 30 December 1899. */
  readonly dayZero: number
}

export interface Written {
  readonly type: string
  readonly style: number
  readonly hasFormula: boolean
  /** What stands in `<v>`; null without it. */
  readonly value: string | null
  /** What stands in `<is>`. */
  readonly text: string
}

const UNIX_DAY = 25_569
const DAY_MS = 86_400_000
/** 31 December 9999: no date is later, so a number in a date's format may still be `20261101`. */
const LAST_DAY = 2_958_465

function numberOf(
  value: string,
  { style }: Written,
  { dateStyles, dayZero }: Workings,
): number | Date {
  const number = Number(value)
  const day = number + dayZero
  return dateStyles[style] === true && day >= 0 && day <= LAST_DAY
    ? new Date(Math.round((day - UNIX_DAY) * DAY_MS))
    : number
}

export function cellOf(written: Written, workings: Workings): CellValue {
  const { type, hasFormula, value, text } = written
  if (type === 'inlineStr') return text
  // A formula of text may answer nothing; any other without an answer was never calculated.
  if (hasFormula && (value === null || (value === '' && type !== 'str'))) return UNCALCULATED
  if (value === null || (value === '' && type !== 'str')) return null
  if (type === 's') return workings.strings[Number(value)] ?? null
  if (type === 'str') return value
  if (type === 'b') return value === '1' || value === 'true'
  if (type === 'e') return { fault: value }
  if (type === 'd')
    return new Date(
      /[zZ]$|[+-]\d\d:\d\d$/.test(value)
        ? value
        : `${value.length === 10 ? `${value}T00:00:00` : value}Z`,
    )
  return numberOf(value, written, workings)
}
