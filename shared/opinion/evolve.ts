// Opinion events -> state.
import type { EventOf, EventType } from '../event'
import type { Evolvers } from '../evolution'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { withoutRoomAlarm } from '../shift/met'
import { toMs } from '../time'
import { opinionKey, runningOf } from './clocks'
import type { opinionEvents } from './events'
import { counted, issued, receipted, sent } from './evolve-papers'
import { evolveLinked } from './link-evolve'
import { evolveWatch } from './evolve-watch'
import { withOpinion } from './find'
import type { Opinion, Verdict } from './record'
import { OPINION_DUTY_KEYS } from './rules'

type OpinionEvent = keyof typeof opinionEvents

function registered({ at, by, data }: EventOf<'opinionRegistered'>): Opinion {
  const { opinionId, year, serial, facts, grave, spread } = data
  return {
    id: opinionId,
    year,
    serial,
    facts,
    registeredAt: at,
    registeredBy: by,
    holder: { personId: by, at },
    gradings: [{ at, by, grave, reason: '' }],
    levelAbove: null,
    posts: [],
    snapshots: spread === null ? [] : [{ at: facts.foundAt, spread, recordedAt: at, by }],
    stages: [],
    enquiries: [],
    verdicts: [],
    calls: [],
    assignments: [],
    feedbacks: [],
    responses: [],
    unneeded: [],
    papers: [],
    related: [],
    incident: null,
    merged: null,
    closing: null,
    corrections: [],
    touchedAt: at,
  }
}

type Changed = Extract<EventOf<EventType>, { readonly data: { readonly opinionId: string } }>

/** What was heard of a clock is of no use once it is met, or runs no more. */
function withoutMetAlarms(state: DeskState, opinionId: string): DeskState {
  const opinion = lookUp(state.opinion.opinions, opinionId)
  const running = opinion === undefined ? [] : runningOf(opinion, state.opinion)
  return OPINION_DUTY_KEYS.filter((duty) => !running.some((clock) => clock.duty === duty)).reduce(
    (without, duty) => withoutRoomAlarm(without, opinionKey(opinionId, duty)),
    state,
  )
}

/** One opinion, with what the event adds to it. */
const changing =
  <Event extends Changed>(change: (opinion: Opinion, event: Event) => Partial<Opinion>) =>
  (state: DeskState, event: Event): DeskState =>
    withoutMetAlarms(
      withOpinion(state, event.data.opinionId, (opinion) => ({
        ...opinion,
        ...change(opinion, event),
        touchedAt: event.at,
      })),
      event.data.opinionId,
    )

const notedBy = ({ at, by }: { readonly at: string; readonly by: string }) => ({
  recordedAt: at,
  by,
})

const verdictOf = (
  verdict: EventOf<'opinionJudged'>['data']['verdict'],
  source: string,
  at: string,
  event: { readonly at: string; readonly by: string },
): Verdict => ({ ...verdict, source, at, ...notedBy(event) })

function answered(opinion: Opinion, event: EventOf<'opinionAnswered'>): Partial<Opinion> {
  const { enquiryId, answer, verdict } = event.data
  const enquiry = opinion.enquiries.find(({ id }) => id === enquiryId)
  return {
    enquiries: opinion.enquiries.map((one) =>
      one.id === enquiryId ? { ...one, answer: { ...answer, ...notedBy(event) } } : one,
    ),
    verdicts:
      verdict === null
        ? opinion.verdicts
        : [...opinion.verdicts, verdictOf(verdict, enquiry?.of.unit ?? '', answer.at, event)],
  }
}

const relatedTo = (state: DeskState, id: string, to: string): DeskState =>
  withOpinion(state, id, (opinion) => ({ ...opinion, related: [...opinion.related, to] }))

