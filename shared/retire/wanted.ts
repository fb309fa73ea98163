// Which records a command does something about: those that have left the live state are brought back before it is decided.
import { oldestListedMonth } from '../calendar/at-hand'
import { monthOfDay, type Month } from '../calendar/month'
import type { Command, SystemCommand } from '../desk'
import { lastSerial, numberOfId } from '../incident/number'
import type { DeskState } from '../state'
import { toMs } from '../time'
import { isLive } from './live'
import type { RecordRef } from './record'

/** What the journal is asked for. */
export type Wanted =
  | RecordRef
  /** Whatever it was attached to. */
  | { readonly kind: 'attachment'; readonly id: string }
  /** What came from another room, or began there, under the id that it has there. */
  | { readonly kind: 'received'; readonly desk: string; readonly incidentId: string }

const NIL = /Nil(?:Report|Receipt)$/

interface Aims {
  readonly type: string
  readonly incidentId?: unknown
  readonly rollCallId?: unknown
  readonly attachmentId?: unknown
  readonly date?: unknown
  readonly owner?: { readonly incidentId?: unknown }
  readonly ending?: { readonly of?: unknown }
  readonly slip?: { readonly source: { readonly incidentId: string } }
  readonly carried?: { readonly source: { readonly desk: string; readonly incidentId: string } }
}

const refTo = (kind: RecordRef['kind'], id: unknown): RecordRef[] =>
  typeof id === 'string' ? [{ kind, id }] : []

const noOf = (prefix: string, id: string): number =>
  id.startsWith(prefix) ? Number(id.slice(prefix.length)) : Number.NaN

/** Whether the lists of a month have left: that happens when a shift begins. */
export const mayHaveLeft = ({ shift: { current } }: DeskState, month: Month): boolean =>
  current !== null && month < oldestListedMonth(toMs(current.beganAt))

/** Nobody looks through ten years for what cannot be there. */
function mayExist(state: DeskState, { kind, id }: RecordRef): boolean {
  if (kind === 'rollCall') return noOf('v', id) <= state.made.rollCalls
  if (kind === 'nilReport') return mayHaveLeft(state, monthOfDay(id))
  const number = numberOfId(id)
  return number !== null && number.serial <= lastSerial(state, number)
}

/** Of these records, those that have left. */
export const notAtHand = (state: DeskState, refs: readonly RecordRef[]): RecordRef[] =>
  refs.filter((ref) => mayExist(state, ref) && !isLive(state, ref))

/** Of the records that the command names, those that have left. */
export function wantedFor(state: DeskState, command: Command | SystemCommand): Wanted[] {
  // An alarm is derived from what is live.
  if (command.type === 'raiseAlarm') return []
  const { type, incidentId, rollCallId, attachmentId, date, owner, ending, slip, carried } =
    command as Aims
  const records = notAtHand(state, [
    ...refTo('incident', incidentId),
    ...refTo('incident', owner?.incidentId),
    // The one that stays, when this one is a duplicate of it.
    ...refTo('incident', ending?.of),
    ...refTo('incident', slip?.source.incidentId),
    ...refTo('rollCall', rollCallId),
    ...(NIL.test(type) ? refTo('nilReport', date) : []),
  ])
  const attachment =
    typeof attachmentId === 'string' &&
    state.attachments[attachmentId] === undefined &&
    noOf('a', attachmentId) <= state.made.attachments
      ? [{ kind: 'attachment' as const, id: attachmentId }]
      : []
  return [...records, ...attachment, ...receivedWanted(state, carried?.source)]
}

/** Where no room has ever sent anything, nothing of the kind can have left. */
export function receivedWanted(
  state: DeskState,
  source: { readonly desk: string; readonly incidentId: string } | undefined,
): Wanted[] {
  if (source === undefined || Object.keys(state.rooms.names).length === 0) return []
  const { desk, incidentId } = source
  const isHere = Object.values(state.incidents).some(
    ({ received }) =>
      received !== null &&
      received.source.desk === desk &&
      received.source.incidentId === incidentId,
  )
  return isHere ? [] : [{ kind: 'received', desk, incidentId }]
}

/** The shift that something is added to, when it has left; null when it is at hand or never was. */
export function shiftWanted(state: DeskState, command: Command | SystemCommand): string | null {
  if (command.type !== 'addToShift') return null
  const { past, current } = state.shift
  const { shiftId } = command
  const isHere = current?.id === shiftId || past.some(({ id }) => id === shiftId)
  return !isHere && noOf('s', shiftId) < noOf('s', current?.id ?? '') ? shiftId : null
}
