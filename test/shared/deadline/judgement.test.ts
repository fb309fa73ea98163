// What is judged by which rules: a change of level, kind or rules moves running clocks only.
import { describe, expect, it } from 'vitest'
import { isLate } from '../../../shared/deadline/derive'
import type { Rule } from '../../../shared/deadline/record'
import { minuteText } from '../../../shared/time'
import {
  aCall,
  aDesk,
  anIncident,
  LEADER_PIN,
  ms,
  TODAY,
  type TestDesk,
} from '../../support/builders'

const due = (desk: TestDesk, key: string) =>
  minuteText(desk.deadline(key).dueAt).replace(`${TODAY} `, '')

/** Signed in as the leader, who may change rules. */
const led = (over: Parameters<typeof anIncident>[0] = {}): TestDesk => {
  const desk = aDesk()
  desk.signIn('p2', LEADER_PIN)
  desk.open(anIncident(over))
  return desk
}

const ruleOf = (desk: TestDesk, id: string): Rule =>
  desk.state.ruleBooks
    .at(-1)!
    .book.presets.find((preset) => preset.id === 'hohhot2014')!
    .rules.find((rule) => rule.id === id)!

const edit = (desk: TestDesk, id: string, change: Partial<Rule>) =>
  desk.tell({
    type: 'saveRule',
    presetId: 'hohhot2014',
    rule: { ...ruleOf(desk, id), ...change },
    reason: '主任办公会决定',
  })

describe('a change of level', () => {
  const followed = (level: 'I' | 'II' | 'III' | 'IV') => {
    const desk = led({ level })
    desk.at('13:20').phone()
    desk.at('14:00').send('initial')
    desk.at('15:00').send('followUp')
    return desk
  }

  it('re-derives the clocks that run', () => {
    const desk = followed('III')
    expect(due(desk, 'followUp:2')).toBe('19:00')
    desk.at('15:10').setLevel('II')
    expect(due(desk, 'followUp:2')).toBe('17:00')
    desk.at('15:20').setLevel('IV')
    expect(due(desk, 'followUp:2')).toBe('2026-11-24 03:00')
  })

  it('does not judge what was met before it', () => {
    const desk = followed('III')
    desk.at('18:00').send('followUp')
    desk.at('18:10').setLevel('I')
    expect(isLate(desk.deadline('followUp:2'))).toBe(false)
  })

  it('lowered after the due moment, it neither ends the alarm nor makes the report punctual', () => {
    const desk = followed('II')
    desk.at('17:30').setLevel('IV')
    expect(due(desk, 'followUp:2')).toBe('17:00')
    expect(desk.running()).toContain('followUp:2')
    desk.at('17:40').save('followUp')
    expect(desk.refused(desk.deliverCommand())).toBe('lateReason')
    desk.deliver({ lateReason: '等现场数字' })
    expect(isLate(desk.deadline('followUp:2'))).toBe(true)
  })

  it('is an event of its own that keeps the level before and the basis', () => {
    const desk = followed('III')
    desk.setLevel('II')
    expect(desk.journal.at(-1)).toMatchObject({
      type: 'levelSet',
      data: { before: 'III', level: 'II', basis: '现场核实' },
    })
    expect(
      desk.refused({ type: 'setLevel', incidentId: desk.id, level: 'II', basis: '再次' }),
    ).toBe('nothingChanged')
  })
})

