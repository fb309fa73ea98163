// 伤亡和损失 as a table: every figure that this report or the one before it knows.
import { FIGURE_KEYS, FIGURE_NAMES, type FigureKey, type Figures } from '../../incident/figures'
import { markup, type Markup } from '../markup'
import { SIZE_4 } from './measures'

export interface ReportedFigures {
  /** `续报一` */
  readonly name: string
  readonly figures: Figures
}

/** Fewer stand well enough in a sentence; beside an earlier report's they are worth comparing. */
const FEWEST_ALONE = 5
const FEWEST_COMPARED = 2

const shownKeys = (reports: readonly ReportedFigures[]): FigureKey[] =>
  FIGURE_KEYS.filter((key) => reports.some(({ figures }) => figures[key] !== null))

const cell = (value: number | null): string => (value === null ? '不详' : String(value))

const CAPTION = '人员伤亡和损失情况'

export interface FigureTable {
  readonly caption: string
  readonly heads: readonly { readonly name: string; readonly unit: string }[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[]
}

/** A longer one may run on to the next page, row by row and with its head again. */
const LONGEST_WHOLE = 6
export const mayBreak = ({ rows }: FigureTable): boolean => rows.length > LONGEST_WHOLE

/** Newest first; null when there is nothing to tabulate. */
export function tabulated(reports: readonly ReportedFigures[]): FigureTable | null {
  const keys = shownKeys(reports)
  if (keys.length < (reports.length > 1 ? FEWEST_COMPARED : FEWEST_ALONE)) return null
  return {
    caption: CAPTION,
    heads: keys.map((key) => ({ name: FIGURE_NAMES[key][0], unit: FIGURE_NAMES[key][1] })),
    rows: reports.map(({ name, figures }) => ({
      name,
      cells: keys.map((key) => cell(figures[key])),
    })),
  }
}

/** Millimetres of the first column: its longest name on one line. */
export const nameColumn = ({ rows }: FigureTable): number =>
  Math.max(...rows.map(({ name }) => name.length), 3) * (SIZE_4 / 72) * 25.4 + 1.5

/** Points: with many figures beside each other the names of four characters want a smaller size to keep to one line. */
const MOST_LARGE = 5
const SIZE_5 = 10.5
export const headSize = ({ heads }: FigureTable): number =>
  heads.length > MOST_LARGE ? SIZE_5 : SIZE_4

export function figureTable(reports: readonly ReportedFigures[]): Markup | null {
  const table = tabulated(reports)
  if (table === null) return null
  return markup`<table class="figures${mayBreak(table) && ' long'}"><caption>${table.caption}</caption>
<colgroup><col style="width: ${nameColumn(table).toFixed(2)}mm">${table.heads.map(() => markup`<col>`)}</colgroup>
<thead style="font-size: ${headSize(table)}pt"><tr><th>报次</th>${table.heads.map(({ name, unit }) => markup`<th>${name}<small>（${unit}）</small></th>`)}</tr></thead>
<tbody>${table.rows.map(
    ({ name, cells }) =>
      markup`<tr><th>${name}</th>${cells.map((text) => markup`<td>${text}</td>`)}</tr>`,
  )}</tbody></table>`
}
