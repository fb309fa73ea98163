// 台账: the sheets of a period, one a kind of record, a month at a time. Every cell is text, as on paper.
import type { Month } from '../calendar/month'
import { entryTextWithIncident, isLate as isWrittenLate } from '../handover/log-words'
import { endingText } from '../incident/ending'
import { FIGURE_KEYS, FIGURE_NAMES } from '../incident/figures'
import { occurredMinute, placeText } from '../incident/unknown'
import { incidentNumber } from '../incident/number'
import { classificationOf, type Incident } from '../incident/record'
import { inOrder, LEDGER_HEAD, LEDGER_WIDTHS, ledgerCells } from '../instruction/ledger'
import { receivedWithin } from '../instruction/ledger-filter'
import { nilMonth, NIL_OUTCOME_NAMES } from '../nil-report/month'
import { counterpartText } from '../phone/record'
import { regionText } from '../region'
import { signerText } from '../report/afar'
import { nameOf } from '../report/state'
import type { AddressedTo, Delivery } from '../report/record'
import { answeredText, rollCallsOf } from '../roll-call/find'
import { entryKindName, type Entry } from '../shift/entry'
import type { Shift } from '../shift/record'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { MINUTE, minuteText, monthOf, toMs, type Instant, type Ms } from '../time'
import { categoryOf, CATEGORY_NAMES, CHANNEL_NAMES, kindName, levelText } from '../vocabulary'
import { endedIn, incidentsIn, isLate, reportsIn, withdrawnText } from './rows'

export interface LedgerSheet {
  readonly title: string
  readonly head: readonly string[]
  /** In characters. */
  readonly widths: readonly number[]
  readonly rows: (desk: DeskState, month: Month, now: Ms) => string[][]
}

const momentText = (at: Instant | null): string => (at === null ? '' : minuteText(toMs(at)))
const yes = (is: boolean): string => (is ? '是' : '')
const nameIn = ({ people }: DeskState, id: string): string => lookUp(people, id)?.name ?? id

const standing = ({ closing, closedAt }: Incident): string => {
  if (closing !== null) return endingText(closing.ending)
  return closedAt === null ? '办理中' : '已办结'
}

const incidents: LedgerSheet = {
  title: '事件',
  head: [
    ...['编号', '标题', '大类', '类别', '级别', '敏感', '演练', '事发时间', '接报时间'],
    ...['地点', '涉及单位', '来源', '已核实'],
    ...FIGURE_KEYS.map((key) => `${FIGURE_NAMES[key][0]}（${FIGURE_NAMES[key][1]}）`),
    ...['情况', '办结时间'],
  ],
  widths: [18, 32, 14, 16, 12, 6, 6, 17, 17, 30, 20, 20, 8, ...FIGURE_KEYS.map(() => 10), 24, 17],
  rows: (desk, month) =>
    incidentsIn(desk, month).map((incident) => {
      const { facts, verified, closedAt } = incident
      const { level, sensitive } = classificationOf(incident)
      return [
        incidentNumber(incident),
        facts.title,
        CATEGORY_NAMES[categoryOf(facts.kind)],
        kindName(facts.kind),
        levelText(level),
        yes(sensitive),
        yes(facts.exercise),
        occurredMinute(facts),
        momentText(facts.learnedAt),
        `${regionText(facts.region)} ${placeText(facts.place)}`,
        facts.unitConcerned,
        counterpartText(facts.source),
        yes(verified),
        ...FIGURE_KEYS.map((key) => facts.figures[key]?.toString() ?? '不详'),
        standing(incident),
        momentText(closedAt),
      ]
    }),
}

const reports: LedgerSheet = {
  title: '报告',
  head: [
    ...['事件编号', '标题', '报告', '发文字号', '依据', '应报时间', '报出时间', '迟报（分钟）'],
    ...['迟报原因', '审定人', '演练'],
  ],
  widths: [18, 32, 10, 22, 26, 17, 17, 13, 24, 12, 6],
  rows: (desk, month) =>
    reportsIn(desk, month).map((sent) => {
      const { incident, report, at, met } = sent
      return [
        incidentNumber(incident),
        report.content.title,
        nameOf(report),
        report.docNumber?.text ?? '',
        met === null ? '' : `${met.name} ${met.rule.source}`,
        met === null ? '' : minuteText(met.dueAt),
        minuteText(at),
        met !== null && isLate(sent) ? String(Math.ceil((at - met.dueAt) / MINUTE)) : '',
        report.lateReason,
        report.approval === null
          ? ''
          : signerText(report.approval, nameIn(desk, report.approval.by)),
        yes(incident.facts.exercise),
      ]
    }),
}

interface Sent {
  readonly number: string
  readonly name: string
  readonly addressedTo: readonly AddressedTo[]
  readonly deliveries: Readonly<Record<string, Delivery>>
}

const sentTo = ({ addressedTo, deliveries: sent }: Pick<Sent, 'addressedTo' | 'deliveries'>) => ({
  addressedTo,
  deliveries: sent,
})

