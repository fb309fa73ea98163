// 电话报告 (N1) and passing a leader's instruction on (N5).
import type { z } from 'zod'
import { openDeadlines } from '../deadline/derive'
import { decided, nextId, type Deciders } from '../decision'
import { openIncident } from '../incident/find'
import { allOf } from '../checks'
import { notBefore } from '../checks'
import { notInFuture } from '../checks'
import { refuse } from '../result'
import { toMs } from '../time'
import type { phoneCommands } from './record'

export type PhoneCommand = z.infer<(typeof phoneCommands)[number]>

export const decidePhone: Deciders<PhoneCommand> = {
  reportByPhone: (state, { incidentId, call, lateReason }, env) => {
    const found = openIncident(state, incidentId)
    if (!found.ok) return found
    const incident = found.value
    const times = allOf(
      notInFuture(call.at, env.now, 'call.at'),
      notBefore(call.at, incident.facts.learnedAt, 'beforeLearned', 'call.at'),
    )
    if (!times.ok) return times
    const owed = openDeadlines(incident, state.ruleBooks).find(({ duty }) => duty === 'phone')
    if (owed !== undefined && toMs(call.at) > owed.dueAt && lateReason === '') {
      return refuse('lateReason', 'lateReason')
    }
    const phoneId = nextId('c', incident.phones.length)
    const instructionId =
      call.instruction === null ? null : nextId('i', incident.instructions.length)
    return decided(
      [{ type: 'phoneReported', data: { incidentId, phoneId, call, instructionId, lateReason } }],
      { phoneId },
    )
  },
  relayInstruction: (state, { incidentId, instructionId, to, at }, env) => {
    const found = openIncident(state, incidentId)
    if (!found.ok) return found
    const instruction = found.value.instructions.find(({ id }) => id === instructionId)
    if (instruction === undefined) return refuse('unknownRecord', 'instructionId')
    if (instruction.relayed !== null) return refuse('alreadyRelayed', 'instructionId')
    const times = allOf(
      notInFuture(at, env.now, 'at'),
      notBefore(at, instruction.receivedAt, 'beforeReceived', 'at'),
    )
    if (!times.ok) return times
    return decided([{ type: 'instructionRelayed', data: { incidentId, instructionId, to, at } }])
  },
}
