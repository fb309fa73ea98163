// 批示台账: every unit with what it was asked, when it had it, by when it had to answer and how that came out; and what all
// of it comes to. One set of cells for the workbook and for paper.
import { incidentNumber } from '../incident/number'
import { dayOf, durationText, MINUTE, minuteText, toMs, type Ms } from '../time'
import {
  answersOf,
  dueOfNext,
  finalDue,
  standingOf,
  STANDING_NAMES,
  unitsOf,
  waitingFeedback,
  type Answered,
  type UnitOf,
} from './dues'
import { instructionNumber, type Hung } from './find'
import { sourceOf } from './ledger-filter'
import { STAGE_NAMES, stageOf } from './stage'
import { quoted } from './texts'
import { CAME_BY_NAMES, INSTRUCTION_KIND_NAMES, TASK_ROLE_NAMES } from './words'

const moment = (at: string | undefined): string => (at === undefined ? '' : minuteText(toMs(at)))

/** What ends with a day is its 24:00, not the next day's beginning; as text in the order of time all the same. */
const limit = (due: Ms): string => {
  const text = minuteText(due)
  return text.endsWith(' 00:00') ? `${dayOf(due - MINUTE)} 24:00` : text
}

/** What a unit owed and how it answered; what has a rhythm is owed several times. */
export interface Duty {
  readonly due: Ms | null
  readonly kind: 'onTime' | 'late' | 'owed' | 'overdue' | 'ended'
  /** Of what came late, and of what has not come yet. */
  readonly lateBy: Ms
}

const answered = ({ due, isLate, lateBy }: Answered): Duty => ({
  due,
  kind: isLate ? 'late' : 'onTime',
  lateBy: isLate ? lateBy : 0,
})

export function dutiesOf({ task, unit }: UnitOf, now: Ms): Duty[] {
  const came = answersOf(task, unit).map(answered)
  const standing = standingOf(task, unit)
  if (standing === 'done') return came
  const due = dueOfNext(task, unit)
  if (standing === 'ended') return came.length > 0 ? came : [{ due, kind: 'ended', lateBy: 0 }]
  // A version that waits to be judged has stopped being late; only the verdict says whether it was.
  const waiting = waitingFeedback(unit)
  const until = waiting === null ? now : toMs(waiting.at)
  const isOver = due !== null && (waiting === null ? due <= now : due < until)
  return [...came, { due, kind: isOver ? 'overdue' : 'owed', lateBy: isOver ? until - due : 0 }]
}

/** As a book is kept: the first received first, and of one moment the first registered. */
export const inOrder = (all: readonly Hung[]): Hung[] =>
  [...all].sort((a, b) => toMs(a.instruction.receivedAt) - toMs(b.instruction.receivedAt))

export interface LedgerSum {
  readonly instructions: number
  readonly duties: number
  readonly onTime: number
  readonly late: number
  readonly longestLate: Ms
  readonly overdue: number
  readonly owed: number
}

export function ledgerSum(all: readonly Hung[], now: Ms): LedgerSum {
  const duties = all
    .flatMap(({ instruction }) => unitsOf(instruction))
    .flatMap((of) => dutiesOf(of, now))
    .filter(({ kind }) => kind !== 'ended')
  const count = (kind: Duty['kind']) => duties.filter((duty) => duty.kind === kind).length
  const late = duties.filter(({ kind }) => kind === 'late')
  return {
    instructions: all.length,
    duties: duties.length,
    onTime: count('onTime'),
    late: late.length,
    longestLate: late.reduce((most, { lateBy }) => Math.max(most, lateBy), 0),
    overdue: count('overdue'),
    owed: count('owed'),
  }
}

/** `单位应反馈 3 次：按时 2，逾期 1（最长17小时45分）`; empty where no unit had to answer. */
export function sumText({ duties, onTime, late, longestLate, overdue, owed }: LedgerSum): string {
  if (duties === 0) return ''
  const parts = [
    `按时 ${onTime}`,
    ...(late === 0 ? [] : [`逾期 ${late}（最长${durationText(longestLate)}）`]),
    ...(overdue === 0 ? [] : [`逾期未报 ${overdue}`]),
    ...(owed === 0 ? [] : [`未到期 ${owed}`]),
  ]
  return `单位应反馈 ${duties} 次：${parts.join('，')}`
}

const dutyText = ({ kind, lateBy }: Duty): string => {
  switch (kind) {
    case 'onTime':
      return '按时'
    case 'late':
      return `逾期${durationText(lateBy)}`
    case 'overdue':
      return `逾期未报，已${durationText(lateBy)}`
    case 'owed':
      return '未到期'
    case 'ended':
      return '中止'
  }
}

