// A form as a page: ruled cells, room for a pen, boxes to tick.
import { circled } from '../../vocabulary'
import { FACES } from '../faces'
import { framePaper } from '../frame'
import { markup, type Markup } from '../markup'
import type { MadePaper } from '../record'
import type { Images } from './attachments'
import {
  lostPicture,
  PICTURE_HEIGHT,
  piecesOf,
  type Block,
  type FieldRow,
  type FormSheet,
  type GridRow,
  type Piece,
  type Words,
} from './form'

const EXERCISE = '演练'

const FORM_STYLE = `
.form { margin-top: 2mm; }
.form th { width: 30mm; padding: 1mm; font: 400 11pt/1.35 ${FACES.head}; }
.form th .n { display: inline-block; margin-right: 0.5mm; }
.form th small { display: block; font: 8.5pt/1.3 ${FACES.body}; }
.form td { height: 8.4mm; font-size: 12pt; line-height: 1.6; vertical-align: middle; }
.form td.wide { vertical-align: top; }
.form td { overflow-wrap: anywhere; }
.next { break-before: page; }
.picture { margin: 3mm 0 0; text-align: center; break-inside: avoid; }
.picture img { max-width: 100%; max-height: ${PICTURE_HEIGHT}mm; border: 0.2mm solid #999; }
.form.whole, .form tr { break-inside: avoid; }
.form tr.long { break-inside: auto; }
.pair { display: flex; flex-wrap: wrap; gap: 0 6mm; }
.pair > span { min-width: 30mm; }
.pair > span:has(.blank) { display: flex; flex: 1 0 auto; gap: 1mm; min-width: max-content; white-space: nowrap; }
.pair .blank { flex: 1; }
.blank { display: inline-block; border-bottom: 0.25mm solid #000; min-width: 22mm; height: 6mm; vertical-align: bottom; }
.number { white-space: nowrap; }
.ask { color: #444; font-size: 9pt; line-height: 1.4; }
.tick::before { content: "□"; padding-right: 1mm; }
.tick.on::before { content: "☑"; }
.tick { margin-right: 4mm; white-space: nowrap; }
.heads { display: flex; justify-content: space-between; margin-top: 2mm; font-size: 11pt; }
.stamps { display: flex; justify-content: flex-end; gap: 3mm; margin-bottom: 2mm; }
.stamps b { padding: 0 3mm; border: 0.5mm solid #a04f00; color: #a04f00; font: 700 13pt/8mm ${FACES.head}; }
.watermark { position: fixed; inset: 0; z-index: -1; display: grid; place-items: center;
  color: #f7f2ea; font: 700 60mm/1 ${FACES.head}; }
.watermark::before { content: attr(data-word); rotate: -30deg; filter: blur(0.1mm); }
.warn { margin-top: 2mm; font: 9.5pt/1.5 ${FACES.head}; text-align: center; }
tr.entry td { height: 8.5mm; font-size: 10pt; line-height: 1.3; vertical-align: middle; }
.grid th { font-weight: 400; white-space: pre-line; }
.grid tr:not(.entry) td { font-size: 9.5pt; line-height: 1.4; white-space: pre-line; }
.grid tr.over td { background: #eee; }
.grid tr.over { break-after: avoid; }
.grid tr.over b { font: 700 10pt/1.4 ${FACES.head}; }
h2 small { font: 9pt/1.3 ${FACES.body}; }
.line + .line { break-before: avoid; }
.say { margin: 2mm 0 0; padding: 0; list-style: none; counter-reset: say; }
.say li { position: relative; padding: 1.2mm 0 1.2mm 11mm; border-bottom: 0.2mm solid #bbb; font-size: 15pt; line-height: 1.5; break-inside: avoid; counter-increment: say; }
.say li::before { content: counter(say); position: absolute; left: 0; top: 1.6mm; width: 7mm; border: 0.3mm solid #000; border-radius: 50%; font: 11pt/6.4mm ${FACES.head}; text-align: center; }
.say.close li { padding: 0.7mm 0 0.7mm 10mm; font-size: 13pt; line-height: 1.4; }
.say.close li::before { top: 0.9mm; width: 6mm; font: 10pt/5.4mm ${FACES.head}; }
.say.close ~ h2 { margin: 2.4mm 0 0.8mm; }
.say.close ~ .form { margin-top: 1mm; }
.say.close ~ .form td { padding: 0.5mm 1.4mm; font-size: 11pt; line-height: 1.45; }
.say.close ~ .line { line-height: 1.35; }
.say.close ~ .warn { margin-top: 1mm; }
`

/** A telephone number or a date is not broken at its hyphens. */
const unbroken = (text: string): Markup =>
  markup`${text
    .split(/(\d+(?:-\d+)+)/)
    .map((part, index) => (index % 2 === 0 ? part : markup`<span class="number">${part}</span>`))}`

