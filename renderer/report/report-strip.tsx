// Above every report: the clock that it meets, the rule behind it, and which of the five it is by now.
import { shortNumber } from '../../shared/incident/number'
import { isLate } from '../../shared/deadline/derive'
import type { Incident } from '../../shared/incident/record'
import type { Report } from '../../shared/report/record'
import {
  isSent,
  nameOf,
  needsApproval,
  reportState,
  sentAt,
  undelivered,
  unreceipted,
  type ReportState,
} from '../../shared/report/state'
import { durationText, relativeText, toMs, type Ms } from '../../shared/time'
import { soonWithin } from '../incident/wording'
import { DeadlineStrip, StateSteps } from '../ui'
import { personName, useDesk, useNow, useUnit } from '../use-desk'
import { signerText } from '../../shared/report/afar'
import { clockMet } from '../../shared/report/clock-met'
import { clockAfter, clockToMeet, whyText } from './clock'
import type { Writing } from './editor/form'

type Notes = Partial<Record<ReportState, string>>

function useNotes(report: Report | null, voids: boolean, now: Ms): Notes {
  const { people } = useDesk()
  if (report === null) return {}
  if (isSent(report)) {
    const all = report.addressedTo.length
    return {
      sent: `${all - undelivered(report).length}/${all}`,
      receipted: `${all - undelivered(report).length - unreceipted(report).length}/${all}`,
    }
  }
  const { submitted, approval } = report
  const changed = '文字已改'
  if (approval !== null)
    return {
      approved: voids
        ? changed
        : `${signerText(approval, personName(people, approval.by))} ${relativeText(toMs(approval.at), now)}`,
    }
  return submitted === null
    ? {}
    : { awaiting: voids ? changed : relativeText(toMs(submitted.at), now) }
}

function Steps({
  incident,
  report,
  voids,
}: {
  readonly incident: Incident
  readonly report: Report | null
  readonly voids: boolean
}) {
  const unit = useUnit()
  const notes = useNotes(report, voids, useNow())
  const skipped: ReportState[] = needsApproval(incident, unit)
    ? []
    : [
        ...(report?.submitted ? [] : ['awaiting' as const]),
        ...(report?.approval ? [] : ['approved' as const]),
      ]
  return (
    <StateSteps
      current={report === null ? 'draft' : reportState(report)}
      skipped={skipped}
      notes={notes}
    />
  )
}

/** `14:26 报送，时限 15:02，按时` */
function useSentText(incident: Incident, report: Report, now: Ms): string {
  const { ruleBooks } = useDesk()
  const at = sentAt(report)!
  const met = clockMet(incident, ruleBooks, report)
  const sent = `${relativeText(at, now)} 报送`
  if (met === null) return sent
  const verdict = isLate(met) ? `迟报 ${durationText(at - met.dueAt)}` : '按时'
  return `${sent} · 时限 ${relativeText(met.dueAt, now)} · ${verdict} · ${met.rule.source}`
}

/** While it is being written. */
export function WritingStrip({
  incident,
  writing,
  voids,
}: {
  readonly incident: Incident
  readonly writing: Writing
  readonly voids: boolean
}) {
  const { ruleBooks } = useDesk()
  const now = useNow()
  const clock = clockToMeet(incident, ruleBooks, writing.kind)
  return (
    <DeadlineStrip
      label={`${shortNumber(incident)} ${clock?.duty === 'initial' ? clock.name : nameOf(writing)}`}
      dueAt={clock?.dueAt ?? null}
      now={now}
      why={clock === null ? '没有时限在走' : whyText(clock, now)}
      {...(clock === null ? {} : { soonWithin: soonWithin(clock) })}
    >
      <Steps incident={incident} report={writing.report} voids={voids} />
    </DeadlineStrip>
  )
}

/** After it left: how it stood against its clock, or the clock of those who still wait for it or owe a 回执. */
export function SentStrip({
  incident,
  report,
}: {
  readonly incident: Incident
  readonly report: Report
}) {
  const { ruleBooks } = useDesk()
  const now = useNow()
  const after = clockAfter(incident, ruleBooks, report)
  const sent = useSentText(incident, report, now)
  // Who waits for a 回执 still sees how the report stood against its own clock.
  const waiting =
    after === null || after.duty !== 'receipt'
      ? null
      : `${sent} · 回执 ${relativeText(after.dueAt, now)} 前`
  return (
    <DeadlineStrip
      label={`${shortNumber(incident)} ${after?.name ?? nameOf(report)}`}
      dueAt={after?.dueAt ?? null}
      now={now}
      why={waiting ?? (after === null ? sent : whyText(after, now))}
      {...(after === null ? {} : { soonWithin: soonWithin(after) })}
    >
      <Steps incident={incident} report={report} voids={false} />
    </DeadlineStrip>
  )
}
