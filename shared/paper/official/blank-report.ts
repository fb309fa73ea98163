// 空白首报、续报、终报: the sections of the screen under the same numbers, and to whom it went.
import { SECTIONS } from '../../report/record'
import type { Unit } from '../../unit/record'
import { reportName, type ReportKind } from '../../vocabulary'
import { FIGURE_KEYS, FIGURE_NAMES } from '../../incident/figures'
import { markup, type Markup } from '../markup'
import { BLANK_TIME, form, pairs, tick, type FieldRow } from './form'

/** Time and place come first in a 首报; they are numbers ① and ② on the screen. */
const KNOWN: readonly FieldRow[] = [
  { no: 1, label: '时间', value: markup`事发${BLANK_TIME}　${tick('约')}<br>接报${BLANK_TIME}` },
  { no: 2, label: '地点', value: pairs(['旗县区', ''], ['详细地点', '']) },
]

/** Millimetres for each section: together they fill the page. */
const HEIGHTS: Readonly<Record<ReportKind, number>> = { initial: 20, followUp: 15, final: 17 }

const sections = (kind: ReportKind): FieldRow[] =>
  SECTIONS[kind].map(({ key, label, hint }, index) => ({
    no: index + (kind === 'initial' ? KNOWN.length + 1 : 1),
    label,
    value: markup`<div class="ask">${hint}</div>`,
    height: HEIGHTS[kind] + (key === 'measures' || key === 'handling' ? 5 : 0),
  }))

const figures = (kind: ReportKind): Markup => markup`<table class="counts"><thead><tr><th></th>${FIGURE_KEYS.map((key) =>
  markup`<th>${FIGURE_NAMES[key][0]}<br>（${FIGURE_NAMES[key][1]}）</th>`)}</tr></thead>
<tbody>${(kind === 'followUp' ? ['本次', '前报'] : ['本次']).map((name) =>
  markup`<tr class="entry"><td class="mid">${name}</td>${FIGURE_KEYS.map(() => markup`<td></td>`)}</tr>`)}</tbody></table>`

const FEWEST_RECIPIENTS = 3

/** To be ticked off one by one: the same text to all at the same time (N8). */
function recipients(unit: Unit | null): Markup {
  const names = (unit?.recipients ?? []).filter(({ active }) => active)
    .map(({ name, fax }) => `${name}${fax === '' ? '' : `\n传真 ${fax}`}`)
  const rows = [...names, ...Array.from({ length: Math.max(1, FEWEST_RECIPIENTS - names.length) }, () => '')]
  return markup`<table class="sent"><colgroup><col><col style="width:26mm"><col style="width:30mm"><col style="width:26mm"><col style="width:34mm"></colgroup>
<thead><tr><th>报送对象</th><th>方式</th><th>报送时间</th><th>经手人</th><th>回执（接收人、时间）</th></tr></thead>
<tbody>${rows.map((name) => markup`<tr class="entry"><td>${name}</td><td></td><td></td><td></td><td></td></tr>`)}</tbody></table>`
}

export function blankReport(unit: Unit | null, kind: ReportKind): Markup {
  const name = kind === 'followUp' ? '续报' : reportName(kind, 0)
  const initial = kind === 'initial'
  return markup`<h1>${name}（空白）</h1>
<div class="heads"><span>${unit?.name ?? ''}</span><span>${kind === 'followUp' && markup`第 <span class="blank"></span> 次续报　`}编号 <span class="blank"></span></span></div>
${form([
    { label: '标题', value: '', height: 11 },
    { label: '标记', value: markup`${['未核实', '敏感', '演练'].map((word) => tick(word))}　级别 ${['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', '未定'].map((word) => tick(word))}` },
    ...(initial ? KNOWN : []),
    ...sections(kind),
  ])}
<h2>人数和损失<small>　空着是不详，没有就填 0</small></h2>${figures(kind)}
<h2>报送和回执</h2>${recipients(unit)}
${form([{ label: '签批', value: pairs(['拟稿人', ''], ['审定（签发）人', ''], ['时间', '']) }])}`
}
