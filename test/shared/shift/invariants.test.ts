// What holds whatever happens: weeks of random shifts, late reliefs, takeovers and a night's work.
import { describe, expect, it } from 'vitest'
import { emptyDesk, evolve, type DeskState } from '../../../shared/desk'
import { roomClocks } from '../../../shared/room-deadlines/clocks'
import { openMatters } from '../../../shared/shift/find'
import type { Shift } from '../../../shared/shift/record'
import { HOUR, MINUTE, minuteText, toMs } from '../../../shared/time'
import { aShiftDesk, anEntry, pinOf } from '../../support/a-shift'
import type { TestDesk } from '../../support/a-desk'
import { anIncident, LEADER_PIN } from '../../support/builders'

/** The same numbers for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const OFFICERS = ['p1', 'p3', 'p4']

function someDays(seed: number, acts: number) {
  const random = numbersFrom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const shifts = aShiftDesk()
  const { desk } = shifts
  const pass = (time: number) => desk.at(minuteText(desk.now + time))
  const other = () =>
    pick(OFFICERS.filter((id) => shifts.current.crew.every(({ personId }) => personId !== id)))
  const doings: readonly (() => void)[] = [
    () => shifts.entry(),
    () => shifts.matter('办一件事', random() < 0.5 ? null : minuteText(desk.now + HOUR)),
    () =>
      desk.open(
        anIncident({
          occurredAt: new Date(desk.now - MINUTE).toISOString(),
          learnedAt: new Date(desk.now).toISOString(),
        }),
      ),
    () => {
      const matter = openMatters(desk.state)[0]
      if (matter !== undefined)
        desk.tell({ type: 'settleMatter', entryId: matter.entryId, note: '办妥' })
    },
    () => pass(Math.floor(random() * 300) * MINUTE),
    () => pass(12 * HOUR),
    () => {
      if (shifts.current.crew.length < 2) shifts.join(other())
    },
    () => shifts.handOver(other()),
    () => {
      shifts.sitDown(other())
      desk.tell({ type: 'takeOver', approverId: 'p2', pin: LEADER_PIN, reason: '突发疾病' })
    },
    () => {
      const by = desk.state.session!.personId
      shifts.sitDown(other())
      expect(desk.refused(anEntry())).toBe('notOnDuty')
      desk.tell({ type: 'signIn', personId: by, pin: pinOf(by) })
    },
  ]
  for (let n = 0; n < acts; n += 1) pick(doings)()
  return shifts
}

/** As each stood when the next began, those that have left the live state among them; and the one in force. */
function allShifts(desk: TestDesk): Shift[] {
  const ended: Shift[] = []
  let state: DeskState = emptyDesk
  for (const event of desk.journal) {
    const before = state.shift.current?.id
    state = evolve(state, event)
    const last = state.shift.past.at(-1)
    if (last !== undefined && last.id === before && last.id !== ended.at(-1)?.id) ended.push(last)
  }
  return [...ended, ...(state.shift.current === null ? [] : [state.shift.current])]
}

describe.each([1, 2, 3, 4, 5, 6])('after days of duty (%i)', (seed) => {
  const { state, desk } = someDays(seed, 120)
  const shifts = allShifts(desk)

  it('one shift follows the other without a gap, each with somebody on it, one of them in force', () => {
    expect(shifts.length).toBeGreaterThan(5)
    expect(shifts.map(({ id }) => id)).toEqual(shifts.map((_, index) => `s${index + 1}`))
    for (const [index, shift] of shifts.entries()) {
      expect(shift.crew.length).toBeGreaterThan(0)
      expect(shift.endedAt).toBe(shifts[index + 1]?.beganAt ?? null)
      if (shift.endedAt !== null)
        expect(toMs(shift.endedAt)).toBeGreaterThanOrEqual(toMs(shift.beganAt))
      expect(shift.endedBy === 'takeover').toBe(shift.endedByTakeover !== null)
      expect(shift.endedByTakeover).toEqual(shifts[index + 1]?.begunByTakeover ?? null)
    }
  })

  it('every shift that was handed over carries both signatures on its sheet, with nothing left open', () => {
    for (const { endedBy, sheet } of state.shift.past) {
      if (endedBy === 'takeover')
        expect(sheet).toMatchObject({ outgoingSignature: null, incomingSignature: null })
      else {
        expect(sheet?.outgoingSignature?.digest).toBe(sheet?.incomingSignature?.digest)
        expect(sheet?.items.filter(({ open, acceptedAt }) => open && acceptedAt === null)).toEqual(
          [],
        )
      }
    }
  })

  it('entries are numbered without a gap, written by whoever was on duty then', () => {
    for (const { id, entries, crew } of shifts) {
      expect(entries.map((entry) => entry.id)).toEqual(
        entries.map((_, index) => `${id}-e${index + 1}`),
      )
      for (const { by } of entries) expect(crew.map(({ personId }) => personId)).toContain(by)
    }
  })

  it('a matter is open until it is settled, and has a clock when it has a time', () => {
    const { matters, openMatters: open } = state.shift
    expect(open).toEqual(
      Object.values(matters)
        .filter(({ settled }) => settled === null)
        .map(({ entryId }) => entryId),
    )
    const timed = Object.values(matters)
      .filter(({ settled, due }) => settled === null && due !== null)
      .map(({ entryId }) => `matter:${entryId}`)
    expect(
      roomClocks(state)
        .flatMap(({ key, target }) => (target.kind === 'matter' ? [key] : []))
        .sort(),
    ).toEqual(timed.sort())
  })

  it('the journal gives the same desk again', () => {
    const read = JSON.parse(JSON.stringify(desk.journal)) as typeof desk.journal
    expect(read.reduce<DeskState>(evolve, emptyDesk)).toEqual(state)
  })
})
