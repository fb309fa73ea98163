// 首报, 续报, 终报 in the form of GB/T 9704-2012: the words that `compose` made, set on the page.
import { isNumbered } from '../../report/number'
import type { Document } from '../../report/record'
import { fileNameOf } from '../frame'
import { markup, type Markup } from '../markup'
import type { PaperContext } from '../proof'
import type { MadePaper } from '../record'
import { attachmentPages, enclosureNote, enclosuresOf, type Images } from './attachments'
import { besideHeight, codesAbove, codesBeside, fitBeside, type CodesBeside } from './codes'
import { figureTable, type ReportedFigures } from './figure-table'
import { frameOfficial } from './frame'
import { footHeight, footOf, type AboveImprint, type Imprint } from './imprint'
import { issuerLines, issuerSize } from './issuer'
import { areaOf, layoutOf } from './layouts'
import { numbered, runsOf, type Style } from './levels'
import { LONGEST_CENTRED } from './measures'
import { linesOf, type AtEnd } from './line-pitch'
import { titleLines } from './title'

export interface ReportSheet {
  readonly document: Document
  /** `首报`; for the name of the file. */
  readonly name: string
  /** 签发人; empty while nobody has, and to be written in by hand. */
  readonly signer: string
  /** This report's first, then the one before it. */
  readonly figures: readonly ReportedFigures[]
  /** `联系人：张磊，电话：0471-4606123`; empty for nobody. */
  readonly contact: string
  /** Beside those of the document: 送审稿. */
  readonly stamp: string
  /** Set on one page where closer lines allow it. */
  readonly onePage?: boolean
  /** A 值班信息 that is to leave at once says below its text who else gets it, and bears no 版记. */
  readonly noImprint?: boolean
  /** Issued, and still to be signed with the pen: the place for it stays. */
  readonly byPen?: boolean
}

/** Left out of what leaves without anybody having had to sign; a draft keeps the place for the hand. */
export const showsSigner = ({ signer, stamp, byPen = false }: ReportSheet): boolean =>
  signer !== '' || stamp !== '' || byPen

const named = ({ document }: ReportSheet): Markup =>
  markup`<div class="issuer" style="font-size: ${issuerSize(document).toFixed(2)}mm">${issuerLines(document).join('\n')}</div>`

const signing = (sheet: ReportSheet): Markup | false =>
  showsSigner(sheet) && markup`<span>签发人：<span class="signer">${sheet.signer}</span></span>`

const officialHead = (sheet: ReportSheet, { document } = sheet): Markup => markup`<div class="head">
<div class="urgency">${document.urgency}</div>
${named(sheet)}
<div class="numbers"><span>${document.number}</span>${signing(sheet)}</div>
<div class="rule"></div>
</div>`

/** Urgency, number and who signs on one line, below the name and its line. */
const briefHead = (sheet: ReportSheet, { document } = sheet): Markup => markup`<div class="brief">
${named(sheet)}
<div class="rule"></div>
<div class="numbers"><span class="urgency">${document.urgency}</span><span>${document.number}</span>${signing(sheet)}</div>
</div>`

const head = (
  sheet: ReportSheet,
  { document } = sheet,
): Markup => markup`${layoutOf(document) === 'brief' ? briefHead(sheet) : officialHead(sheet)}
<div class="title">${titleLines(document.title).join('\n')}</div>
<p class="to">${document.salutation}</p>`

/** Only what is neither 草稿 nor 送审稿: that alone carries codes. */
export const mayLeave = ({ stamp }: ReportSheet): boolean => stamp === ''

/** Where no 版记 has a place for them, codes stand at the left of the signature. */
const standBeside = (sheet: ReportSheet, codes: readonly string[]): boolean =>
  sheet.noImprint === true && mayLeave(sheet) && fitBeside(codes)

const CLASSES: Readonly<Record<Style, string>> = { head: 'h1', kai: 'h2', plain: '' }

function line(text: string): Markup {
  const runs = runsOf(text)
  const isHeading = runs.length === 1 && runs[0]?.style !== 'plain'
  return markup`<p${isHeading && markup` class="heading"`}>${runs.map(({ style, text: words }) =>
    style === 'plain' ? words : markup`<span class="${CLASSES[style]}">${words}</span>`,
  )}</p>`
}

