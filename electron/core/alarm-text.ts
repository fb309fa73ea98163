// What an alarm says outside the page. On a desk that is locked, or where nobody is signed in, it
// says that there is something, and not what.
import type { AlarmStage } from '../../shared/deadline/stages'
import { incidentNumber } from '../../shared/incident/record'
import type { DeskState } from '../../shared/desk'
import { durationText, toMs } from '../../shared/time'
import type { AlarmCounts } from './alarm-book'
import type { Notification } from './ports'

export const APP_TITLE = '值班台'

/** Beyond this many at once (a start after a long stop) one notification stands for all. */
const MOST_AT_ONCE = 4

const mayShow = ({ session }: DeskState): boolean => session !== null && !session.locked

export const isDuringDowntime = ({ deadline, offsetMs }: AlarmStage, { machine }: DeskState): boolean =>
  machine.startedAt !== null && deadline.dueAt + offsetMs < toMs(machine.startedAt)

function headline(stage: AlarmStage, state: DeskState): string {
  const { deadline, offsetMs } = stage
  const downtime = isDuringDowntime(stage, state) ? '停机期间到期 · ' : ''
  if (offsetMs < 0) return `还剩 ${durationText(offsetMs)} · ${deadline.name}`
  const late = offsetMs === 0 ? '到期' : `超时 ${durationText(offsetMs)}`
  return `${downtime}${late} · ${deadline.name}`
}

function inFull(stage: AlarmStage, state: DeskState): Notification {
  const incident = state.incidents[stage.deadline.incidentId]
  const what = incident === undefined ? '' : `${incidentNumber(incident)} ${incident.facts.title}`
  return { title: headline(stage, state), body: what, urgent: stage.offsetMs >= 0 }
}

const withoutContent = (urgent: boolean): Notification => ({
  title: APP_TITLE,
  body: urgent ? '有时限到期，请解锁查看' : '有时限将到，请解锁查看',
  urgent,
})

export function notificationsFor(stages: readonly AlarmStage[], state: DeskState): Notification[] {
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
