// A room with years behind it: its incidents are closed and have left the live state at a handover.
import { sha256 } from '../../electron/core/sha256'
import { versionOf, type EventType } from '../../shared/event'
import { seal, START, type Head, type JournalLine } from '../../shared/journal'
import { AT_HAND } from '../../shared/calendar/at-hand'
import { HOUR, MINUTE, toInstant, type Ms } from '../../shared/time'
import { aShiftDesk } from '../support/a-shift'
import { aCall } from './room'

const PACE: Ms = 4 * HOUR

interface Plain {
  readonly type: string
  readonly by: string
  readonly data: unknown
}

/** A shift that began when all of it was over, the next after its records are no longer at hand, and the one in force. */
function twoHandovers(): readonly (readonly Plain[])[] {
  const shifts = aShiftDesk()
  const { desk } = shifts
  const until = (from: number) => desk.journal.slice(from)
  const begun = until(0)
  desk.at('20:25')
  shifts.handOver('p3')
  const first = until(begun.length)
  shifts.sitDown('p3')
  shifts.handOver('p1')
  return [begun, first, until(begun.length + first.length)]
}

/** @param end the moment of its last line */
export function* anOldRoom(incidents: number, end: Ms): Generator<JournalLine> {
  let head: Head = START
  const put = ({ type, by, data }: Plain, at: Ms): JournalLine => {
    const v = versionOf(type as EventType)
    const line = seal(head, { at: toInstant(at), type, v, by, data }, sha256)
    head = { seq: line.seq, hash: line.hash }
    return line
  }
  const [begun, first, second] = twoHandovers() as [Plain[], Plain[], Plain[]]
  const over = end - 2 * AT_HAND
  const from = over - (incidents + 1) * PACE
  const inForce = begun.findIndex(({ type }) => type === 'shiftBegan')
  for (const event of begun.slice(0, inForce)) yield put(event, from)
  for (let serial = 1; serial <= incidents; serial += 1) {
    const at = from + serial * PACE
    const incidentId = `2026-${serial}`
    const { type: _type, ...facts } = aCall(at)
    const opened = { ...facts, incidentId, series: 'real', year: 2026, serial, phoneId: 'c1' }
    yield put({ type: 'incidentOpened', by: 'p1', data: opened }, at)
    const closed = { incidentId, ending: { kind: 'final' }, approvedBy: null }
    yield put({ type: 'incidentClosed', by: 'p1', data: closed }, at + MINUTE)
  }
  for (const event of [...begun.slice(inForce), ...first]) yield put(event, over)
  for (const event of second) yield put(event, end)
}
