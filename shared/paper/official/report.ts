// 首报, 续报, 终报 in the form of GB/T 9704-2012: the words that `compose` made, set on the page.
import { isNumbered } from '../../report/number'
import type { Document } from '../../report/record'
import { fileNameOf } from '../frame'
import { markup, type Markup } from '../markup'
import type { PaperContext } from '../proof'
import type { MadePaper } from '../record'
import { attachmentPages, enclosureNote, enclosuresOf } from './attachments'
import { codesAbove } from './codes'
import { figureTable, type ReportedFigures } from './figure-table'
import { frameOfficial } from './frame'
import { footHeight, imprint } from './imprint'
import { issuerLines, issuerSize } from './issuer'
import { numbered, runsOf, type Style } from './levels'
import { LONGEST_CENTRED } from './measures'
import { linesOf } from './one-page'
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
}

const head = ({ document, signer }: ReportSheet): Markup => markup`<div class="head">
<div class="urgency">${document.urgency}</div>
<div class="issuer" style="font-size: ${issuerSize(document.issuer).toFixed(2)}mm">${issuerLines(document.issuer).join('\n')}</div>
<div class="numbers"><span>${document.number}</span><span>签发人：<span class="signer">${signer}</span></span></div>
<div class="rule"></div>
</div>
<div class="title">${titleLines(document.title).join('\n')}</div>
<p class="to">${document.salutation}</p>`

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

const ending = ({
  document: { signature, date, seal },
}: ReportSheet): Markup => markup`<div class="ending${
  seal === 'none' ? ' bare' : signature.length > LONGEST_CENTRED && ' wide'
}">
<div class="signing"><div class="signature"><span>${signature}</span></div><div class="date">${date}</div></div>
</div>`

const remark = (contact: string): Markup | false =>
  contact !== '' && markup`<p class="remark">（${contact}）</p>`

/** So many attachments are listed beside the signature, in one piece; a longer list may part. */
export const MOST_WHOLE = 8

/** What follows the text: it never stands without some of it. */
function closing(sheet: ReportSheet): Markup {
  const enclosures = enclosuresOf(sheet.document)
  return markup`<div class="closing${enclosures.length <= MOST_WHOLE && ' whole'}">${enclosureNote(enclosures)}
${ending(sheet)}
${remark(sheet.contact)}</div>`
}

/** Only what is neither 草稿 nor 送审稿: that alone carries codes. */
export const mayLeave = ({ stamp }: ReportSheet): boolean => stamp === ''

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

/** The attachments, each on its page, and at the foot of the last page the codes and the 版记. */
function lastPages(
  sheet: ReportSheet,
  { images = {}, codes = [], codesNote = '', digest = '' }: Shown,
): Markup {
  const { document } = sheet
  const about = {
    copies: document.copies ?? '',
    printedBy: document.printedBy ?? document.signature,
    printedOn: document.date,
  }
  const above = codesAbove(mayLeave(sheet) ? codes : [], {
    digest,
    note: mayLeave(sheet) ? codesNote : '',
  })
  return markup`${attachmentPages(enclosuresOf(document), images, footHeight(about, above))}
${imprint(about, above)}`
}

export function reportPaper(sheet: ReportSheet, shown: Shown = {}): MadePaper {
  const { document, name } = sheet
  return frameOfficial({
    title: `${name} ${document.number}`,
    fileName: `${reportFileName(sheet)}.pdf`,
    stamps: stampsOf(sheet),
    lines: linesOf(sheet),
    body: markup`${head(sheet)}
${body(document)}
${figureTable(sheet.figures)}
${closing(sheet)}
${lastPages(sheet, shown)}`,
  })
}