function drawnPiece(piece: Piece): Markup | string {
  if (typeof piece === 'string') return unbroken(piece)
  switch (piece.kind) {
    case 'blank':
      return markup`<span class="blank"></span>`
    case 'tick':
      return markup`<span class="tick${piece.on && ' on'}">${piece.word}</span>`
    case 'strong':
      return markup`<b>${piece.text}</b>`
    case 'hint':
      return markup`<div class="ask">${drawn(piece.words)}</div>`
    case 'pairs':
      return markup`<div class="pair">${piece.parts.map(
        ([key, value]) =>
          markup`<span>${key} ${value === '' ? markup`<span class="blank"></span>` : value}</span>`,
      )}</div>`
  }
}
const drawn = (words: Words): Markup => markup`${piecesOf(words).map(drawnPiece)}`

/** Longer than this a cell may run on to the next page. */
const LONGEST_WHOLE = 400
const isLong = (words: Words): boolean =>
  piecesOf(words).reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0), 0) >
  LONGEST_WHOLE

const name = ({ no, label, sub }: FieldRow): Markup =>
  markup`${
    no !== undefined && markup`<span class="n">${circled(no)}</span>`
  }${label}${sub !== undefined && markup`<small>${sub}</small>`}`

const row = (field: FieldRow): Markup =>
  markup`<tr${isLong(field.value) && markup` class="long"`}><th>${name(field)}</th><td${
    field.height !== undefined && markup` class="wide" style="height: ${field.height}mm"`
  }>${drawn(field.value)}</td></tr>\n`

const whole = (length: number): Markup | false => length <= LONGEST_WHOLE && markup` class="whole"`

function gridRow(one: GridRow, columns: number, centred: boolean): Markup {
  if (typeof one === 'string')
    return markup`<tr class="entry"><td${centred ? markup` class="mid"` : null}>${one}</td>${Array.from(
      { length: columns - 1 },
      () => markup`<td></td>`,
    )}</tr>`
  if (one.kind === 'group')
    return markup`<tr class="over${one.text.length <= LONGEST_WHOLE && ' whole'}"><td colspan="${columns}"><b>${unbroken(one.head)}</b>${
      one.text !== '' && markup`<div>${one.text}</div>`
    }</td></tr>`
  const { cells } = one
  return markup`<tr${whole(Math.max(...cells.map(({ length }) => length)))}>${cells.map(
    (text) => markup`<td>${unbroken(text)}</td>`,
  )}</tr>`
}

function grid({ columns, rows, centred = false }: Extract<Block, { kind: 'grid' }>): Markup {
  return markup`<table class="grid"><colgroup>${columns.map(
    ({ width }) => markup`<col${width !== undefined && markup` style="width:${width}mm"`}>`,
  )}</colgroup>
<thead><tr>${columns.map(({ head }) => markup`<th>${drawn(head)}</th>`)}</tr></thead>
<tbody>${rows.map((one) => gridRow(one, columns.length, centred))}</tbody></table>`
}

const stamped = (stamps: readonly string[]): Markup =>
  markup`${
    stamps.length > 0 &&
    markup`<div class="stamps">${stamps.map((stamp) => markup`<b>${stamp}</b>`)}</div>`
  }${stamps.includes(EXERCISE) && markup`<div class="watermark" data-word="${EXERCISE}"></div>`}`

const picture = (one: Extract<Block, { kind: 'picture' }>, images: Images): Markup => {
  const url = images[one.sha256]
  return url === undefined
    ? markup`<p class="warn">${lostPicture(one)}</p>`
    : markup`<figure class="picture"><img src="${url}" alt="${one.about}"></figure>\n`
}

function block(one: Block, images: Images): Markup {
  switch (one.kind) {
    case 'stamps':
      return stamped(one.stamps)
    case 'title':
      return markup`<h1>${one.text}</h1>\n`
    case 'heads':
      return markup`<div class="heads"><span>${drawn(one.left)}</span><span>${drawn(one.right)}</span></div>\n`
    case 'section':
      return markup`<h2>${one.text}${one.note !== undefined && markup`<small>　${one.note}</small>`}</h2>\n`
    case 'fields':
      return markup`<table class="form${one.whole === true && ' whole'}"><colgroup><col style="width:30mm"><col></colgroup><tbody>${one.rows.map(row)}</tbody></table>\n`
    case 'grid':
      return grid(one)
    case 'say':
      return markup`<ol class="say${one.close && ' close'}">${one.sentences.map((sentence) => markup`<li>${sentence}</li>`)}</ol>\n`
    case 'page':
      return markup`<div class="next"></div>`
    case 'picture':
      return picture(one, images)
    case 'line':
      return markup`<div class="line">${drawn(one.words)}</div>\n`
    case 'note':
      return markup`<p class="warn">${one.text}</p>`
  }
}

export const formPaper = ({ blocks, ...about }: FormSheet, images: Images = {}): MadePaper =>
  framePaper({
    ...about,
    style: FORM_STYLE,
    body: markup`${blocks.map((one) => block(one, images))}`,
  })
