// Commands about what a leader said from afar: written down, confirmed with the PIN, or denied.
import { allOf, notBefore, notInFuture } from '../checks'
import { decided, verifiedApprover, type DecisionContext, type Decision } from '../decision'
import { knownIncident } from '../incident/find'
import type { Incident } from '../incident/record'
import { lookUp } from '../lookup'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { mayApprove } from '../vocabulary'
import { isUnconfirmed, type AfarInput } from './afar'
import type { Approval, Report } from './record'
import { findReport } from './state'

/** It was said about this very text, in time, and what proves it is there. */
export function agreedPossibly(
  state: DeskState,
  incident: Incident,
  report: Report,
  afar: AfarInput,
  env: DecisionContext,
): Result<null> {
  const scan = afar.kind === 'paper' ? lookUp(state.attachments, afar.attachmentId) : undefined
  const isThere =
    scan !== undefined &&
    'incidentId' in scan.owner &&
    scan.owner.incidentId === incident.id &&
    scan.withdrawn === null
  return allOf(
    notInFuture(afar.at, env.now, 'afar.at'),
    notBefore(afar.at, report.savedAt, 'agreedBeforeText', 'afar.at'),
    afar.kind === 'phone' && !afar.readBack ? refuse('afarNotReadBack', 'afar.readBack') : ok(null),
    afar.kind === 'paper' && !isThere ? refuse('noScan', 'afar.attachmentId') : ok(null),
  )
}

interface Named {
  readonly incidentId: string
  readonly reportId: string
  readonly approverId: string
}

/** Of a report that was sent long ago as well: the leader may come back after the incident has ended. */
function unconfirmed(
  state: DeskState,
  { incidentId, reportId, approverId }: Named,
  env: DecisionContext,
): Result<Approval> {
  const found = knownIncident(state, incidentId)
  if (!found.ok) return found
  const report = findReport(found.value, reportId)
  if (report === undefined) return refuse('unknownRecord', 'reportId')
  if (report.approval === null || !isUnconfirmed(report)) return refuse('noAgreement', 'reportId')
  // Only whoever is said to have agreed can say whether they did.
  if (report.approval.by !== approverId) return refuse('anotherLeader', 'approverId')
  const approver = verifiedApprover(state, approverId, env, mayApprove)
  return approver.ok ? ok(report.approval) : approver
}

export function confirmAgreement(
  state: DeskState,
  named: Named,
  env: DecisionContext,
): Result<Decision> {
  const found = unconfirmed(state, named, env)
  if (!found.ok) return found
  const { incidentId, reportId, approverId } = named
  return decided([{ type: 'agreementConfirmed', by: approverId, data: { incidentId, reportId } }])
}

export function denyAgreement(
  state: DeskState,
  { reason, ...named }: Named & { readonly reason: string },
  env: DecisionContext,
): Result<Decision> {
  const found = unconfirmed(state, named, env)
  if (!found.ok) return found
  const { incidentId, reportId, approverId } = named
  return decided([
    { type: 'agreementDenied', by: approverId, data: { incidentId, reportId, reason } },
  ])
}
