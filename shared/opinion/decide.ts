// Commands about opinions: what was seen is registered with its evidence in one act; everything later is added to it.
import type { z } from 'zod'
import { attachable, printable } from '../attachment/decide'
import { allOf, notBefore, notInFuture } from '../checks'
import type { Change } from '../change'
import { decided, nextId, type Deciders, type DecisionContext } from '../decision'
import { isEqual } from '../equal'
import type { NewEvent } from '../event'
import { err, ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { toMs, yearOf, type Ms } from '../time'
import type { opinionCommands } from './commands'
import type { EvidenceInput, OpinionFacts } from './facts'
import { runningOf } from './clocks'
import { alsoCorrected, alsoKnownAbove, decideBecoming } from './become'
import { decidePapers } from './decide-papers'
import { decideWatch, signing } from './decide-watch'
import { knownOpinion, openOpinion } from './find'
import { isGrave, opinionIdOf, type Opinion } from './record'
import { released, truthOf } from './standing'
import { stageOf } from './trend'

export type OpinionCommand = z.infer<(typeof opinionCommands)[number]>

/** 发布 ≤ 发现 ≤ now. */
const possibleTimes = ({ publishedAt, foundAt }: OpinionFacts, now: Ms, path: string) =>
  allOf(
    notInFuture(foundAt, now, `${path}.foundAt`),
    publishedAt === null
      ? ok(null)
      : notBefore(foundAt, publishedAt, 'foundBeforePublished', `${path}.foundAt`),
  )

/** What happened to an opinion happened after it was found, and not in the future. */
const since = ({ facts }: Opinion, at: string, now: Ms, path: string): Result<null> =>
  allOf(notInFuture(at, now, path), notBefore(at, facts.foundAt, 'beforeFound', path))

/** Found first, checked, and then one event. */
function adding(
  state: DeskState,
  opinionId: string,
  at: { readonly moment: string; readonly path: string },
  env: DecisionContext,
  event: NewEvent,
) {
  const found = knownOpinion(state, opinionId)
  if (!found.ok) return found
  const times = since(found.value, at.moment, env.now, at.path)
  return times.ok ? decided([event]) : times
}

function evidenceEvents(
  state: DeskState,
  opinionId: string,
  facts: OpinionFacts,
  evidence: readonly EvidenceInput[],
  env: DecisionContext,
): Result<NewEvent[]> {
  const events: NewEvent[] = []
  for (const [index, { sha256, name, caption, print, how }] of evidence.entries()) {
    const path = `evidence.${index}.sha256`
    if (evidence.findIndex((one) => one.sha256 === sha256) !== index)
      return refuse('attachedTwice', path)
    const file = attachable(sha256, env)
    if (!file.ok) return err({ ...file.error, path })
    const prints = printable(file.value.type, print, env)
    if (!prints.ok) return err({ ...prints.error, path })
    events.push({
      type: 'attachmentAdded',
      data: {
        attachmentId: nextId('a', state.made.attachments + index),
        owner: { kind: 'opinion', opinionId, how, takenAt: facts.foundAt },
        sha256,
        name,
        ...file.value,
        caption,
        print,
        from: null,
      },
    })
  }
  return ok(events)
}

const changesOf = (facts: OpinionFacts, patch: Partial<OpinionFacts>): Change[] =>
  (Object.keys(patch) as (keyof OpinionFacts)[])
    .filter((field) => patch[field] !== undefined && !isEqual(facts[field], patch[field]))
    .map((field) => ({ field, from: facts[field], to: patch[field]! }))

/** Neither merged into itself, nor into what is itself merged: figures and evidence stay where they are. */
function other(state: DeskState, opinionId: string, id: string, path: string): Result<Opinion> {
  if (id === opinionId) return refuse('opinionItself', path)
  const found = knownOpinion(state, id, path)
  return found.ok && found.value.merged !== null ? refuse('opinionClosed', path) : found
}

export const decideOpinion: Deciders<OpinionCommand> = {
  ...decideWatch,
  ...decidePapers,
  ...decideBecoming,
  registerOpinion: (state, { facts, grave, spread, evidence, round }, env) => {
    const times = possibleTimes(facts, env.now, 'facts')
    if (!times.ok) return times
    const year = yearOf(env.now)
    const serial = (state.opinion.serials[year] ?? 0) + 1
    const opinionId = opinionIdOf(year, serial)
    const files = evidenceEvents(state, opinionId, facts, evidence, env)
    if (!files.ok) return files
    const signed =
      round === undefined ? null : signing(state, round, { note: '', opinionId }, env.now)
    if (signed?.ok === false) return signed
    return decided(
      [
        { type: 'opinionRegistered', data: { opinionId, year, serial, facts, grave, spread } },
        ...files.value,
        ...(signed === null ? [] : [signed.value]),
      ],
      { opinionId },
    )
  },
  correctOpinion: (state, { opinionId, patch, reason }, env) => {
    const found = knownOpinion(state, opinionId)
    if (!found.ok) return found
    const { facts } = found.value
    const changes = changesOf(facts, patch as Partial<OpinionFacts>)
    if (changes.length === 0) return refuse('nothingChanged', 'patch')
    const corrected = { ...facts, ...patch } as OpinionFacts
    const times = possibleTimes(corrected, env.now, 'patch')
    if (!times.ok) return times
    const there = alsoCorrected(state, found.value, corrected, reason)
    if (!there.ok) return there
    return decided([
      { type: 'opinionCorrected', data: { opinionId, changes, reason } },
      ...there.value,
    ])
  },
  gradeOpinion: (state, { opinionId, grave, reason }) => {
    const found = openOpinion(state, opinionId)
    if (!found.ok) return found
    if (isGrave(found.value) === grave) return refuse('nothingChanged', 'grave')
    return decided([{ type: 'opinionGraded', data: { opinionId, grave, reason } }])
  },
  takeOpinion: (state, { opinionId }, { by }) => {
    const found = openOpinion(state, opinionId)
    if (!found.ok) return found
    if (found.value.holder.personId === by) return refuse('nothingChanged', 'opinionId')
    return decided([{ type: 'opinionTaken', data: { opinionId } }])
  },
  askAboutOpinion: (state, { opinionId, enquiry }, env) => {
    const found = openOpinion(state, opinionId)
    if (!found.ok) return found
    const times = since(found.value, enquiry.at, env.now, 'enquiry.at')
    if (!times.ok) return times
    const enquiryId = nextId('q', found.value.enquiries.length)
    return decided([{ type: 'opinionEnquired', data: { opinionId, enquiryId, enquiry } }], {
      enquiryId,
    })
  },
  answerAboutOpinion: (state, { opinionId, enquiryId, answer, verdict }, env) => {
    const found = openOpinion(state, opinionId)
    if (!found.ok) return found
    const enquiry = found.value.enquiries.find(({ id }) => id === enquiryId)
    if (enquiry === undefined) return refuse('unknownRecord', 'enquiryId')
    if (enquiry.answer !== null) return refuse('alreadyAnswered', 'enquiryId')
    const times = allOf(
      notInFuture(answer.at, env.now, 'answer.at'),
      notBefore(answer.at, enquiry.at, 'beforeAsked', 'answer.at'),
    )
    if (!times.ok) return times
    return decided([{ type: 'opinionAnswered', data: { opinionId, enquiryId, answer, verdict } }])
  },
  judgeOpinion: (state, { opinionId, at, source, verdict }, env) => {
    const found = openOpinion(state, opinionId)
    if (!found.ok) return found
    const times = since(found.value, at, env.now, 'at')
    if (!times.ok) return times
    return decided([{ type: 'opinionJudged', data: { opinionId, at, source, verdict } }])
  },
  phoneOpinion: (state, { opinionId, call, lateReason }, env) => {
    const found = openOpinion(state, opinionId)
    if (!found.ok) return found
    if (found.value.incident !== null) return refuse('opinionIsIncident', 'opinionId')
    const times = since(found.value, call.at, env.now, 'call.at')
    if (!times.ok) return times
    const owed = runningOf(found.value, state.opinion).find(({ duty }) => duty === 'report')
    if (owed !== undefined && toMs(call.at) > owed.dueAt && lateReason === '')
      return refuse('lateReason', 'lateReason')
    const callId = nextId('c', found.value.calls.length)
    return decided([{ type: 'opinionPhoned', data: { opinionId, callId, call, lateReason } }])
  },
  assignOpinion: (state, { opinionId, assignment }, env) =>
    adding(state, opinionId, { moment: assignment.at, path: 'assignment.at' }, env, {
      type: 'opinionAssigned',
      data: { opinionId, assignment },
    }),
  feedBackOpinion: (state, { opinionId, feedback }, env) =>
    adding(state, opinionId, { moment: feedback.at, path: 'feedback.at' }, env, {
      type: 'opinionFedBack',
      data: { opinionId, feedback },
    }),
  respondToOpinion: (state, { opinionId, response }, env) =>
    adding(state, opinionId, { moment: response.at, path: 'response.at' }, env, {
      type: 'opinionResponded',
      data: { opinionId, response },
    }),
  releaseOpinion: (state, { opinionId, of, reason }) => {
    const found = openOpinion(state, opinionId)
    if (!found.ok) return found
    if (released(found.value, of) !== null) return refuse('nothingChanged', 'of')
    return decided([{ type: 'opinionUnneeded', data: { opinionId, of, reason } }])
  },
  lookAtPost: (state, { opinionId, seen }, env) =>
    adding(state, opinionId, { moment: seen.at, path: 'seen.at' }, env, {
      type: 'opinionPostSeen',
      data: { opinionId, seen },
    }),
  countOpinion: (state, { opinionId, snapshot }, env) => {
    if (Object.values(snapshot.spread).every((count) => count === null))
      return refuse('required', 'snapshot.spread')
    return adding(state, opinionId, { moment: snapshot.at, path: 'snapshot.at' }, env, {
      type: 'opinionCounted',
      data: { opinionId, snapshot },
    })
  },
  setOpinionStage: (state, { opinionId, stage }) => {
    const found = openOpinion(state, opinionId)
    if (!found.ok) return found
    const now = stageOf(found.value)
    if (now?.said === true && now.stage === stage) return refuse('nothingChanged', 'stage')
    return decided([{ type: 'opinionStageSet', data: { opinionId, stage } }])
  },
  recordKnownAbove: (state, { opinionId, known }, env) => {
    const found = knownOpinion(state, opinionId)
    if (!found.ok) return found
    // The level above may have known before this room did: that is what N6 is about.
    const times = notInFuture(known.at, env.now, 'known.at')
    if (!times.ok) return times
    return decided([
      { type: 'opinionKnownAbove', data: { opinionId, known } },
      ...alsoKnownAbove(state, found.value, known),
    ])
  },
  relateOpinion: (state, { opinionId, to }) => {
    const found = knownOpinion(state, opinionId)
    if (!found.ok) return found
    const target = other(state, opinionId, to, 'to')
    if (!target.ok) return target
    if (found.value.related.includes(to)) return refuse('nothingChanged', 'to')
    return decided([{ type: 'opinionRelated', data: { opinionId, to } }])
  },
  mergeOpinion: (state, { opinionId, into }) => {
    const found = openOpinion(state, opinionId)
    if (!found.ok) return found
    const target = other(state, opinionId, into, 'into')
    if (!target.ok) return target
    return decided([{ type: 'opinionMerged', data: { opinionId, into } }])
  },
  closeOpinion: (state, { opinionId, note }) => {
    const found = openOpinion(state, opinionId)
    if (!found.ok) return found
    const opinion = found.value
    const truth = truthOf(opinion)
    if (truth === 'unverified' || truth === 'verifying') return refuse('verifyFirst', 'opinionId')
    if (opinion.responses.length === 0 && released(opinion, 'response') === null)
      return refuse('respondFirst', 'opinionId')
    const running = runningOf(opinion, state.opinion)
    if (running.length > 0) {
      const names = running.map(({ name }) => name).join('、')
      return refuse('opinionClocksOpen', 'opinionId', { names })
    }
    return decided([{ type: 'opinionClosed', data: { opinionId, note } }])
  },
  reopenOpinion: (state, { opinionId, reason }) => {
    const found = knownOpinion(state, opinionId)
    if (!found.ok) return found
    if (found.value.closing === null) return refuse('opinionOpen', 'opinionId')
    return decided([{ type: 'opinionReopened', data: { opinionId, reason } }])
  },
}
