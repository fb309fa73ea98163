// What a 零报告 says, made from the record: that nothing happened, or what was reported already.
import { endedUnreported, ENDING_NAMES } from '../incident/ending'
import { incidentNumber } from '../incident/number'
import type { Incident } from '../incident/record'
import { sentReports } from '../report/state'
import { assignmentOf } from '../roster/find'
import { isOnDuty } from '../shift/find'
import { slotNow } from '../shift/start'
import type { DeskState } from '../state'
import { fill } from '../fill'
import { dateText, daysAfter, documentTimeText, toMs, type Day, type Ms } from '../time'
import { dueOn } from './clocks'

/** Opened in the 24 hours that the report answers for; exercises are outside all reports. */
function incidentsOf(state: DeskState, date: Day, until: Ms): Incident[] {
  const from = dueOn(state, daysAfter(date, -1))
  return Object.values(state.incidents)
    .filter(
      ({ openedAt, facts }) => !facts.exercise && toMs(openedAt) > from && toMs(openedAt) <= until,
    )
    .sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
}

/** `值班〔2026〕17号 草原火情（已报送）` */
const named = (incident: Incident): string =>
  `${incidentNumber(incident)} ${incident.facts.title}（${sentReports(incident).length > 0 ? '已报送' : '尚未报送'}）`

/** False, double or none of ours: told apart from what happened. */
function struck(opened: readonly Incident[]): string {
  const named = opened.flatMap((incident) => {
    const { closing } = incident
    return closing === null || !endedUnreported(incident)
      ? []
      : [`${incidentNumber(incident)}（${ENDING_NAMES[closing.ending.kind]}）`]
  })
  return named.length === 0 ? '' : `另有${named.length}起不计入：${named.join('、')}。`
}

function people(state: DeskState, now: Ms): string {
  const { date, slotId } = state.shift.current ?? slotNow(state, now)
  const { leader } = assignmentOf(state.roster.days, date, slotId)
  const crew = Object.values(state.people)
    .filter(({ id }) => isOnDuty(state, id))
    .map(({ name }) => name)
  return [
    leader === '' ? '' : `带班领导：${leader}。`,
    crew.length === 0 ? '' : `值班员：${crew.join('、')}。`,
  ].join('')
}

/** The words for the day, to be read over and sent. */
export function nilText(state: DeskState, date: Day, now: Ms): string {
  const due = dueOn(state, date)
  const from = dueOn(state, daysAfter(date, -1))
  const until = Math.max(from, Math.min(now, due))
  const span = `${documentTimeText(from)}至${documentTimeText(until)}`
  const opened = incidentsOf(state, date, until)
  const incidents = opened.filter((incident) => !endedUnreported(incident))
  const { phrases } = state.template
  const happened =
    incidents.length === 0
      ? phrases.nilNothing
      : fill(phrases.nilSome, {
          起数: String(incidents.length),
          事件: incidents.map(named).join('；'),
        })
  return `${state.unit?.name ?? ''}${dateText(due)}零报告：${span}，${happened}${struck(opened)}${people(state, now)}`
}
