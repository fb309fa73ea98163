// 一次性口令条: one strip a person, to be cut apart. The codes stand on this paper alone; the record knows only that
// there is one.
import { ok, type Result } from '../result'
import type { DeskState } from '../state'
import { toInstant } from '../time'
import { framePaper } from './frame'
import { markup, type Markup } from './markup'
import { proofOf, type PaperContext } from './proof'
import type { MadePaper, PaperOf } from './record'
import { minuteOf } from './words'

/** Dashed lines to cut along; a strip is never parted by the end of a page. */
const STYLE = `.slips{display:grid;grid-template-columns:1fr 1fr;border-top:1px dashed #000;border-left:1px dashed #000}
.slip{padding:4mm 5mm;border-right:1px dashed #000;border-bottom:1px dashed #000;break-inside:avoid}
.slip b{font-size:13pt}.code{margin:2mm 0;font:700 20pt/1.2 monospace;letter-spacing:.16em}.how{font-size:9pt;line-height:1.5}`

const slip = ({ name, post, code }: PaperOf<'codeSlips'>['slips'][number]): Markup =>
  markup`<div class="slip"><b>${name}</b>　${post}<div class="code">${`${code.slice(0, 3)} ${code.slice(3)}`}</div><div class="how">在值班台选自己的姓名，输这 6 位数签到，随即设自己的口令。设好后这张条作废，请销毁。</div></div>`

export function codeSlips(
  state: DeskState,
  { slips }: PaperOf<'codeSlips'>,
  { now, head }: PaperContext,
): Result<MadePaper> {
  const unitName = state.unit?.name ?? ''
  return ok(
    framePaper({
      title: '一次性口令条',
      which: `${slips.length}人`,
      unitName,
      ...proofOf(head, state.sealed),
      style: STYLE,
      body: markup`<h1>一次性口令条</h1>
<div class="under">${unitName}　${minuteOf(toInstant(now))} 制　逐条裁开，交本人</div>
<div class="slips">${slips.map(slip)}</div>
`,
    }),
  )
}
