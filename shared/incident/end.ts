// Ending an incident without a report: each way with its reason, and with a leader where it could be concealed that way.
import type { z } from 'zod'
import { allOf, notBefore, notInFuture } from '../checks'
import { decided, verifiedApprover, type Decision, type DecisionContext } from '../decision'
import { lookUp } from '../lookup'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { mayApprove } from '../vocabulary'
import { needsLeaderToEnd } from './ended'
import { endedUnreported, type Ending } from './ending'
import { openIncident } from './find'
import { incidentNumber } from './number'
import type { Incident, incidentCommands } from './record'

type EndUnreported = Extract<z.infer<(typeof incidentCommands)[number]>, { type: 'endUnreported' }>

/** The one that stays: another that has not been struck itself, and as real as this one. */
function staying(state: DeskState, incident: Incident, of: string): Result<Incident> {
  const other = lookUp(state.incidents, of)
  if (other === undefined || other.id === incident.id) return refuse('unknownOther', 'ending.of')
  if (endedUnreported(other)) return refuse('otherStruck', 'ending.of')
  return other.facts.exercise === incident.facts.exercise
    ? ok(other)
    : refuse('otherExercise', 'ending.of')
}

function endingOf(
  state: DeskState,
  incident: Incident,
  { ending }: EndUnreported,
  env: DecisionContext,
): Result<Ending> {
  if (ending.kind === 'duplicate') {
    const other = staying(state, incident, ending.of)
    return other.ok ? ok({ ...ending, number: incidentNumber(other.value) }) : other
  }
  if (ending.kind !== 'transferred') return ok(ending)
  const times = allOf(
    notInFuture(ending.at, env.now, 'ending.at'),
    notBefore(ending.at, incident.facts.learnedAt, 'beforeLearned', 'ending.at'),
  )
  return times.ok ? ok(ending) : times
}

export function endUnreported(
  state: DeskState,
  command: EndUnreported,
  env: DecisionContext,
): Result<Decision> {
  const { incidentId, approverId } = command
  const found = openIncident(state, incidentId)
  if (!found.ok) return found
  if (found.value.closing !== null) return refuse('incidentClosed', 'incidentId')
  const ending = endingOf(state, found.value, command, env)
  if (!ending.ok) return ending
  if (approverId === undefined && needsLeaderToEnd(found.value))
    return refuse('leaderToEnd', 'approverId')
  const approved =
    approverId === undefined ? ok(null) : verifiedApprover(state, approverId, env, mayApprove)
  if (!approved.ok) return approved
  return decided([
    {
      type: 'incidentClosed',
      data: { incidentId, ending: ending.value, approvedBy: approved.value },
    },
  ])
}
