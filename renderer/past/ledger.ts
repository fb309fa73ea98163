// The workbook of a period and the figures of one, as the spreadsheet writes them.
import { monthsText, type Month } from '../../shared/calendar/month'
import {
  FIGURE_HEAD,
  figureCells,
  figureTables,
  type MonthFigures,
} from '../../shared/ledger/figures'
import { LEDGER_SHEETS } from '../../shared/ledger/sheets'
import { sealText } from '../../shared/paper/proof'
import type { ListedKind } from '../../shared/retire/left-record'
import type { DeskState } from '../../shared/state'
import type { Ms } from '../../shared/time'
import type { SheetToWrite } from '../spreadsheet/write'

/** What the sheets of a period are made of. */
export const LEDGER_KINDS: readonly ListedKind[] = ['incident', 'shift', 'rollCall', 'nilReport']

/** Month by month; then all of it, a sheet each. */
export function aLedger(
  unit: string,
  months: readonly Month[],
  now: Ms,
  sealed: DeskState['sealed'],
) {
  const proof = sealed === null ? [] : [sealText(sealed)]
  const rows: string[][][] = LEDGER_SHEETS.map(() => [])
  return {
    take(desk: DeskState, month: Month): void {
      LEDGER_SHEETS.forEach((sheet, index) => rows[index]!.push(...sheet.rows(desk, month, now)))
    },
    sheets: (): readonly SheetToWrite[] =>
      LEDGER_SHEETS.map(({ title, head, widths }, index) => ({
        title,
        above: [`${unit} ${monthsText(months)} ${title}`, ...proof],
        table: { head, rows: rows[index]! },
        widths,
        landscape: true,
      })),
  }
}

export const figureSheets = (
  unit: string,
  months: readonly MonthFigures[],
): readonly SheetToWrite[] =>
  figureTables(months).map(({ title, lines }) => ({
    title,
    above: [`${unit} ${monthsText(months.map(({ month }) => month))} 统计（${title}，不含演练）`],
    table: { head: FIGURE_HEAD, rows: lines.map(figureCells) },
    widths: [18, 12, 12, 12, 10, 10, 12, 12],
  }))
