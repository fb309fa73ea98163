// A picture on a form, for Word: as wide as the form, or as tall as the page has room below its table.
import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx'
import { lostPicture, PICTURE_HEIGHT, type Block } from '../../../shared/paper/official/form'
import { FORM_WIDTH } from './form-table'
import { pictureOf } from './image'
import { line, run } from './pieces'

const PX_PER_MM = 96 / 25.4

export function pictureLine(
  block: Extract<Block, { kind: 'picture' }>,
  url: string | undefined,
): Paragraph {
  const picture = url === undefined ? null : pictureOf(url)
  const centred = { alignment: AlignmentType.CENTER }
  if (picture === null) return line([run(lostPicture(block), { size: 9.5 })], centred)
  const { type, data, width, height } = picture
  const scale = Math.min((FORM_WIDTH * PX_PER_MM) / width, (PICTURE_HEIGHT * PX_PER_MM) / height, 1)
  const altText = { name: block.about, title: block.about, description: block.about }
  return new Paragraph({
    ...centred,
    // A line of fixed height would cut the image off.
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 0 },
    children: [
      new ImageRun({
        type,
        data,
        transformation: { width: Math.floor(width * scale), height: Math.floor(height * scale) },
        altText,
      }),
    ],
  })
}
