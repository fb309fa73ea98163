// A form as an editable Word document: the rows and cells of the printed one.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  type Table,
} from 'docx'
import type { Block, FormSheet } from '../../../shared/paper/official/form'
import { circled } from '../../../shared/vocabulary'
import { LANDSCAPE, UPRIGHT } from '../../../shared/paper/style'
import { FONT_TABLE } from './font-table'
import { fieldTable, FORM_WIDTH, gridTable } from './form-table'
import type { Images } from '../../../shared/paper/official/attachments'
import { inline } from './form-cell'
import { pictureLine } from './form-picture'
import { exactly, line, run, tabbed, twips } from './pieces'
import { stampLine, watermark } from './stamps'
import { STYLES } from './styles'

const edge = (width: number) => [{ type: TabStopType.RIGHT, position: twips(width) }]
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB', space: 4 }
/** Between two tables, which Word would otherwise join. */
const GAP = line([run('', { size: 2 })], { spacing: exactly(114), keepNext: true })

const sayLine = (sentence: string, index: number, close: boolean): Paragraph =>
  line([run(circled(index + 1), { size: 14 }), tabbed(sentence, { size: close ? 13 : 15 })], {
    indent: { left: twips(11), hanging: twips(11) },
    spacing: close
      ? exactly(365, { before: 40, after: 40 })
      : exactly(450, { before: 80, after: 80 }),
    tabStops: [{ type: TabStopType.LEFT, position: twips(11) }],
    border: { bottom: RULE },
  })

function drawn(block: Block, width: number, images: Images): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'stamps':
      return block.stamps.length === 0 ? [] : [stampLine(block.stamps, 13)]
    case 'title':
      return [
        line([run(block.text, { face: 'title', size: 20 })], {
          alignment: AlignmentType.CENTER,
          spacing: exactly(540),
        }),
      ]
    case 'heads':
      return [
        line(
          [...inline(block.left, { size: 11 }), tabbed(''), ...inline(block.right, { size: 11 })],
          { tabStops: edge(width), spacing: exactly(340, { before: 60, after: 60 }) },
        ),
      ]
    case 'section':
      return [
        line(
          [
            run(block.text, { face: 'head', size: 12 }, { bold: true }),
            ...(block.note === undefined ? [] : [run(`　${block.note}`, { size: 9 })]),
          ],
          { spacing: exactly(340, { before: 140, after: 60 }), keepNext: true },
        ),
      ]
    case 'fields':
      return [GAP, fieldTable(block.rows, block.whole)]
    case 'grid':
      return [gridTable(block, width)]
    case 'say':
      return block.sentences.map((sentence, index) => sayLine(sentence, index, block.close))
    case 'page':
      return [line([], { pageBreakBefore: true, spacing: exactly(20) })]
    case 'picture':
      return [pictureLine(block, images[block.sha256])]
    case 'line':
      return [line(inline(block.words, { size: 12 }), { spacing: exactly(340) })]
    case 'note':
      return [
        line([run(block.text, { face: 'head', size: 9.5 })], {
          alignment: AlignmentType.CENTER,
          spacing: exactly(290, { before: 100 }),
        }),
      ]
  }
}

const FOOT = { size: 7.5 }

const footer = ({ unitName, title, which, proof }: FormSheet, width: number): Footer =>
  new Footer({
    children: [
      line(
        [
          run(`${unitName} · ${title} · ${which}`, FOOT),
          tabbed('第 ', FOOT),
          run('', FOOT, { children: [PageNumber.CURRENT] }),
          run(' 页 / 共 ', FOOT),
          run('', FOOT, { children: [PageNumber.TOTAL_PAGES] }),
          run(' 页', FOOT),
        ],
        { tabStops: edge(width), spacing: exactly(220) },
      ),
      line([run(proof, FOOT)], { spacing: exactly(220) }),
    ],
  })

const stampsOn = ({ blocks }: FormSheet): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'stamps' ? block.stamps : []))

export async function formDocx(sheet: FormSheet, images: Images = {}): Promise<Uint8Array> {
  const isWide = sheet.landscape === true
  const { width, height, top, right, bottom, left } = isWide ? LANDSCAPE : UPRIGHT
  const inside = isWide ? width - left - right : FORM_WIDTH
  const document = new Document({
    title: `${sheet.title} ${sheet.which}`,
    creator: sheet.unitName,
    externalStyles: STYLES,
    sections: [
      {
        properties: {
          page: {
            // Word turns the sheet itself.
            size: isWide
              ? {
                  width: twips(height),
                  height: twips(width),
                  orientation: PageOrientation.LANDSCAPE,
                }
              : { width: twips(width), height: twips(height) },
            margin: {
              top: twips(top),
              right: twips(right),
              bottom: twips(bottom),
              left: twips(left),
              header: 0,
              footer: twips(7),
            },
          },
        },
        headers: { default: new Header({ children: watermark(stampsOn(sheet)) }) },
        footers: { default: footer(sheet, inside) },
        children: sheet.blocks.flatMap((block) => drawn(block, inside, images)),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document, undefined, [FONT_TABLE]))
}
