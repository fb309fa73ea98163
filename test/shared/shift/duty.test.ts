// 24小时值班: the desk is never empty, and nobody works on it who has not taken it over (H5, N10).
import { describe, expect, it } from 'vitest'
import { decide, evolve, emptyDesk } from '../../../shared/desk'
import { signatureHolds } from '../../../shared/handover/content'
import { isOnDuty, mayWork } from '../../../shared/shift/find'
import { aShiftDesk, anEntry, pinOf } from '../../support/a-shift'
import { aDesk, anIncident, at, LEADER_PIN, OFFICER_PIN } from '../../support/builders'
import { made } from '../../support/papers'
import { silencing } from '../../support/records'

describe('the first run', () => {
  it('begins the first shift with the first officer, in the slot of the moment', () => {
    const { state, journal } = aDesk()
    expect(journal.at(-1)).toMatchObject({ type: 'shiftBegan', by: 'p1' })
    expect(state.shift.current).toMatchObject({
      id: 's1',
      slotId: 'day',
      name: '白班',
      date: '2026-11-23',
      startsAt: at('08:30'),
      plannedEnd: at('20:30'),
      beganAt: at('13:10'),
      endedAt: null,
      crew: [{ personId: 'p1', since: at('13:10'), how: 'first', substituteFor: '', reason: '' }],
    })
  })
})

describe('without having taken the desk over', () => {
  const seen = () => {
    const shifts = aShiftDesk()
    shifts.desk.open(anIncident())
    shifts.sitDown('p3')
    return shifts
  }

  it('nobody works: every command that makes a record is refused', () => {
    const { desk } = seen()
    expect(mayWork(desk.state)).toBe(false)
    expect([
      desk.refused(anIncident()),
      desk.refused(anEntry()),
      desk.refused({ type: 'setLevel', incidentId: desk.id, level: 'I', basis: '核实' }),
      desk.refused({ type: 'writeHandover', words: '', files: '', checks: [], timing: '' }),
      desk.refused({ type: 'answerItem', key: 'x', answer: '有' }),
      desk.refused({ type: 'settleMatter', entryId: 's1-e1', note: '' }),
      desk.refused({ type: 'closeIncident', incidentId: desk.id }),
    ]).toEqual(Array(7).fill('notOnDuty'))
  })

  it('an alarm is answered by those on duty alone; the desk is locked, and one’s own PIN changed', () => {
    const { desk } = seen()
    desk.at('13:25').raise()
    expect(desk.refused(silencing('phone', desk.id))).toBe('notOnDuty')
    desk.tell({ type: 'changePin', personId: 'p3', pin: pinOf('p3'), newPin: '161803' })
    desk.tell({ type: 'lock' })
    expect(desk.state.session?.locked).toBe(true)
  })

  it('those who answer for the unit still change its settings, and nothing else', () => {
    const { desk } = seen()
    desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    desk.tell({ type: 'retirePerson', personId: 'p4', reason: '调离' })
    expect(desk.refused(anEntry())).toBe('notOnDuty')
  })
})

describe('a second officer', () => {
  it('joins the shift by his own PIN, and works', () => {
    const shifts = aShiftDesk()
    shifts.join('p3')
    shifts.sitDown('p3')
    shifts.entry()
    expect(shifts.current.crew.map(({ personId, how }) => [personId, how])).toEqual([
      ['p1', 'first'],
      ['p3', 'joined'],
    ])
    expect(shifts.desk.journal.filter(({ type }) => type === 'shiftJoined')).toMatchObject([
      { by: 'p3' },
    ])
  })

  it('joins by himself while the shift has some time to go', () => {
    const shifts = aShiftDesk()
    shifts.sitDown('p3')
    shifts.join('p3')
    expect(isOnDuty(shifts.state, 'p3')).toBe(true)
  })

  it('does not slip past a handover that is due, or begun', () => {
    const due = aShiftDesk()
    due.sitDown('p3')
    const join = {
      type: 'joinShift',
      personId: 'p3',
      pin: pinOf('p3'),
      substituteFor: '',
      reason: '',
    } as const
    due.desk.at('20:20')
    expect(due.desk.refused(join)).toBe('handoverFirst')
    const begun = aShiftDesk()
    begun.receive('p4')
    begun.sitDown('p3')
    expect(begun.desk.refused(join)).toBe('handoverFirst')
  })

  it('is refused with another’s PIN, twice, unknown or retired', () => {
    const { desk, join } = aShiftDesk()
    const command = { type: 'joinShift', substituteFor: '', reason: '' } as const
    join('p3')
    desk.signIn('p2', LEADER_PIN)
    desk.tell({ type: 'retirePerson', personId: 'p4', reason: '调离' })
    expect([
      desk.refused({ ...command, personId: 'p3', pin: pinOf('p3') }),
      desk.refused({ ...command, personId: 'p9', pin: pinOf('p3') }),
      desk.refused({ ...command, personId: 'p4', pin: pinOf('p4') }),
    ]).toEqual(['alreadyOnDuty', 'unknownPerson', 'retired'])
    expect(aShiftDesk().desk.refused({ ...command, personId: 'p3', pin: OFFICER_PIN })).toBe(
      'pinWrong',
    )
  })
})

