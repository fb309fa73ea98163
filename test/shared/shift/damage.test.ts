// A journal that lost lines to damage: the desk goes on, and no shift is mixed up with another.
import { expect, it } from 'vitest'
import { decide, emptyDesk, evolve, type DeskState } from '../../../shared/desk'
import { anEvening } from '../../support/a-shift'
import { sha256 } from '../../support/builders'

const without = (type: string) => {
  const shifts = anEvening()
  shifts.handOver('p3')
  shifts.entry({ text: '新班第一条' })
  return shifts.desk.journal
    .filter((event) => event.type !== type)
    .reduce<DeskState>(evolve, emptyDesk)
}

it('without the beginning of a shift, its events change nothing and the next one begins all the same', () => {
  const { shift, session } = without('shiftBegan')
  expect(shift).toMatchObject({ past: [], current: { id: 's2', crew: [{ personId: 'p3' }] } })
  expect(shift.current?.entries).toMatchObject([{ no: 1, text: '新班第一条' }])
  expect(session?.personId).toBe('p3')
})

it('without a handover, what belongs to the lost shift does not slip into the one before', () => {
  const { shift } = without('shiftHandedOver')
  expect(shift).toMatchObject({ past: [], current: { id: 's1', endedAt: null } })
  expect(shift.current?.entries.some((entry) => entry.kind === 'callIn')).toBe(false)
})

it('numbers go on from the last shift that is known', () => {
  const state = without('shiftBegan')
  const env = {
    now: Date.parse('2026-11-24T00:00:00.000Z'),
    by: 'p4',
    verified: 'p2',
    sha256,
    damage: null,
    credentialFor: () => ({ salt: '', hash: '', n: 1, r: 1, p: 1 }),
    head: { seq: 1, hash: '' },
    machine: { freeBytes: null },
    stored: () => null,
    retiredShift: () => null,
  }
  const taken = decide(
    { ...state, session: { personId: 'p4', since: '', locked: false, told: [] } },
    { type: 'takeOver', approverId: 'p2', pin: '', reason: '无人' },
    env,
  )
  expect(taken).toMatchObject({
    value: { events: [{ data: { shiftId: 's2', next: { shiftId: 's3' } } }] },
  })
})
