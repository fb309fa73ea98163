// Where the time went (N11): occurred → learned → first report, and which side of the chain lost it.
import { deadlinesOf, type Deadline } from '../../shared/deadline/derive'
import type { Incident, RuleBooks } from '../../shared/incident/record'
import { delaysOf, exposedBeforeReport } from '../../shared/incident/times'
import { durationText, relativeText, toMs, type Ms } from '../../shared/time'

const initialClock = (incident: Incident, books: RuleBooks): Deadline | undefined =>
  deadlinesOf(incident, books).find(({ duty }) => duty === 'initial')

/** The first report was missed before this room knew of the incident at all. */
export const missedBeforeLearned = (incident: Incident, books: RuleBooks): boolean => {
  const initial = initialClock(incident, books)
  return initial !== undefined && initial.dueAt <= toMs(incident.facts.learnedAt)
}

/** `事发→接报 15分钟` and `接报→首报 18分钟`, or how long it is by now. */
export function intervals(incident: Incident, now: Ms): readonly [toLearn: string, toSend: string] {
  const { toLearnMs, toSendMs } = delaysOf(incident)
  const here = toSendMs ?? now - toMs(incident.facts.learnedAt)
  return [
    toLearnMs === null ? '事发时间不详' : `事发→接报 ${durationText(toLearnMs)}`,
    `接报→${toSendMs === null ? '现在' : '首报'} ${durationText(here)}`,
  ]
}

export interface Verdict {
  readonly text: string
  readonly tone: 'late' | 'safe' | 'plain'
}

/** Which side lost the time, said plainly; null while no rule asks for a first report. */
export function verdict(incident: Incident, books: RuleBooks, now: Ms): Verdict | null {
  const initial = initialClock(incident, books)
  if (initial === undefined) return null
  // What ended without a report is judged as it stood then.
  const ended = incident.closing === null ? null : toMs(incident.closing.at)
  const end = initial.metAt ?? ended ?? now
  const due = relativeText(initial.dueAt, now)
  if (end <= initial.dueAt) {
    if (initial.metAt === null && ended !== null) return null
    return initial.metAt === null
      ? { text: `首报须在 ${due} 前报出`, tone: 'plain' }
      : { text: '首报按时报送', tone: 'safe' }
  }
  const late = `首报${initial.metAt === null ? '已' : ''}超时${durationText(end - initial.dueAt)}`
  const left = initial.dueAt - toMs(incident.facts.learnedAt)
  return left <= 0
    ? { text: `${late}：接报时已过时限（${due} 前），时间失在接报之前`, tone: 'late' }
    : { text: `${late}：接报时还剩${durationText(left)}，时间失在接报之后`, tone: 'late' }
}

/** N6: the media know, and nobody above has heard from us: nothing is more urgent. */
export const exposedAndUnreported = (incident: Incident): boolean =>
  exposedBeforeReport(incident) &&
  delaysOf(incident).toSendMs === null &&
  !incident.phones.some(({ direction }) => direction === 'out')
