// When a clock must be heard: before it is due, at it, and again and again while it is late.
import { describe, expect, it } from 'vitest'
import {
  dueStages,
  nextMoment,
  overdueClocks,
  ringing,
  runningClocks,
} from '../../../shared/deadline/stages'
import { timeText } from '../../../shared/time'
import { aCall, aDesk, anIncident, type TestDesk } from '../../support/builders'
import { silencing } from '../../support/records'

const burning = (over: Parameters<typeof anIncident>[0] = {}) => {
  const desk = aDesk()
  desk.open(anIncident(over))
  return desk
}
/** Only the written 首报 left. */
const phoned = () => {
  const desk = burning()
  desk.at('13:12').phone()
  return desk
}
const next = (desk: TestDesk) => timeText(nextMoment(desk.incident(), desk.state.ruleBooks))
const acknowledge = (desk: TestDesk, deadlineKey: string) =>
  desk.tell(silencing(deadlineKey, desk.id))

describe('the stages of an alarm', () => {
  it('come 30 and 10 minutes before, at the due moment, and then every 15 minutes', () => {
    const desk = phoned()
    const heard: string[] = []
    for (const time of [
      '14:31',
      '14:32',
      '14:51',
      '14:52',
      '15:01',
      '15:02',
      '15:16',
      '15:17',
      '15:32',
    ]) {
      heard.push(`${time} ${desk.at(time).raise().join()}`)
    }
    expect(heard).toEqual([
      '14:31 ',
      '14:32 initial -30',
      '14:51 ',
      '14:52 initial -10',
      '15:01 ',
      '15:02 initial 0',
      '15:16 ',
      '15:17 initial 15',
      '15:32 initial 30',
    ])
  })

  it.each([
    ['Ⅰ', { level: 'I' }, ['initial 0', 'initial 5', 'initial 10', 'initial 15']],
    ['Ⅱ', { level: 'II' }, ['initial 0', 'initial 5', 'initial 10', 'initial 15']],
    [
      '敏感',
      { level: 'IV', sensitive: true },
      ['initial 0', 'initial 5', 'initial 10', 'initial 15'],
    ],
    ['未定级', { level: null }, ['initial 0', 'initial 15']],
    ['Ⅲ', { level: 'III' }, ['initial 0', 'initial 15']],
    ['an exercise, whatever it plays', { level: 'I', exercise: true }, ['initial 0']],
  ] as const)('come again the oftener the graver: %s', (_name, over, expected) => {
    const desk = burning(over)
    desk.at('13:12').phone()
    desk.at('15:01').raise()
    const heard = ['15:02', '15:07', '15:12', '15:17'].flatMap((time) => desk.at(time).raise())
    expect(heard).toEqual(expected)
  })

  it('follow the level as it is now: what turns out to be a Ⅰ is heard oftener at once', () => {
    const desk = phoned()
    desk.at('15:02').raise()
    expect(next(desk)).toBe('15:17')
    desk.setLevel('I')
    expect(next(desk)).toBe('15:07')
  })

  it('of the 15-minute phone clock warn 5 minutes before', () => {
    const desk = burning()
    expect(next(desk)).toBe('13:20')
    expect(desk.at('13:20').raise()).toEqual(['phone -5'])
    expect(next(desk)).toBe('13:25')
  })

  it('that were slept through are raised once, as the latest of them', () => {
    expect(phoned().at('14:55').raise()).toEqual(['initial -10'])
    expect(phoned().at('15:04').raise()).toEqual(['initial 0'])
    expect(phoned().at('23:59').raise()).toEqual(['initial 525'])
  })

  it('go on for days: no lateness is so great that it falls silent', () => {
    const desk = phoned().at('2026-12-23 13:12')
    expect(desk.raise()).toHaveLength(1)
    expect(desk.raise()).toEqual([])
    expect(desk.at('2026-12-23 13:27').raise()).toHaveLength(1)
  })

  it('start afresh when the clock is moved', () => {
    const desk = phoned()
    expect(desk.at('14:52').raise()).toEqual(['initial -10'])
    acknowledge(desk, 'initial')
    desk.correct(
      { kind: 'facts' },
      { occurredAt: anIncident({ occurredAt: '12:55' }).facts.occurredAt },
    )
    expect(next(desk)).toBe('14:25')
    expect(desk.raise()).toEqual(['initial -10'])
    expect(ringing(desk.state, desk.now)).toHaveLength(1)
  })

  it('end when the duty is done, a leader gives a reason, or the incident is closed', () => {
    const done = phoned()
    done.at('14:00').send('initial')
    expect(done.running()).toEqual(['receipt:t1', 'followUp:1'])
    const waived = phoned()
    waived.at('15:10').raise()
    waived.waive('initial')
    expect(ringing(waived.state, waived.now)).toEqual([])
    expect(nextMoment(waived.incident(), waived.state.ruleBooks)).toBe(Number.POSITIVE_INFINITY)
  })

  it('come at once for an incident learned after the two hours (N11)', () => {
    const desk = aDesk({ at: '16:00' })
    desk.open(anIncident({ occurredAt: '13:02', learnedAt: '15:55' }))
    expect(desk.raise()).toContain('initial 45')
  })

  it('do not warn before the clock began', () => {
    const desk = burning({ occurredAt: '13:10', learnedAt: '13:10' })
    desk.at('13:12').send('initial')
    expect(dueStages(desk.incident(), desk.state.ruleBooks, desk.now)).toEqual([])
  })
})

