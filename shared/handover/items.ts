// What goes over to the next shift, found by the desk itself: nothing falls between two shifts (H5).
// Of the record alone and never of the moment, so that page and core find the same.
import { agreementClocks } from '../report/afar'
import { openDeadlines } from '../deadline/derive'
import { byUrgency, incidentsByUrgency, urgencyOfRoom } from '../deadline/urgency'
import { endedUnreported, endingText } from '../incident/ending'
import { incidentNumber } from '../incident/number'
import { classificationOf, type Incident } from '../incident/record'
import { dueMark, nextDue, standingOf, STANDING_NAMES, unitsOf } from '../instruction/dues'
import { allInstructions, isOpen as isOpenInstruction, type Hung } from '../instruction/find'
import { isResultShown, openDue } from '../instruction/stage'
import { toldText, untold } from '../leaders/find'
import { runningOf } from '../opinion/clocks'
import { openOpinions } from '../opinion/find'
import { opinionNumber } from '../opinion/record'
import { handlingOf, truthOf } from '../opinion/standing'
import { HANDLING_NAMES, TRUTH_NAMES } from '../opinion/words'
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
import { DAY, relativeText, toInstant, toMs, type Ms } from '../time'
import { levelText } from '../vocabulary'
import { item } from './item'
import { machineItem } from './machine-item'

/** The moment of the sheet, and what rings then by the incident or the matter that it is about. */
interface Moment {
  readonly now: Ms
  readonly rings: ReadonlyMap<string, readonly string[]>
}

/** An alarm that nobody has acknowledged is a mark on the item, and no item besides. */
const ringsOf = (names: readonly string[] | undefined): string =>
  names === undefined ? '' : `；报警未确认：${names.join('、')}`

function ringsBy(ringing: readonly RingingItem[]): Moment['rings'] {
  const rings = new Map<string, string[]>()
  for (const one of ringing) {
    if (one.kind === 'incident') {
      const { incident, deadline } = one.ring
      rings.set(incident.id, [...(rings.get(incident.id) ?? []), deadline.name])
    } else if (one.ring.clock.target.kind === 'matter') {
      rings.set(one.ring.clock.target.entryId, [])
    }
  }
  return rings
}

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

function incidentItem(
  incident: Incident,
  { ruleBooks }: DeskState,
  { now, rings }: Moment,
): SheetItem {
  const next = openDeadlines(incident, ruleBooks)[0]
  const level = levelText(classificationOf(incident).level)
  const clock =
    next === undefined
      ? '没有在走的时限'
      : `下一时限：${next.name} ${relativeText(next.dueAt, now)}`
  const told = untold(incident).length === 0 ? '' : `；领导通知：${toldText(incident, now)}`
  const basis = `${called(incident)}（${level}）：${progressOf(incident)}${answerOwed(incident)}${told}；${clock}`
  return item({
    key: `incident:${incident.id}`,
    group: 'incident',
    incidentId: incident.id,
    text: basis + ringsOf(rings.get(incident.id)),
    basis,
    dueAt: next === undefined ? null : toInstant(next.dueAt),
  })
}

/** Ended without a report in this shift: whoever takes over sees what was struck, why, and on whose word. */
const struckItems = ({ incidents, people, shift }: DeskState, { now }: Moment): SheetItem[] =>
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
        text: `${called(incident)}：不经终报了结，${endingText(closing.ending)}（${relativeText(toMs(closing.at), now)} ${who}）`,
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

const matterItems = (state: DeskState, { now, rings }: Moment): SheetItem[] =>
  mattersInOrder(state).map(({ entryId, text, due, openedAt }) => {
    const time = due === null ? '未定时间' : `${relativeText(toMs(due), now)} 前办`
    const basis = `${text}（${relativeText(toMs(openedAt), now)} 登记，${time}）`
    return item({
      key: `matter:${entryId}`,
      group: 'matter',
      entryId,
      dueAt: due,
      text: basis + (rings.has(entryId) ? '；报警未确认' : ''),
      basis,
    })
  })

/** What was seen on the network and is not done with, and the next of its clocks. */
const opinionItems = (state: DeskState, { now }: Moment): SheetItem[] =>
  openOpinions(state).map((opinion) => {
    const next = runningOf(opinion, state.opinion)[0]
    const holder = state.people[opinion.holder.personId]?.name ?? opinion.holder.personId
    const clock =
      next === undefined
        ? '没有在走的时限'
        : `下一时限：${next.name} ${relativeText(next.dueAt, now)}`
    return item({
      key: `opinion:${opinion.id}`,
      group: 'matter',
      dueAt: next === undefined ? null : toInstant(next.dueAt),
      text: `${opinionNumber(opinion)} ${opinion.facts.title}：${TRUTH_NAMES[truthOf(opinion)]}，${HANDLING_NAMES[handlingOf(opinion)]}，${holder}在办；${clock}`,
    })
  })

