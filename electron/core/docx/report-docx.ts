// A report as an editable Word document: the same words, measures and faces as the printed page.
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
} from 'docx'
import type { Images } from '../../../shared/paper/official/attachments'
import { areaOf } from '../../../shared/paper/official/layouts'
import { FOLIO_BELOW, SHEET, SIZE_4, STAMP_ABOVE } from '../../../shared/paper/official/measures'
import { stampsOf, type ReportSheet } from '../../../shared/paper/official/report'
import { attachmentPages } from './attachments'
import { bodyOf, enclosuresLines, endingOf } from './body'
import { figuresOf } from './figures'
import { FONT_TABLE } from './font-table'
import { headOf } from './head'
import { imprintOf } from './imprint'
import { pitchOf, run, twips } from './pieces'
import { stampsInHead } from './stamps'
import { STYLES } from './styles'

const CHARACTER_4 = SIZE_4 * 20

/** §7.5: odd pages at the right, even ones at the left, one character in. */
const folio = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: CHARACTER_4 },
        children: [
          run('— ', { size: SIZE_4 }),
          run('', { size: SIZE_4 }, { children: [PageNumber.CURRENT] }),
          run(' —', { size: SIZE_4 }),
        ],
      }),
    ],
  })

export async function reportDocx(sheet: ReportSheet, images: Images = {}): Promise<Uint8Array> {
  const stamps = stampsOf(sheet)
  const area = areaOf(sheet.document)
  const header = stampsInHead(stamps, 16)
  const document = new Document({
    title: sheet.document.title,
    creator: sheet.document.signature,
    externalStyles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(SHEET.width), height: twips(SHEET.height) },
            margin: {
              top: twips(area.top),
              right: twips(SHEET.right),
              bottom: twips(area.bottom),
              left: twips(SHEET.left),
              header: twips(area.top - STAMP_ABOVE),
              footer: twips(area.bottom - FOLIO_BELOW - 5),
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch: pitchOf(area.lines, area.height) },
        },
        ...(stamps.length === 0 ? {} : { headers: { default: header, even: header } }),
        footers: { default: folio('right'), even: folio('left') },
        children: [
          ...headOf(sheet),
          ...bodyOf(sheet),
          ...figuresOf(sheet.figures),
          ...enclosuresLines(sheet),
          ...endingOf(sheet),
          ...attachmentPages(sheet, images),
          ...(sheet.noImprint === true ? [] : imprintOf(sheet)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document, undefined, [FONT_TABLE]))
}