describe('an alarm that was raised', () => {
  it('rings until somebody acknowledges it; the clock goes on and it comes again', () => {
    const desk = phoned()
    desk.at('15:02').raise()
    expect(ringing(desk.state, desk.now).map(({ deadline }) => deadline.key)).toEqual(['initial'])
    acknowledge(desk, 'initial')
    expect(ringing(desk.state, desk.now)).toEqual([])
    expect(desk.running()).toContain('initial')
    desk.at('15:17').raise()
    expect(ringing(desk.state, desk.now)).toHaveLength(1)
  })

  it('is acknowledged once, by a person who is signed in and not locked out', () => {
    const desk = phoned()
    const command = silencing('initial', desk.id)
    expect(desk.refused(command)).toBe('unknownAlarm')
    desk.at('15:02').raise()
    desk.tellAsSystem({ type: 'lockIdle' })
    expect(desk.refused(command)).toBe('locked')
    desk.signIn()
    desk.tell(command)
    const length = desk.journal.length
    desk.tell(command)
    expect(desk.journal).toHaveLength(length)
    expect(desk.incident().alarms['initial']?.acknowledged?.by).toBe('p1')
  })

  it('that was met or moved while the notification was on its way is not recorded', () => {
    const desk = phoned()
    const dueAt = desk.deadline('initial').dueAt
    const raise = {
      type: 'raiseAlarm',
      incidentId: desk.id,
      deadlineKey: 'initial',
      dueAt: aCall({ at: '15:03' }).at,
      offsetMs: 0,
    } as const
    const length = desk.journal.length
    desk.at('15:03').tellAsSystem(raise)
    desk.send('initial', { lateReason: '传真故障' })
    const sent = desk.journal.length
    desk.tellAsSystem({ ...raise, dueAt: new Date(dueAt).toISOString() })
    expect([length + 2, sent]).toEqual([sent, desk.journal.length])
  })

  it('can be asked for by the core alone', () => {
    const desk = phoned()
    const raise = {
      type: 'raiseAlarm',
      incidentId: desk.id,
      deadlineKey: 'initial',
      dueAt: aCall().at,
      offsetMs: 0,
    }
    expect(() => desk.answer(raise as never)).toThrow()
  })
})

describe('停机期间到期', () => {
  const start = (desk: TestDesk) =>
    desk.tellAsSystem({ type: 'start', version: '0.1.0', shell: 'browser' })

  it('marks what fell due while the program was not running', () => {
    const desk = phoned()
    start(desk.at('16:00'))
    desk.raise()
    expect(desk.incident().alarms['initial']).toMatchObject({ duringDowntime: true })
    desk.at('16:05').raise()
    expect(desk.incident().alarms['initial']).toMatchObject({ duringDowntime: false })
  })

  it('does not mark what was learned late: nobody had slept through that', () => {
    const desk = aDesk({ at: '15:50' })
    start(desk)
    desk.signIn()
    desk
      .at('15:58')
      .open(anIncident({ occurredAt: '13:02', learnedAt: '15:55', calledAt: '15:55' }))
    desk.raise()
    expect(desk.incident().alarms['initial']).toMatchObject({ duringDowntime: false })
  })
})

describe('what quitting must warn of', () => {
  it('counts the clocks that run and those that are late, over all open incidents', () => {
    const desk = burning()
    desk.open(anIncident())
    expect(runningClocks(desk.state)).toBe(4)
    expect(overdueClocks(desk.state, desk.now)).toBe(0)
    desk.at('15:02')
    expect(overdueClocks(desk.state, desk.now)).toBe(4)
  })
})
