// Small pieces that several papers share: names, days, times, marks, tables, places to sign.
import { SYSTEM } from '../journal'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { longDateText, minuteText, momentOn, timeText, toMs, type Day, type Instant } from '../time'
import { markup, type Markup } from './markup'

export const personName = ({ people }: Pick<DeskState, 'people'>, id: string): string =>
  id === SYSTEM ? '系统' : (lookUp(people, id)?.name ?? id)

/** `2026年11月23日 星期一` */
export const dayTitle = (day: Day): string => longDateText(momentOn(day, '12:00'))

/** `14:32` on the paper's own day, otherwise with the day: `11-24 02:10`. */
export function timeOn(day: Day, at: Instant): string {
  const written = minuteText(toMs(at))
  return written.startsWith(day) ? timeText(toMs(at)) : written.slice(5)
}

export const minuteOf = (at: Instant): string => minuteText(toMs(at))

const DATE = /(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)/

/** With every date in one piece: `2026-11-` at the end of a line is no date. */
export const unbroken = (text: string): Markup =>
  markup`${text.split(DATE).map((part, index) => (index % 2 === 1 ? markup`<span class="date">${part}</span>` : part))}`

/** Wide characters count one em, the others about a half: enough to see what fits a line. */
export const ems = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.56), 0)

/** A short word in a box: 补录, 紧急接管. */
export const mark = (word: string): Markup => markup`<span class="mark">${word}</span>`

/** Lines below each other; those that say nothing are left out. */
export const lines = (...parts: readonly (Markup | string | false | null)[]): Markup => {
  const said = parts.filter((part) => part !== '' && part !== false && part !== null)
  return markup`${said.map((part) => markup`<div>${part}</div>`)}`
}

export interface Column {
  readonly head: string
  /** Millimetres; the one without takes the rest. */
  readonly width?: number
}

const col = ({ width }: Column): Markup =>
  width === undefined ? markup`<col>` : markup`<col style="width:${width}mm">`

/** With a head that comes back on every page. */
export const table = (columns: readonly Column[], rows: readonly Markup[]): Markup => markup`<table>
<colgroup>${columns.map(col)}</colgroup>
<thead><tr>${columns.map(({ head }) => markup`<th>${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
`

/** Up to this many characters a row stays in one piece; longer ones may run on to the next page. */
const LONGEST_WHOLE = 400

export const row = (length: number, cells: Markup): Markup =>
  markup`<tr${length <= LONGEST_WHOLE && markup` class="whole"`}>${cells}</tr>\n`

/** Speaks for the rows below it, and never stands alone at the foot of a page. */
export const groupRow = (columns: number, name: string): Markup =>
  markup`<tr class="group"><td colspan="${columns}">${name}</td></tr>\n`

export const emptyRow = (columns: number, word = '无'): Markup =>
  markup`<tr class="whole"><td class="mid" colspan="${columns}">${word}</td></tr>\n`

export interface Signer {
  readonly post: string
  /** What the record knows of the signature, in lines; none where only ink will tell. */
  readonly signed: readonly string[]
}

/** Places for ink, two beside each other, with what was signed by PIN above. */
export const signing = (
  signers: readonly Signer[],
): Markup => markup`<table class="signing"><tbody><tr>${signers.map(
  ({ post, signed }) =>
    markup`<td><b>${post}</b><div class="signed">${lines(...signed)}</div><div class="ink">签名：<span>年&emsp;月&emsp;日</span></div></td>`,
)}</tr></tbody></table>
`
