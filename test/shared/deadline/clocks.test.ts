// The clocks of domain.md §4 as they run from the default preset, each from its clause.
import { describe, expect, it } from 'vitest'
import { isLate } from '../../../shared/deadline/derive'
import { delaysOf } from '../../../shared/incident/times'
import { MINUTE, minuteText } from '../../../shared/time'
import {
  aDesk,
  anIncident,
  anInstruction,
  LEADER_PIN,
  TODAY,
  type TestDesk,
} from '../../support/builders'

const due = (desk: TestDesk, key: string) =>
  minuteText(desk.deadline(key).dueAt).replace(`${TODAY} `, '')

const burning = (over: Parameters<typeof anIncident>[0] = {}): TestDesk => {
  const desk = aDesk()
  desk.open(anIncident(over))
  return desk
}

describe('N1: first by telephone, then in writing', () => {
  it('the call upwards is due 15 minutes after learning, and any call upwards meets it', () => {
    const desk = burning({ occurredAt: '13:02', learnedAt: '13:10' })
    expect(due(desk, 'phone')).toBe('13:25')
    desk.at('13:20').phone()
    expect(desk.deadline('phone')).toMatchObject({ state: 'met' })
    expect(isLate(desk.deadline('phone'))).toBe(false)
  })

  it('the call that brought the news meets nothing', () => {
    expect(burning().running()).toEqual(['phone', 'initial'])
  })

  it('the written 首报 is due 2 hours after the occurrence, not after the call', () => {
    const desk = burning({ occurredAt: '13:02', learnedAt: '13:10' })
    desk.at('13:20').phone()
    expect(due(desk, 'initial')).toBe('15:02')
  })

  it('a 首报 at the very minute is in time, a minute later is late', () => {
    const punctual = burning()
    punctual.at('15:02').send('initial')
    expect(isLate(punctual.deadline('initial'))).toBe(false)
    const late = burning()
    late.at('15:03').send('initial', { lateReason: '传真故障' })
    expect(isLate(late.deadline('initial'))).toBe(true)
  })

  it('drafting, submitting and approving do not stop the clock', () => {
    const desk = burning({ level: 'II' })
    desk.save('initial')
    desk.tell({ type: 'submitReport', incidentId: desk.id, reportId: desk.report().id })
    desk.approve()
    expect(desk.running()).toContain('initial')
  })

  it('learned after the two hours: missed at once, and both intervals are kept (N11)', () => {
    const desk = aDesk({ at: '16:00' })
    desk.open(anIncident({ occurredAt: '13:02', learnedAt: '15:50' }))
    expect(desk.deadline('initial').dueAt).toBeLessThan(desk.now)
    desk.at('16:20').phone({ lateReason: '线路忙' })
    expect(desk.refused((desk.save('initial'), desk.deliverCommand()))).toBe('lateReason')
    desk.deliver({ lateReason: '下级迟报' })
    expect(delaysOf(desk.incident())).toEqual({ toLearnMs: 168 * MINUTE, toSendMs: 30 * MINUTE })
  })

  it('a paper report entered later is judged by when it left', () => {
    const desk = burning()
    desk.at('17:00').send('initial', { at: '14:30' })
    expect(isLate(desk.deadline('initial'))).toBe(false)
  })

  it('the two hours run across midnight and the year', () => {
    const desk = aDesk({ at: '2026-12-31 23:30' })
    desk.open(anIncident({ occurredAt: '2026-12-31 23:10', learnedAt: '2026-12-31 23:20' }))
    expect(due(desk, 'initial')).toBe('2027-01-01 01:10')
  })
})

describe('N8, H1: the same text to everyone at the same time', () => {
  it('gives 10 minutes from the first recipient to the last', () => {
    const desk = burning()
    desk.at('14:00').save('initial')
    desk.deliver({ to: ['r1'] })
    const key = `simultaneous:${desk.report().id}`
    expect(due(desk, key)).toBe('14:10')
    desk.at('14:05').deliver({ to: ['r2'] })
    expect(desk.running()).toContain(key)
    desk.at('14:12').deliver({ to: ['r3'], lateReason: '占线' })
    expect(isLate(desk.deadline(key))).toBe(true)
  })

  it('is met at once when all get it together', () => {
    const desk = burning()
    desk.at('14:00').send('initial')
    expect(desk.deadline(`simultaneous:${desk.report().id}`).state).toBe('met')
  })

  it('a recipient who joins the list later is not owed an old report, one who leaves still is', () => {
    const desk = burning()
    desk.at('14:00').save('initial')
    desk.deliver({ to: ['r1'] })
    const [first, second] = desk.state.unit!.recipients
    desk.signIn('p2', LEADER_PIN)
    desk.tell({
      type: 'setRecipients',
      recipients: [first!, second!]
        .map(({ id, name, side, phone, fax }) => ({ id, name, side, phone, fax }))
        .concat({ name: '市应急局', side: 'above', phone: '', fax: '' } as never),
    })
    desk.at('14:05').deliver({ to: ['r2'] })
    expect(desk.deadline(`simultaneous:${desk.report().id}`).state).toBe('open')
    desk.deliver({ to: ['r3'] })
    expect(desk.deadline(`simultaneous:${desk.report().id}`).state).toBe('met')
  })
})

describe('N5: a 批示 is passed on the same day', () => {
  const instructed = (at: string) => {
    const desk = burning()
    desk.at('13:20').phone()
    desk.at(at).phone({ instruction: anInstruction() })
    return desk
  }

  it('by midnight in Shanghai, even when it came at ten to twelve', () => {
    expect(due(instructed('23:50'), 'instruction:i1')).toBe('2026-11-24 00:00')
    expect(due(instructed('2026-11-24 00:10'), 'instruction:i1')).toBe('2026-11-25 00:00')
  })

  it('is met by the relay, once', () => {
    const desk = instructed('13:20')
    const relay = {
      type: 'relayInstruction',
      incidentId: desk.id,
      instructionId: 'i1',
      to: '保合少镇政府',
      at: desk.journal.at(-1)!.at,
    } as const
    desk.at('13:30').tell(relay)
    expect(desk.deadline('instruction:i1').state).toBe('met')
    expect(desk.refused(relay)).toBe('alreadyRelayed')
  })

  it('moves with the call when the time of the call is corrected', () => {
    const desk = instructed('23:50')
    desk
      .at('2026-11-24 00:30')
      .correct({ kind: 'phone', phoneId: 'c3' }, { at: '2026-11-23T16:10:00.000Z' })
    expect(due(desk, 'instruction:i1')).toBe('2026-11-25 00:00')
  })
})