/** A leader agreed from afar and has not confirmed it: whoever takes over has to ask. */
const agreementItems = (state: DeskState): SheetItem[] =>
  agreementClocks(state).map(({ key, name, dueAt, target }) =>
    item({
      key,
      group: 'matter',
      text: name,
      dueAt: toInstant(dueAt),
      incidentId: target.kind === 'agreement' ? target.incidentId : null,
    }),
  )

/** How far each unit is: `市住建局逾期17小时`, `市应急局待审核`. */
function unitsStand({ instruction }: Hung, now: Ms): string {
  return unitsOf(instruction)
    .filter(({ task, unit }) => !['done', 'ended'].includes(standingOf(task, unit)))
    .map(({ task, unit }) => {
      const due = nextDue(task, unit)
      const mark = due === null ? '' : `，${dueMark(due, now)}`
      return `${unit.unit}${STANDING_NAMES[standingOf(task, unit)]}${mark}`
    })
    .join('；')
}

function instructionStands(hung: Hung, now: Ms): string {
  const { relayed, tasks } = hung.instruction
  if (tasks.length === 0) return relayed === null ? '待转办' : `已转办${relayed.to}，待反馈`
  const units = unitsStand(hung, now)
  if (units !== '') return units
  return isResultShown(hung.instruction) ? '结果已呈报，待办结' : '已全部反馈，结果待呈报'
}

/** Those of an open incident as before; what a leader ordered goes on when it is over, and without one. */
const instructionItems = (state: DeskState, now: Ms): SheetItem[] =>
  allInstructions(state)
    .filter(
      ({ instruction, incident }) =>
        isOpenInstruction(instruction) ||
        (incident?.closedAt === null &&
          instruction.closing === null &&
          instruction.kind !== 'circled'),
    )
    .map((hung) => {
      const { instruction, incident } = hung
      const due = openDue(instruction)
      const about = incident === null ? '' : `（${called(incident)}）`
      return item({
        key:
          incident === null
            ? `instruction:${instruction.id}`
            : `instruction:${incident.id}:${instruction.id}`,
        group: 'instruction',
        incidentId: incident?.id ?? null,
        text: `${instruction.from}批示“${instruction.words}”${about}：${instructionStands(hung, now)}`,
        // That a day has passed makes it no other item.
        basis: `${instruction.words}${instructionStands(hung, 0)}`,
        ...(due === null ? {} : { dueAt: toInstant(due.at) }),
      })
    })

/** Listed as what they are; that relief is late is what the handover itself ends. */
const IS_AN_ITEM: ReadonlySet<string> = new Set(['relief', 'matter', 'agreement', 'instruction'])

/** What rings and is no item besides: a clock of the room, such as that of the 零报告. */
function alarmItem(one: RingingItem): SheetItem[] {
  if (one.kind === 'incident') return []
  const { clock } = one.ring
  if (IS_AN_ITEM.has(clock.target.kind)) return []
  return [
    item({
      key: `alarm:${clock.key}`,
      group: 'alarm',
      text: clock.name,
      dueAt: toInstant(clock.dueAt),
    }),
  ]
}

/** A 回执 that is missing is followed this long beyond the incident's end. */
const RECEIPTS_FOLLOWED: Ms = 3 * DAY

const followsReceipts = ({ closedAt }: Incident, beganAt: string): boolean =>
  closedAt === null || toMs(closedAt) >= toMs(beganAt) - RECEIPTS_FOLLOWED

/** One line an incident: `首报：应急办、信息处；续报一：应急办 尚未回执（…）`. */
function receiptItem(incident: Incident): SheetItem[] {
  const reports = sentReports(incident)
  const owed = reports.flatMap((report) => {
    const names = unreceipted(report).map(({ name }) => name)
    return names.length === 0 ? [] : [`${nameOf(report)}：${names.join('、')}`]
  })
  if (owed.length === 0) return []
  return [
    item({
      key: `receipt:${incident.id}`,
      group: 'receipt',
      incidentId: incident.id,
      text: `尚未回执：${owed.join('；')}（${called(incident)}）`,
      // One that comes in the meantime leaves less to be followed, and nothing else.
      basis: JSON.stringify(reports.map(({ id, deliveries }) => [id, Object.keys(deliveries)])),
    }),
  ]
}

const receiptItems = ({ incidents, shift }: DeskState): SheetItem[] =>
  Object.values(incidents)
    .filter((incident) => followsReceipts(incident, shift.current?.beganAt ?? ''))
    .flatMap(receiptItem)

/** Everything that has to be taken over, in the order of the sheet. */
export const sheetItems = (state: DeskState): SheetItem[] => {
  const now = momentOf(state)
  const open = incidentsByUrgency(state, now)
  const ringing = allRinging(state, now)
  const moment = { now, rings: ringsBy(ringing) }
  return [
    ...open.map((incident) => incidentItem(incident, state, moment)),
    ...struckItems(state, moment),
    ...matterItems(state, moment),
    ...opinionItems(state, moment),
    ...instructionItems(state, now),
    ...ringing.flatMap(alarmItem),
    ...agreementItems(state),
    ...receiptItems(state),
    machineItem(state, now),
  ]
}
