// What an alarm says outside the page. On a desk that is locked, or where nobody is signed in, it
// says that there is something, and not what.
import type { AlarmCounts } from '../../../shared/contract'
import { byUrgency, urgencyOf, urgencyOfRoom, type Urgency } from '../../../shared/deadline/urgency'
import type { DeskState } from '../../../shared/desk'
import { incidentNumber } from '../../../shared/incident/number'
import type { RoomClock } from '../../../shared/room-deadlines/record'
import { durationText, toMs, type Ms } from '../../../shared/time'
import { isOfRoom, type DueStage } from './alarm-book'
import type { Notification } from '../ports'

export const APP_TITLE = '值班台'

/** Beyond this many at once (a start after a long stop) one notification stands for all. */
const MOST_AT_ONCE = 4

const mayShow = ({ session }: DeskState): boolean => session !== null && !session.locked

interface Told {
  readonly name: string
  readonly body: string
  readonly dueAt: Ms
}

const ROOM_BODIES: Partial<Readonly<Record<RoomClock['target']['kind'], string>>> = {
  relief: '接班人员还没有接班',
  agreement: '请领导本人补口令确认，或否认',
  unitNil: '到点还没有报的，请逐家催报',
  backup: '记录只有本机一份时，盘坏了就没有了',
}

function toldOfRoom({ name, dueAt, target }: RoomClock): Told {
  if (target.kind === 'matter') return { name: '未结事项', body: name, dueAt }
  return { name, body: ROOM_BODIES[target.kind] ?? '', dueAt }
}

function toldOf(stage: DueStage, state: DeskState): Told {
  if (isOfRoom(stage)) return toldOfRoom(stage.clock)
  const { name, dueAt, incidentId } = stage.deadline
  const incident = state.incidents[incidentId]
  const body = incident === undefined ? '' : `${incidentNumber(incident)} ${incident.facts.title}`
  return { name, body, dueAt }
}

const isExercise = (stage: DueStage, { incidents }: DeskState): boolean =>
  !isOfRoom(stage) && incidents[stage.deadline.incidentId]?.facts.exercise === true

function howLate(offsetMs: Ms, dueAt: Ms, { machine: { startedAt } }: DeskState): string {
  if (offsetMs < 0) return `还剩 ${durationText(offsetMs)}`
  const downtime = startedAt !== null && dueAt + offsetMs < toMs(startedAt) ? '停机期间到期 · ' : ''
  return `${downtime}${offsetMs === 0 ? '到期' : `超时 ${durationText(offsetMs)}`}`
}

function inFull(stage: DueStage, state: DeskState): Notification {
  const { name, body, dueAt } = toldOf(stage, state)
  const exercise = isExercise(stage, state)
  return {
    title: `${exercise ? '演练 · ' : ''}${howLate(stage.offsetMs, dueAt, state)} · ${name}`,
    body,
    urgent: isUrgent(stage, state),
  }
}

/** Due or late, and real. */
const isUrgent = (stage: DueStage, state: DeskState): boolean =>
  stage.offsetMs >= 0 && !isExercise(stage, state)

const withoutContent = (due: boolean, urgent: boolean): Notification => ({
  title: APP_TITLE,
  body: due ? '有时限到期，请解锁查看' : '有时限将到，请解锁查看',
  urgent,
})

/** One for all, by the most urgent of them. */
function forAll(stages: readonly DueStage[], state: DeskState, urgent: boolean): Notification {
  const { name, body } = toldOf(stages[0]!, state)
  return {
    title: `${stages.length} 个时限报警`,
    body: `最急的是 ${[name, body].filter(Boolean).join(' ')}`,
    urgent,
  }
}

function urgencyOfStage(stage: DueStage, { incidents }: DeskState): Urgency {
  if (isOfRoom(stage)) return urgencyOfRoom(stage.clock)
  const { incidentId, dueAt } = stage.deadline
  return urgencyOf(incidents[incidentId]!, dueAt)
}

/** The most urgent first. */
export function notificationsFor(
  due: readonly DueStage[],
  state: DeskState,
  now: Ms,
): Notification[] {
  if (due.length === 0) return []
  const urgent = due.some((stage) => isUrgent(stage, state))
  if (!mayShow(state))
    return [
      withoutContent(
        due.some(({ offsetMs }) => offsetMs >= 0),
        urgent,
      ),
    ]
  const stages = byUrgency(due, (stage) => urgencyOfStage(stage, state), now)
  return stages.length <= MOST_AT_ONCE
    ? stages.map((stage) => inFull(stage, state))
    : [forAll(stages, state, urgent)]
}

export function badgeTitle({ ringing, overdue, exercises }: AlarmCounts): string {
  if (overdue > 0) return `【超时 ${overdue}】${APP_TITLE}`
  if (ringing > 0) return `【提醒 ${ringing}】${APP_TITLE}`
  return exercises > 0 ? `【演练 ${exercises}】${APP_TITLE}` : APP_TITLE
}
