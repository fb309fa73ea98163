// Writing and approving a report. Sending one: deliver.ts.
import { isEqual } from '../equal'
import { digestOf } from './digest'
import type { z } from 'zod'
import { decided, nextId, verifiedApprover, type Deciders, type DecisionContext } from '../decision'
import { lookUp } from '../lookup'
import type { Unit } from '../unit/record'
import { openIncident } from '../incident/find'
import type { Incident } from '../incident/record'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { mayApprove, type ReportKind } from '../vocabulary'
import { fitToSend } from './complete'
import { compose } from './compose'
import { correctsSomething } from './correction'
import { deliverReport, recordReceipt } from './deliver'
import { nextReport } from './next'
import { numbering } from './number'
import { agreedPossibly, confirmAgreement, denyAgreement } from './agree'
import { mayAgreeFromAfar } from './afar'
import type { DocNumber, Report, reportCommands } from './record'
import { retractDelivery } from './retract'
import { findReport, isSent, mayGoOn, needsApproval } from './state'

export type ReportCommand = z.infer<(typeof reportCommands)[number]>

interface Found {
  readonly incident: Incident
  readonly report: Report
}

/** A report that has not left yet, in an incident that is still open. */
function writable(state: DeskState, incidentId: string, reportId: string): Result<Found> {
  const found = openIncident(state, incidentId)
  if (!found.ok) return found
  const report = findReport(found.value, reportId)
  if (report === undefined) return refuse('unknownRecord', 'reportId')
  const goesOn = mayGoOn(found.value, report)
  if (!goesOn.ok) return goesOn
  return isSent(report) ? refuse('reportSent', 'reportId') : ok({ incident: found.value, report })
}

/** A 终报 that was begun becomes a 续报 when the fire flares up again, and the other way round. */
const anotherKind = (
  incident: Incident,
  report: Report,
  kind: ReportKind,
): Result<Pick<Report, 'kind' | 'number'>> =>
  nextReport({ ...incident, reports: incident.reports.filter((one) => one !== report) }, kind)

/** What is approved: the exact words with their number, which is given now where there is none. */
function signed(
  state: DeskState,
  unit: Unit,
  { incident, report }: Found,
  env: DecisionContext,
): { readonly digest: string; readonly docNumber: DocNumber | null } {
  const docNumber = numbering(state, incident, report)
  const numbered = { ...report, docNumber: docNumber ?? report.docNumber }
  const document = compose(incident, { unit, template: state.template }, numbered)
  return { docNumber, digest: digestOf(document, env) }
}

export const decideReport: Deciders<ReportCommand> = {
  saveReport: (state, { incidentId, reportId, kind, content }) => {
    if (reportId === null) {
      const found = openIncident(state, incidentId)
      if (!found.ok) return found
      const next = nextReport(found.value, kind)
      if (!next.ok) return next
      const fits = kind === 'correction' ? correctsSomething(found.value, content) : ok(null)
      if (!fits.ok) return fits
      const id = nextId('t', found.value.reports.length)
      return decided(
        [{ type: 'reportSaved', data: { incidentId, reportId: id, ...next.value, content } }],
        { reportId: id },
      )
    }
    const found = writable(state, incidentId, reportId)
    if (!found.ok) return found
    const { incident, report } = found.value
    const become = kind === report.kind ? ok(report) : anotherKind(incident, report, kind)
    if (!become.ok) return become
    const fits = kind === 'correction' ? correctsSomething(incident, content) : ok(null)
    if (!fits.ok) return fits
    // Saving the same words again changes nothing, and voids no approval.
    const same = become.value === report && isEqual(report.content, content)
    if (same) return decided([], { reportId })
    const { number } = become.value
    return decided(
      [{ type: 'reportSaved', data: { incidentId, reportId, kind, number, content } }],
      { reportId },
    )
  },
  submitReport: (state, { incidentId, reportId }) => {
    const found = writable(state, incidentId, reportId)
    if (!found.ok) return found
    const { report } = found.value
    const fit = fitToSend(found.value.incident, report)
    if (!fit.ok) return fit
    if (report.submitted !== null || report.approval !== null)
      return refuse('alreadySubmitted', 'reportId')
    return decided([
      {
        type: 'reportSubmitted',
        data: { incidentId, reportId, docNumber: numbering(state, found.value.incident, report) },
      },
    ])
  },
  numberReport: (state, { incidentId, reportId }) => {
    const found = writable(state, incidentId, reportId)
    if (!found.ok) return found
    const { incident, report } = found.value
    const fit = fitToSend(incident, report)
    if (!fit.ok) return fit
    if (state.unit === null) return refuse('notSetUp')
    // What a leader must see first is numbered when they are asked.
    if (report.approval === null && needsApproval(incident, state.unit))
      return refuse('needsApproval', 'reportId')
    const docNumber = numbering(state, incident, report)
    return decided(
      docNumber === null
        ? []
        : [{ type: 'reportNumbered', data: { incidentId, reportId, docNumber } }],
    )
  },
  approveReport: (state, { incidentId, reportId, revision, approverId }, env) => {
    const found = writable(state, incidentId, reportId)
    if (!found.ok) return found
    const approver = verifiedApprover(state, approverId, env, mayApprove)
    if (!approver.ok) return approver
    const { incident, report } = found.value
    const fit = fitToSend(incident, report)
    if (!fit.ok) return fit
    // Exactly that text: another save in between is another text.
    if (report.revision !== revision) return refuse('textChanged', 'revision')
    if (state.unit === null) return refuse('notSetUp')
    const numbered = signed(state, state.unit, found.value, env)
    return decided([
      {
        type: 'reportApproved',
        by: approverId,
        data: { incidentId, reportId, revision, ...numbered },
      },
    ])
  },
  agreeFromAfar: (state, { incidentId, reportId, revision, leaderId, afar }, env) => {
    const found = writable(state, incidentId, reportId)
    if (!found.ok) return found
    const { incident, report } = found.value
    const leader = lookUp(state.people, leaderId)
    if (leader === undefined || !leader.active) return refuse('unknownPerson', 'leaderId')
    if (!mayApprove(leader.role)) return refuse('notAllowed', 'leaderId')
    if (state.unit === null) return refuse('notSetUp')
    if (!mayAgreeFromAfar(incident, state.unit)) return refuse('afarNotAllowed', 'afar')
    const fit = fitToSend(incident, report)
    if (!fit.ok) return fit
    if (report.revision !== revision) return refuse('textChanged', 'revision')
    const possible = agreedPossibly(state, incident, report, afar, env)
    if (!possible.ok) return possible
    const numbered = signed(state, state.unit, found.value, env)
    return decided([
      {
        type: 'reportAgreedAfar',
        data: { incidentId, reportId, revision, ...numbered, leaderId, afar },
      },
    ])
  },
  confirmAgreement: (state, { type: _type, pin: _pin, ...named }, env) =>
    confirmAgreement(state, named, env),
  denyAgreement: (state, { type: _type, pin: _pin, ...named }, env) =>
    denyAgreement(state, named, env),
  returnReport: (state, { incidentId, reportId, reason, approverId }, env) => {
    const found = writable(state, incidentId, reportId)
    if (!found.ok) return found
    const approver = verifiedApprover(state, approverId, env, mayApprove)
    if (!approver.ok) return approver
    return decided([
      { type: 'reportReturned', by: approverId, data: { incidentId, reportId, reason } },
    ])
  },
  deliverReport,
  retractDelivery,
  recordReceipt,
}
