// 未经终报了结事件清单 of a month: nothing is closed without a report unseen.
import { monthText } from '../calendar/month'
import { endingText, ENDING_NAMES } from '../incident/ending'
import { incidentNumber } from '../incident/number'
import { classificationOf } from '../incident/record'
import { endedIn, withdrawnText, type Ended } from '../ledger/rows'
import { ok, type Result } from '../result'
import type { DeskState } from '../state'
import { minuteText, toInstant, toMs } from '../time'
import { levelText } from '../vocabulary'
import { framePaper } from './frame'
import { markup, type Markup } from './markup'
import { proofOf, type PaperContext } from './proof'
import type { MadePaper, PaperOf } from './record'
import { emptyRow, lines, minuteOf, personName, row, signing, table, type Column } from './words'

const COLUMNS: readonly Column[] = [
  { head: '序号', width: 11 },
  { head: '编号', width: 34 },
  { head: '标题' },
  { head: '级别', width: 22 },
  { head: '了结时间', width: 24 },
  { head: '情况和理由', width: 68 },
  { head: '了结人', width: 20 },
  { head: '同意的领导', width: 22 },
]

function endedRow(state: DeskState, ended: Ended, no: number): Markup {
  const { incident, closing } = ended
  const { facts } = incident
  const { level, sensitive } = classificationOf(incident)
  const why = endingText(closing.ending)
  const leader = closing.approvedBy === null ? '' : personName(state, closing.approvedBy)
  return row(
    Math.max(why.length, facts.title.length),
    markup`<td class="mid">${no}</td><td>${incidentNumber(incident)}</td><td>${facts.title}${
      facts.exercise && '（演练）'
    }</td><td class="mid">${levelText(level)}${sensitive && ' 敏感'}</td><td class="mid">${minuteText(
      toMs(closing.at),
    ).slice(5)}</td><td>${lines(why, withdrawnText(ended))}</td><td class="name">${personName(
      state,
      closing.by,
    )}</td><td class="name">${leader}</td>`,
  )
}

const KINDS = Object.keys(ENDING_NAMES) as (keyof typeof ENDING_NAMES)[]

/** `误报·不实 2 件，重复 1 件` */
const summary = (all: readonly Ended[]): string =>
  KINDS.flatMap((kind) => {
    const count = all.filter(({ closing }) => closing.ending.kind === kind).length
    return count === 0 ? [] : [`${ENDING_NAMES[kind]} ${count} 件`]
  }).join('，')

export function endings(
  state: DeskState,
  { month }: PaperOf<'endings'>,
  { now, head }: PaperContext,
): Result<MadePaper> {
  const all = endedIn(state, month)
  const unitName = state.unit?.name ?? ''
  const rows =
    all.length === 0
      ? [emptyRow(COLUMNS.length, '本月没有未经终报了结的事件')]
      : all.map((one, index) => endedRow(state, one, index + 1))
  return ok(
    framePaper({
      title: '未经终报了结事件清单',
      which: month,
      unitName,
      ...proofOf(head, state.sealed),
      landscape: true,
      body: markup`<h1>${monthText(month)}未经终报了结事件清单</h1>
<div class="under">${unitName}　${minuteOf(toInstant(now))} 制表</div>
${table(COLUMNS, rows)}
${all.length > 0 && markup`<p class="kai sum">共 ${all.length} 件：${summary(all)}。</p>`}
${signing([
  { post: '制表', signed: [] },
  { post: '审核', signed: [] },
])}`,
    }),
  )
}
