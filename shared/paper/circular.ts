// 附件: the table of a 通报, as it was frozen with it; of a draft as the record has it now.
import { monthFigures } from '../accountability/month'
import { summaryTable } from '../accountability/sheet'
import { monthText } from '../calendar/month'
import { knownCircular } from '../circular/find'
import { ok, type Result } from '../result'
import type { DeskState } from '../state'
import type { Table } from '../spreadsheet/cells'
import { framePaper } from './frame'
import { markup } from './markup'
import { proofText, type PaperContext } from './proof'
import type { MadePaper, PaperOf } from './record'
import { row, table, type Column } from './words'

/** The name of a unit, a digit, and the edges of a cell, in millimetres. */
const NAME = 28
const DIGIT = 2
const EDGES = 3
/** Columns of shorter figures share what is left. */
const SHORT = 3

/** Two dozen columns on one sheet: each as wide as its longest figure, which is not broken in two. */
function columnsOf({ head, rows }: Table): readonly Column[] {
  return head.map((one, index) => {
    if (index === 0) return { head: one, width: NAME }
    const figures = rows.flatMap((cells) => (cells[index] ?? '').split(' '))
    const longest = Math.max(0, ...figures.map(({ length }) => length))
    return longest <= SHORT ? { head: one } : { head: one, width: EDGES + DIGIT * longest }
  })
}

const TITLE = '各单位信息报送情况表'

export function circularTable(
  state: DeskState,
  { circularId }: PaperOf<'circularTable'>,
  { now, head }: PaperContext,
): Result<MadePaper> {
  const found = knownCircular(state, circularId)
  if (!found.ok) return found
  const { month, signed } = found.value
  const shown = signed?.table ?? summaryTable(monthFigures(state, month, now))
  const of = signed === null ? '草稿' : `${signed.number.text}附件`
  return ok(
    framePaper({
      title: TITLE,
      which: month,
      unitName: signed?.printed?.unitName ?? state.unit?.name ?? '',
      proof: proofText(head),
      landscape: true,
      body: markup`<h1>${monthText(month)}${TITLE}</h1>
<div class="under">${of}</div>
${table(
  columnsOf(shown),
  shown.rows.map((cells) =>
    row(
      0,
      markup`${cells.map((cell, index) =>
        index === 0 ? markup`<td>${cell}</td>` : markup`<td class="mid">${cell}</td>`,
      )}`,
    ),
  ),
)}`,
    }),
  )
}