/** Everything that was sent somewhere, 零报告 among it. */
const allSent = ({ incidents: all, nilReports }: DeskState): Sent[] => [
  ...Object.values(all).flatMap((incident) =>
    incident.reports.map((report) => ({
      ...sentTo(report),
      number: incidentNumber(incident),
      name: nameOf(report),
    })),
  ),
  ...Object.values(nilReports.reports).map((report) => ({
    ...sentTo(report),
    number: report.date,
    name: '零报告',
  })),
]

const deliveries: LedgerSheet = {
  title: '报送回执',
  head: ['事件编号', '报告', '报送对象', '方式', '报出时间', '对方接收人', '回执时间', '回执人'],
  widths: [18, 10, 26, 10, 17, 14, 17, 14],
  rows: (desk, month) =>
    allSent(desk)
      .flatMap(({ number, name, addressedTo, deliveries: sent }) =>
        Object.entries(sent).map(([recipientId, one]) => ({
          one,
          cells: [number, name, addressedTo.find(({ id }) => id === recipientId)?.name ?? ''],
        })),
      )
      .filter(({ one }) => monthOf(toMs(one.at)) === month)
      .sort((a, b) => a.one.at.localeCompare(b.one.at))
      .map(({ one, cells }) => [
        ...cells,
        CHANNEL_NAMES[one.channel],
        momentText(one.at),
        one.receivedBy,
        momentText(one.receipt?.at ?? null),
        one.receipt?.receivedBy ?? '',
      ]),
}

const shiftsOf = ({ shift: { past, current } }: DeskState): readonly Shift[] => [
  ...past,
  ...(current === null ? [] : [current]),
]

const entryCells = (desk: DeskState, { date, name }: Shift, entry: Entry): string[] => [
  date,
  name,
  String(entry.no),
  momentText(entry.at),
  entryKindName(entry.kind),
  entryTextWithIncident(desk, entry),
  nameIn(desk, entry.by),
  isWrittenLate(entry) ? `补录 ${momentText(entry.recordedAt)}` : '',
]

const log: LedgerSheet = {
  title: '值班记录',
  head: ['日期', '班次', '序号', '时间', '类别', '内容', '记录人', '补录'],
  widths: [12, 8, 7, 17, 10, 60, 12, 22],
  rows: (desk, month) =>
    shiftsOf(desk)
      .filter(({ date }) => date.startsWith(month))
      .flatMap((shift) => shift.entries.map((entry) => entryCells(desk, shift, entry))),
}

const rollCalls: LedgerSheet = {
  title: '点名抽查',
  head: ['时间', '方向', '对方单位', '对方人员', '电话', '应答', '发现', '我方'],
  widths: [17, 10, 26, 14, 18, 14, 32, 14],
  rows: (desk, month) =>
    rollCallsOf(desk.rollCalls, month).map(
      ({ at, direction, unit, who, phone, answered, found, ours }) => [
        momentText(at),
        direction === 'out' ? '我方抽查' : '上级抽查',
        unit,
        who,
        phone,
        answeredText(answered),
        found,
        ours,
      ],
    ),
}

const nilReports: LedgerSheet = {
  title: '零报告',
  head: ['日期', '应报时间', '情况', '写成时间', '写报告人', '内容', '迟报原因'],
  widths: [12, 17, 12, 17, 12, 40, 24],
  rows: (desk, month, now) =>
    nilMonth(desk, month, now)
      .filter(({ outcome, dueAt }) => outcome !== 'notOwed' && monthOf(dueAt) <= monthOf(now))
      .filter(({ report, dueAt }) => report !== null || dueAt < now)
      .map(({ date, dueAt, report, outcome }) => [
        date,
        minuteText(dueAt),
        NIL_OUTCOME_NAMES[outcome],
        momentText(report?.writtenAt ?? null),
        report === null ? '' : nameIn(desk, report.writtenBy),
        report?.text ?? '',
        report?.lateReason ?? '',
      ]),
}

const endings: LedgerSheet = {
  title: '未经终报了结',
  head: [
    '编号',
    '标题',
    '级别',
    '敏感',
    '演练',
    '接报时间',
    '了结时间',
    '情况',
    '了结人',
    '同意的领导',
    '上级',
  ],
  widths: [18, 32, 12, 6, 6, 17, 17, 40, 12, 12, 24],
  rows: (desk, month) =>
    endedIn(desk, month).map((ended) => {
      const { incident, closing } = ended
      const { level, sensitive } = classificationOf(incident)
      return [
        incidentNumber(incident),
        incident.facts.title,
        levelText(level),
        yes(sensitive),
        yes(incident.facts.exercise),
        momentText(incident.facts.learnedAt),
        momentText(closing.at),
        endingText(closing.ending),
        nameIn(desk, closing.by),
        closing.approvedBy === null ? '' : nameIn(desk, closing.approvedBy),
        withdrawnText(ended),
      ]
    }),
}

const orders: LedgerSheet = {
  title: '批示',
  head: LEDGER_HEAD,
  widths: LEDGER_WIDTHS,
  rows: (desk, month, now) =>
    inOrder(receivedWithin(desk, month)).flatMap((hung) => ledgerCells(hung, now)),
}

export const LEDGER_SHEETS: readonly LedgerSheet[] = [
  incidents,
  endings,
  reports,
  deliveries,
  log,
  orders,
  rollCalls,
  nilReports,
]