describe('a change of rules', () => {
  it('edited today, does not make yesterday’s report late', () => {
    const desk = led()
    desk.at('14:50').send('initial')
    desk.at('2026-11-24 09:00')
    edit(desk, 'initial', { within: { kind: 'minutes', minutes: 60 } })
    expect(due(desk, 'initial')).toBe('15:02')
    expect(isLate(desk.deadline('initial'))).toBe(false)
  })

  it('edited today, does not make yesterday’s late report punctual', () => {
    const desk = led()
    desk.at('15:30').send('initial', { lateReason: '传真故障' })
    desk.at('2026-11-24 09:00')
    edit(desk, 'initial', { within: { kind: 'minutes', minutes: 240 } })
    expect(isLate(desk.deadline('initial'))).toBe(true)
  })

  it('moves a clock that runs', () => {
    const desk = led()
    edit(desk, 'initial', { within: { kind: 'minutes', minutes: 60 } })
    expect(due(desk, 'initial')).toBe('14:02')
  })

  it('does not end a clock that was missed: neither by a longer time nor by switching the rule off', () => {
    const desk = led()
    desk.at('15:30')
    edit(desk, 'initial', { within: { kind: 'minutes', minutes: 600 } })
    expect(due(desk, 'initial')).toBe('15:02')
    edit(desk, 'initial', { enabled: false })
    expect(desk.running()).toContain('initial')
  })

  it('that was made before an incident was known says nothing about it', () => {
    const desk = aDesk({ at: '12:00' })
    desk.signIn('p2', LEADER_PIN)
    desk.at('12:30')
    edit(desk, 'initial', { within: { kind: 'minutes', minutes: 600 } })
    desk.at('13:10').open(anIncident({ occurredAt: '09:00', learnedAt: '13:05' }))
    expect(due(desk, 'initial')).toBe('19:00')
  })

  it('switched off, the duty has no clock', () => {
    const desk = led()
    edit(desk, 'initial', { enabled: false })
    expect(desk.running()).toEqual(['phone'])
  })

  it('keeps the whole book and the reason in the journal', () => {
    const desk = led()
    edit(desk, 'initial', { within: { kind: 'minutes', minutes: 60 } })
    expect(desk.journal.at(-1)).toMatchObject({
      type: 'rulesChanged',
      data: { reason: '主任办公会决定' },
    })
    expect(desk.state.ruleBooks).toHaveLength(2)
  })

  it('cannot give a duty to another, an origin that does not fit, or come from nowhere', () => {
    const desk = led()
    const save = (rule: Rule, presetId = 'hohhot2014') =>
      desk.refused({ type: 'saveRule', presetId, rule, reason: '试' })
    const rule = ruleOf(desk, 'initial')
    expect(save({ ...rule, duty: 'phone' })).toBe('dutyFixed')
    expect(save({ ...rule, origin: 'firstDelivery' })).toBe('originUnfit')
    expect(save({ ...rule, id: 'other' })).toBe('unknownRule')
    expect(save(rule, 'nowhere')).toBe('unknownPreset')
    expect(
      desk.refused({
        type: 'choosePresets',
        defaultPreset: 'nowhere',
        byCategory: {},
        combining: 'strictest',
        reason: '试',
      }),
    ).toBe('unknownPreset')
  })

  it('may be added to a set, where the strictest of them counts', () => {
    const desk = led()
    desk.open(anIncident())
    const { id: _id, ...initial } = ruleOf(desk, 'initial')
    const own = {
      ...initial,
      name: '本区书面',
      within: { kind: 'minutes' as const, minutes: 45 },
    }
    const add = (rule: typeof own, presetId = 'hohhot2014') =>
      ({ type: 'addRule', presetId, rule, reason: '区里要求' }) as const
    expect(desk.refused(add({ ...own, origin: 'delivery' }))).toBe('originUnfit')
    expect(desk.refused(add(own, 'nowhere'))).toBe('unknownPreset')
    desk.tell(add(own))
    expect(due(desk, 'initial')).toBe('13:47')
    desk.tell(add({ ...own, name: '再宽些', within: { kind: 'minutes', minutes: 600 } }))
    expect(due(desk, 'initial')).toBe('13:47')
    for (let count = 0; count < 100; count += 1) {
      const { rules } = desk.state.ruleBooks.at(-1)!.book.presets[0]!
      if (rules.length === 40) break
      desk.tell(add(own))
    }
    expect(desk.refused(add(own))).toBe('rulesFull')
  })

  it('is for those who answer for them', () => {
    const desk = aDesk()
    expect(
      desk.refused({
        type: 'saveRule',
        presetId: 'hohhot2014',
        rule: ruleOf(desk, 'initial'),
        reason: '试',
      }),
    ).toBe('notAllowed')
  })
})

describe('a clock that is counted from the last phone report', () => {
  const counted = () => {
    const desk = led()
    edit(desk, 'initial', { origin: 'lastPhoneReport', within: { kind: 'minutes', minutes: 60 } })
    return desk
  }

  it('starts with the call', () => {
    const desk = counted()
    desk.at('13:20').phone()
    expect(due(desk, 'initial')).toBe('14:20')
    desk.at('14:00').phone()
    expect(due(desk, 'initial')).toBe('15:00')
  })

  it('is not talked away by a call after it was missed', () => {
    const desk = counted()
    desk.at('13:20').phone()
    desk.at('14:30').phone()
    expect(due(desk, 'initial')).toBe('14:20')
  })

  it('of a 续报 never starts before the report that it follows', () => {
    const desk = led({ level: 'III' })
    edit(desk, 'followUpLarger', { origin: 'lastPhoneReport' })
    desk.at('13:20').phone()
    desk.at('14:00').send('initial')
    desk.at('14:30').send('followUp')
    expect(due(desk, 'followUp:2')).toBe('18:30')
  })
})

describe('a correction', () => {
  it('of the time of occurrence moves the clock and keeps the original', () => {
    const desk = led({ occurredAt: '13:02' })
    desk.correct(
      { kind: 'facts' },
      { occurredAt: anIncident({ occurredAt: '12:30' }).facts.occurredAt },
    )
    expect(due(desk, 'initial')).toBe('14:30')
    expect(desk.incident().corrections[0]?.changes[0]).toMatchObject({
      field: 'occurredAt',
      from: '2026-11-23T05:02:00.000Z',
    })
  })

  it('of the call upwards moves the moment at which the clock was met', () => {
    const desk = led()
    desk.at('13:20').phone({ at: aCall({ at: '13:20' }).at })
    desk.at('13:40').correct({ kind: 'phone', phoneId: 'c2' }, { at: aCall({ at: '13:30' }).at })
    expect(desk.deadline('phone').metAt).toBe(ms('13:30'))
    expect(isLate(desk.deadline('phone'))).toBe(true)
  })
})
