// 带班领导 of a shift is the roster's, everywhere the same; where it names nobody, the desk asks.
import { describe, expect, it } from 'vitest'
import { leaderOfShift, nameAt } from '../../../shared/roster/find'
import { aDesk, OFFICER_PIN } from '../../support/builders'
import { aManagedDesk, fillIn } from '../../support/a-roster'
import { aShiftDesk } from '../../support/a-shift'

const PLACE = { date: '2026-11-23', slotId: 'day', post: 'leader' } as const
const name = (personId: string) => ({ type: 'nameShiftLeader', personId }) as const

describe('the leader of the shift in force', () => {
  it('whom the roster does not name is named by the officer on duty, and stands in the roster', () => {
    const desk = aDesk()
    expect(leaderOfShift(desk.state.roster, desk.state.shift.current!)).toBe('')
    desk.tell(name('p2'))
    expect(leaderOfShift(desk.state.roster, desk.state.shift.current!)).toBe('王芳')
    expect(nameAt(desk.state.roster, PLACE)).toBe('王芳')
    expect(desk.state.roster.edits.at(-1)).toMatchObject({ by: 'p1', why: 'typed', count: 1 })
  })

  it('is asked for once: whom the roster names is changed in the roster only', () => {
    const desk = aManagedDesk()
    fillIn(desk, { '2026-11-23 day leader': '李建国' })
    desk.signIn('p1', OFFICER_PIN)
    expect(desk.refused(name('p2'))).toBe('rosterMoved')
  })

  it('is a leader, and nobody else', () => {
    expect(aDesk().refused(name('p1'))).toBe('unknownPerson')
  })

  it('stays on the frozen sheet, whatever the roster says later', () => {
    const shifts = aShiftDesk()
    shifts.desk.tell(name('p2'))
    shifts.desk.at('20:20')
    shifts.handOver('p3')
    shifts.sitDown('p2')
    fillIn(shifts.desk, { '2026-11-23 day leader': '李建国' })
    expect(leaderOfShift(shifts.state.roster, shifts.last)).toBe('王芳')
  })
})
