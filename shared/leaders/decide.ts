// Commands about the leaders who have to be told: the unit's list, and each attempt to reach one of them.
import type { z } from 'zod'
import { allOf, notBefore, notInFuture } from '../checks'
import { decided, type Deciders } from '../decision'
import { isEqual } from '../equal'
import { openIncident } from '../incident/find'
import { classificationOf } from '../incident/record'
import { registering } from '../instruction/decide'
import type { InstructionFacts } from '../instruction/record'
import { refuse } from '../result'
import { isTold, leadersOf } from './find'
import { listing } from './listing'
import type { leaderCommands } from './record'

export type LeaderCommand = z.infer<(typeof leaderCommands)[number]>

export const decideLeaders: Deciders<LeaderCommand> = {
  setLeaderList: (state, { leaders }) => {
    const names = leaders.map(({ name }) => name)
    const twice = names.findIndex((name, at) => names.indexOf(name) !== at)
    if (twice !== -1) return refuse('leaderTwice', `leaders.${twice}.name`)
    const known = new Set(state.leaders.list.map(({ id }) => id))
    let made = state.leaders.made
    const list = leaders.map(({ id, ...details }) => ({
      ...details,
      id: id !== undefined && known.has(id) ? id : `l${(made += 1)}`,
    }))
    if (isEqual(list, state.leaders.list)) return refuse('nothingChanged', 'leaders')
    return decided([{ type: 'leaderListSet', data: { leaders: list } }])
  },
  listLeaders: (state, { incidentId }) => {
    const found = openIncident(state, incidentId)
    if (!found.ok) return found
    if (found.value.toTell !== null) return refuse('nothingChanged', 'incidentId')
    const events = listing(state, incidentId, classificationOf(found.value).level)
    return events.length === 0 ? refuse('noLeaderList', 'incidentId') : decided(events)
  },
  callLeader: (state, command, env) => {
    const { incidentId, leaderId, at, reached, way, proposal, came, readBack, answer } = command
    const found = openIncident(state, incidentId)
    if (!found.ok) return found
    const leader = leadersOf(found.value).find(({ id }) => id === leaderId)
    if (leader === undefined) return refuse('unknownRecord', 'leaderId')
    if (isTold(leader)) return refuse('leaderTold', 'leaderId')
    if (came !== null && came !== 'circled' && reached && answer === '')
      return refuse('required', 'answer')
    const times = allOf(
      notInFuture(at, env.now, 'at'),
      notBefore(at, found.value.facts.learnedAt, 'beforeLearned', 'at'),
    )
    if (!times.ok) return times
    const { name } = leader
    // The words of an instruction are stored there and nowhere else.
    const facts: InstructionFacts | null =
      came === null || !reached
        ? null
        : {
            kind: came,
            words: answer,
            from: `${leader.post}${name}`,
            cameBy: way,
            readBack: way === 'phone' && readBack,
            receivedAt: at,
            paper: null,
          }
    const said = facts === null ? null : registering(state, incidentId, facts, null, env.now)
    return decided(
      [
        {
          type: 'leaderCalled',
          data: {
            incidentId,
            leaderId,
            name,
            at,
            reached,
            way,
            proposal,
            answer: said === null ? answer : '',
            instructionId: said?.instructionId ?? null,
          },
        },
        ...(said === null ? [] : [said.event]),
      ],
      said === null ? {} : { instructionId: said.instructionId },
    )
  },
}
