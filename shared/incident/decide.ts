// Commands about an incident: opened at the first word, corrected in sight, closed when all is met.
import type { z } from 'zod'
import { isSensitiveAt } from '../calendar/periods'
import { openDeadlines } from '../deadline/derive'
import { listing } from '../leaders/listing'
import { decided, nextId, type Deciders } from '../decision'
import { sentProgress } from '../report/state'
import { ok, refuse, type Result } from '../result'
import { entryOf, isWritten } from '../shift/find'
import type { DeskState } from '../state'
import { noteCasualties, unreportedCasualties } from './casualties'
import { applyPatch, changesOf } from './correct'
import { endUnreported } from './end'
import { knownIncident, openIncident } from './find'
import { incidentIdOf, nextIncidentNumber } from './number'
import { noneInFuture, possibleOrder } from './order'
import { classificationOf, type Incident, type incidentCommands } from './record'
import { possibleTimes } from './times'
import { allOf } from '../checks'
import { notBefore, notBeforeKnown } from '../checks'
import { notInFuture } from '../checks'

export type IncidentCommand = z.infer<(typeof incidentCommands)[number]>

/** Casualties that change after the end are to be reported: the incident is opened again first. */
const needsReopening = (incident: Incident, corrected: Incident): boolean =>
  incident.closedAt !== null &&
  unreportedCasualties(noteCasualties(corrected, incident.closedAt)) !== undefined

/** What somebody wrote into the log, and of which no incident has been made yet. */
function sourceEntry(state: DeskState, fromEntry: string | undefined): Result<null> {
  if (fromEntry === undefined) return ok(null)
  const entry = entryOf(state, fromEntry)
  if (entry === undefined || !isWritten(entry)) return refuse('unknownRecord', 'fromEntry')
  const taken = Object.values(state.incidents).some((incident) => incident.fromEntry === fromEntry)
  return taken ? refuse('alreadyIncident', 'fromEntry') : ok(null)
}

export const decideIncident: Deciders<IncidentCommand> = {
  openIncident: (
    state,
    { facts, call, level, levelBasis, verified, sensitive, fromEntry },
    env,
  ) => {
    const times = allOf(
      possibleTimes(facts, env.now),
      notInFuture(call.at, env.now, 'call.at'),
      // With the call the room knew: a later 接报时间 would make every clock after it too kind.
      notBefore(call.at, facts.learnedAt, 'learnedAfterCall', 'facts.learnedAt'),
    )
    if (!times.ok) return times
    const source = sourceEntry(state, fromEntry)
    if (!source.ok) return source
    const number = nextIncidentNumber(state, facts.exercise, env.now)
    const incidentId = incidentIdOf(number)
    return decided(
      [
        {
          type: 'incidentOpened',
          data: {
            incidentId,
            ...number,
            facts,
            level,
            levelBasis,
            verified,
            // 敏感时段: from the first word, whoever forgets it; taken off later with a reason.
            sensitive: sensitive || (!facts.exercise && isSensitiveAt(state.calendar, env.now)),
            phoneId: nextId('c', 0),
            call,
            ...(fromEntry === undefined ? {} : { fromEntry }),
          },
        },
        ...listing(state, incidentId, level),
      ],
      { incidentId },
    )
  },
  setLevel: (state, { incidentId, level, basis }) => {
    const found = openIncident(state, incidentId)
    if (!found.ok) return found
    const before = classificationOf(found.value).level
    if (before === level) return refuse('nothingChanged', 'level')
    const listed = found.value.toTell === null ? listing(state, incidentId, level) : []
    return decided([{ type: 'levelSet', data: { incidentId, level, before, basis } }, ...listed])
  },
  verifyIncident: (state, { incidentId, note }) => {
    const found = openIncident(state, incidentId)
    if (!found.ok) return found
    if (found.value.verified) return refuse('nothingChanged', 'note')
    return decided([{ type: 'incidentVerified', data: { incidentId, note } }])
  },
  setSensitive: (state, { incidentId, sensitive, reason }) => {
    const found = openIncident(state, incidentId)
    if (!found.ok) return found
    if (classificationOf(found.value).sensitive === sensitive)
      return refuse('nothingChanged', 'sensitive')
    return decided([{ type: 'sensitiveSet', data: { incidentId, sensitive, reason } }])
  },
  recordMediaExposure: (state, { incidentId, at, outlet }, env) => {
    const found = knownIncident(state, incidentId)
    if (!found.ok) return found
    const times = allOf(
      notInFuture(at, env.now, 'at'),
      notBeforeKnown(at, found.value.facts.occurredAt, 'beforeOccurred', 'at'),
    )
    if (!times.ok) return times
    return decided([{ type: 'mediaExposed', data: { incidentId, at, outlet } }])
  },
  recordLevelAbove: (state, { incidentId, known }, env) => {
    const found = knownIncident(state, incidentId)
    if (!found.ok) return found
    // The level above may have known before this room did: that is what N6 is about.
    const times = allOf(
      notInFuture(known.at, env.now, 'known.at'),
      notBeforeKnown(known.at, found.value.facts.occurredAt, 'beforeOccurred', 'known.at'),
    )
    if (!times.ok) return times
    return decided([{ type: 'levelAboveKnew', data: { incidentId, known } }])
  },
  setDaily: (state, { incidentId, dailyAt, reason }) => {
    const found = openIncident(state, incidentId)
    if (!found.ok) return found
    if (found.value.dailyAt === dailyAt) return refuse('nothingChanged', 'dailyAt')
    return decided([{ type: 'dailySet', data: { incidentId, dailyAt, reason } }])
  },
  correctRecord: (state, { incidentId, target, patch, reason }, env) => {
    const found = knownIncident(state, incidentId)
    if (!found.ok) return found
    const changes = changesOf(found.value, target, patch)
    if (!changes.ok) return changes
    const wanted = Object.fromEntries(changes.value.map(({ field, to }) => [field, to]))
    const corrected = applyPatch(found.value, target, wanted)
    const times = allOf(noneInFuture(changes.value, env.now), possibleOrder(corrected))
    if (!times.ok) return times
    if (needsReopening(found.value, corrected)) return refuse('incidentClosed', 'incidentId')
    return decided([
      { type: 'recordCorrected', data: { incidentId, target, changes: changes.value, reason } },
    ])
  },
  closeIncident: (state, { incidentId }) => {
    const found = openIncident(state, incidentId)
    if (!found.ok) return found
    if (found.value.closing !== null) return refuse('incidentClosed', 'incidentId')
    if (sentProgress(found.value).at(-1)?.kind !== 'final')
      return refuse('finalFirst', 'incidentId')
    const open = openDeadlines(found.value, state.ruleBooks)
    if (open.length > 0) {
      return refuse('clocksOpen', 'incidentId', { names: open.map(({ name }) => name).join('、') })
    }
    return decided([
      { type: 'incidentClosed', data: { incidentId, ending: { kind: 'final' }, approvedBy: null } },
    ])
  },
  endUnreported,
  reopenIncident: (state, { incidentId, reason }) => {
    const found = knownIncident(state, incidentId)
    if (!found.ok) return found
    if (found.value.closing === null) return refuse('notClosed', 'incidentId')
    return decided([{ type: 'incidentReopened', data: { incidentId, reason } }])
  },
}
