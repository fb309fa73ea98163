// Deadlines are derived from rules and the record, never stored and never typed in.
import type { Classification, Incident, RuleBooks } from '../incident/record'
import { beganAt } from '../incident/unknown'
import { endOfDay, HOUR, nextTimeOfDay, toMs, type Ms } from '../time'
import { callsUpwards, clocksOf, type RunningDeadline } from './clocks'
import type { Obligation, Origin, Rule } from './record'
import { ruleBookAt, rulesFor } from './rules'
import { endsAt, type Within } from './within'

export interface Deadline {
  /** Unique within its incident: `phone`, `initial`, `followUp:2`, `simultaneous:t1`. */
  readonly key: string
  readonly incidentId: string
  readonly duty: Obligation
  /** What people call it: `续报二`, `同时报送（首报）`. */
  readonly name: string
  readonly rule: Rule
  /** The rule's own; 接报 in place of 事发 as long as that is 不详. */
  readonly origin: Origin
  readonly originAt: Ms
  readonly dueAt: Ms
  readonly state: 'open' | 'met' | 'waived'
  /** When it was met; late when after `dueAt`. */
  readonly metAt: Ms | null
  readonly reportId: string | null
}

export const isLate = ({ metAt, dueAt }: Pick<Deadline, 'metAt' | 'dueAt'>): boolean =>
  metAt !== null && metAt > dueAt

type Judgement = Pick<Deadline, 'rule' | 'origin' | 'originAt' | 'dueAt'>

/** It ought to run from 事发, of which nobody knows when it was: it runs from 接报, and wherever it is shown that is said. */
export const runsFromLearned = ({ rule, origin }: Pick<Deadline, 'rule' | 'origin'>): boolean =>
  rule.origin === 'occurred' && origin === 'learned'

/** A daily 续报 is not owed twice on one day: the next falls at least this long after the last. */
const SHORTEST_DAILY_GAP: Ms = 12 * HOUR

/** The fixed hour after the last report; never so late that a whole day goes without one. */
const dailyDue = (lastSentAt: Ms, dailyAt: string): Ms =>
  Math.min(
    nextTimeOfDay(lastSentAt + SHORTEST_DAILY_GAP, dailyAt),
    nextTimeOfDay(endOfDay(lastSentAt) - 1, dailyAt),
  )

/**
 * The call upwards from which a written report is counted. A further call renews the clock only
 * while it has not been missed: nobody talks a missed report away.
 */
function fromLastCall(
  incident: Incident,
  { duty, originAt, metAt }: RunningDeadline,
  within: Within,
): Ms {
  const calls = callsUpwards(incident).filter((call) => call >= originAt && call <= (metAt ?? call))
  const first = duty === 'initial' ? (calls[0] ?? originAt) : originAt
  return calls.reduce(
    (origin, call) => (call <= endsAt(within, origin) ? Math.max(origin, call) : origin),
    first,
  )
}

function originOf(incident: Incident, rule: Rule, clock: RunningDeadline): Ms {
  switch (rule.origin) {
    case 'occurred':
      return beganAt(incident.facts)
    case 'learned':
      return toMs(incident.facts.learnedAt)
    case 'lastPhoneReport':
      return fromLastCall(incident, clock, rule.within)
    default:
      return clock.originAt
  }
}

/** Level, kind and rhythm as they were at that moment. */
export function classificationAt(incident: Incident, ms: Ms): Classification {
  const held = incident.classifications.filter(({ from }) => toMs(from) <= ms)
  return held[held.length - 1] ?? incident.classifications[0]!
}

function judgeBy(incident: Incident, clock: RunningDeadline, rule: Rule): Judgement {
  const originAt = originOf(incident, rule, clock)
  const unknown = rule.origin === 'occurred' && incident.facts.occurredAt === null
  const origin = unknown ? 'learned' : rule.origin
  return { rule, origin, originAt, dueAt: endsAt(rule.within, originAt) }
}

/** What the rules, the level and the rhythm of one moment say about a clock; null: no clock. */
function judgeAt(
  incident: Incident,
  books: RuleBooks,
  clock: RunningDeadline,
  ms: Ms,
): Judgement | null {
  const held = classificationAt(incident, ms)
  const age = clock.originAt - beganAt(incident.facts)
  const rules = rulesFor(ruleBookAt(books, ms), clock.duty, held, age)
  const [rule] = rules
  if (rule === undefined) return null
  if (clock.duty === 'followUp' && held.dailyAt !== null) {
    const dueAt = dailyDue(clock.originAt, held.dailyAt)
    return { rule, origin: rule.origin, originAt: clock.originAt, dueAt }
  }
  return rules
    .map((one) => judgeBy(incident, clock, one))
    .reduce((strictest, next) => (next.dueAt < strictest.dueAt ? next : strictest))
}

/** The moments at which something changed that the rules look at. */
const turningPoints = (incident: Incident, books: RuleBooks): Ms[] =>
  [...books, ...incident.classifications].map(({ from }) => toMs(from)).sort((a, b) => a - b)

/**
 * A running clock follows the rules and the level of now. What was met is judged by those of its
 * day; and what had already been missed stays missed, whatever is changed afterwards: an alarm
 * ends when the duty is done or a leader gives a reason, not when somebody lowers the level.
 */
function judge(incident: Incident, books: RuleBooks, clock: RunningDeadline): Judgement | null {
  const until = clock.metAt ?? Number.POSITIVE_INFINITY
  const began = Math.min(Math.max(toMs(incident.openedAt), clock.originAt), until)
  const turns = turningPoints(incident, books).filter((ms) => ms > began && ms < until)
  let judgement = judgeAt(incident, books, clock, began)
  for (const turn of turns) {
    if (judgement !== null && judgement.dueAt < turn) return judgement
    judgement = judgeAt(incident, books, clock, turn)
  }
  return judgement
}

function derive(incident: Incident, books: RuleBooks, clock: RunningDeadline): Deadline | null {
  const judgement = judge(incident, books, clock)
  if (judgement === null) return null
  const { key, duty, name, metAt, waived, reportId } = clock
  const state = metAt !== null ? 'met' : waived ? 'waived' : 'open'
  return { key, incidentId: incident.id, duty, name, ...judgement, state, metAt, reportId }
}

const remembered = new WeakMap<Incident, { books: RuleBooks; deadlines: readonly Deadline[] }>()

/**
 * Every clock of the incident, the earliest first. Records never change in place, so the answer is
 * kept with the incident and the rules that it was derived from.
 */
export function deadlinesOf(incident: Incident, books: RuleBooks): readonly Deadline[] {
  const known = remembered.get(incident)
  if (known?.books === books) return known.deadlines
  const deadlines = clocksOf(incident)
    .map((clock) => derive(incident, books, clock))
    .filter((deadline) => deadline !== null)
    .sort((a, b) => a.dueAt - b.dueAt)
  remembered.set(incident, { books, deadlines })
  return deadlines
}

/** Of an incident that ended without a report only what takes it back upwards goes on. */
const goesOn = ({ closing }: Incident, { duty, reportId }: Deadline): boolean =>
  closing === null ||
  duty === 'withdrawal' ||
  (duty === 'simultaneous' && reportId === closing.reportId)

/** The clocks that still run; none once the incident is closed. */
export const openDeadlines = (incident: Incident, books: RuleBooks): Deadline[] =>
  incident.closedAt === null
    ? deadlinesOf(incident, books).filter(
        (deadline) => deadline.state === 'open' && goesOn(incident, deadline),
      )
    : []
