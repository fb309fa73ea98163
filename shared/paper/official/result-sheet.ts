// 结果呈报单: what came of a leader's words, laid before that leader: the words, the report, how each unit kept its time,
// who wrote and signed it, and room for what the leader says to it.
import { attachmentsOf } from '../../attachment/find'
import { incidentNumber } from '../../incident/number'
import { ledgerRecord } from '../../instruction/ledger'
import { findInstruction, instructionNumber, refOf, type Hung } from '../../instruction/find'
import type { Shown } from '../../instruction/record'
import { resultTitle } from '../../instruction/result'
import { paperText, quoted } from '../../instruction/texts'
import { CAME_BY_NAMES } from '../../instruction/words'
import { EXERCISE_STAMP } from '../../report/compose'
import type { DeskState } from '../../state'
import { longDateText, toMs, type Ms } from '../../time'
import type { Unit } from '../../unit/record'
import { minuteOf, personName } from '../words'
import {
  form,
  heads,
  note,
  pairs,
  SECRECY,
  stampsOf,
  title,
  type Block,
  type FieldRow,
  type Words,
} from './form'

export interface ResultSheet {
  readonly unit: Unit
  readonly hung: Hung
  readonly shown: Shown
  readonly now: Ms
}

/** The title stands in a row of its own. */
function textOf({ hung, shown }: ResultSheet): string {
  const name = resultTitle(hung.instruction)
  return shown.words.startsWith(`${name}\n`) ? shown.words.slice(name.length + 1) : shown.words
}

/** `市住建局（主办）：时限2026-12-01 17:00，2026-12-02 10:45 反馈，逾期17小时45分` */
const unitLines = ({ hung, now }: ResultSheet): string =>
  ledgerRecord(hung, now)
    .units.filter(({ role }) => role !== '')
    .map(({ unit, role, due, answeredAt, result }) =>
      [
        `${unit}（${role}）：${due === '' ? '没有时限' : `时限 ${due}`}`,
        answeredAt === '' ? '还没有反馈' : `${answeredAt} 反馈`,
        result === '没有时限' ? '' : result,
      ]
        .filter((part) => part !== '')
        .join('，'),
    )
    .join('\n')

function answerOf(state: DeskState, { hung, shown }: ResultSheet): Words {
  const { answer } = shown
  if (answer === null) return ''
  const { incident } = hung
  const child =
    answer.childId === null
      ? undefined
      : findInstruction(state, { incidentId: incident?.id, instructionId: answer.childId })
  const words = child === undefined ? answer.words : child.instruction.words
  const further = child === undefined ? '' : `（另立${instructionNumber(child)}）`
  return `${words}${further}\n${shown.to}　${minuteOf(answer.at)}`
}

const listed = (names: readonly string[]): string =>
  names.length === 0
    ? '无'
    : names.map((name, index) => (names.length === 1 ? name : `${index + 1}. ${name}`)).join('；')

export function resultSheetBody(state: DeskState, sheet: ResultSheet): Block[] {
  const { hung, shown, unit } = sheet
  const { instruction, incident } = hung
  const enclosed = attachmentsOf(state, { kind: 'instruction', ...refOf(hung) }).filter(
    ({ withdrawn }) => withdrawn === null,
  )
  const about: FieldRow[] = [
    ...(instruction.paper === null
      ? []
      : [{ label: '批示材料', value: paperText(instruction.paper) }]),
    ...(incident === null
      ? []
      : [{ label: '有关事件', value: `${incidentNumber(incident)} ${incident.facts.title}` }]),
  ]
  return [
    stampsOf(incident?.facts.exercise === true ? [EXERCISE_STAMP] : []),
    title('结果呈报单'),
    heads(instructionNumber(hung), longDateText(toMs(shown.at))),
    form([
      {
        label: '呈报',
        value: pairs(
          ['呈', shown.to],
          ['时间', minuteOf(shown.at)],
          ['方式', CAME_BY_NAMES[shown.way]],
        ),
      },
      { label: '标题', value: resultTitle(instruction) },
      {
        label: '批示人',
        value: pairs(['批示人', instruction.from], ['收到时间', minuteOf(instruction.receivedAt)]),
      },
      {
        label: '批示原文',
        value: instruction.words === '' ? quoted(instruction) : instruction.words,
      },
      ...about,
      { label: '情况报告', value: textOf(sheet), height: 40 },
      { label: '各单位时效', value: unitLines(sheet) },
      { label: '附件', value: listed(enclosed.map(({ name }) => name)) },
      {
        label: '编发',
        value: pairs(
          ['编辑', personName(state, shown.by)],
          ['签发', ''],
          ['经办人', personName(state, shown.by)],
          ['电话', unit.phone],
        ),
      },
      { label: '领导阅示', value: answerOf(state, sheet), height: 34 },
    ]),
    note(SECRECY),
  ]
}
