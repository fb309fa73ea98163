// 版记: a frame that lies on the foot of the page on which the text ends.
import {
  BorderStyle, FrameAnchorType, FrameWrap, HorizontalPositionAlign, LineRuleType, TabStopType, VerticalPositionAlign,
  type IFrameOptions, type Paragraph,
} from 'docx'
import { SIZE_4, TYPE_AREA } from '../../../shared/paper/official/measures'
import type { ReportSheet } from '../../../shared/paper/official/report'
import { line, run, tabbed, twips } from './pieces'

const CHARACTER_4 = SIZE_4 * 20
const ROW = twips(9)
/** Eighths of a point: 0.35 mm and 0.25 mm (GB/T 9704-2012 §7.4.1). */
const OUTER = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 0 }
const INNER = { ...OUTER, size: 6 }

const FRAME: IFrameOptions = {
  type: 'alignment',
  alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  width: twips(TYPE_AREA.width),
  height: 0,
  wrap: FrameWrap.AROUND,
}

export function imprintOf({ document }: ReportSheet): Paragraph[] {
  const copies = document.copies ?? ''
  const spacing = { line: ROW, lineRule: LineRuleType.EXACT }
  const look = { size: SIZE_4 }
  return [
    ...(copies === '' ? [] : [line([run(`抄送：${copies}。`, look)], {
      frame: FRAME, spacing, border: { top: OUTER, bottom: INNER },
      indent: { left: 4 * CHARACTER_4, hanging: 3 * CHARACTER_4, right: CHARACTER_4 },
    })]),
    line([run(document.signature, look), tabbed(`${document.date}印发`, look)], {
      frame: FRAME, spacing, border: { ...(copies === '' ? { top: OUTER } : {}), bottom: OUTER },
      indent: { left: CHARACTER_4, right: CHARACTER_4 },
      tabStops: [{ type: TabStopType.RIGHT, position: twips(TYPE_AREA.width) - CHARACTER_4 }],
    }),
    // A frame hangs on the paragraph behind it.
    line([run('', { size: 1 })], { spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
  ]
}