/** Late answers are counted where there are several. */
function resultText(of: UnitOf, now: Ms): string {
  const duties = dutiesOf(of, now)
  const late = duties.filter(({ kind }) => kind === 'late')
  const last = duties.at(-1)
  if (last === undefined) return ''
  if (duties.length === 1)
    return last.due === null && last.kind === 'owed' ? '没有时限' : dutyText(last)
  return `${duties.length}次，逾期${late.length}次；本次${dutyText(last)}`
}

export interface LedgerUnit {
  readonly what: string
  readonly unit: string
  readonly role: string
  readonly sent: string
  readonly signed: string
  readonly due: string
  readonly answeredAt: string
  /** What was accepted last, verbatim. */
  readonly answer: string
  readonly result: string
  readonly chased: string
}

function unitOf(of: UnitOf, now: Ms): LedgerUnit {
  const { task, unit } = of
  const accepted = unit.feedbacks.findLast(({ verdict }) => verdict?.kind === 'accepted')
  const due = dueOfNext(task, unit) ?? finalDue(task, unit)
  const pushed = unit.chases.length + unit.notices.length
  return {
    what: task.what,
    unit: unit.unit,
    role: TASK_ROLE_NAMES[unit.role],
    sent: unit.sent === null ? '未转办' : `${moment(unit.sent.at)} ${unit.sent.way}`,
    signed: unit.signed === null ? '' : `${moment(unit.signed.at)} ${unit.signed.who}`,
    due: due === null ? '' : limit(due),
    answeredAt: moment(accepted?.at),
    answer: accepted?.words ?? STANDING_NAMES[standingOf(task, unit)],
    result: resultText(of, now),
    chased: pushed === 0 ? '' : `${pushed}次`,
  }
}

export interface LedgerRecord {
  readonly number: string
  readonly kind: string
  readonly from: string
  readonly words: string
  readonly received: string
  readonly cameBy: string
  readonly source: string
  readonly incident: string
  readonly stage: string
  readonly units: readonly LedgerUnit[]
}

/** Passed on as a whole, or asking nothing of anybody: one line without a unit of its own. */
const NO_UNIT: LedgerUnit = {
  what: '',
  unit: '',
  role: '',
  sent: '',
  signed: '',
  due: '',
  answeredAt: '',
  answer: '',
  result: '',
  chased: '',
}

export function ledgerRecord(hung: Hung, now: Ms): LedgerRecord {
  const { instruction, incident } = hung
  const { kind, from, words, receivedAt, cameBy, relayed } = instruction
  const units = unitsOf(instruction).map((of) => unitOf(of, now))
  const alone =
    relayed === null
      ? NO_UNIT
      : { ...NO_UNIT, unit: relayed.to, sent: moment(relayed.at), answer: '已转办' }
  return {
    number: instructionNumber(hung),
    kind: INSTRUCTION_KIND_NAMES[kind],
    from,
    words: words === '' ? quoted(instruction) : words,
    received: moment(receivedAt),
    cameBy: CAME_BY_NAMES[cameBy],
    source: sourceOf(hung),
    incident: incident === null ? '' : `${incidentNumber(incident)} ${incident.facts.title}`,
    stage: STAGE_NAMES[stageOf(instruction)],
    units: units.length === 0 ? [alone] : units,
  }
}

export const LEDGER_HEAD = [
  ...['编号', '种类', '批示人', '批示原文', '收到时间', '方式', '批示材料', '有关事件'],
  ...['办理事项', '承办单位', '主办协办', '转办', '签收', '时限', '反馈时间', '反馈内容'],
  ...['时效', '催办督办', '办理情况'],
] as const
export const LEDGER_WIDTHS: readonly number[] = [
  ...[16, 10, 16, 48, 17, 8, 30, 30],
  ...[36, 20, 9, 24, 24, 17, 17, 48],
  ...[18, 9, 11],
]

/** A row each unit: what the instruction says stands in each, so that the rows can be sorted and filtered. */
export const ledgerCells = (hung: Hung, now: Ms): string[][] => {
  const { units, stage, ...one } = ledgerRecord(hung, now)
  return units.map((unit) => [
    one.number,
    one.kind,
    one.from,
    one.words,
    one.received,
    one.cameBy,
    one.source,
    one.incident,
    unit.what,
    unit.unit,
    unit.role,
    unit.sent,
    unit.signed,
    unit.due,
    unit.answeredAt,
    unit.answer,
    unit.result,
    unit.chased,
    stage,
  ])
}
