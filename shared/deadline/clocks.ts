// Which clocks the record of an incident starts, and what met each of them. How long each may run
// is the rules' affair: derive.ts.
import type { Incident } from '../incident/record'
import { allToldAt } from '../leaders/find'
import { beganAt } from '../incident/unknown'
import { relayMetAt } from '../instruction/dues'
import { relayDutyOf } from '../instruction/find'
import type { Report } from '../report/record'
import { isSent, nameOf, sentAt, sentProgress, sentReports, sentToAllAt } from '../report/state'
import { toMs, type Ms } from '../time'
import { reportName } from '../vocabulary'
import { journalReceiptName, receiptClocks } from './receipts'
import type { Obligation } from './record'

export interface RunningDeadline {
  /** Unique within its incident: `phone`, `initial`, `followUp:2`, `simultaneous:t1`, `receipt:t1`. */
  readonly key: string
  readonly duty: Obligation
  readonly name: string
  readonly originAt: Ms
  readonly metAt: Ms | null
  readonly waived: boolean
  readonly reportId: string | null
}

const remembered = new WeakMap<Incident['phones'], readonly Ms[]>()

/** Calls upwards, the earliest first (N1): asked for by several clocks, and by each look at them. */
export function callsUpwards({ phones }: Incident): readonly Ms[] {
  const known = remembered.get(phones)
  if (known !== undefined) return known
  const calls = phones
    .filter(({ direction }) => direction === 'out')
    .map(({ at }) => toMs(at))
    .sort((a, b) => a - b)
  remembered.set(phones, calls)
  return calls
}

type Start = Omit<RunningDeadline, 'waived' | 'reportId'> & {
  readonly reportId?: string | undefined
}

const clock = (incident: Incident, { reportId, ...start }: Start): RunningDeadline => ({
  ...start,
  waived: incident.waivers[start.key] !== undefined,
  reportId: reportId ?? null,
})

const phoneClock = (incident: Incident): RunningDeadline =>
  clock(incident, {
    key: 'phone',
    duty: 'phone',
    name: '电话报告',
    originAt: toMs(incident.facts.learnedAt),
    metAt: callsUpwards(incident)[0] ?? null,
  })

function initialClock(incident: Incident): RunningDeadline {
  const initial = incident.reports.find((report) => report.kind === 'initial' && isSent(report))
  return clock(incident, {
    key: 'initial',
    duty: 'initial',
    name: '书面首报',
    originAt: beganAt(incident.facts),
    metAt: initial === undefined ? null : sentAt(initial),
    reportId: initial?.id,
  })
}

const lastFollowUp = (sent: readonly Report[]): number =>
  Math.max(0, ...sent.map(({ number }) => number))

/** After a 终报 a clock runs only when the incident was opened again, and only from then. */
function afterFinal(incident: Incident, report: Report, first: RunningDeadline): RunningDeadline[] {
  const reopenedAt = incident.reopenings[report.id]
  if (reopenedAt === undefined) return []
  const waiver = incident.waivers[first.key]
  // A reason given before this reopening explained another silence.
  const waived = waiver !== undefined && toMs(waiver.at) >= toMs(reopenedAt)
  return [{ ...first, waived, originAt: Math.max(first.originAt, toMs(reopenedAt)) }]
}

/**
 * A leader's reason explains the one 续报 that is missing, not all that are still owed: 续报 go on
 * until the incident has been handled (H4), so the next clock starts with the reason.
 */
function renewed(incident: Incident, first: RunningDeadline): RunningDeadline[] {
  const clocks = [first]
  for (let last = first; last.waived;) {
    const { at } = incident.waivers[last.key]!
    clocks[clocks.length - 1] = { ...last, metAt: null, reportId: null }
    const key = `${first.key}.${clocks.length}`
    last = {
      ...first,
      key,
      duty: 'followUp',
      originAt: Math.max(last.originAt, toMs(at)),
      waived: incident.waivers[key] !== undefined,
    }
    clocks.push(last)
  }
  return clocks
}

/** One clock from each sent report to the next, until the 终报 (H3, H4). */
function followUpClocks(incident: Incident): RunningDeadline[] {
  const sent = sentProgress(incident)
  return sent.flatMap((report, index): RunningDeadline[] => {
    const next = sent[index + 1]
    const number = next?.kind === 'followUp' ? next.number : lastFollowUp(sent) + 1
    const first = clock(incident, {
      key: `followUp:${index + 1}`,
      duty: report.kind === 'initial' ? 'firstFollowUp' : 'followUp',
      name: next?.kind === 'final' ? '终报' : reportName('followUp', number),
      originAt: sentAt(report)!,
      metAt: next === undefined ? null : sentAt(next),
      reportId: next?.id,
    })
    return report.kind === 'final' ? afterFinal(incident, report, first) : renewed(incident, first)
  })
}

