// 下级单位零报告汇总表: of one day with its sum, and of a month unit by day.
import { daysOfMonth, monthText } from '../calendar/month'
import { ok, type Result } from '../result'
import type { DeskState } from '../state'
import { unitNilDueOn } from '../subordinate/clocks'
import { owingOn } from '../subordinate/find'
import {
  UNIT_NIL_MARKS,
  UNIT_NIL_NAMES,
  unitNilCell,
  unitNilMonth,
  unitNilSum,
  unitNilSumText,
} from '../subordinate/month'
import { dateText, minuteText, momentOn, timeText, toInstant, toMs, type Ms } from '../time'
import { CHANNEL_NAMES } from '../vocabulary'
import { framePaper } from './frame'
import { markup, type Markup } from './markup'
import { proofOf, type PaperContext } from './proof'
import type { MadePaper, PaperOf } from './record'
import { emptyRow, minuteOf, personName, row, signing, table, type Column } from './words'

const TITLE = '下级单位零报告汇总表'
const SIGNED = [
  { post: '制表', signed: [] },
  { post: '审核', signed: [] },
]

const DAY_COLUMNS: readonly Column[] = [
  { head: '序号', width: 12 },
  { head: '单位' },
  { head: '情况', width: 20 },
  { head: '报送时间', width: 26 },
  { head: '方式', width: 18 },
  { head: '对方值班员', width: 28 },
  { head: '记录人', width: 22 },
]

function dayRows(state: DeskState, date: string, now: Ms): Markup[] {
  return owingOn(state, date).map((unit, index) => {
    const { outcome, report } = unitNilCell(state, unit, date, now)
    const at = report === null ? '' : minuteText(toMs(report.at)).slice(5)
    return row(
      unit.name.length,
      markup`<td class="mid">${index + 1}</td><td>${unit.name}</td><td class="mid">${
        UNIT_NIL_NAMES[outcome]
      }</td><td class="mid">${at}</td><td class="mid">${
        report === null ? '' : CHANNEL_NAMES[report.channel]
      }</td><td class="name">${report?.officer ?? ''}</td><td class="name">${
        report === null ? '' : personName(state, report.by)
      }</td>`,
    )
  })
}

export function unitNilDay(
  state: DeskState,
  { date }: PaperOf<'unitNilDay'>,
  { now, head }: PaperContext,
): Result<MadePaper> {
  const unitName = state.unit?.name ?? ''
  const rows = dayRows(state, date, now)
  const closed = state.subordinates.days[date]?.closed ?? null
  const ended =
    closed === null
      ? ''
      : `${timeText(toMs(closed.at))} ${personName(state, closed.by)}结束催报：${closed.reason}。`
  return ok(
    framePaper({
      title: TITLE,
      which: date,
      unitName,
      ...proofOf(head, state.sealed),
      landscape: false,
      body: markup`<h1>${TITLE}</h1>
<div class="under">${unitName}　${dateText(momentOn(date, '12:00'))}　时限 ${timeText(unitNilDueOn(state.subordinates, date))}　${minuteOf(toInstant(now))} 制表</div>
${table(DAY_COLUMNS, rows.length === 0 ? [emptyRow(DAY_COLUMNS.length, '这一天没有要报的单位')] : rows)}
<p class="kai sum">${unitNilSumText(unitNilSum(state, date))}。${ended}</p>
${signing(SIGNED)}`,
    }),
  )
}

export function unitNilMonthPaper(
  state: DeskState,
  { month }: PaperOf<'unitNilMonth'>,
  { now, head }: PaperContext,
): Result<MadePaper> {
  const unitName = state.unit?.name ?? ''
  const days = daysOfMonth(month)
  const columns: readonly Column[] = [
    { head: '单位' },
    ...days.map((day) => ({ head: String(Number(day.slice(8))), width: 5.6 })),
    { head: '迟', width: 8 },
    { head: '缺', width: 8 },
  ]
  const rows = unitNilMonth(state, month, now).map(({ unit, cells }) => {
    const count = (wanted: string) => cells.filter(({ outcome }) => outcome === wanted).length
    return row(
      0,
      markup`<td>${unit.name}</td>${cells.map(
        ({ outcome }) => markup`<td class="mid">${UNIT_NIL_MARKS[outcome]}</td>`,
      )}<td class="mid">${count('late') || ''}</td><td class="mid">${count('missing') || ''}</td>`,
    )
  })
  return ok(
    framePaper({
      title: `${TITLE}（月）`,
      which: month,
      unitName,
      ...proofOf(head, state.sealed),
      landscape: true,
      body: markup`<h1>${monthText(month)}${TITLE}</h1>
<div class="under">${unitName}　✓ 已报　迟 迟报　缺 未报　${minuteOf(toInstant(now))} 制表</div>
${table(columns, rows.length === 0 ? [emptyRow(columns.length, '本月没有要报的单位')] : rows)}
${signing(SIGNED)}`,
    }),
  )
}
