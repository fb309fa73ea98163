// 点名抽查登记表 of a month: who called whom, how soon somebody answered, what was found.
import { monthText } from '../calendar/month'
import { answeredText, rollCallsOf, tallyOf } from '../roll-call/find'
import { DIRECTION_NAMES, type Direction, type RollCall } from '../roll-call/record'
import { ok, type Result } from '../result'
import type { DeskState } from '../state'
import { minuteText, toInstant, toMs } from '../time'
import { framePaper } from './frame'
import { markup, type Markup } from './markup'
import { proofOf, type PaperContext } from './proof'
import type { MadePaper, PaperOf } from './record'
import { emptyRow, lines, minuteOf, personName, row, signing, table, type Column } from './words'

const COLUMNS: readonly Column[] = [
  { head: '序号', width: 11 },
  { head: '时间', width: 24 },
  { head: '方向', width: 20 },
  { head: '对方单位', width: 46 },
  { head: '对方人员', width: 32 },
  { head: '应答', width: 22 },
  { head: '发现的情况' },
  { head: '本室', width: 20 },
  { head: '记录人', width: 20 },
]

function callRow(state: DeskState, call: RollCall, no: number): Markup {
  const { at, direction, unit, who, phone, answered, found, ours, by, corrections } = call
  return row(
    found.length,
    markup`<td class="mid">${no}</td><td class="mid">${minuteText(toMs(at)).slice(5)}</td><td class="mid">${
      DIRECTION_NAMES[direction]
    }</td><td>${unit}</td><td>${lines(who, phone)}</td><td class="mid">${answeredText(
      answered,
    )}</td><td>${lines(
      found,
      ...corrections.map(
        (correction) =>
          markup`<span class="note">更正（${minuteOf(correction.at)} ${personName(state, correction.by)}）：${correction.reason}</span>`,
      ),
    )}</td><td class="name">${ours}</td><td class="name">${personName(state, by)}</td>`,
  )
}

/** Duty is checked by surprise calls: answer within three rings. */
function summary(calls: readonly RollCall[], direction: Direction): string {
  const { total, prompt, slow, unanswered } = tallyOf(calls, direction)
  return `${DIRECTION_NAMES[direction]} ${total} 次：及时接听 ${prompt} 次，迟缓 ${slow} 次，无人接听 ${unanswered} 次。`
}

export function rollCalls(
  state: DeskState,
  { month }: PaperOf<'rollCalls'>,
  { now, head }: PaperContext,
): Result<MadePaper> {
  const calls = rollCallsOf(state.rollCalls, month)
  const unitName = state.unit?.name ?? ''
  return ok(
    framePaper({
      title: '点名抽查登记表',
      which: month,
      unitName,
      ...proofOf(head, state.sealed),
      landscape: true,
      body: markup`<h1>${monthText(month)}点名抽查登记表</h1>
<div class="under">${unitName}　${minuteOf(toInstant(now))} 制表</div>
${table(COLUMNS, calls.length === 0 ? [emptyRow(COLUMNS.length, '本月没有点名抽查')] : calls.map((call, index) => callRow(state, call, index + 1)))}
<p class="kai sum">${summary(calls, 'out')}${summary(calls, 'in')}</p>
${signing([
  { post: '制表', signed: [] },
  { post: '审核', signed: [] },
])}`,
    }),
  )
}
