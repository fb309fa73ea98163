// The desk with records of the past beside what is at hand: lists, registers and papers of any month read it like today's.
// What is at hand stands as it is now; nothing goes on from such a desk.
import { rollCallNo } from '../roll-call/find'
import { shiftNo } from '../shift/find'
import type { Addition, Shift } from '../shift/record'
import type { DeskState } from '../state'
import type { LeftKind, LeftKinds, LeftOf, LeftRecord } from './left-record'

const ofKind = <Kind extends LeftKind>(
  left: readonly LeftRecord[],
  kind: Kind,
): readonly LeftOf<Kind>[] => left.filter((one) => one.kind === kind) as unknown as LeftOf<Kind>[]

const byId = <Kind extends LeftKind>(
  left: readonly LeftRecord[],
  kind: Kind,
): Readonly<Record<string, LeftKinds[Kind]>> =>
  Object.fromEntries(ofKind(left, kind).map(({ id, record }) => [id, record]))

/** Those that are not at hand, each once, before those that are. */
function before<T>(left: readonly T[], live: readonly T[], idOf: (one: T) => string): readonly T[] {
  const here = new Set(live.map(idOf))
  return [...left.filter((one) => !here.has(idOf(one))), ...live]
}

/** What was written to it after it had left stands in it again. */
function withAdditions(shift: Shift, later: readonly Addition[]): Shift {
  const own = new Set(shift.additions.map(({ id }) => id))
  const more = later.filter(({ id }) => !own.has(id))
  return more.length === 0
    ? shift
    : { ...shift, additions: [...shift.additions, ...more].sort(byMoment) }
}
const byMoment = (a: Addition, b: Addition): number => a.recordedAt.localeCompare(b.recordedAt)

function shiftsWith(state: DeskState, left: readonly LeftRecord[]): readonly Shift[] {
  const { past, lateAdditions } = state.shift
  const later = (shiftId: string) => [
    ...ofKind(left, 'addition').flatMap(({ of, record }) => (of === shiftId ? [record] : [])),
    ...lateAdditions.flatMap((one) => (one.shiftId === shiftId ? [one.addition] : [])),
  ]
  const shifts = ofKind(left, 'shift').map(({ id, record }) => withAdditions(record, later(id)))
  return [...before(shifts, past, ({ id }) => id)].sort((a, b) => shiftNo(a) - shiftNo(b))
}

export function withLeft(state: DeskState, left: readonly LeftRecord[]): DeskState {
  if (left.length === 0) return state
  const { shift, roster, nilReports, opinion } = state
  const recordsOf = <Kind extends LeftKind>(kind: Kind) =>
    ofKind(left, kind).map(({ record }) => record)
  return {
    ...state,
    incidents: { ...byId(left, 'incident'), ...state.incidents },
    attachments: { ...byId(left, 'attachment'), ...state.attachments },
    opinion: {
      ...opinion,
      opinions: { ...byId(left, 'opinion'), ...opinion.opinions },
    },
    rollCalls: [...before(recordsOf('rollCall'), state.rollCalls, ({ id }) => id)].sort(
      (a, b) => rollCallNo(a) - rollCallNo(b),
    ),
    nilReports: {
      ...nilReports,
      reports: { ...byId(left, 'nilReport'), ...nilReports.reports },
    },
    subordinates: {
      ...state.subordinates,
      days: { ...byId(left, 'unitNilDay'), ...state.subordinates.days },
    },
    shift: {
      ...shift,
      past: shiftsWith(state, left),
      matters: { ...byId(left, 'matter'), ...shift.matters },
    },
    roster: {
      ...roster,
      days: { ...byId(left, 'rosterDay'), ...roster.days },
      swaps: before(recordsOf('swap'), roster.swaps, ({ id }) => id),
      edits: [...recordsOf('edit'), ...roster.edits].sort((a, b) => a.at.localeCompare(b.at)),
    },
  }
}
