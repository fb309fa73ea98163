// Commands of 问责: who owed it, words that came by other ways, 核报, 初核, 情况说明, 认定.
import type { z } from 'zod'
import { allOf, notBefore, notInFuture } from '../checks'
import { decided, nextId, verifiedApprover, type Deciders } from '../decision'
import { isEqual } from '../equal'
import type { NewEvent } from '../event'
import { endedUnreported } from '../incident/ending'
import { knownIncident } from '../incident/find'
import { lookUp } from '../lookup'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { MINUTE, toInstant, toMs, type Ms } from '../time'
import { mayApprove } from '../vocabulary'
import { afterWorkingDays } from './clocks'
import type { accountabilityCommands } from './commands'
import { dutyOf, dutyOfUnit, markOf, settingsNow } from './duties'
import { findingOf, proposalOf, type Proposal } from './judge'
import { BODY_NAMES, needsEvidence, type Body, type Outcome, type Timeliness } from './outcome'
import type { Duty, Finding } from './record'

export type AccountabilityCommand = z.infer<(typeof accountabilityCommands)[number]>

const knownUnit = (state: DeskState, unitId: string): Result<null> =>
  lookUp(state.subordinates.units, unitId) === undefined
    ? refuse('unknownSubordinate', 'unitId')
    : ok(null)

const realIncident = (state: DeskState, id: string): Result<null> => {
  const found = knownIncident(state, id)
  if (!found.ok) return found
  if (found.value.facts.exercise) return refuse('exerciseNotJudged', 'incidentId')
  return endedUnreported(found.value) ? refuse('endedNotJudged', 'incidentId') : ok(null)
}

/** One unit owes one report of an incident: what it owes in one part it does not owe again in another. */
function owesOnce(state: DeskState, incident: string, unitId: string, body: Body): Result<null> {
  const owed = dutyOfUnit(state, { incident, unitId })
  return owed === undefined || owed.body === body
    ? ok(null)
    : refuse('dutyTwice', 'unitId', { body: BODY_NAMES[owed.body] })
}

const withEvidence = (outcome: Outcome, evidence: readonly string[]): Result<null> =>
  needsEvidence(outcome) && evidence.length === 0 ? refuse('evidenceFirst', 'evidence') : ok(null)

const knownFinding = (state: DeskState, id: string): Result<Finding> => {
  const finding = lookUp(state.accountability.findings, id)
  return finding === undefined ? refuse('unknownRecord', 'findingId') : ok(finding)
}

const settled = ({ standing }: Proposal): Timeliness =>
  standing === 'onTime' || standing === 'late' ? standing : 'omitted'

/** The unit is heard before it is judged: until its statement is there, or the time for it is over. */
function isHeard({ statement, checks }: Finding, now: Ms): boolean {
  return (
    statement.got !== null || now > toMs(statement.dueAt) || checks.at(-1)?.outcome === 'onTime'
  )
}

const checkable = (state: DeskState, key: string, now: Ms): Result<Duty> => {
  const duty = dutyOf(state, key)
  if (duty === undefined) return refuse('unknownRecord', 'key')
  return proposalOf(state, duty, now).standing === 'waiting'
    ? refuse('dutyNotDue', 'key')
    : ok(duty)
}

