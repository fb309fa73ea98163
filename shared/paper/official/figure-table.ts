// 伤亡和损失 as a table: every figure that this report or the one before it knows.
import { FIGURE_KEYS, FIGURE_NAMES, type FigureKey, type Figures } from '../../incident/figures'
import { markup, type Markup } from '../markup'

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

/** Newest first; null when there is nothing to tabulate. */
export function figureTable(reports: readonly ReportedFigures[]): Markup | null {
  const keys = shownKeys(reports)
  if (keys.length < (reports.length > 1 ? FEWEST_COMPARED : FEWEST_ALONE)) return null
  return markup`<table class="figures"><caption>人员伤亡和损失情况</caption>
<thead><tr><th>报次</th>${keys.map((key) =>
    markup`<th>${FIGURE_NAMES[key][0]}<small>（${FIGURE_NAMES[key][1]}）</small></th>`)}</tr></thead>
<tbody>${reports.map(({ name, figures }) =>
    markup`<tr><th>${name}</th>${keys.map((key) => markup`<td>${cell(figures[key])}</td>`)}</tr>`)}</tbody></table>`
}
