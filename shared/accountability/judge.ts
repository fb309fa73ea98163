// What the record proposes about a duty, and what holds of it once people have spoken. 迟报 and 漏报 follow from times; the
// rest does not, and is never proposed.
import { monthOfDay, monthsAfter, type Month } from '../calendar/month'
import type { DeskState } from '../state'
import { dayOf, durationText, momentOn, timeText, toInstant, toMs, type Ms } from '../time'
import { inquiriesAbout, lateBy, settingsAt } from './duties'
import { OUTCOME_NAMES, timelinessOf, type Outcome, type Timeliness } from './outcome'
import type { AccountabilitySettings, AccountabilityState, Duty, Finding, Inquiry } from './record'

type Judged = Pick<DeskState, 'accountability'>

/** `waiting`: not due yet. `overdue`: due, nothing has come, and the month is not over. */
export type Standing = Timeliness | 'waiting' | 'overdue'
export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  onTime: '准时',
  late: '迟报',
  omitted: '漏报',
  waiting: '未到时限',
  overdue: '逾期未报',
}

export interface Proposal {
  readonly standing: Standing
  readonly lateBy: Ms
  /** `迟报31分钟`, `09:10 经核报后 09:25 补报` */
  readonly why: string
}

/** A duty belongs to the month in which it fell due. */
export const monthOfDuty = ({ dueAt }: Pick<Duty, 'dueAt'>): Month => monthOfDay(dayOf(dueAt))

const endOfMonth = (month: Month): Ms => momentOn(`${monthsAfter(month, 1)}-01`, '00:00')

/** A month is scored by what held at its end; one that goes on by what holds now. */
export const settingsOfMonth = (
  accountability: AccountabilityState,
  month: Month,
): AccountabilitySettings => settingsAt(accountability, toInstant(endOfMonth(month) - 1))

const deniedText = ({ answer }: Inquiry): string =>
  answer === null ? '，还没有答复' : `，${timeText(toMs(answer.at))} 答复不属实`

export function proposalOf(state: Judged, duty: Duty, now: Ms): Proposal {
  const { got, dueAt, knewElsewhere } = duty
  const by = lateBy(duty)
  const [asked] = inquiriesAbout(state, duty)
  const askedAt = asked === undefined ? null : toMs(asked.at)
  if (got !== null && by === 0)
    return { standing: 'onTime', lateBy: 0, why: `${timeText(got.at)} ${got.how}，在时限以内` }
  // 补报 after 核报 stays 漏报; so does what comes after the room had to learn it elsewhere.
  if (
    askedAt !== null &&
    askedAt <= (got?.at ?? now) &&
    now > dueAt &&
    (got !== null || askedAt > dueAt)
  )
    return {
      standing: 'omitted',
      lateBy: by,
      why: `${timeText(askedAt)} 核报${got === null ? deniedText(asked!) : `后 ${timeText(got.at)} 补报`}`,
    }
  if (
    got !== null &&
    knewElsewhere !== null &&
    knewElsewhere.at > dueAt &&
    knewElsewhere.at < got.at
  )
    return {
      standing: 'omitted',
      lateBy: by,
      why: `时限过后，${timeText(knewElsewhere.at)} 从${knewElsewhere.from}得知，${timeText(got.at)} 才报来`,
    }
  if (got !== null) return { standing: 'late', lateBy: by, why: `迟报${durationText(by)}` }
  if (now <= dueAt) return { standing: 'waiting', lateBy: 0, why: `${timeText(dueAt)} 到期` }
  return now >= endOfMonth(monthOfDuty(duty))
    ? { standing: 'omitted', lateBy: 0, why: '到月底没有报来' }
    : { standing: 'overdue', lateBy: 0, why: `${timeText(dueAt)} 到期，还没有报来` }
}

/** Of the very unit: when another owes in its place, what was found of the first is not the other's. */
export const findingOf = (
  { accountability }: Judged,
  { key, unitId }: Pick<Duty, 'key' | 'unitId'>,
): Finding | null =>
  Object.values(accountability.findings).find(
    ({ duty }) => duty.key === key && duty.unitId === unitId,
  ) ?? null

/** What holds: the last 认定, else what the record proposes. */
export interface Judgement {
  readonly proposal: Proposal
  readonly finding: Finding | null
  /** Null while nothing can be said yet. */
  readonly outcome: Outcome | null
  readonly timeliness: Timeliness | null
  readonly decided: boolean
}

const isSettled = (standing: Standing): standing is Timeliness =>
  standing !== 'waiting' && standing !== 'overdue'

export function judgementOf(state: Judged, duty: Duty, now: Ms): Judgement {
  const proposal = proposalOf(state, duty, now)
  const finding = findingOf(state, duty)
  const verdict = finding?.verdicts.at(-1) ?? null
  const byRecord = isSettled(proposal.standing) ? proposal.standing : null
  if (verdict === null)
    return { proposal, finding, outcome: byRecord, timeliness: byRecord, decided: false }
  // What was decided about a duty settles it, also where the record is still waiting.
  const timeliness = timelinessOf(verdict.outcome, byRecord ?? finding!.proposed.outcome)
  return { proposal, finding, outcome: verdict.outcome, timeliness, decided: true }
}

/** `迟报31分钟`, `漏报（认定；拟迟报）`: what was proposed stays in sight beside what was decided. */
export function judgementText({ outcome, decided, proposal }: Judgement): string {
  const held = outcome === null ? STANDING_NAMES[proposal.standing] : OUTCOME_NAMES[outcome]
  if (!decided) return outcome === 'late' ? proposal.why : held
  return outcome === proposal.standing
    ? `${held}（已认定）`
    : `${held}（已认定；记录拟${STANDING_NAMES[proposal.standing]}）`
}