export const decideAccountability: Deciders<AccountabilityCommand> = {
  setAccountability: (state, { settings, reason }) => {
    const before = settingsNow(state.accountability)
    if (isEqual(before, settings)) return refuse('nothingChanged', 'settings')
    const keys = settings.schemes.map(({ key }) => key)
    const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index)
    if (twice !== -1) return refuse('schemeTwice', `settings.schemes.${twice}.key`)
    return decided([{ type: 'accountabilityChanged', data: { settings, before, reason } }])
  },
  assignDuty: (state, { incidentId, body, unitId, reason }) => {
    const possible = allOf(
      realIncident(state, incidentId),
      unitId === null ? ok(null) : knownUnit(state, unitId),
      unitId === null ? ok(null) : owesOnce(state, incidentId, unitId, body),
    )
    if (!possible.ok) return possible
    return decided([{ type: 'dutyAssigned', data: { incident: incidentId, body, unitId, reason } }])
  },
  recordFirstWord: (state, { incidentId, unitId, at, channel, who }, { now }) => {
    const found = knownIncident(state, incidentId)
    if (!found.ok) return found
    const { occurredAt } = found.value.facts
    const possible = allOf(
      realIncident(state, incidentId),
      knownUnit(state, unitId),
      notInFuture(at, now, 'at'),
      occurredAt === null ? ok(null) : notBefore(at, occurredAt, 'beforeOccurred', 'at'),
    )
    if (!possible.ok) return possible
    const wordId = nextId('fw', state.accountability.made.words)
    const data = { incident: incidentId, wordId, unitId, at, channel, who }
    return decided([{ type: 'firstWordTold', data }], { wordId })
  },
  strikeFirstWord: (state, { incidentId, wordId, reason }) => {
    const word = (lookUp(state.accountability.words, incidentId) ?? []).find(
      ({ id, struck }) => id === wordId && struck === null,
    )
    if (word === undefined) return refuse('unknownRecord', 'wordId')
    return decided([{ type: 'firstWordStruck', data: { incident: incidentId, wordId, reason } }])
  },
  markItem: (state, { incident, unitId, item, bonuses }) => {
    if (dutyOfUnit(state, { incident, unitId }) === undefined)
      return refuse('unknownRecord', 'unitId')
    const before = markOf(state, { incident, unitId })
    const same = isEqual([before?.item ?? null, before?.bonuses ?? []], [item, bonuses])
    if (same) return refuse('nothingChanged', 'item')
    return decided([{ type: 'itemMarked', data: { incident, unitId, item, bonuses } }])
  },
  askUnit: (state, command, { now }) => {
    const { unitId, incidentId, learnedAt, learnedFrom, about, at } = command
    const possible = allOf(
      knownUnit(state, unitId),
      incidentId === null ? ok(null) : realIncident(state, incidentId),
      notInFuture(at, now, 'at'),
      notInFuture(learnedAt, now, 'learnedAt'),
      notBefore(at, learnedAt, 'askedBeforeLearned', 'at'),
    )
    if (!possible.ok) return possible
    const inquiryId = nextId('hb', state.accountability.made.inquiries)
    const { inquiryMinutes } = settingsNow(state.accountability)
    const dueAt = toInstant(toMs(at) + inquiryMinutes * MINUTE)
    const data = { unitId, learnedAt, learnedFrom, about, at, dueAt }
    return decided([{ type: 'unitAsked', data: { ...data, inquiryId, incident: incidentId } }], {
      inquiryId,
    })
  },
  answerInquiry: (state, { inquiryId, at, text, confirms }, { now }) => {
    const inquiry = lookUp(state.accountability.inquiries, inquiryId)
    if (inquiry === undefined) return refuse('unknownRecord', 'inquiryId')
    if (inquiry.answer !== null) return refuse('alreadyAnswered', 'inquiryId')
    const possible = allOf(
      notInFuture(at, now, 'at'),
      notBefore(at, inquiry.at, 'beforeAsked', 'at'),
    )
    if (!possible.ok) return possible
    return decided([{ type: 'inquiryAnswered', data: { inquiryId, at, text, confirms } }])
  },
  linkInquiry: (state, { inquiryId, incidentId: incident, body, reason }) => {
    const inquiry = lookUp(state.accountability.inquiries, inquiryId)
    if (inquiry === undefined) return refuse('unknownRecord', 'inquiryId')
    const possible = realIncident(state, incident)
    if (!possible.ok) return possible
    const { unitId } = inquiry
    const linked: readonly NewEvent[] =
      inquiry.incident === incident
        ? []
        : [{ type: 'inquiryLinked', data: { inquiryId, incident } }]
    if (dutyOfUnit(state, { incident, unitId }) !== undefined)
      return linked.length === 0 ? refuse('nothingChanged', 'incidentId') : decided(linked)
    // Put where the unit owed nothing, it would count for nothing.
    if (body === null) return refuse('dutyFirst', 'body')
    if (reason === '') return refuse('required', 'reason')
    return decided([...linked, { type: 'dutyAssigned', data: { incident, body, unitId, reason } }])
  },
  checkDuty: (state, { key, outcome, reason, evidence }, { now }) => {
    const duty = checkable(state, key, now)
    if (!duty.ok) return duty
    const possible = withEvidence(outcome, evidence)
    if (!possible.ok) return possible
    const before = findingOf(state, duty.value)
    const proposal = proposalOf(state, duty.value, now)
    const { statementDays } = settingsNow(state.accountability)
    const findingId = before?.id ?? nextId('rd', state.accountability.made.findings)
    return decided(
      [
        {
          type: 'dutyChecked',
          data: {
            findingId,
            duty: duty.value,
            proposed: { outcome: settled(proposal), lateBy: proposal.lateBy },
            outcome,
            reason,
            evidence,
            statementDueAt: toInstant(afterWorkingDays(state.calendar, now, statementDays)),
          },
        },
      ],
      { findingId },
    )
  },
  recordStatement: (state, { findingId, at, text }, { now }) => {
    const finding = knownFinding(state, findingId)
    if (!finding.ok) return finding
    if (finding.value.statement.got !== null) return refuse('alreadyAnswered', 'findingId')
    const possible = allOf(
      notInFuture(at, now, 'at'),
      notBefore(at, finding.value.checks[0]!.at, 'beforeAsked', 'at'),
    )
    if (!possible.ok) return possible
    return decided([{ type: 'statementReceived', data: { findingId, at, text } }])
  },
  decideFinding: (state, command, env) => {
    const { findingId, outcome, reason, evidence, approverId } = command
    const finding = knownFinding(state, findingId)
    if (!finding.ok) return finding
    const possible = allOf(
      isHeard(finding.value, env.now) ? ok(null) : refuse('statementFirst', 'findingId'),
      withEvidence(outcome, evidence),
    )
    if (!possible.ok) return possible
    const approved = verifiedApprover(state, approverId, env, mayApprove)
    if (!approved.ok) return approved
    return decided([
      { type: 'findingDecided', data: { findingId, outcome, reason, evidence, approverId } },
    ])
  },
}
