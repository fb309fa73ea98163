// Deadlines are derived from rules and the record, never stored and never typed in.
import { classificationOf, type Classification, type Incident, type RuleBooks } from '../incident/record'
import type { Report } from '../report/record'
import { isSent, nameOf, sentAt, sentReports, sentToAllAt } from '../report/state'
import { endOfDay, HOUR, MINUTE, nextTimeOfDay, toMs, type Ms } from '../time'
import { reportName } from '../vocabulary'
import type { Duty, Rule } from './record'
import { ruleBookAt, ruleFor } from './rules'

export interface Deadline {
  /** Unique within its incident: `phone`, `initial`, `followUp:2`, `simultaneous:rep1`. */
  readonly key: string
  readonly incidentId: string
  readonly duty: Duty
  /** What people call it: `续报二`, `同时报送（首报）`. */
  readonly name: string
  readonly rule: Rule
  readonly originAt: Ms
  readonly dueAt: Ms
  readonly state: 'open' | 'met' | 'waived'
  /** When it was met; late when after `dueAt`. */
  readonly metAt: Ms | null
  readonly reportId: string | null
}

export const isLate = ({ metAt, dueAt }: Pick<Deadline, 'metAt' | 'dueAt'>): boolean =>
  metAt !== null && metAt > dueAt

/** A daily 续报 is not owed twice on one day: the next falls at least this long after the last. */
const SHORTEST_DAILY_GAP: Ms = 12 * HOUR

interface Clock {
  readonly key: string
  readonly duty: Duty
  readonly name: string
  readonly originAt: Ms
  readonly metAt: Ms | null
  readonly reportId?: string
}

function classificationAt(incident: Incident, ms: Ms | null): Classification {
  if (ms === null) return classificationOf(incident)
  const held = incident.classifications.filter(({ from }) => toMs(from) <= ms)
  return held[held.length - 1] ?? incident.classifications[0]!
}

function dueAt(incident: Incident, rule: Rule, clock: Clock): Ms {
  if (clock.duty === 'followUp' && incident.dailyAt !== null) {
    return nextTimeOfDay(clock.originAt + SHORTEST_DAILY_GAP, incident.dailyAt)
  }
  return 'minutes' in rule.within
    ? clock.originAt + rule.within.minutes * MINUTE
    : endOfDay(clock.originAt)
}

const lastOutboundBefore = (incident: Incident, ms: Ms | null): Ms | null => {
  const calls = incident.phones
    .filter(({ direction, at }) => direction === 'out' && (ms === null || toMs(at) <= ms))
    .map(({ at }) => toMs(at))
  return calls.length === 0 ? null : Math.max(...calls)
}

/** Where the rule says the clock starts, when it says something else than the duty's usual origin. */
function originOf(incident: Incident, rule: Rule, clock: Clock): Ms {
  switch (rule.origin) {
    case 'occurred': return toMs(incident.facts.occurredAt)
    case 'learned': return toMs(incident.facts.learnedAt)
    case 'lastPhoneReport': return lastOutboundBefore(incident, clock.metAt) ?? clock.originAt
    default: return clock.originAt
  }
}

function derive(incident: Incident, books: RuleBooks, clock: Clock): Deadline | null {
  // The day's rules and the day's level: a later change must not judge what was met before it.
  const { metAt } = clock
  const book = ruleBookAt(books, metAt ?? Number.POSITIVE_INFINITY)
  const age = clock.originAt - toMs(incident.facts.occurredAt)
  const rule = ruleFor(book, clock.duty, classificationAt(incident, metAt), age)
  if (rule === null) return null
  const originAt = originOf(incident, rule, clock)
  const waived = incident.waivers[clock.key] !== undefined
  return {
    key: clock.key,
    incidentId: incident.id,
    duty: clock.duty,
    name: clock.name,
    rule,
    originAt,
    dueAt: dueAt(incident, rule, { ...clock, originAt }),
    state: metAt !== null ? 'met' : waived ? 'waived' : 'open',
    metAt,
    reportId: clock.reportId ?? null,
  }
}

const phoneClock = (incident: Incident): Clock => {
  const calls = incident.phones.filter(({ direction }) => direction === 'out').map(({ at }) => toMs(at))
  return {
    key: 'phone', duty: 'phone', name: '电话报告',
    originAt: toMs(incident.facts.learnedAt),
    metAt: calls.length === 0 ? null : Math.min(...calls),
  }
}

