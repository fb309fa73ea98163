// How an official document looks (GB/T 9704-2012). Printed, the browser breaks it into pages of 22
// lines; on the screen the same text flows through columns of exactly one page each, so that a preview
// breaks where the printer will.
import { FACES } from '../faces'
import { cssString } from '../markup'
import type { TypeArea } from './layouts'
import {
  BRIEF_NUMBERS,
  BRIEF_RULE,
  BRIEF_TITLE,
  CHARACTER,
  CODES_GAP,
  CODES_NOTE,
  COPIES_LINE,
  FOLIO_BELOW,
  ISSUER_TOP,
  LINE,
  lineOf,
  LINES_ABOVE_SEALED,
  RULE_BELOW_NUMBER,
  SHEET,
  SIZE_2,
  SIZE_3,
  SIZE_4,
  STAMP_ABOVE,
  TYPE_AREA,
} from './measures'

const RED = '#e60012'
const STAMP = '#a04f00'
const FOLIO_FONT = `${SIZE_4}pt/1 ${FACES.body}`
/** 三号 sits in the middle of its line: this much air below the number, in millimetres. */
const AIR = 2.3

const STAMP_HEIGHT = 11
const STAMP_BOX = `
  box-sizing: border-box; height: ${STAMP_HEIGHT}mm; padding: 0 4mm; border: 0.5mm solid ${STAMP}; color: ${STAMP};
  font: 700 ${SIZE_3}pt/10mm ${FACES.head}; text-align: center; white-space: pre;`

/** 未核实 and 演练, in the head of every page. */
const stampOnPages = (stamp: string, { top }: TypeArea): string =>
  stamp === ''
    ? ''
    : `
  @top-right {
    content: ${cssString(stamp)}; ${STAMP_BOX}
    width: ${stamp.length * 7 + 8}mm; margin: ${top - STAMP_ABOVE}mm 0 ${STAMP_ABOVE - STAMP_HEIGHT}mm auto; vertical-align: middle;
  }`

/** §7.5: 四号, a dash at either side, odd pages at the right and even ones at the left, one character in. */
const pages = (stamp: string, area: TypeArea): string => `
@page {
  size: ${SHEET.width}mm ${SHEET.height}mm;
  margin: ${area.top}mm ${SHEET.right}mm ${area.bottom}mm ${SHEET.left}mm;${stampOnPages(stamp, area)}
}
@page :right { @bottom-right {
  content: "— " counter(page) " —"; font: ${FOLIO_FONT}; vertical-align: top;
  padding: ${FOLIO_BELOW}mm ${SIZE_4}pt 0 0;
} }
@page :left { @bottom-left {
  content: "— " counter(page) " —"; font: ${FOLIO_FONT}; vertical-align: top;
  padding: ${FOLIO_BELOW}mm 0 0 ${SIZE_4}pt;
} }`

const BASE = `
* { box-sizing: border-box; }
html { color: #000; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body {
  margin: 0; font: ${SIZE_3}pt/${LINE} ${FACES.body}; font-synthesis: none;
  letter-spacing: calc(${CHARACTER} - ${SIZE_3}pt);
  text-spacing-trim: space-all; text-autospace: no-autospace; line-break: strict;
  overflow-wrap: anywhere; orphans: 1; widows: 1;
}
p { margin: 0; white-space: pre-wrap; text-align: justify; text-indent: calc(2 * ${CHARACTER}); }
main { box-sizing: content-box; }
.flow { position: relative; }`

const HEAD = `
.head { position: relative; padding-top: ${ISSUER_TOP}mm; letter-spacing: 0; }
.urgency { position: absolute; top: 0; left: 0; font-family: ${FACES.head}; }
.issuer { color: ${RED}; font-weight: 700; font-family: ${FACES.title}; line-height: 1.15; text-align: center; white-space: pre-line; }
.numbers { display: flex; justify-content: space-between; margin-top: calc(2 * ${LINE}); padding: 0 ${CHARACTER}; }
.signer { display: inline-block; min-width: calc(4 * ${CHARACTER}); font-family: ${FACES.kai}; }
.rule { margin-top: ${RULE_BELOW_NUMBER - AIR}mm; border-top: 0.7mm solid ${RED}; }
.title {
  margin: calc(2 * ${LINE}) 0 ${LINE}; font: 700 ${SIZE_2}pt/${LINE} ${FACES.title}; letter-spacing: 0;
  text-align: center; text-wrap: balance; white-space: pre-line; break-after: avoid;
}
.to { text-indent: 0; break-after: avoid; }
.h1 { font-family: ${FACES.head}; }
.h2 { font-family: ${FACES.kai}; }
p.heading { break-after: avoid; }`