function body({ paragraphs }: Document): Markup[] {
  let headings = 0
  return paragraphs.flatMap(({ heading, text }) => [
    ...(heading === '' ? [] : [markup`<p class="heading h1">${numbered(heading, headings++)}</p>`]),
    ...(text === '' ? [] : [line(text)]),
  ])
}

const signed = ({ signature, date }: Document, below: Markup | false = false): Markup =>
  markup`<div class="signing"><div class="signature"><span>${signature}</span></div><div class="date">${date}</div>${below}</div>`

const ending = ({ document }: ReportSheet): Markup => markup`<div class="ending${
  document.seal === 'none' ? ' bare' : document.signature.length > LONGEST_CENTRED && ' wide'
}">
${signed(document)}
</div>`

const codedEnding = (
  { document, contact }: ReportSheet,
  { tall, wide, row, note }: CodesBeside,
): Markup => markup`<div class="ending coded" style="--tall: ${tall}mm; --beside: ${wide}mm">
${signed(document, contact !== '' && markup`<div class="contact">（${contact}）</div>`)}
${row}</div>
${note}`

const copiesLine = ({ copies = '' }: Document): Markup | false =>
  copies !== '' && markup`<p class="copies">抄送：${copies}。</p>`

const remark = (contact: string): Markup | false =>
  contact !== '' && markup`<p class="remark">（${contact}）</p>`

/** So many attachments are listed beside the signature, in one piece; a longer list may part. */
export const MOST_WHOLE = 8

/** What follows the text: it never stands without some of it. */
function closing(sheet: ReportSheet, { codes = [], digest = '' }: Shown): Markup {
  const enclosures = enclosuresOf(sheet.document)
  return markup`<div class="closing${enclosures.length <= MOST_WHOLE && ' whole'}">${enclosureNote(enclosures)}
${
  standBeside(sheet, codes)
    ? codedEnding(sheet, codesBeside(codes, digest))
    : markup`${ending(sheet)}
${remark(sheet.contact)}`
}${sheet.noImprint === true && copiesLine(sheet.document)}</div>`
}

/** What every page says at its head. */
export const stampsOf = ({ document, stamp }: ReportSheet): readonly string[] => [
  ...(stamp === '' ? [] : [stamp]),
  ...document.stamps,
]

/** `首报 呼值报〔2026〕5号 关于…的首报`, without an ending. */
export const reportFileName = ({ document, name }: ReportSheet): string =>
  fileNameOf(
    `${name} ${isNumbered(document.number) ? document.number : '未编号'} ${document.title}`,
  )

/** What it shows that the record does not hold. */
export type Shown = Pick<PaperContext, 'images' | 'codes' | 'codesNote' | 'digest'>

function footAbout({ noImprint, document }: ReportSheet): Imprint | null {
  if (noImprint === true) return null
  return {
    copies: document.copies ?? '',
    printedBy: document.printedBy ?? document.signature,
    printedOn: document.date,
  }
}

/** Of the page that bears no codes. */
export const plainEnd = (sheet: ReportSheet): AtEnd => ({
  beside: 0,
  foot: footHeight(footAbout(sheet), { height: 0 }),
})

/** The attachments, each on its page, and at the foot of the last page the codes and the 版记. */
function lastPages(sheet: ReportSheet, images: Images, above: AboveImprint): Markup {
  const about = footAbout(sheet)
  return markup`${attachmentPages(
    enclosuresOf(sheet.document),
    images,
    areaOf(sheet.document).height,
    footHeight(about, above),
  )}
${footOf(about, above)}`
}

export function reportPaper(sheet: ReportSheet, shown: Shown = {}): MadePaper {
  const { document, name } = sheet
  const { images = {}, codes = [], codesNote = '', digest = '' } = shown
  const beside = standBeside(sheet, codes)
  const above = codesAbove(mayLeave(sheet) && !beside ? codes : [], {
    digest,
    note: mayLeave(sheet) ? codesNote : '',
  })
  return frameOfficial({
    title: `${name} ${document.number}`,
    fileName: `${reportFileName(sheet)}.pdf`,
    stamps: stampsOf(sheet),
    area: areaOf(document),
    lines: linesOf(sheet, {
      beside: beside ? besideHeight(codes) : 0,
      foot: footHeight(footAbout(sheet), above),
    }),
    body: markup`${head(sheet)}
${body(document)}
${figureTable(sheet.figures)}
${closing(sheet, shown)}
${lastPages(sheet, images, above)}`,
  })
}
