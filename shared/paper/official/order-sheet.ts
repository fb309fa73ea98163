// 领导批示转办单 and 督办通知, one a unit: the words verbatim, what is asked of it and by when, whom to answer, a place for
// the seal, and the slip that comes back.
import { incidentNumber } from '../../incident/number'
import { dueHistory, finalDue, type UnitOf } from '../../instruction/dues'
import { instructionNumber, type Hung } from '../../instruction/find'
import type { Notice } from '../../instruction/record'
import { dueText } from '../../instruction/said-due'
import { paperText, quoted } from '../../instruction/texts'
import { rhythmText, TASK_ROLE_NAMES } from '../../instruction/words'
import type { DeskState } from '../../state'
import { durationText, longDateText, MINUTE, toMs, type Ms } from '../../time'
import type { Unit } from '../../unit/record'
import { EXERCISE_STAMP } from '../../report/compose'
import { minuteOf, personName } from '../words'
import {
  BLANK_TIME,
  form,
  heads,
  note,
  pairs,
  SECRECY,
  section,
  stampsOf,
  title,
  type Block,
  type FieldRow,
} from './form'
import { roomOf } from './room'

export interface OrderSheet {
  readonly unit: Unit
  readonly hung: Hung
  readonly of: UnitOf
  readonly now: Ms
}

const SEAL_HEIGHT = 26

/** The leader's words as they were said, and what they stand on. */
const wordsRows = ({ hung: { instruction, incident } }: OrderSheet): FieldRow[] => [
  {
    label: '批示人',
    value: pairs(['批示人', instruction.from], ['收到时间', minuteOf(instruction.receivedAt)]),
  },
  { label: '批示原文', value: instruction.words === '' ? quoted(instruction) : instruction.words },
  ...(instruction.paper === null
    ? []
    : [{ label: '批示材料', value: paperText(instruction.paper) }]),
  ...(incident === null
    ? []
    : [{ label: '有关事件', value: `${incidentNumber(incident)} ${incident.facts.title}` }]),
]

/** `12月1日17时前`, as the words named it and as a leader moved it. */
function dueWords({ of: { task, unit }, now }: OrderSheet): string {
  const due = finalDue(task, unit)
  if (due === null) return '批示没有写明时限'
  const said = task.dueWords === '' ? '' : `（原话“${task.dueWords}”）`
  const [first, ...moved] = dueHistory(task, unit)
  return first === undefined || moved.length === 0
    ? `${dueText(due, now)}前${said}`
    : `${dueText(due, now)}前（经同意延期，原时限${dueText(toMs(first.due), now)}）`
}

function taskRows(sheet: OrderSheet): FieldRow[] {
  const { task, unit } = sheet.of
  const [lead, ...support] = task.units
  const help = support.length === 0 ? '' : `；协办 ${support.map((one) => one.unit).join('、')}`
  return [
    { label: '办理事项', value: task.what },
    { label: '承办单位', value: `主办 ${lead?.unit ?? ''}${help}` },
    { label: '办理时限', value: dueWords(sheet) },
    {
      label: '怎样反馈',
      value: `${rhythmText(task.rhythm)}，${unit.role === 'lead' ? '书面报我值班室' : '书面报我值班室，并抄送主办单位'}`,
    },
  ]
}

function roomRows(state: DeskState, { unit }: OrderSheet): FieldRow[] {
  const officer = state.session === null ? '' : personName(state, state.session.personId)
  return [
    {
      label: '联系',
      value: pairs(['联系人', officer], ['电话', unit.phone], ['传真', unit.fax]),
    },
    {
      label: '盖章',
      value: [`${roomOf(unit.name)}（盖章）`, '\n', BLANK_TIME],
      height: SEAL_HEIGHT,
    },
  ]
}

const slip = ({ of: { unit } }: OrderSheet, what: string): Block[] => [
  section(what, '收到后填好传回，或电话回复'),
  form([
    { label: '签收单位', value: unit.unit },
    { label: '签收', value: pairs(['签收人', ''], ['职务', ''], ['电话', '']) },
    { label: '签收时间', value: BLANK_TIME },
  ]),
  note(`${SECRECY}。如误收本件，请立即告知发件人并销毁。`),
]

const begin = ({ hung, now }: OrderSheet, name: string): Block[] => [
  stampsOf(hung.incident?.facts.exercise === true ? [EXERCISE_STAMP] : []),
  title(name),
  heads(instructionNumber(hung), longDateText(now)),
]

const sentTo = ({ of: { unit } }: OrderSheet): FieldRow => ({
  label: '发往',
  value: pairs([TASK_ROLE_NAMES[unit.role], unit.unit], ['联系人', unit.contact]),
})

export function orderSheetBody(state: DeskState, sheet: OrderSheet): Block[] {
  const { proposal } = sheet.hung.instruction
  return [
    ...begin(sheet, '领导批示转办单'),
    form([
      sentTo(sheet),
      ...wordsRows(sheet),
      ...(proposal === null
        ? []
        : [
            {
              label: '拟办意见',
              value: `${proposal.words}（${personName(state, proposal.approvedBy)} ${minuteOf(proposal.recordedAt)} 审定）`,
            },
          ]),
      ...taskRows(sheet),
      ...roomRows(state, sheet),
    ]),
    ...slip(sheet, '签　收'),
  ]
}

/** How late it was when the notice was signed; the clock itself never moves. */
function lateWords(sheet: OrderSheet, { recordedAt }: Notice): string {
  const due = finalDue(sheet.of.task, sheet.of.unit)
  const late = due === null ? 0 : toMs(recordedAt) - due
  return late < MINUTE ? dueWords(sheet) : `${dueWords(sheet)}，到签发时逾期${durationText(late)}`
}

export function noticeSheetBody(state: DeskState, sheet: OrderSheet, notice: Notice): Block[] {
  const { words, answerBy, approvedBy, recordedAt } = notice
  return [
    ...begin(sheet, '督办通知'),
    form([
      sentTo(sheet),
      { label: '通知内容', value: words },
      ...wordsRows(sheet),
      { label: '办理事项', value: sheet.of.task.what },
      { label: '原定时限', value: lateWords(sheet, notice) },
      {
        label: '要求何时报',
        value: answerBy === null ? '尽快' : `${dueText(toMs(answerBy), sheet.now)}前`,
      },
      {
        label: '签发',
        value: pairs(['签发人', personName(state, approvedBy)], ['签发时间', minuteOf(recordedAt)]),
      },
      ...roomRows(state, sheet),
    ]),
    ...slip(sheet, '签　收'),
  ]
}
