// 点名情况通报: what one run of roll calls has shown, for a person to edit and a leader to sign.
import { runTally, lastCall } from '../roll-run/find'
import type { RollRun } from '../roll-run/record'
import { dateText, documentTimeText, timeText, toMs } from '../time'
import type { CircularWords } from './record'

const named = (what: string, names: readonly string[]): string =>
  names.length === 0 ? '' : `${what}${names.length}家：${names.join('、')}。`

const DEMANDS =
  '各单位要严格落实24小时专人值班和领导带班制度，值班电话三声内接听，值班人员不得脱岗、不得把值班电话转到手机。没有接听、接听迟缓的单位要查明原因，立即整改。'

/** What was found at a unit, as it was written down. */
const findings = (run: RollRun): string[] =>
  run.units.flatMap(({ unitId, name }) => {
    const found = lastCall(run, unitId)?.found ?? ''
    return found === '' ? [] : [`${name}：${found.replace(/[。；]$/, '')}。`]
  })

export function runWords(run: RollRun): CircularWords {
  const { prompt, slow, unanswered, waiting } = runTally(run)
  const began = toMs(run.beganAt)
  const called = run.units.length - waiting.length
  const answered = prompt.length + slow.length
  return {
    title: `关于${dateText(began)}值班值守点名情况的通报`,
    general: `${documentTimeText(began)}至${timeText(toMs(run.endedAt ?? run.beganAt))}，我值班室对${called}家单位的值班值守情况电话点名。接听${answered}家，其中三声内接听${prompt.length}家；没有人接听${unanswered.length}家。`,
    praise: named('三声内接听', prompt),
    faults: [named('没有人接听', unanswered), named('超过三声才接听', slow), ...findings(run)]
      .filter((line) => line !== '')
      .join('\n'),
    demands: DEMANDS,
  }
}