/** GB/T 9704-2012 §10.1: the name, a double line 4 mm below it (here at once the number, so that no room is lost). */
const BRIEF_HEAD = `
.brief { letter-spacing: 0; }
.brief .issuer { line-height: 1; }
.brief .rule { margin-top: ${BRIEF_RULE}mm; border-top: 1.6mm double ${RED}; }
.brief .numbers { align-items: center; gap: 4mm; height: ${LINE}; margin-top: ${BRIEF_NUMBERS}mm; padding: 0; white-space: nowrap; }
.brief .urgency { position: static; }
.brief .signer { min-width: calc(3 * ${CHARACTER}); }
.brief + .title { margin: ${BRIEF_TITLE}mm 0; }
p.copies { padding-left: ${3 * SIZE_4}pt; text-indent: -${3 * SIZE_4}pt; font-size: ${SIZE_4}pt; line-height: ${COPIES_LINE}mm; letter-spacing: 0; break-before: avoid; }`

/** At the left of the signature, in room that the seal leaves free; whom to call stands below the date. */
const CODES_BESIDE = `
.ending.coded { position: relative; display: block; height: var(--tall); margin-top: ${CODES_GAP}mm; padding: 0 0 0 var(--beside); letter-spacing: 0; }
.ending.coded .codes { position: absolute; left: 0; top: 0; }
.ending.coded .row { flex-wrap: nowrap; }
.ending.coded .code { margin: 0; }
.ending.coded .signing { display: flex; flex-direction: column; justify-content: center; width: auto; height: var(--tall); line-height: 8mm; text-wrap: balance; }
.ending.coded .signature { display: block; }
.ending.coded .signature > span { display: block; width: auto; max-width: 100%; white-space: normal; }
.ending.coded .date { margin: 0; }
.ending.coded .contact { word-break: keep-all; font-size: ${SIZE_4}pt; line-height: 7mm; }
.ending.coded + .note { font: 9pt/${CODES_NOTE}mm ${FACES.kai}; letter-spacing: 0; white-space: nowrap; }`

/**
 * Never alone on a page. §7.3.5.1, for a seal: signature centred over the date, the date four characters
 * from the edge, and so far below the text that the seal (42 mm) begins within one line of it. §7.3.5.2,
 * without: signature two characters from the edge, the date two further in.
 */
const ENDING = `
.closing { break-before: avoid; }
.closing.whole { break-inside: avoid; }
.ending { display: flex; justify-content: flex-end; margin-top: calc(${LINES_ABOVE_SEALED} * ${LINE}); padding-right: calc(4 * ${CHARACTER}); break-before: avoid; break-inside: avoid; }
.signing { width: max-content; text-align: center; }
.signature { display: flex; justify-content: center; }
.signature > span { flex: none; display: flex; justify-content: center; width: 0; white-space: nowrap; }
.wide { padding-right: calc(2 * ${CHARACTER}); }
.wide .signature > span { width: auto; max-width: calc(24 * ${CHARACTER}); white-space: normal; }
.bare { margin-top: ${LINE}; padding-right: calc(2 * ${CHARACTER}); }
.bare .signing { text-align: left; }
.bare .signature { display: block; }
.bare .signature > span { display: inline; width: auto; max-width: calc(24 * ${CHARACTER}); white-space: normal; }
.bare .date { margin-left: calc(2 * ${CHARACTER}); }
.remark { break-before: avoid; }`

const TABLE = `
table.figures {
  width: 100%; margin: ${LINE} 0 0; border-collapse: collapse; table-layout: fixed; break-inside: avoid; letter-spacing: 0;
  font-size: ${SIZE_4}pt; line-height: 8mm;
}
table.figures.long { break-inside: auto; }
.figures thead { display: table-header-group; break-inside: avoid; }
.figures tr { break-inside: avoid; }
.figures caption { break-after: avoid; font: ${SIZE_4}pt/10mm ${FACES.head}; }
.figures th, .figures td { padding: 0 0.4mm; border: 0.25mm solid #000; font-weight: 400; text-align: center; }
.figures thead th { line-height: 6mm; padding: 1mm 0.4mm; font-family: ${FACES.head}; }
.figures small { display: block; font-size: 10pt; font-family: ${FACES.body}; line-height: 5mm; }`

/** §7.3.4: below the text one line free, two characters in; §7.3.7: 附件1 on the first line, its title on the third. */
const ATTACHMENTS = `
.enclosures { margin-top: ${LINE}; padding-left: calc(2 * ${CHARACTER}); break-before: avoid; }
.enclosure { display: flex; break-inside: avoid; }
.enclosure > span { flex: none; }
.enclosure > .label { width: calc(3 * ${CHARACTER}); }
.enclosure > .name { flex: 1; min-width: 0; text-align: justify; }
.attachment { display: flex; flex-direction: column; break-inside: avoid; }
@media print { .attachment { break-before: page; } }
@media screen { .attachment { break-before: column; } }
.attachment > * { flex: none; }
.attachment .which { font-family: ${FACES.head}; }
.attachment > .name {
  margin: ${LINE} 0 calc(${LINE} / 2); font: 700 ${SIZE_2}pt/${LINE} ${FACES.title}; letter-spacing: 0;
  text-align: center; text-wrap: balance;
}
.attachment img { flex: 0 1 auto; align-self: center; min-height: 0; max-width: 100%; object-fit: contain; }
.attachment .caption {
  margin-top: 3mm; font: ${SIZE_4}pt/7mm ${FACES.kai}; letter-spacing: 0; text-align: center; text-wrap: balance;
}
.attachment .lost { padding: ${LINE} 0; border: 0.25mm dashed #000; text-align: center; text-indent: 0; white-space: pre-line; }`

