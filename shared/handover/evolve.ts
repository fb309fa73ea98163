// Handover events -> state: the sheet grows, both sign, one shift is frozen and the next begins.
import type { Evolvers } from '../evolution'
import type { DataOf, EventOf } from '../event'
import { lookUp } from '../lookup'
import { leaderOfShift } from '../roster/find'
import { withoutRoomAlarm } from '../shift/met'
import type { DeskState } from '../state'
import { begin, withCurrent, withShift } from '../shift/change'
import type { CrewMember, Shift, Takeover } from '../shift/record'
import type { handoverEvents } from './record'
import type { Handover, Judgement, Sheet } from '../shift/sheet'

const NOTHING_YET: Handover = {
  words: '',
  files: '',
  checks: [],
  timing: '',
  written: null,
  machine: null,
  incoming: null,
  judgements: {},
  signature: null,
}

const withHandover = (
  state: DeskState,
  shiftId: string,
  change: (handover: Handover) => Handover,
): DeskState =>
  withCurrent(state, shiftId, (shift) => ({
    ...shift,
    handover: change(shift.handover ?? NOTHING_YET),
  }))

function judge(before: Judgement | undefined, { at, by, data }: EventOf<'itemJudged'>): Judgement {
  const { item, verdict, question } = data
  const questions = before?.questions ?? []
  const accepted = { digest: item.digest, at, by }
  if (verdict === 'accepted') return { item, accepted, reservation: null, questions }
  if (verdict === 'reserved')
    return { item, accepted, reservation: { text: question, at, by }, questions }
  const asked = {
    question,
    askedAt: at,
    askedBy: by,
    answer: '',
    answeredAt: null,
    answeredBy: null,
  }
  return { item, accepted: null, reservation: null, questions: [...questions, asked] }
}

/** The answer belongs to the question that was asked last. */
const answer = (judgement: Judgement, text: string, at: string, by: string): Judgement => ({
  ...judgement,
  questions: judgement.questions.map((question, index) =>
    index === judgement.questions.length - 1
      ? { ...question, answer: text, answeredAt: at, answeredBy: by }
      : question,
  ),
})

function withJudgement(
  state: DeskState,
  shiftId: string,
  key: string,
  change: (before: Judgement | undefined) => Judgement | undefined,
): DeskState {
  return withHandover(state, shiftId, (handover) => {
    const judgement = change(handover.judgements[key])
    return judgement === undefined
      ? handover
      : { ...handover, judgements: { ...handover.judgements, [key]: judgement } }
  })
}

/** Another relief has seen nothing yet of what the one before accepted; what was asked stays. */
const unaccepted = (judgements: Handover['judgements']): Handover['judgements'] =>
  Object.fromEntries(
    Object.entries(judgements).map(([key, judgement]) => [
      key,
      { ...judgement, accepted: null, reservation: null },
    ]),
  )

type Ending = DataOf<'shiftHandedOver'> | DataOf<'shiftTakenOver'>

const onSheet = (shift: Shift, sheet: Sheet, takeover: Takeover | null): string[] =>
  [
    ...shift.crew.map(({ personId }) => personId),
    ...shift.left.map(({ personId }) => personId),
    ...sheet.crew,
    sheet.incoming,
    sheet.outgoingSignature?.personId,
    sheet.incomingSignature?.personId,
    ...sheet.items.flatMap(({ questions }) =>
      questions.flatMap(({ askedBy, answeredBy }) => [askedBy, answeredBy]),
    ),
    ...[shift.begunByTakeover, takeover].flatMap((one) => [one?.by, one?.approvedBy]),
  ].filter((id) => typeof id === 'string')

const namesOf = (people: DeskState['people'], ids: readonly string[]): Shift['names'] =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const person = lookUp(people, id)
      return person === undefined ? [] : [[id, person.name]]
    }),
  )

