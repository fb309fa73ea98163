// What goes over to the next shift, found by the desk itself: nothing falls between two shifts (H5).
// Of the record alone and never of the moment, so that page and core find the same.
import { openDeadlines } from '../deadline/derive'
import { byUrgency, incidentsByUrgency, urgencyOfRoom } from '../deadline/urgency'
import { fingerprint } from '../fingerprint'
import { endedUnreported, endingText } from '../incident/ending'
import { classificationOf, incidentNumber, type Incident } from '../incident/record'
import { unanswered } from '../packet/slip'
import {
  nameOf,
  REPORT_STATE_NAMES,
  reportState,
  sentProgress,
  sentReports,
  unreceipted,
  unsentReport,
} from '../report/state'
import { allRinging, type RingingItem } from '../room-deadlines/ringing'
import type { Matter } from '../shift/entry'
import { openMatters } from '../shift/find'
import type { SheetItem } from '../shift/sheet'
import type { DeskState } from '../state'
import { DAY, minuteText, toInstant, toMs, type Ms } from '../time'
import { levelText } from '../vocabulary'

type Found = Pick<SheetItem, 'key' | 'group' | 'text'> &
  Partial<Pick<SheetItem, 'dueAt' | 'incidentId' | 'entryId'>> & { readonly basis?: string }

/** @param basis what makes it another item when it changes; its text, unless that says more than matters */
const item = ({
  basis,
  key,
  text,
  group,
  dueAt = null,
  incidentId = null,
  entryId = null,
}: Found): SheetItem => ({
  key,
  group,
  text,
  dueAt,
  incidentId,
  entryId,
  digest: fingerprint([key, basis ?? text, dueAt]),
})

const called = (incident: Incident): string =>
  `${incidentNumber(incident)} ${incident.facts.title}${incident.facts.exercise ? '（演练）' : ''}`

function progressOf(incident: Incident): string {
  const last = sentProgress(incident).at(-1)
  const inHand = unsentReport(incident)
  const sent = last === undefined ? '首报未报送' : `${nameOf(last)}已报送`
  return inHand === undefined
    ? sent
    : `${sent}，${nameOf(inHand)}${REPORT_STATE_NAMES[reportState(inHand)]}`
}

/** What another room sent and still waits to hear of. */
function answerOwed({ received }: Incident): string {
  const reports = received === null ? [] : unanswered(received)
  return reports.length === 0
    ? ''
    : `；${received!.source.unit}报来的${reports.map(nameOf).join('、')}尚未出具回执`
}

function incidentItem(incident: Incident, { ruleBooks }: DeskState): SheetItem {
  const next = openDeadlines(incident, ruleBooks)[0]
  const level = levelText(classificationOf(incident).level)
  const clock =
    next === undefined ? '没有在走的时限' : `下一时限：${next.name} ${minuteText(next.dueAt)}`
  return item({
    key: `incident:${incident.id}`,
    group: 'incident',
    incidentId: incident.id,
    text: `${called(incident)}（${level}）：${progressOf(incident)}${answerOwed(incident)}；${clock}`,
    dueAt: next === undefined ? null : toInstant(next.dueAt),
  })
}

/** Ended without a report in this shift: whoever takes over sees what was struck, why, and on whose word. */
const struckItems = ({ incidents, people, shift }: DeskState): SheetItem[] =>
  Object.values(incidents).flatMap((incident) => {
    const { closing } = incident
    if (closing === null || !endedUnreported(incident)) return []
    if (toMs(closing.at) < toMs(shift.current?.beganAt ?? closing.at)) return []
    const who = [closing.by, ...(closing.approvedBy === null ? [] : [closing.approvedBy])]
      .map((id) => people[id]?.name ?? id)
      .join('，同意：')
    return [
      item({
        key: `ended:${incident.id}:${closing.at}`,
        group: 'incident',
        incidentId: incident.id,
        text: `${called(incident)}：不经终报了结，${endingText(closing.ending)}（${minuteText(toMs(closing.at))} ${who}）`,
      }),
    ]
  })

/** The sheet is of the record: its order is that of the moment at which the desk goes over. */
function momentOf({ shift: { current } }: DeskState): Ms {
  if (current === null) return 0
  return toMs(current.handover?.incoming?.at ?? current.plannedEnd)
}

/** By their time; those without one last. */
const mattersInOrder = (state: DeskState): Matter[] =>
  byUrgency(
    openMatters(state),
    ({ openedAt, due }) =>
      urgencyOfRoom({ originAt: toMs(openedAt), dueAt: due === null ? null : toMs(due) }),
    momentOf(state),
  )

