// What an alarm says outside the page. On a desk that is locked, or where nobody is signed in, it
// says that there is something, and not what.
import { incidentNumber } from '../../../shared/incident/record'
import type { DeskState } from '../../../shared/desk'
import type { RoomClock } from '../../../shared/room-deadlines/record'
import { durationText, toMs, type Ms } from '../../../shared/time'
import { isOfRoom, type AlarmCounts, type DueStage } from './alarm-book'
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

function toldOfRoom({ name, dueAt, target }: RoomClock): Told {
  if (target.kind === 'matter') return { name: '未结事项', body: name, dueAt }
  return { name, body: target.kind === 'relief' ? '接班人员还没有接班' : '', dueAt }
}

function toldOf(stage: DueStage, state: DeskState): Told {
  if (isOfRoom(stage)) return toldOfRoom(stage.clock)
  const { name, dueAt, incidentId } = stage.deadline
  const incident = state.incidents[incidentId]
  const body = incident === undefined ? '' : `${incidentNumber(incident)} ${incident.facts.title}`
  return { name, body, dueAt }
}

function inFull(stage: DueStage, state: DeskState): Notification {
  const { offsetMs } = stage
  const { name, body, dueAt } = toldOf(stage, state)
  if (offsetMs < 0) return { title: `还剩 ${durationText(offsetMs)} · ${name}`, body, urgent: false }
  const { startedAt } = state.machine
  const downtime = startedAt !== null && dueAt + offsetMs < toMs(startedAt) ? '停机期间到期 · ' : ''
  const late = offsetMs === 0 ? '到期' : `超时 ${durationText(offsetMs)}`
  return { title: `${downtime}${late} · ${name}`, body, urgent: true }
}

const withoutContent = (urgent: boolean): Notification => ({
  title: APP_TITLE,
  body: urgent ? '有时限到期，请解锁查看' : '有时限将到，请解锁查看',
  urgent,
})

export function notificationsFor(stages: readonly DueStage[], state: DeskState): Notification[] {
  const urgent = stages.some(({ offsetMs }) => offsetMs >= 0)
  if (stages.length === 0) return []
  if (!mayShow(state)) return [withoutContent(urgent)]
  if (stages.length <= MOST_AT_ONCE) return stages.map((stage) => inFull(stage, state))
  return [{ title: `${stages.length} 个时限报警`, body: '请到值班台逐项处理', urgent }]
}

export function badgeTitle({ ringing, overdue }: AlarmCounts): string {
  if (overdue > 0) return `【超时 ${overdue}】${APP_TITLE}`
  return ringing > 0 ? `【提醒 ${ringing}】${APP_TITLE}` : APP_TITLE
}
