// Opening an incident: its number, its times, its first word.
import { describe, expect, it } from 'vitest'
import { emptyDesk, evolve } from '../../../shared/desk'
import { upcast, type EventOf } from '../../../shared/event'
import { incidentNumber, newestFirst, shortNumber } from '../../../shared/incident/number'
import { isLateEntry } from '../../../shared/checks'
import { aDesk, anIncident, at, type TestDesk } from '../../support/builders'

describe('the number 值班〔年〕号', () => {
  it('is gapless within the year, and a refused opening takes none', () => {
    const desk = aDesk()
    expect(desk.open(anIncident())).toBe('2026-1')
    expect(desk.refused(anIncident({ learnedAt: '14:00' }))).toBe('inFuture')
    expect(desk.open(anIncident())).toBe('2026-2')
    expect(incidentNumber(desk.incident())).toBe('值班〔2026〕2号')
  })

  it('starts again at midnight of New Year in Shanghai, eight hours before UTC does', () => {
    const eve = { occurredAt: '2026-12-31 23:50', learnedAt: '2026-12-31 23:55' }
    const desk = aDesk({ at: '2026-12-31 23:59' })
    expect(desk.open(anIncident(eve))).toBe('2026-1')
    expect(desk.at('2027-01-01 00:01').open(anIncident(eve))).toBe('2027-1')
    expect(desk.open(anIncident(eve))).toBe('2027-2')
  })

  it('goes on in the old year when the clock turns out to have been wrong', () => {
    const eve = { occurredAt: '2026-12-31 22:50', learnedAt: '2026-12-31 22:55' }
    const desk = aDesk({ at: '2026-12-31 23:00' })
    desk.open(anIncident(eve))
    desk.at('2027-01-01 00:01').open(anIncident(eve))
    expect(desk.at('2026-12-31 23:10').open(anIncident(eve))).toBe('2026-2')
  })
})

describe('an exercise', () => {
  const numbers = (desk: TestDesk): string[] =>
    Object.values(desk.state.incidents).sort(newestFirst).reverse().map(incidentNumber)

  it('is counted by itself, 演〔年〕号, and leaves no gap among what really happened', () => {
    const desk = aDesk()
    desk.open(anIncident({ exercise: true }))
    expect(desk.open(anIncident())).toBe('2026-1')
    expect(desk.open(anIncident({ exercise: true }))).toBe('2026-E2')
    desk.open(anIncident())
    expect(numbers(desk)).toEqual([
      '值班〔2026〕1号',
      '演〔2026〕1号',
      '值班〔2026〕2号',
      '演〔2026〕2号',
    ])
    expect(Object.values(desk.state.incidents).map(shortNumber)).toContain('演2号')
  })

  it('keeps the number that it was given, whatever the record says of it later', () => {
    const desk = aDesk()
    desk.open(anIncident({ exercise: true }))
    desk.correct({ kind: 'facts' }, { exercise: false })
    expect(numbers(desk)).toEqual(['演〔2026〕1号'])
  })

  it('of a journal from before there was a series of its own keeps the number that it has', () => {
    const desk = aDesk()
    desk.open(anIncident({ exercise: true }))
    const [opened] = desk.journal.slice(-1)
    const { series: _series, ...data } = opened!.data as EventOf<'incidentOpened'>['data']
    const old = upcast({ ...opened!, v: 2, data })!
    const state = evolve(emptyDesk, old)
    expect(incidentNumber(Object.values(state.incidents)[0]!)).toBe('值班〔2026〕1号')
    expect(state).toMatchObject({ serials: { 2026: 1 }, exerciseSerials: {} })
  })
})

describe('times that cannot be', () => {
  it.each([
    ['occurred in the future', { occurredAt: '13:12', learnedAt: '13:12' }, 'inFuture'],
    ['learned in the future', { occurredAt: '13:02', learnedAt: '13:12' }, 'inFuture'],
    ['the call in the future', { calledAt: '13:30' }, 'inFuture'],
    [
      'learned before it occurred',
      { occurredAt: '13:05', learnedAt: '13:04' },
      'learnedBeforeOccurred',
    ],
    [
      'learned after the call that told it',
      { learnedAt: '13:10', calledAt: '13:05' },
      'learnedAfterCall',
    ],
  ])('%s is refused', (_, over, code) => {
    expect(aDesk({ at: '13:10' }).refused(anIncident(over))).toBe(code)
  })

  it('two clocks in one room may differ by a minute', () => {
    expect(aDesk({ at: '13:10' }).open(anIncident({ learnedAt: '13:11' }))).toBe('2026-1')
  })

  it('within one minute nothing is upside down: people write times to the minute', () => {
    const desk = aDesk({ at: '13:10:40' })
    desk.open(anIncident({ occurredAt: '13:10:30', learnedAt: '13:10:00', calledAt: '13:10:00' }))
    desk.at('13:10:55').phone({ at: at('13:10:00') })
    expect(desk.deadline('phone').state).toBe('met')
  })
})

describe('the record of it', () => {
  it('keeps who called, what was said and whom they had told, with both times', () => {
    const desk = aDesk({ at: '13:40' })
    desk.open(anIncident({ learnedAt: '13:10', said: '起火' }))
    const [call] = desk.incident().phones
    expect(call).toMatchObject({
      direction: 'in',
      said: '起火',
      at: at('13:10'),
      recordedAt: at('13:40'),
      recordedBy: 'p1',
    })
    expect(isLateEntry(call!.at, call!.recordedAt)).toBe(true)
    expect(isLateEntry(at('13:10'), at('13:20'))).toBe(false)
  })

  it('is 补录 only when it was written down more than ten minutes later', () => {
    expect(isLateEntry(at('13:00:00'), at('13:10:00'))).toBe(false)
    expect(isLateEntry(at('13:00:00'), at('13:10:01'))).toBe(true)
  })
})
