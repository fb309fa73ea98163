// The daily clock of the 零报告: on only where it is wanted, and never more than one missed day at once.
import { describe, expect, it } from 'vitest'
import { nilClocks } from '../../../shared/nil-report/clocks'
import { toInstant } from '../../../shared/time'
import { aDesk, ms, type TestDesk } from '../../support/builders'
import { aManagedDesk, aNilDesk, aNilReport, nilSettings } from '../../support/a-roster'

const owed = (desk: TestDesk) =>
  nilClocks(desk.state).map(({ target }) => (target.kind === 'nil' ? target.date : ''))

/** The alarm of the due moment, as the core raises it. */
function comeDue(desk: TestDesk, moment: string) {
  desk.at(moment)
  for (const { key, dueAt } of nilClocks(desk.state).filter((clock) => clock.dueAt <= desk.now)) {
    desk.tellAsSystem({ type: 'raiseRoomAlarm', key, dueAt: toInstant(dueAt), offsetMs: 0 })
  }
  return desk
}

const report = (desk: TestDesk, date: string, moment: string) => {
  desk.at(moment).tell(aNilReport({ date, sentAt: moment, lateReason: '忙于处置' }))
  return desk
}

describe('the clock of the zero report', () => {
  it('does not run until it is switched on', () => {
    expect(nilClocks(aDesk().state)).toEqual([])
  })

  it('runs to the hour of the day on which it was switched on, with its warning', () => {
    expect(nilClocks(aNilDesk().state)).toEqual([
      {
        key: 'nil:2026-11-23',
        name: '零报告',
        originAt: ms('2026-11-22 16:30'),
        dueAt: ms('16:30'),
        warnMinutes: [30],
        target: { kind: 'nil', date: '2026-11-23' },
      },
    ])
  })

  it('begins with the next day when the hour is over', () => {
    expect(owed(aNilDesk({}, '16:30'))).toEqual(['2026-11-24'])
  })

  it('is met when everyone has got it, and the next day begins', () => {
    const desk = aNilDesk().at('16:00')
    desk.tell(aNilReport({ to: ['r1', 'r2'] }))
    expect(owed(desk)).toEqual(['2026-11-23'])
    desk.tell({
      type: 'deliverNilReport',
      date: '2026-11-23',
      lateReason: '',
      deliveries: aNilReport({ to: ['r3'] }).deliveries,
    })
    expect(owed(desk)).toEqual(['2026-11-24'])
  })

  it('goes on beside the next one when it was missed', () => {
    const desk = comeDue(aNilDesk(), '16:30')
    expect(owed(desk)).toEqual(['2026-11-23', '2026-11-24'])
    expect(owed(report(desk, '2026-11-23', '17:00'))).toEqual(['2026-11-24'])
  })

  it('owes at most one missed day, the last: an older one stays on the list only', () => {
    const desk = comeDue(comeDue(aNilDesk(), '16:30'), '2026-11-24 16:30')
    expect(owed(desk)).toEqual(['2026-11-24', '2026-11-25'])
    report(desk, '2026-11-24', '2026-11-24 18:00')
    report(desk, '2026-11-25', '2026-11-25 16:00')
    expect(owed(desk)).toEqual(['2026-11-26'])
  })

  it('a day that was passed over is still owed while it is yesterday', () => {
    const desk = comeDue(aNilDesk(), '16:30')
    report(desk, '2026-11-24', '2026-11-24 10:00')
    expect(owed(desk)).toEqual(['2026-11-23', '2026-11-25'])
    report(desk, '2026-11-25', '2026-11-25 10:00')
    expect(owed(desk)).toEqual(['2026-11-26'])
  })

  it('after weeks in which the machine was off, owes yesterday and no more', () => {
    const desk = aNilDesk().at('2026-12-14 08:00')
    desk.tellAsSystem({ type: 'start', version: '0.1.0', shell: 'browser' })
    expect(owed(desk)).toEqual(['2026-12-13'])
    expect(owed(comeDue(desk, '2026-12-14 08:00'))).toEqual(['2026-12-13', '2026-12-14'])
  })

  it('follows its hour when that is changed, and stops when it is switched off', () => {
    const desk = aManagedDesk()
    const set = (over: Parameters<typeof nilSettings>[0]) =>
      desk.tell({ type: 'setNilReport', settings: nilSettings(over), reason: '通知' })
    set({ at: '15:00', warnMinutes: [] })
    expect(nilClocks(desk.state)).toMatchObject([{ dueAt: ms('15:00'), warnMinutes: [] }])
    set({ on: false })
    expect(owed(desk)).toEqual([])
    desk.at('2026-11-26 09:00')
    set({})
    expect(owed(desk)).toEqual(['2026-11-26'])
  })

  it('forgets what was heard of a day once it is sent', () => {
    const desk = comeDue(aNilDesk(), '16:30')
    expect(Object.keys(desk.state.room.alarms)).toContain('nil:2026-11-23')
    expect(Object.keys(report(desk, '2026-11-23', '17:00').state.room.alarms)).not.toContain(
      'nil:2026-11-23',
    )
  })
})
