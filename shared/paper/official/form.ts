// A form with ruled cells: numbered like the fields of the screen, filled from the record or left
// empty for a pen.
import { FACES } from '../faces'
import { markup, type Markup } from '../markup'

const EXERCISE = '演练'
const CIRCLED_ONE = 0x2460
/** 1 → ① as the screen writes it. */
export const circled = (n: number): string => String.fromCodePoint(CIRCLED_ONE + n - 1)

export const FORM_STYLE = `
.form { margin-top: 2mm; }
.form th { width: 30mm; padding: 1mm; font: 400 11pt/1.35 ${FACES.head}; }
.form th .n { display: inline-block; margin-right: 0.5mm; }
.form th small { display: block; font: 8.5pt/1.3 ${FACES.body}; }
.form td { height: 8.4mm; font-size: 12pt; line-height: 1.6; vertical-align: middle; }
.form td.wide { vertical-align: top; }
.form tr { break-inside: avoid; }
.form tr.long { break-inside: auto; }
.pair { display: flex; flex-wrap: wrap; gap: 0 6mm; }
.pair > span { min-width: 30mm; }
.pair > span:has(.blank) { display: flex; flex: 1 0 auto; gap: 1mm; min-width: max-content; white-space: nowrap; }
.pair .blank { flex: 1; }
.blank { display: inline-block; border-bottom: 0.25mm solid #000; min-width: 22mm; height: 6mm; vertical-align: bottom; }
.ask { color: #444; font-size: 9pt; line-height: 1.4; }
.tick::before { content: "□"; padding-right: 1mm; }
.tick.on::before { content: "☑"; }
.tick { margin-right: 4mm; white-space: nowrap; }
.heads { display: flex; justify-content: space-between; margin-top: 2mm; font-size: 11pt; }
.stamps { display: flex; justify-content: flex-end; gap: 3mm; margin-bottom: 2mm; }
.stamps b { padding: 0 3mm; border: 0.5mm solid #a04f00; color: #a04f00; font: 700 13pt/8mm ${FACES.head}; }
.watermark { position: fixed; inset: 0; z-index: -1; display: grid; place-items: center;
  color: #f7f2ea; font: 700 60mm/1 ${FACES.head}; }
.watermark::before { content: attr(data-word); rotate: -30deg; }
.warn { margin-top: 2mm; font: 9.5pt/1.5 ${FACES.head}; text-align: center; }
tr.entry td { height: 8.5mm; font-size: 10pt; line-height: 1.3; vertical-align: middle; }
.counts th, .sent th { font-weight: 400; }
h2 small { font: 9pt/1.3 ${FACES.body}; }
.say { margin: 2mm 0 0; padding: 0; list-style: none; counter-reset: say; }
.say li { position: relative; padding: 1.6mm 0 1.6mm 11mm; border-bottom: 0.2mm solid #bbb; font-size: 15pt; line-height: 1.5; break-inside: avoid; counter-increment: say; }
.say li::before { content: counter(say); position: absolute; left: 0; top: 2mm; width: 7mm; border: 0.3mm solid #000; border-radius: 50%; font: 11pt/6.4mm ${FACES.head}; text-align: center; }
`

/** 未核实 and 演练, above everything. */
export const stampsOf = (stamps: readonly string[]): Markup => markup`${stamps.length > 0 &&
  markup`<div class="stamps">${stamps.map((stamp) => markup`<b>${stamp}</b>`)}</div>`}${stamps.includes(EXERCISE) &&
  markup`<div class="watermark" data-word="${EXERCISE}"></div>`}`

export interface FieldRow {
  readonly no?: number
  readonly label: string
  /** Small, under the label. */
  readonly sub?: string
  readonly value: Markup | string
  /** Millimetres that it keeps free at least. */
  readonly height?: number
}

/** Longer than this a cell may run on to the next page. */
const LONGEST_WHOLE = 400

function isLong(value: Markup | string): boolean {
  return (typeof value === 'string' ? value : value.markup).length > LONGEST_WHOLE
}

const name = ({ no, label, sub }: FieldRow): Markup => markup`${no !== undefined &&
  markup`<span class="n">${circled(no)}</span>`}${label}${sub !== undefined && markup`<small>${sub}</small>`}`

const row = (field: FieldRow): Markup => markup`<tr${isLong(field.value) && markup` class="long"`}><th>${name(field)}</th><td${
  field.height !== undefined && markup` class="wide" style="height: ${field.height}mm"`}>${field.value}</td></tr>\n`

export const form = (fields: readonly FieldRow[]): Markup =>
  markup`<table class="form"><colgroup><col style="width:30mm"><col></colgroup><tbody>${fields.map(row)}</tbody></table>\n`

/** `单位 ______　姓名 ______`: what is not known is left for the pen. */
export const pairs = (...parts: readonly (readonly [name: string, value: string])[]): Markup =>
  markup`<div class="pair">${parts.map(([key, value]) =>
    markup`<span>${key} ${value === '' ? markup`<span class="blank"></span>` : value}</span>`)}</div>`

export const tick = (word: string, on = false): Markup => markup`<span class="tick${on && ' on'}">${word}</span>`

/** `　年　月　日　时　分`, to be written in. */
export const BLANK_TIME = '　　　　年　　月　　日　　时　　分'

export const SECRECY = '普通电话、传真不得传递涉密信息'
