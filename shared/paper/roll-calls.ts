// 点名抽查登记表 of a month: who called whom, how soon somebody answered, what was found.
import { DIRECTION_NAMES, type Answered, type RollCall } from '../roll-call/record'
import { ok, type Result } from '../result'
import type { DeskState } from '../state'
import { minuteText, monthOf, toInstant, toMs } from '../time'
import { framePaper } from './frame'
import { markup, type Markup } from './markup'
import { proofText, type PaperContext } from './proof'
import type { MadePaper, PaperOf } from './record'
import { emptyRow, lines, minuteOf, monthTitle, personName, row, signing, table, type Column } from './words'

const COLUMNS: readonly Column[] = [
  { head: '序号', width: 11 }, { head: '时间', width: 24 }, { head: '方向', width: 20 }, { head: '对方单位', width: 46 },
  { head: '对方人员', width: 32 }, { head: '应答', width: 22 }, { head: '发现的情况' }, { head: '本室', width: 20 },
  { head: '记录人', width: 20 },
]

/** Duty is checked by surprise calls: answer within three rings. */
const PROMPT_RINGS = 3

const answeredText = (answered: Answered | null): string => {
  if (answered === null) return '无人接听'
  return answered.measure === 'rings' ? `响铃 ${answered.count} 声` : `${answered.count} 秒`
}

const isSlow = ({ answered }: RollCall): boolean => answered?.measure === 'rings' && answered.count > PROMPT_RINGS

function callRow(state: DeskState, call: RollCall, no: number): Markup {
  const { at, direction, unit, who, phone, answered, found, ours, by, corrections } = call
  return row(found.length, markup`<td class="mid">${no}</td><td class="mid">${minuteText(toMs(at)).slice(5)}</td><td class="mid">${
    DIRECTION_NAMES[direction]}</td><td>${unit}</td><td>${lines(who, phone)}</td><td class="mid">${
    answeredText(answered)}</td><td>${lines(found, ...corrections.map((correction) =>
    markup`<span class="note">更正（${minuteOf(correction.at)} ${personName(state, correction.by)}）：${correction.reason}</span>`))}</td><td class="name">${
    ours}</td><td class="name">${personName(state, by)}</td>`)
}

function summary(calls: readonly RollCall[]): string {
  const of = (direction: RollCall['direction']) => calls.filter((call) => call.direction === direction)
  const silent = calls.filter(({ answered }) => answered === null).length
  return `我方抽查 ${of('out').length} 次，上级抽查 ${of('in').length} 次；无人接听 ${silent} 次，响铃超过 ${PROMPT_RINGS} 声 ${calls.filter(isSlow).length} 次。`
}

export function rollCalls(
  state: DeskState, { month }: PaperOf<'rollCalls'>, { now, head }: PaperContext,
): Result<MadePaper> {
  const calls = state.rollCalls
    .filter(({ at }) => monthOf(toMs(at)) === month)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const unitName = state.unit?.name ?? ''
  return ok(framePaper({
    title: '点名抽查登记表', which: month, unitName, proof: proofText(head), landscape: true,
    body: markup`<h1>${monthTitle(month)}点名抽查登记表</h1>
<div class="under">${unitName}　${minuteOf(toInstant(now))} 制表</div>
${table(COLUMNS, calls.length === 0 ? [emptyRow(COLUMNS.length, '本月没有点名抽查')] : calls.map((call, index) => callRow(state, call, index + 1)))}
<p class="kai sum">${summary(calls)}</p>
${signing([{ post: '制表', signed: [] }, { post: '审核', signed: [] }])}`,
  }))
}