const matterItems = (state: DeskState): SheetItem[] =>
  mattersInOrder(state).map(({ entryId, text, due, openedAt }) =>
    item({
      key: `matter:${entryId}`,
      group: 'matter',
      entryId,
      dueAt: due,
      text: `${text}（${minuteText(toMs(openedAt))} 登记，${due === null ? '未定时间' : `${minuteText(toMs(due))} 前办`}）`,
    }),
  )

const instructionItems = (incident: Incident): SheetItem[] =>
  incident.instructions.map(({ id, from, words, relayed }) =>
    item({
      key: `instruction:${incident.id}:${id}`,
      group: 'instruction',
      incidentId: incident.id,
      text: `${from}批示“${words}”（${called(incident)}）：${relayed === null ? '待转办' : `已转办${relayed.to}，待反馈`}`,
    }),
  )

function alarmItem(one: RingingItem): SheetItem[] {
  if (one.kind === 'incident') {
    const { incident, deadline } = one.ring
    return [
      item({
        key: `alarm:${incident.id}:${deadline.key}`,
        group: 'alarm',
        incidentId: incident.id,
        text: `${deadline.name}（${called(incident)}）`,
        dueAt: toInstant(deadline.dueAt),
      }),
    ]
  }
  const { clock } = one.ring
  // That relief is late is what the handover itself ends.
  if (clock.target.kind === 'relief') return []
  return [
    item({
      key: `alarm:${clock.key}`,
      group: 'alarm',
      text: clock.name,
      dueAt: toInstant(clock.dueAt),
      entryId: clock.target.kind === 'matter' ? clock.target.entryId : null,
    }),
  ]
}

/** A 回执 that is missing is followed this long beyond the incident's end. */
const RECEIPTS_FOLLOWED: Ms = 3 * DAY

const followsReceipts = ({ closedAt }: Incident, beganAt: string): boolean =>
  closedAt === null || toMs(closedAt) >= toMs(beganAt) - RECEIPTS_FOLLOWED

const receiptItems = ({ incidents, shift }: DeskState): SheetItem[] =>
  Object.values(incidents)
    .filter((incident) => followsReceipts(incident, shift.current?.beganAt ?? ''))
    .flatMap((incident) =>
      sentReports(incident).flatMap((report) =>
        unreceipted(report).map(({ id, name }) =>
          item({
            key: `receipt:${incident.id}:${report.id}:${id}`,
            group: 'receipt',
            incidentId: incident.id,
            text: `${name} 尚未回执：${nameOf(report)}（${called(incident)}）`,
          }),
        ),
      ),
    )

const GIGABYTE = 1024 ** 3
/** Below this much free room the record itself is in danger. */
const LITTLE_ROOM = GIGABYTE

function diskItem(freeBytes: number | null): SheetItem {
  const little = freeBytes !== null && freeBytes < LITTLE_ROOM
  const room = freeBytes === null ? '未能读取' : `剩余 ${(freeBytes / GIGABYTE).toFixed(1)} GB`
  return item({
    key: 'machine:disk',
    group: 'machine',
    text: `磁盘空间：${room}${little ? '，空间不足，请尽快清理' : ''}`,
    // Every byte that is written changes the figure, and nothing that has to be taken over.
    basis: freeBytes === null ? 'unknown' : String(little),
  })
}

function machineItems({ machine, shift }: DeskState): SheetItem[] {
  const { jump, lastExportAt } = machine
  const facts = shift.current?.handover?.machine ?? null
  const clock =
    jump === null
      ? '正常'
      : `有变动待核对（值班台 ${minuteText(toMs(jump.desk))}，电脑 ${minuteText(toMs(jump.computer))}）`
  const copied =
    lastExportAt === null ? '还没有导出过' : `上次导出 ${minuteText(toMs(lastExportAt))}`
  return [
    item({ key: 'machine:clock', group: 'machine', text: `电脑时钟：${clock}` }),
    ...(facts === null ? [] : [diskItem(facts.freeBytes)]),
    item({ key: 'machine:export', group: 'machine', text: `数据备份：${copied}` }),
  ]
}

/** Everything that has to be taken over, in the order of the sheet. */
export const sheetItems = (state: DeskState): SheetItem[] => {
  const now = momentOf(state)
  const open = incidentsByUrgency(state, now)
  return [
    ...open.map((incident) => incidentItem(incident, state)),
    ...struckItems(state),
    ...matterItems(state),
    ...open.flatMap(instructionItems),
    ...allRinging(state, now).flatMap(alarmItem),
    ...receiptItems(state),
    ...machineItems(state),
  ]
}
