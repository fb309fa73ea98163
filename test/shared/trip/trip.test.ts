// 外出报备: who is away and who stands in, what overlaps, who is to be back, and who is on the roster meanwhile.
import { describe, expect, it } from 'vitest'
import { makePaper } from '../../../shared/paper/make'
import { findings } from '../../../shared/roster/findings'
import { tripClocks } from '../../../shared/trip/clocks'
import {
  awayNow,
  awayOf,
  awayText,
  standingOf,
  tripsKept,
  tripsOf,
} from '../../../shared/trip/find'
import { aDesk } from '../../support/a-desk'
import { wordsOnPage } from '../../support/all-papers'
import { at, ms } from '../../support/moments'
import { aManagedDesk, backToOfficer, fillIn } from '../../support/a-roster'
import { aTrip } from '../../support/trips'

const reported = (over = {}) => {
  const desk = aDesk()
  const { tripId } = desk.tell({ type: 'reportTrip', details: aTrip(over) })
  return { desk, tripId: tripId! }
}

describe('a trip', () => {
  it('is planned, away, overdue, and over', () => {
    const { desk, tripId } = reported()
    const standing = (moment: string) => standingOf(desk.state.trip.trips[tripId]!, ms(moment))
    expect(['13:30', '14:00', '18:00'].map(standing)).toEqual(['planned', 'away', 'overdue'])
    expect(awayNow(desk.state, ms('13:59'))).toEqual([])
    const trip = awayOf(desk.state, '李建国', ms('19:00'))!
    expect(awayText(trip)).toBe('李建国外出（市会议中心，11-23 18:00 回），代理 王芳 13900000003')
    desk.at('18:20').tell({ type: 'endTrip', tripId, at: at('18:10'), note: '' })
    expect(standing('18:30')).toBe('returned')
    expect(awayNow(desk.state, ms('18:30'))).toEqual([])
  })

  it('rings from when somebody is to be back until that is said or put off', () => {
    const { desk, tripId } = reported()
    expect(tripClocks(desk.state)).toMatchObject([
      { name: '外出报备：李建国该回', dueAt: ms('18:00'), target: { kind: 'trips' } },
    ])
    const details = aTrip({ until: at('21:00') })
    desk.tell({ type: 'changeTrip', tripId, details, reason: '会期延长' })
    expect(tripClocks(desk.state)).toMatchObject([{ dueAt: ms('21:00') }])
    expect(desk.state.trip.trips[tripId]!.changes).toMatchObject([
      { before: { until: at('18:00') }, reason: '会期延长' },
    ])
    desk.at('20:00').tell({ type: 'endTrip', tripId, at: at('19:50'), note: '' })
    expect(tripClocks(desk.state)).toEqual([])
  })

  it('is refused where it cannot be so', () => {
    const { desk, tripId } = reported()
    const report = (over: object) =>
      desk.refused({ type: 'reportTrip', details: aTrip({ name: '王芳', standIn: '', ...over }) })
    expect(report({ until: at('13:00') })).toBe('tripTurned')
    expect(report({ standIn: '王芳' })).toBe('tripOwnStandIn')
    expect(report({ name: '李建国', from: at('17:00'), until: at('20:00') })).toBe('tripTwice')
    expect(desk.refused({ type: 'endTrip', tripId, at: at('13:05'), note: '' })).toBe('beforeTrip')
    desk.tell({ type: 'dropTrip', tripId, reason: '会议取消' })
    expect(desk.refused({ type: 'dropTrip', tripId, reason: '会议取消' })).toBe('tripEnded')
    // What did not take place stands in nobody's way.
    desk.tell({ type: 'reportTrip', details: aTrip() })
  })

  it('of somebody on the roster is a finding of the shifts that it touches', () => {
    const desk = aManagedDesk({ at: '08:30' })
    fillIn(desk, { '2026-11-23 day leader': '李建国', '2026-11-23 night leader': '李建国' })
    backToOfficer(desk)
    const aways = () =>
      findings(desk.state, '2026-11-23', '2026-11-23').filter(({ kind }) => kind === 'away')
    expect(aways()).toEqual([])
    const { tripId } = desk.tell({ type: 'reportTrip', details: aTrip() })
    expect(aways()).toMatchObject([{ slotId: 'day', post: 'leader', name: '李建国' }])
    desk.tell({ type: 'dropTrip', tripId: tripId!, reason: '会议取消' })
    expect(aways()).toEqual([])
  })

  it('stands on the paper of its month, with what was reported first', () => {
    const { desk, tripId } = reported()
    const details = aTrip({ until: at('21:00') })
    desk.tell({ type: 'changeTrip', tripId, details, reason: '会期延长' })
    const context = { now: desk.now, head: { seq: 1, hash: 'a'.repeat(64) } }
    const made = makePaper(desk.state, { kind: 'trips', month: '2026-11' }, context)
    expect(made.ok && wordsOnPage(made.value.html)).toMatch(/李建国[\s\S]*改：会期延长/)
    expect(tripsOf(desk.state, '2026-12')).toEqual([])
  })

  it('leaves the live state a year after it was over', () => {
    const { desk, tripId } = reported()
    expect(tripsKept(desk.state, '2030-01-01T00:00:00.000Z')).toBe(desk.state.trip)
    desk.tell({ type: 'dropTrip', tripId, reason: '会议取消' })
    expect(tripsKept(desk.state, '2027-11-01T00:00:00.000Z')).toBe(desk.state.trip)
    expect(tripsKept(desk.state, '2028-01-15T00:00:00.000Z').trips).toEqual({})
  })
})