/** At the foot of the last page, above the 版记. */
const CODES = `
.codes { letter-spacing: 0; }
.codes .note { font: 9pt/6mm ${FACES.kai}; white-space: nowrap; }
.codes .row { display: flex; flex-wrap: wrap; gap: 0 1.5mm; }
.code { width: var(--side); margin-bottom: 2mm; font: 9pt/5mm ${FACES.body}; text-align: center; }
.code img { display: block; width: var(--side); height: var(--side); }`

/** §7.4: at the foot of the last page, between two lines of 0.35 mm, parted by one of 0.25 mm. */
const IMPRINT = `
.hold { break-before: avoid; break-inside: avoid; anchor-name: --end; }
.hold.apart { break-before: auto; }
.imprint {
  position: absolute; left: 0; right: 0; display: flex; flex-direction: column; justify-content: flex-end;
  height: var(--imprint);
  top: calc(round(up, anchor(--end bottom), var(--area)) - var(--imprint) - 0.2mm);
}
.ruled { border: solid #000; border-width: 0.35mm 0; font-size: ${SIZE_4}pt; line-height: 9mm; letter-spacing: 0; }
.ruled > div { padding: 0 ${SIZE_4}pt; }
.ruled .copies { padding-left: ${4 * SIZE_4}pt; text-indent: -${3 * SIZE_4}pt; border-bottom: 0.25mm solid #000; text-align: justify; }
.ruled .printed { display: flex; justify-content: space-between; gap: 6mm; }
.printed > :last-child { flex: none; }
@supports not (top: anchor(--end bottom)) {
  .hold { display: none; }
  .imprint { position: static; height: auto; margin-top: ${LINE}; break-inside: avoid; }
}`

/** Decoration and not text: the stamp says it, and nobody reads a watermark. Blurred a trace, it is drawn as an image, and whoever copies the text does not get it in between. */
const WATERMARK = `
.watermark {
  position: fixed; inset: 0; z-index: -1; display: grid; place-items: center;
  color: color-mix(in srgb, ${STAMP} 6%, white); font: 700 70mm/1 ${FACES.head}; letter-spacing: 0;
}
.watermark::before { content: attr(data-word); rotate: -30deg; filter: blur(0.1mm); }`

/** A browser that cannot write into the margins (before Chromium 131) stamps the text, as ink would. */
const STAMP_ON_TEXT = `
@media print { @supports not selector(::details-content) {
  .stamp { display: block; position: fixed; top: 0; right: 0; ${STAMP_BOX} letter-spacing: 0; rotate: 4deg; }
} }`
const screen = ({ top, bottom, height }: TypeArea): string => `
@media print { .foot, .stamp { display: none; } }
@media screen {
  html { overflow: hidden; }
  main {
    width: ${TYPE_AREA.width}mm; height: ${height}mm;
    padding: ${top}mm ${SHEET.right}mm ${bottom}mm ${SHEET.left}mm;
    column-width: ${TYPE_AREA.width}mm; column-gap: ${SHEET.left + SHEET.right}mm; column-fill: auto;
  }
  .watermark { inset: auto; left: ${SHEET.left}mm; top: ${top}mm; width: ${TYPE_AREA.width}mm; height: ${height}mm; }
  .stamp { position: fixed; top: ${top - STAMP_ABOVE}mm; right: ${SHEET.right}mm; ${STAMP_BOX} letter-spacing: 0; }
  .foot { position: fixed; top: ${top + height + FOLIO_BELOW}mm; right: calc(${SHEET.right}mm + ${SIZE_4}pt); font: ${FOLIO_FONT}; letter-spacing: 0; }
  .foot[data-side="left"] { right: auto; left: calc(${SHEET.left}mm + ${SIZE_4}pt); }
  .foot::after { content: "— " attr(data-page) " —"; }
}`

/**
 * @param stamp what every page says at its head; empty for nothing
 * @param lines a page; more than the area has set them closer
 */
export const officialStyle = (stamp: string, area: TypeArea, lines: number): string =>
  pages(stamp, area) +
  `html { --line: ${lineOf(lines, area.height)}; --area: ${area.height}mm; }` +
  BASE +
  HEAD +
  BRIEF_HEAD +
  ENDING +
  CODES_BESIDE +
  TABLE +
  ATTACHMENTS +
  CODES +
  IMPRINT +
  WATERMARK +
  screen(area) +
  STAMP_ON_TEXT