const WITHDRAWAL = 'withdrawal:'
const withdrawalKey = (endedAt: string): string => `${WITHDRAWAL}${endedAt}`

/** A leader's reason for this clock lets what was told upwards stand: nothing is owed any more. */
export const endsWithdrawal = ({ closing }: Incident, key: string): boolean =>
  key.startsWith(WITHDRAWAL) ||
  (closing !== null && closing.reportId !== null && key === simultaneousKey(closing.reportId))

const simultaneousKey = (reportId: string): string => `simultaneous:${reportId}`

const simultaneousClock = (incident: Incident, report: Report): RunningDeadline =>
  clock(incident, {
    key: simultaneousKey(report.id),
    duty: 'simultaneous',
    name: `同时报送（${nameOf(report)}）`,
    originAt: sentAt(report)!,
    metAt: sentToAllAt(report),
    reportId: report.id,
  })

/** 转办 is met when the last unit has it (N5). */
const instructionClocks = (incident: Incident): RunningDeadline[] =>
  incident.instructions
    .filter(({ kind }) => kind !== 'circled')
    .map((instruction) =>
      clock(incident, {
        key: relayDutyOf(instruction),
        duty: 'instruction',
        name: '批示转办',
        originAt: toMs(instruction.receivedAt),
        // Of one that was closed without being passed on (阅知) nothing is owed either.
        metAt: relayMetAt(instruction),
      }),
    )

/** Met by the report that carries the change, not by any report that happens to leave. */
const casualtyClocks = (incident: Incident, sent: readonly Report[]): RunningDeadline[] =>
  incident.casualtyChanges.map(({ at, reportId }) => {
    const report = sent.find(({ id }) => id === reportId)
    return clock(incident, {
      key: `casualties:${at}`,
      duty: 'casualties',
      name: '伤亡变化补报',
      originAt: toMs(at),
      metAt: report === undefined ? null : sentAt(report),
      reportId: report?.id,
    })
  })

/** What was told upwards of an incident that ended without a report, until a 更正报告 takes it back. */
function withdrawalClocks(incident: Incident, sent: readonly Report[]): RunningDeadline[] {
  const { closing } = incident
  if (closing === null || !closing.owed) return []
  const report = sent.find(({ id }) => id === closing.reportId)
  return [
    clock(incident, {
      key: withdrawalKey(closing.at),
      duty: 'withdrawal',
      name: '核销报告',
      originAt: toMs(closing.at),
      metAt: report === undefined ? null : sentAt(report),
      reportId: report?.id,
    }),
  ]
}

/** Whoever must be told of what is grave (N5): met when the last of them has been. */
const leaderClocks = (incident: Incident): RunningDeadline[] =>
  incident.toTell === null
    ? []
    : [
        clock(incident, {
          key: 'leaders',
          duty: 'leaders',
          name: '领导通知',
          originAt: toMs(incident.toTell.since),
          metAt: allToldAt(incident),
        }),
      ]

/** The clocks of each duty, in the order in which they stand in lists. */
const CLOCKS: Readonly<
  Record<Obligation, (incident: Incident, sent: readonly Report[]) => readonly RunningDeadline[]>
> = {
  phone: (incident) => [phoneClock(incident)],
  initial: (incident) => [initialClock(incident)],
  // The first of the chain, made with the rest of it.
  firstFollowUp: () => [],
  followUp: followUpClocks,
  simultaneous: (incident, sent) => sent.map((report) => simultaneousClock(incident, report)),
  receipt: receiptClocks,
  instruction: instructionClocks,
  casualties: casualtyClocks,
  withdrawal: withdrawalClocks,
  leaders: leaderClocks,
}

/** Every clock that the record has started. */
export function clocksOf(incident: Incident): RunningDeadline[] {
  const sent = sentReports(incident)
  return Object.values(CLOCKS).flatMap((clocks) => clocks(incident, sent))
}

/** What a clock is called in the record of what rang: the same however many offices it still waits for. */
export const journalName = (incident: Incident, key: string): string | undefined =>
  journalReceiptName(incident, key) ?? clocksOf(incident).find((clock) => clock.key === key)?.name