function initialClock(incident: Incident, initial: Report | undefined): Clock {
  return {
    key: 'initial', duty: 'initial', name: '书面首报',
    originAt: toMs(incident.facts.occurredAt),
    metAt: initial === undefined ? null : sentAt(initial),
    ...(initial === undefined ? {} : { reportId: initial.id }),
  }
}

/** One clock from each sent report to the next, until the 终报 (H3, H4). */
function followUpClocks(incident: Incident, sent: readonly Report[]): Clock[] {
  return sent.flatMap((report, index): Clock[] => {
    const next = sent[index + 1]
    if (report.kind === 'final' && next === undefined && !reopenedSince(incident, report)) return []
    const reopened = next === undefined && reopenedSince(incident, report) ? toMs(incident.reopenedAt!) : 0
    const number = next?.kind === 'followUp' ? next.number : lastFollowUp(sent) + 1
    return [{
      key: `followUp:${index + 1}`,
      duty: report.kind === 'initial' ? 'firstFollowUp' : 'followUp',
      name: next?.kind === 'final' ? '终报' : reportName('followUp', number),
      originAt: Math.max(sentAt(report)!, reopened),
      metAt: next === undefined ? null : sentAt(next),
      ...(next === undefined ? {} : { reportId: next.id }),
    }]
  })
}

const lastFollowUp = (sent: readonly Report[]): number =>
  Math.max(0, ...sent.map(({ number }) => number))

const reopenedSince = (incident: Incident, report: Report): boolean =>
  incident.reopenedAt !== null && toMs(incident.reopenedAt) >= sentAt(report)!

const simultaneousClock = (report: Report): Clock => ({
  key: `simultaneous:${report.id}`, duty: 'simultaneous', name: `同时报送（${nameOf(report)}）`,
  originAt: sentAt(report)!, metAt: sentToAllAt(report), reportId: report.id,
})

const instructionClocks = (incident: Incident): Clock[] =>
  incident.instructions.map(({ id, receivedAt, relayed }) => ({
    key: `instruction:${id}`, duty: 'instruction', name: '批示转办',
    originAt: toMs(receivedAt), metAt: relayed === null ? null : toMs(relayed.at),
  }))

function casualtyClock(incident: Incident, sent: readonly Report[]): Clock[] {
  if (incident.casualtiesChangedAt === null) return []
  const changedAt = toMs(incident.casualtiesChangedAt)
  const after = sent.map((report) => sentAt(report)!).filter((ms) => ms >= changedAt)
  return [{
    key: `casualties:${incident.casualtiesChangedAt}`, duty: 'casualties', name: '伤亡变化补报',
    originAt: changedAt, metAt: after.length === 0 ? null : Math.min(...after),
  }]
}

function deriveAll(incident: Incident, books: RuleBooks): Deadline[] {
  const sent = sentReports(incident)
  const clocks = [
    phoneClock(incident),
    initialClock(incident, incident.reports.find((report) => report.kind === 'initial' && isSent(report))),
    ...followUpClocks(incident, sent),
    ...sent.map(simultaneousClock),
    ...instructionClocks(incident),
    ...casualtyClock(incident, sent),
  ]
  return clocks
    .map((clock) => derive(incident, books, clock))
    .filter((deadline) => deadline !== null)
    .sort((a, b) => a.dueAt - b.dueAt)
}

const remembered = new WeakMap<Incident, { books: RuleBooks; deadlines: readonly Deadline[] }>()

/**
 * Every clock of the incident, the earliest first. Records never change in place, so the answer is
 * kept with the incident and the rules that it was derived from.
 */
export function deadlinesOf(incident: Incident, books: RuleBooks): readonly Deadline[] {
  const known = remembered.get(incident)
  if (known?.books === books) return known.deadlines
  const deadlines = deriveAll(incident, books)
  remembered.set(incident, { books, deadlines })
  return deadlines
}

/** The clocks that still run; none once the incident is closed. */
export const openDeadlines = (incident: Incident, books: RuleBooks): Deadline[] =>
  incident.closedAt === null ? deadlinesOf(incident, books).filter(({ state }) => state === 'open') : []
