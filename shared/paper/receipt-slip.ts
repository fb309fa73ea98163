// 回执 on paper: for the room below that has no stick on its way and no camera: it goes back by fax, and its
// code is read there from the scan.
import { knownIncident } from '../incident/find'
import { nameOf } from '../report/state'
import { refuse, type Result, ok } from '../result'
import type { DeskState } from '../state'
import { framePaper } from './frame'
import { markup, type Markup } from './markup'
import { spokenDigest } from './official/digest'
import { proofText, type PaperContext } from './proof'
import type { MadePaper, PaperOf } from './record'
import { mark, minuteOf, personName } from './words'

const STYLE = `
.facts th { width: 30mm; font-weight: 400; }
.facts td { line-height: 1.7; }
.code { margin: 10mm 0 4mm; text-align: center; }
.code img { width: 60mm; height: 60mm; }
.ask { text-align: center; }
`

const row = (name: string, value: Markup | string): Markup =>
  markup`<tr class="whole"><th>${name}</th><td>${value}</td></tr>\n`

/** Refused without its code: a slip that nobody can read in is a letter, and says nothing for sure. */
export function receiptSlip(
  state: DeskState,
  { incidentId, personId, at, reportIds, returned }: PaperOf<'receiptSlip'>,
  { head, codes = [] }: PaperContext,
): Result<MadePaper> {
  const found = knownIncident(state, incidentId)
  if (!found.ok) return found
  const { received } = found.value
  const [code] = codes
  if (state.unit === null || received === null) return refuse('notReceived', 'incidentId')
  if (code === undefined) return refuse('unknownRecord', 'reportIds')
  const { source, reports } = received
  const covered = reports.filter(({ reportId }) => reportIds.includes(reportId))
  return ok(
    framePaper({
      title: returned === null ? '回执' : '退回通知',
      which: source.number,
      unitName: state.unit.name,
      proof: proofText(head),
      style: STYLE,
      body: markup`<h1>${returned === null ? '回　执' : '退回通知'}</h1>
${received.latest.facts.exercise && markup`<p class="ask">${mark('演练')}</p>\n`}<table class="facts"><tbody>
${[
  row('发往', source.unit),
  row('事件', `${source.number}　${received.latest.facts.title}`),
  row(
    returned === null ? '收到的报告' : '退回的报告',
    markup`${covered.map(
      (report) =>
        markup`<div>${nameOf(report)}　${report.document.number}　文本摘要前8位：${spokenDigest(report.digest)}</div>`,
    )}`,
  ),
  returned === null ? '' : row('退回原因', returned),
  row(returned === null ? '接收单位' : '退回单位', state.unit.name),
  row(returned === null ? '接收人' : '经办人', personName(state, personId)),
  row(returned === null ? '收到时间' : '退回时间', minuteOf(at)),
]}</tbody></table>
<div class="code"><img src="${`data:image/svg+xml,${encodeURIComponent(code)}`}" alt=""></div>
<p class="ask">请用值班台“导入”扫描或拍下这个二维码：核对文字无误后，${returned === null ? '回执' : '退回'}自动登记。${returned === null ? '' : '请改好再报。'}</p>`,
    }),
  )
}
