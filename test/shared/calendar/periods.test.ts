// 敏感时段: what holds by itself while one lasts, and goes back when it is over.
import { describe, expect, it } from 'vitest'
import { isSensitiveAt, owingBy } from '../../../shared/calendar/periods'
import { classificationOf } from '../../../shared/incident/record'
import { isNilOwed, nilClocks } from '../../../shared/nil-report/clocks'
import { toInstant } from '../../../shared/time'
import { aManagedDesk, backToOfficer } from '../../support/a-roster'
import { anIncident, ms } from '../../support/builders'
import { anOpinion } from '../../support/opinions'
import type { CommandOf } from '../../support/records'

const PERIOD = { name: '全国两会', from: '2026-11-24', to: '2026-11-25', nilAt: '10:00', note: '' }

const aPeriod = (over: Partial<typeof PERIOD> = {}): CommandOf<'setPeriod'> => ({
  type: 'setPeriod',
  periodId: null,
  period: { ...PERIOD, ...over },
  reason: '室务会定',
})

/** Entered by the leader on 23 November, who still sits there. */
function entered(over: Partial<typeof PERIOD> = {}) {
  const desk = aManagedDesk()
  desk.tell(aPeriod(over))
  return desk
}

const owed = (desk: ReturnType<typeof aManagedDesk>) =>
  nilClocks(desk.state).map(({ target, dueAt }) => [target.kind === 'nil' && target.date, dueAt])

describe('a sensitive period', () => {
  it('covers its days and no other, and not once it was taken back', () => {
    const desk = entered()
    const at = (day: string) => isSensitiveAt(desk.state.calendar, ms(`${day} 12:00`))
    expect(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map(at)).toEqual([
      false,
      true,
      true,
      false,
    ])
    desk.tell({ type: 'dropPeriod', periodId: 'd1', reason: '会期改了' })
    expect(at('2026-11-24')).toBe(false)
    expect(desk.state.calendar.periods[0]!.dropped).toMatchObject({ reason: '会期改了' })
  })

  it('is refused upside down, and changed in sight', () => {
    const desk = entered()
    expect(desk.refused(aPeriod({ to: '2026-11-20' }))).toBe('periodUpsideDown')
    const change = { ...aPeriod({ to: '2026-11-26' }), periodId: 'd1' }
    desk.tell(change)
    expect(desk.refused(change)).toBe('nothingChanged')
    expect(desk.refused({ ...change, periodId: 'd9' })).toBe('unknownRecord')
    expect(desk.journal.at(-1)).toMatchObject({ data: { before: PERIOD } })
  })

  it('owes the 零报告 of each of its days by itself, by its own hour, and nothing afterwards', () => {
    const desk = entered()
    // The day before it begins its first is in sight.
    expect(owed(desk)).toEqual([['2026-11-24', ms('2026-11-24 10:00')]])
    expect(desk.state.nilReports.settings.on).toBe(false)
    const raise = (key: string) => {
      const dueAt = toInstant(nilClocks(desk.state).find((clock) => clock.key === key)!.dueAt)
      desk.tellAsSystem({ type: 'raiseRoomAlarm', key, dueAt, offsetMs: 0 })
    }
    desk.at('2026-11-24 10:00')
    raise('nil:2026-11-24')
    expect(owed(desk).map(([date]) => date)).toEqual(['2026-11-24', '2026-11-25'])
    desk.at('2026-11-25 10:00')
    raise('nil:2026-11-25')
    // The last that was missed stays owed; a day behind the period never is.
    expect(owed(desk).map(([date]) => date)).toEqual(['2026-11-25'])
  })

  it('owes nothing of the day on which it was entered after its hour', () => {
    const desk = entered({ from: '2026-11-23', nilAt: '00:01' })
    expect(owed(desk)).toEqual([['2026-11-24', ms('2026-11-24 00:01')]])
  })

  it('follows another without a gap: the last day of the first stays owed', () => {
    const desk = entered()
    desk.tell(aPeriod({ name: '森林防火戒严', from: '2026-11-26', to: '2026-11-28' }))
    expect(owingBy(desk.state.calendar, '2026-11-26')).toEqual({
      first: '2026-11-24',
      last: '2026-11-28',
    })
  })

  it('keeps what was missed before it was taken back', () => {
    const desk = entered()
    desk.at('2026-11-25 09:00')
    desk.tell({ type: 'dropPeriod', periodId: 'd1', reason: '提前结束' })
    const on = (day: string) => isNilOwed(desk.state, day)
    expect(['2026-11-23', '2026-11-24', '2026-11-25'].map(on)).toEqual([false, true, false])
  })

  it('makes an incident 敏感 from its first word, which a reason takes off again', () => {
    const desk = backToOfficer(entered({ from: '2026-11-23' }))
    desk.open(anIncident({ sensitive: false }))
    expect(classificationOf(desk.incident()).sensitive).toBe(true)
    desk.tell({ type: 'setSensitive', incidentId: desk.id, sensitive: false, reason: '与会议无关' })
    expect(classificationOf(desk.incident()).sensitive).toBe(false)
    desk.open(anIncident({ exercise: true }))
    expect(classificationOf(desk.incident()).sensitive).toBe(false)
  })

  it('leaves what happens after it as it was', () => {
    const desk = backToOfficer(entered({ from: '2026-11-20', to: '2026-11-22' }))
    desk.open(anIncident())
    expect(classificationOf(desk.incident()).sensitive).toBe(false)
    expect(owed(desk)).toEqual([])
  })

  it('goes for what was seen on the network as well', () => {
    const desk = backToOfficer(entered({ from: '2026-11-23' }))
    desk.at('14:10').tell(anOpinion())
    const { facts } = anIncident({ occurredAt: '12:50', learnedAt: '14:05' })
    const { incidentId } = desk.tell({
      type: 'turnIntoIncident',
      opinionId: 'o2026-1',
      facts,
      level: null,
      levelBasis: '',
      verified: false,
      sensitive: false,
    })
    expect(classificationOf(desk.state.incidents[incidentId!]!).sensitive).toBe(true)
  })
})
