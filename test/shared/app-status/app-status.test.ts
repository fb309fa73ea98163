// The program and its machine: starts, clock jumps, damage to the journal.
import { describe, expect, it } from 'vitest'
import type { Damage } from '../../../shared/app-status/record'
import { aDesk, at, LEADER_PIN, OFFICER_PIN } from '../../support/builders'

const jump = { desk: at('13:10'), computer: at('15:00'), atStart: false }
const damage: Damage = {
  kind: 'hash',
  file: '2026-11.jsonl',
  line: 7,
  seq: 6,
  knownUntil: 0,
  found: 'ab',
}

describe('a clock that jumped', () => {
  it('is recorded, shown until somebody says which is right, and then settled', () => {
    const desk = aDesk()
    expect(desk.refused({ type: 'confirmClock', trust: 'desk' })).toBe('nothingToConfirm')
    desk.tellAsSystem({ type: 'recordClockJump', jump })
    expect(desk.state.machine.jump).toEqual(jump)
    desk.tell({ type: 'confirmClock', trust: 'computer' })
    expect(desk.state.machine.jump).toBeNull()
    expect(desk.journal.at(-1)).toMatchObject({
      type: 'clockConfirmed',
      by: 'p1',
      data: { trust: 'computer', jump },
    })
  })

  it('settles by itself when the computer comes back, once', () => {
    const desk = aDesk()
    desk.tellAsSystem({ type: 'recordClockJump', jump })
    desk.tellAsSystem({ type: 'recordClockAgreed' })
    const { length } = desk.journal
    desk.tellAsSystem({ type: 'recordClockAgreed' })
    expect(desk.state.machine.jump).toBeNull()
    expect(desk.journal).toHaveLength(length)
  })
})

describe('damage to the journal', () => {
  const accept = {
    type: 'acceptDamage',
    reason: '断电所致，已导出',
    approverId: 'p2',
    pin: LEADER_PIN,
  } as const

  it('is accepted by one who manages the room, by name and with a reason, for just that damage', () => {
    const desk = aDesk().hasDamage(damage)
    desk.tell(accept)
    expect(desk.state.machine.acceptedDamage).toEqual([
      { ...damage, by: 'p2', at: at('13:10'), reason: '断电所致，已导出' },
    ])
  })

  it('is not accepted where there is none, by an officer, or with a wrong PIN', () => {
    expect(aDesk().refused(accept)).toBe('noDamage')
    const desk = aDesk().hasDamage(damage)
    expect(desk.refused({ ...accept, approverId: 'p1', pin: OFFICER_PIN })).toBe('notAllowed')
    expect(desk.refused({ ...accept, pin: '000000' })).toBe('pinWrong')
  })
})

describe('a torn tail', () => {
  it('is noted with where it was kept', () => {
    const desk = aDesk()
    desk.tellAsSystem({
      type: 'recordTailSetAside',
      file: '2026-11.jsonl',
      bytes: 40,
      keptAs: 'x.torn',
    })
    expect(desk.journal.at(-1)).toMatchObject({
      type: 'tailSetAside',
      by: 'system',
      data: { keptAs: 'x.torn' },
    })
  })
})
