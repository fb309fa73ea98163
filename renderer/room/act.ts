// Doing the next thing that an incident owes: where each step is done.
import type { NextStep } from '../../shared/incident/next-step'
import { go } from '../route'

export function doNext(incidentId: string, step: NextStep): void {
  const incident = { at: 'incident', incidentId } as const
  switch (step.act) {
    case 'phone': return go({ at: 'phone', incidentId })
    case 'write': return go({ at: 'report', incidentId, kind: step.kind, reportId: step.reportId })
    case 'approve':
    case 'deliver':
    case 'receipt': return go({ at: 'report', incidentId, kind: 'initial', reportId: step.reportId }, step.act)
    case 'relay':
    case 'close': return go(incident, step.act)
    case 'none': return go(incident)
  }
}

/** The key of the next step is always the same: the one button of a card. */
export const NEXT_KEY = 'F5'
