// How a paper of the room looks: measures of the sheet, fonts, tables that break well between pages.
// Printed, each page gets its own foot; on the screen the same text flows through columns of exactly
// one page each, so that a preview shows the breaks that the printer will make.
import { FACES } from './faces'
import { cssString } from './markup'

/** In millimetres. The wide edge is the one that is punched and bound. */
interface Sheet {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}
export const UPRIGHT: Sheet = { width: 210, height: 297, top: 18, right: 16, bottom: 19, left: 24 }
export const LANDSCAPE: Sheet = {
  width: 297,
  height: 210,
  top: 18,
  right: 12,
  bottom: 16,
  left: 12,
}

export interface Foot {
  /** Unit and paper, on the first line. */
  readonly name: string
  /** What proves the record behind it, on the second. */
  readonly proof: string
  /** The last seal, at the right of the second; empty where there is none. */
  readonly seal: string
}

const FOOT_FONT = `7.5pt/1.45 "DejaVu Sans Mono", "Consolas", "Menlo", ${FACES.body}`

const sealBelow = ({ seal }: Foot): string => (seal === '' ? '' : ` "\\a " ${cssString(seal)}`)

const pages = (sheet: Sheet, foot: Foot): string => `
@page {
  size: ${sheet.width}mm ${sheet.height}mm;
  margin: ${sheet.top}mm ${sheet.right}mm ${sheet.bottom}mm ${sheet.left}mm;
  @bottom-left {
    content: ${cssString(foot.name)} "\\a " ${cssString(foot.proof)};
    padding-top: 4mm; font: ${FOOT_FONT}; text-align: left; vertical-align: top; white-space: pre;
  }
  @bottom-right {
    content: "第 " counter(page) " 页 / 共 " counter(pages) " 页"${sealBelow(foot)};
    padding-top: 4mm; font: ${FOOT_FONT}; text-align: right; vertical-align: top; white-space: pre;
  }
}`

/** Whoever shows it moves it sideways by a sheet's width for each page, and writes the page's number
 * and how many there are into `data-page` and `data-pages` of the foot. */
const screen = (sheet: Sheet, foot: Foot): string => {
  const width = sheet.width - sheet.left - sheet.right
  const height = sheet.height - sheet.top - sheet.bottom
  return `
@media screen {
  html { background: #fff; overflow: hidden; }
  main {
    box-sizing: content-box; width: ${width - 0.6}mm; height: ${height}mm; column-width: ${width - 0.6}mm;
    column-fill: auto; column-gap: ${sheet.left + sheet.right + 0.6}mm;
    padding: ${sheet.top}mm ${sheet.right + 0.3}mm ${sheet.bottom}mm ${sheet.left + 0.3}mm;
  }
  .foot {
    position: fixed; left: ${sheet.left}mm; top: ${sheet.height - sheet.bottom}mm; width: ${width}mm;
    display: flex; justify-content: space-between; padding-top: 4mm; font: ${FOOT_FONT}; white-space: pre;
  }
  .foot::after { content: "第 " attr(data-page) " 页 / 共 " attr(data-pages) " 页"${sealBelow(foot)};${foot.seal === '' ? '' : ' text-align: right;'} }
}
@media print { .foot { display: none; } }`
}

const BASE = `
* { box-sizing: border-box; }
html { color: #000; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body {
  margin: 0; font: 11pt/1.55 ${FACES.body}; font-synthesis: none; font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere; line-break: strict; orphans: 2; widows: 2;
}
/* Half of a table's outer rule lies outside the table, and a page cuts off what lies outside of it. */
@media print { main { padding: 0 0.3mm; } }
h1 { margin: 0; font: 700 20pt/1.35 ${FACES.title}; text-align: center; text-wrap: balance; }
.under { margin: 1mm 0 3.5mm; text-align: center; }
h2 { margin: 3.6mm 0 1.2mm; font: 700 12pt/1.4 ${FACES.head}; break-after: avoid; }
p { margin: 0; white-space: pre-wrap; }
.kai { font-family: ${FACES.kai}; }
.note { font-size: 9pt; line-height: 1.45; }
.date { white-space: nowrap; }
.mark { padding: 0 1mm; border: 0.3mm solid #000; font: 700 8.5pt/1.3 ${FACES.head}; white-space: nowrap; }`

const TABLES = `
table { width: 100%; border-collapse: collapse; table-layout: fixed; border: 0.5mm solid #000; }
thead { display: table-header-group; break-inside: avoid; }
th, td { padding: 0.9mm 1.4mm; border: 0.25mm solid #000; text-align: left; vertical-align: top; font-weight: 400; }
th { font: 700 10pt/1.45 ${FACES.head}; text-align: center; vertical-align: middle; }
td { font-size: 10.5pt; line-height: 1.5; white-space: pre-wrap; }
tr.whole { break-inside: avoid; }
td.mid, td.name { text-align: center; }
tr.group td { font: 700 10pt/1.4 ${FACES.head}; background: #eee; break-after: avoid; }
tr.group { break-after: avoid; break-inside: avoid; }
table.facts { margin-bottom: 2mm; }
table.facts th { width: 22mm; }
.about { margin: 0 0 2mm; }
.about b { font: 700 10pt/1.4 ${FACES.head}; }
.prose { text-align: justify; }
.standing { margin: 0 0 2.5mm; padding: 1.2mm 2mm; border: 0.5mm solid #000; }
.standing b { font-family: ${FACES.head}; }
.sum { margin-top: 2.5mm; }
table.signing { margin-top: 4mm; break-inside: avoid; break-before: avoid; }
.signing b { font-family: ${FACES.head}; }
.signing .signed { min-height: 9.5mm; font-size: 9.5pt; line-height: 1.4; }
.signing .ink { display: flex; justify-content: space-between; margin-top: 5mm; }
.digest { margin-top: 1.5mm; break-before: avoid; font-size: 8pt; }
/* One page for an ordinary shift: nobody signs a second page that holds nothing but the signatures. */
.dense h1 { font-size: 18pt; }
.dense h2 { margin: 2.4mm 0 0.8mm; }
.dense .under { margin: 0.5mm 0 2.5mm; }
.dense th, .dense td { padding: 0.5mm 1.4mm; }
.dense td { line-height: 1.4; }
.dense .signing { margin-top: 3mm; }
.dense .signing .ink { margin-top: 3mm; }
`

export const paperStyle = (landscape: boolean, foot: Foot): string => {
  const sheet = landscape ? LANDSCAPE : UPRIGHT
  return pages(sheet, foot) + BASE + TABLES + screen(sheet, foot)
}
