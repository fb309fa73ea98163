// 版记 (GB/T 9704-2012 §7.4): who gets a copy, who printed it and when, at the foot of the last page.
import { markup, type Markup } from '../markup'

export interface Imprint {
  /** Empty: nobody besides those it is addressed to. */
  readonly copies: string
  readonly printedBy: string
  readonly printedOn: string
}

/** One line of 四号, in millimetres; and how many characters the names of a line take. */
const LINE = 9
const FIRST_LINE = 25
const linesOf = (copies: string): number =>
  copies === '' ? 0 : Math.max(1, Math.ceil((copies.length + 1) / FIRST_LINE))

/** The block that holds its room in the text, and the block itself, which lies at the foot. */
export function imprint({ copies, printedBy, printedOn }: Imprint): Markup {
  const height = (linesOf(copies) + 1) * LINE + 1
  return markup`<div class="hold" style="height: ${height + 2}mm"></div>
<div class="imprint" style="--imprint: ${height}mm"><div class="ruled">
${copies !== '' && markup`<div class="copies">抄送：${copies}。</div>`}
<div class="printed"><span>${printedBy}</span><span>${printedOn}印发</span></div>
</div></div>`
}