export const evolveOpinion: Evolvers<OpinionEvent> = {
  opinionRegistered: (state, event) => {
    const { opinionId, year, serial } = event.data
    const { opinions, serials } = state.opinion
    return {
      ...state,
      opinion: {
        ...state.opinion,
        opinions: { ...opinions, [opinionId]: registered(event) },
        serials: { ...serials, [year]: serial },
      },
    }
  },
  opinionCorrected: changing<EventOf<'opinionCorrected'>>((opinion, event) => ({
    facts: {
      ...opinion.facts,
      ...Object.fromEntries(event.data.changes.map(({ field, to }) => [field, to])),
    },
    corrections: [
      ...opinion.corrections,
      { changes: event.data.changes, reason: event.data.reason, ...notedBy(event) },
    ],
  })),
  opinionGraded: changing<EventOf<'opinionGraded'>>(({ gradings }, { at, by, data }) => ({
    gradings: [...gradings, { at, by, grave: data.grave, reason: data.reason }],
  })),
  opinionTaken: changing<EventOf<'opinionTaken'>>((_opinion, { at, by }) => ({
    holder: { personId: by, at },
  })),
  opinionEnquired: changing<EventOf<'opinionEnquired'>>(({ enquiries }, event) => ({
    enquiries: [
      ...enquiries,
      { ...event.data.enquiry, id: event.data.enquiryId, answer: null, ...notedBy(event) },
    ],
  })),
  opinionAnswered: changing<EventOf<'opinionAnswered'>>(answered),
  opinionJudged: changing<EventOf<'opinionJudged'>>(({ verdicts }, event) => ({
    verdicts: [...verdicts, verdictOf(event.data.verdict, event.data.source, event.data.at, event)],
  })),
  opinionPhoned: changing<EventOf<'opinionPhoned'>>(({ calls }, event) => ({
    calls: [
      ...calls,
      {
        ...event.data.call,
        id: event.data.callId,
        lateReason: event.data.lateReason,
        ...notedBy(event),
      },
    ],
  })),
  opinionAssigned: changing<EventOf<'opinionAssigned'>>(({ assignments }, event) => ({
    assignments: [...assignments, { ...event.data.assignment, ...notedBy(event) }],
  })),
  opinionFedBack: changing<EventOf<'opinionFedBack'>>(({ feedbacks }, event) => ({
    feedbacks: [...feedbacks, { ...event.data.feedback, ...notedBy(event) }],
  })),
  opinionResponded: changing<EventOf<'opinionResponded'>>(({ responses }, event) => ({
    responses: [...responses, { ...event.data.response, ...notedBy(event) }],
  })),
  opinionUnneeded: changing<EventOf<'opinionUnneeded'>>(({ unneeded }, event) => ({
    unneeded: [...unneeded, { of: event.data.of, reason: event.data.reason, ...notedBy(event) }],
  })),
  opinionPostSeen: changing<EventOf<'opinionPostSeen'>>(({ posts }, event) => ({
    posts: [...posts, { ...event.data.seen, ...notedBy(event) }],
  })),
  opinionCounted: changing<EventOf<'opinionCounted'>>(({ snapshots }, event) => ({
    snapshots: [...snapshots, { ...event.data.snapshot, ...notedBy(event) }].sort(
      (a, b) => toMs(a.at) - toMs(b.at),
    ),
  })),
  opinionStageSet: changing<EventOf<'opinionStageSet'>>(({ stages }, event) => ({
    stages: [...stages, { stage: event.data.stage, ...notedBy(event) }],
  })),
  // N6 asks for the first: a later word does not take its place.
  opinionKnownAbove: changing<EventOf<'opinionKnownAbove'>>(({ levelAbove }, event) => ({
    levelAbove:
      levelAbove !== null && toMs(levelAbove.at) <= toMs(event.data.known.at)
        ? levelAbove
        : { ...event.data.known, ...notedBy(event) },
  })),
  opinionRelated: (state, { data: { opinionId, to } }) =>
    relatedTo(relatedTo(state, opinionId, to), to, opinionId),
  opinionMerged: changing<EventOf<'opinionMerged'>>((_opinion, event) => ({
    merged: { into: event.data.into, ...notedBy(event) },
  })),
  opinionClosed: changing<EventOf<'opinionClosed'>>((_opinion, event) => ({
    closing: { note: event.data.note, ...notedBy(event) },
  })),
  ...evolveWatch,
  opinionPaperIssued: (state, event) =>
    counted(changing<EventOf<'opinionPaperIssued'>>(issued)(state, event), event),
  opinionPaperSent: changing<EventOf<'opinionPaperSent'>>(sent),
  opinionPaperReceipted: changing<EventOf<'opinionPaperReceipted'>>(receipted),
  opinionLinked: (state, event) =>
    withoutMetAlarms(evolveLinked(state, event), event.data.opinionId),
  opinionReopened: changing<EventOf<'opinionReopened'>>(() => ({ closing: null })),
}
