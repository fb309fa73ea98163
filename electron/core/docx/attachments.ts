// The attachments of a report (GB/T 9704-2012 §7.3.7): each on a page of its own, scaled into the type
// area, its caption below.
import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx'
import {
  enclosuresOf,
  lostText,
  type Enclosure,
  type Images,
} from '../../../shared/paper/official/attachments'
import { areaOf } from '../../../shared/paper/official/layouts'
import { SIZE_2, SIZE_4, TYPE_AREA } from '../../../shared/paper/official/measures'
import { plainEnd, type ReportSheet } from '../../../shared/paper/official/report'
import { titleLines } from '../../../shared/paper/official/title'
import { pictureOf, type Picture } from './image'
import { exactly, LINE, line, lines, run, twips, widthOf } from './pieces'

const PX_PER_MM = 96 / 25.4
const LINE_MM = TYPE_AREA.height / 22
/** Millimetres of a line of the caption, and above it. */
const CAPTION_LINE = 7
const CAPTION_GAP = 3
const CAPTION_CHARACTERS = 31
/** What Word rounds up must not push the caption onto another page. */
const TRACE = 2

const captionHeight = (caption: string): number =>
  caption === '' ? 0 : CAPTION_GAP + Math.ceil(widthOf(caption) / CAPTION_CHARACTERS) * CAPTION_LINE

const centred = { alignment: AlignmentType.CENTER }

function image({ type, data, width, height }: Picture, title: string, room: number): Paragraph {
  const scale = Math.min((TYPE_AREA.width * PX_PER_MM) / width, (room * PX_PER_MM) / height, 1)
  const transformation = { width: Math.floor(width * scale), height: Math.floor(height * scale) }
  const altText = { name: title, title, description: title }
  return new Paragraph({
    ...centred,
    keepNext: true,
    // A line of fixed height would cut the image off.
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
    children: [new ImageRun({ type, data, transformation, altText })],
  })
}

function page(enclosure: Enclosure, url: string | undefined, free: number): Paragraph[] {
  const title = titleLines(enclosure.title)
  const room = free - (2.5 + title.length) * LINE_MM - captionHeight(enclosure.caption) - TRACE
  const picture = url === undefined ? null : pictureOf(url)
  return [
    line([run(`附件${enclosure.no}`, { face: 'head' })], { pageBreakBefore: true, keepNext: true }),
    line(lines(title, { face: 'title', size: SIZE_2 }), {
      ...centred,
      keepNext: true,
      spacing: { before: LINE, after: Math.round(LINE / 2) },
    }),
    picture === null
      ? line(lines(lostText(enclosure).split('\n')), centred)
      : image(picture, enclosure.title, room),
    ...(enclosure.caption === ''
      ? []
      : [
          line([run(enclosure.caption, { face: 'kai', size: SIZE_4 })], {
            ...centred,
            spacing: exactly(twips(CAPTION_LINE), { before: twips(CAPTION_GAP) }),
          }),
        ]),
  ]
}

export function attachmentPages(sheet: ReportSheet, images: Images): Paragraph[] {
  const { document } = sheet
  const { foot } = plainEnd(sheet)
  const enclosures = enclosuresOf(document)
  return enclosures.flatMap((enclosure, index) =>
    page(
      enclosure,
      images[enclosure.sha256],
      areaOf(document).height - (index === enclosures.length - 1 ? foot : 0),
    ),
  )
}
