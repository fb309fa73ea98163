// 点名情况表: one run over the units below, each with how it went at last.
import { lookUp } from '../lookup'
import { answeredText, OUTCOME_NAMES } from '../roll-call/find'
import { outcomeIn, runTally } from '../roll-run/find'
import type { RollRun } from '../roll-run/record'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { dayOf, minuteText, timeText, toMs } from '../time'
import { framePaper } from './frame'
import { markup, type Markup } from './markup'
import { proofOf, type PaperContext } from './proof'
import type { MadePaper, PaperOf } from './record'
import { lines, minuteOf, personName, row, signing, table, type Column } from './words'

const COLUMNS: readonly Column[] = [
  { head: '序号', width: 12 },
  { head: '单位' },
  { head: '时间', width: 16 },
  { head: '应答', width: 26 },
  { head: '接听人', width: 24 },
  { head: '结果', width: 22 },
  { head: '发现的情况', width: 40 },
]

function unitRow(run: RollRun, { unitId, name }: RollRun['units'][number], no: number): Markup {
  const calls = lookUp(run.calls, unitId) ?? []
  const last = calls.at(-1)
  const outcome = outcomeIn(run, unitId)
  return row(
    last?.found.length ?? 0,
    markup`<td class="mid">${no}</td><td>${name}</td><td class="mid">${
      last === undefined ? '' : timeText(toMs(last.at))
    }</td><td class="mid">${lines(
      ...calls.map((call) => answeredText(call.answered)),
    )}</td><td class="mid">${last?.who ?? ''}</td><td class="mid">${
      outcome === 'waiting' ? '没有打' : OUTCOME_NAMES[outcome]
    }</td><td>${last?.found ?? ''}</td>`,
  )
}

export function rollRun(
  state: DeskState,
  { runId }: PaperOf<'rollRun'>,
  { now, head }: PaperContext,
): Result<MadePaper> {
  const run = lookUp(state.rollRuns.runs, runId)
  if (run === undefined) return refuse('unknownRecord', 'runId')
  const { waiting, prompt, slow, unanswered } = runTally(run)
  const unitName = state.unit?.name ?? ''
  const names = (all: readonly string[]): string =>
    all.length === 0 ? '' : `（${all.join('、')}）`
  return ok(
    framePaper({
      title: '点名情况表',
      which: `${dayOf(toMs(run.beganAt))} ${timeText(toMs(run.beganAt)).replace(':', '')}`,
      unitName,
      ...proofOf(head, state.sealed),
      body: markup`<h1>值班值守点名情况表</h1>
<div class="under">${unitName}　${minuteOf(run.beganAt)}${
        run.endedAt === null ? '起，还没有结束' : `至${timeText(toMs(run.endedAt))}`
      }　点名人 ${personName(state, run.by)}　${minuteText(now)} 制表</div>
${table(
  COLUMNS,
  run.units.map((unit, index) => unitRow(run, unit, index + 1)),
)}
<p class="kai sum">应点 ${run.units.length} 家，接听 ${prompt.length + slow.length} 家，其中三声内 ${prompt.length} 家。超过三声 ${slow.length} 家${names(slow)}；没有人接听 ${unanswered.length} 家${names(unanswered)}${
        waiting.length === 0 ? '' : `；没有打 ${waiting.length} 家${names(waiting)}`
      }。</p>
${signing([
  { post: '点名', signed: [] },
  { post: '审核', signed: [] },
])}`,
    }),
  )
}
