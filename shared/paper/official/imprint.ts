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

/** What stands above it at the foot, and how tall that is. */
export interface AboveImprint {
  readonly height: number
  readonly body: Markup | false
}

const heightOf = (imprint: Imprint | null): number =>
  imprint === null ? 0 : (linesOf(imprint.copies) + 1) * LINE + 1
/** Between the text and what lies at the foot. */
const GAP = 2

/**
 * Millimetres that the foot of the last page takes.
 * @param imprint null for a document that bears none
 */
export function footHeight(imprint: Imprint | null, above: Pick<AboveImprint, 'height'>): number {
  const height = heightOf(imprint) + above.height
  return height === 0 ? 0 : height + GAP
}

const ruled = ({ copies, printedBy, printedOn }: Imprint): Markup => markup`<div class="ruled">
${copies !== '' && markup`<div class="copies">抄送：${copies}。</div>`}
<div class="printed"><span>${printedBy}</span><span>${printedOn}印发</span></div>
</div>`

/** The block that holds its room in the text, and the block itself, which lies at the foot. */
export function footOf(about: Imprint | null, above: AboveImprint): Markup | false {
  const height = heightOf(about) + above.height
  if (height === 0) return false
  // So tall a foot may part from the text; the text never follows it onto a page with one line.
  return markup`<div class="hold${above.height > 0 && ' apart'}" style="height: ${footHeight(about, above)}mm"></div>
<div class="imprint" style="--imprint: ${height}mm">${above.body}${about !== null && ruled(about)}</div>`
}