describe('leaving before the shift is over', () => {
  const leave = (personId: string, over = {}) =>
    ({ type: 'leaveShift', personId, pin: pinOf(personId), reason: '身体不适', ...over }) as const

  it('is for one of two, with a reason and their own PIN; the last stays', () => {
    const shifts = aShiftDesk()
    expect(shifts.desk.refused(leave('p1'))).toBe('lastOnDuty')
    shifts.join('p3')
    expect([
      shifts.desk.refused(leave('p3', { pin: OFFICER_PIN })),
      shifts.desk.refused(leave('p4')),
    ]).toEqual(['pinWrong', 'notOnDuty'])
    shifts.desk.at('18:00')
    shifts.desk.tell(leave('p1'))
    expect(isOnDuty(shifts.state, 'p1')).toBe(false)
    expect(shifts.desk.journal.at(-1)).toMatchObject({ type: 'shiftLeft', by: 'p1' })
    expect(shifts.current.left).toMatchObject([{ personId: 'p1', reason: '身体不适' }])
    expect(shifts.desk.refused(leave('p3'))).toBe('lastOnDuty')
  })

  it('voids a signature, stands on sheet and log, and may be followed by coming back', () => {
    const shifts = aShiftDesk()
    shifts.join('p4')
    shifts.desk.at('20:20')
    shifts.prepare()
    shifts.sign('p4')
    shifts.desk.tell(leave('p4'))
    expect(signatureHolds(shifts.current, shifts.sheet())).toBe(false)
    shifts.sign('p1')
    shifts.sign('p3')
    const { names } = shifts.last
    expect(names?.['p4']).toBe('孙浩')
    for (const paper of [
      { kind: 'handover', shiftId: 's1' },
      { kind: 'dutyLog', date: '2026-11-23' },
    ] as const)
      expect(made(shifts.state, paper).html).toContain('提前离岗：身体不适')
  })
})

describe('a journal that was written before there were shifts', () => {
  /** A desk in use whose journal has no shift in it. */
  function before() {
    const desk = aDesk()
    desk.open(anIncident())
    desk.at('13:20').phone()
    const old = desk.journal.filter(({ type }) => type !== 'shiftBegan')
    return old.reduce(evolve, emptyDesk)
  }
  const env = {
    now: Date.parse(at('21:00')),
    by: 'p1',
    verified: null,
    credentialFor: () => ({ salt: '', hash: '', n: 1, r: 1, p: 1 }),
    sha256: () => '',
    damage: null,
    head: { seq: 0, hash: '' },
    machine: { freeBytes: null },
    stored: () => null,
    retiredShift: () => null,
  }

  it('replays as it did: its incidents are there, no shift and no log', () => {
    const state = before()
    expect(Object.keys(state.incidents)).toEqual(['2026-1'])
    expect(state.incidents['2026-1']).toMatchObject({ fromEntry: null })
    expect(state.shift).toMatchObject({ current: null, past: [] })
  })

  it('is worked on once somebody has begun a shift, and only one is begun', () => {
    const state = before()
    expect(decide(state, anIncident(), env)).toMatchObject({ error: { code: 'noShift' } })
    const begun = decide(state, { type: 'beginShift' }, env)
    expect(begun).toMatchObject({
      value: {
        events: [
          {
            type: 'shiftBegan',
            data: {
              shiftId: 's1',
              personId: 'p1',
              name: '夜班',
              plannedEnd: at('2026-11-24 08:30'),
            },
          },
        ],
      },
    })
    expect(aDesk().refused({ type: 'beginShift' })).toBe('shiftInForce')
  })
})