/** Whatever roster and people say later, the sheet keeps leader and names of its time. */
const freeze = (
  { roster, people, sealed }: DeskState,
  shift: Shift,
  at: string,
  sheet: Sheet,
  head: Shift['head'],
  takeover: Takeover | null,
): Shift => ({
  ...shift,
  leader: leaderOfShift(roster, shift),
  names: namesOf(people, onSheet(shift, sheet, takeover)),
  handover: null,
  endedAt: at,
  endedBy: takeover === null ? 'handover' : 'takeover',
  sheet,
  head,
  seal: sealed,
  endedByTakeover: takeover,
})

/** Freezes the shift in force and seats whoever comes next. */
function pass(
  state: DeskState,
  at: string,
  { shiftId, sheet, head, next }: Ending,
  first: CrewMember,
  takeover: Takeover | null,
): DeskState {
  const { current, past } = state.shift
  if (current !== null && current.id !== shiftId) return state
  // A shift whose beginning was lost to damage leaves no record, but the desk goes on with the next.
  const frozen = current === null ? [] : [freeze(state, current, at, sheet, head, takeover)]
  const passed = withShift(state, {
    current: begin(next, at, first, takeover),
    past: [...past, ...frozen],
  })
  const told = state.people[first.personId]?.untold ?? []
  const session = { personId: first.personId, since: at, locked: false, told }
  return withoutRoomAlarm({ ...passed, session }, `relief:${shiftId}`)
}

export const evolveHandover: Evolvers<keyof typeof handoverEvents> = {
  shiftJoined: (state, { at, data: { shiftId, personId, substituteFor, reason } }) =>
    withCurrent(state, shiftId, (shift) => ({
      ...shift,
      crew: [...shift.crew, { personId, since: at, how: 'joined', substituteFor, reason }],
    })),
  shiftLeft: (state, { at, data: { shiftId, personId, reason } }) =>
    withCurrent(state, shiftId, (shift) => ({
      ...shift,
      crew: shift.crew.filter((member) => member.personId !== personId),
      left: [
        ...shift.left,
        ...shift.crew
          .filter((member) => member.personId === personId)
          .map(({ since }) => ({ personId, since, at, reason })),
      ],
    })),
  handoverWritten: (state, { at, by, data: { shiftId, words, files, checks, timing, machine } }) =>
    withHandover(state, shiftId, (handover) => ({
      ...handover,
      words,
      files,
      checks,
      timing,
      machine,
      written: { by, at },
    })),
  deskReceived: (state, { at, data: { shiftId, personId, substituteFor, reason, machine } }) =>
    withHandover(state, shiftId, (handover) => {
      const before = handover.incoming?.personId === personId ? handover.incoming : null
      return {
        ...handover,
        // Somebody who signs in again came when they came: the time to sign runs on.
        incoming: { personId, at: before?.at ?? at, substituteFor, reason },
        judgements: before === null ? unaccepted(handover.judgements) : handover.judgements,
        machine,
      }
    }),
  itemJudged: (state, event) =>
    withJudgement(state, event.data.shiftId, event.data.item.key, (before) => judge(before, event)),
  itemAnswered: (state, { at, by, data: { shiftId, key, answer: text } }) =>
    withJudgement(state, shiftId, key, (before) =>
      before === undefined ? undefined : answer(before, text, at, by),
    ),
  handoverSigned: (state, { at, data: { shiftId, personId, digest, mark } }) =>
    withHandover(state, shiftId, (handover) => ({
      ...handover,
      signature: { personId, at, digest, mark },
    })),
  shiftHandedOver: (state, { at, data }) => {
    const { personId, substituteFor, reason } = data
    return pass(
      state,
      at,
      data,
      { personId, since: at, how: 'accepted', substituteFor, reason },
      null,
    )
  },
  shiftTakenOver: (state, { at, data }) => {
    const { personId, approverId, reason } = data
    const takeover = { by: personId, approvedBy: approverId, reason, at }
    return pass(
      state,
      at,
      data,
      { personId, since: at, how: 'tookOver', substituteFor: '', reason },
      takeover,
    )
  },
}
