// 电话报告 (N1), further calls that come in, and passing a leader's instruction on (N5).
import type { z } from 'zod'
import { openDeadlines } from '../deadline/derive'
import { decided, nextId, type Deciders } from '../decision'
import { knownIncident, openIncident } from '../incident/find'
import { notBeforeReceived } from '../instruction/order'
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
  // Also of one that is closed: that somebody rang is true all the same, and may be why it is opened again.
  recordCall: (state, { incidentId, call }, env) => {
    const found = knownIncident(state, incidentId)
    if (!found.ok) return found
    const times = allOf(
      notInFuture(call.at, env.now, 'call.at'),
      notBefore(call.at, found.value.facts.learnedAt, 'callBeforeLearned', 'call.at'),
    )
    if (!times.ok) return times
    const phoneId = nextId('c', found.value.phones.length)
    return decided([{ type: 'callReceived', data: { incidentId, phoneId, call } }], { phoneId })
  },
  relayInstruction: (state, { incidentId, instructionId, to, at }, env) => {
    const found = openIncident(state, incidentId)
    if (!found.ok) return found
    const instruction = found.value.instructions.find(({ id }) => id === instructionId)
    if (instruction === undefined) return refuse('unknownRecord', 'instructionId')
    if (instruction.relayed !== null) return refuse('alreadyRelayed', 'instructionId')
    // With tasks each unit is told by itself, and each is followed.
    if (instruction.tasks.length > 0) return refuse('relayByTask', 'instructionId')
    const times = allOf(notInFuture(at, env.now, 'at'), notBeforeReceived(instruction, at, 'at'))
    if (!times.ok) return times
    return decided([{ type: 'instructionRelayed', data: { incidentId, instructionId, to, at } }])
  },
}
