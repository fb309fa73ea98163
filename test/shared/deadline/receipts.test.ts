// 回执催办: what was sent is owed a 回执; the room asks for it after half an hour.
import { describe, expect, it } from 'vitest'
import { ruleBookAt, ruleFor } from '../../../shared/deadline/rules'
import { deadlinesOf, isLate } from '../../../shared/deadline/derive'
import { decideDeadline } from '../../../shared/deadline/decide'
import type { DecisionContext } from '../../../shared/decision'
import { initialRuleBook, rulesOf } from '../../../shared/deadline/presets'
import { ringing } from '../../../shared/deadline/stages'
import { nextObligation } from '../../../shared/incident/next-step'
import { clockName } from '../../../shared/timeline'
import { minuteText } from '../../../shared/time'
import { aDesk, anIncident, LEADER_PIN, TODAY, type TestDesk } from '../../support/builders'

const due = (desk: TestDesk, key = 'receipt:t1') =>
  minuteText(desk.deadline(key).dueAt).replace(`${TODAY} `, '')

/** The 首报 of a fire left at 14:00. */
const sent = (over: Parameters<TestDesk['send']>[1] = {}): TestDesk => {
  const desk = aDesk()
  desk.open(anIncident())
  desk.at('13:15').phone()
  desk.at('14:00').send('initial', over)
  return desk
}

const step = (desk: TestDesk) => {
  const next = nextObligation(desk.incident(), desk.state.unit!, desk.state.ruleBooks, desk.now)
  return `${next.step.name} | ${next.deadline?.key}`
}

const theRule = (desk: TestDesk) =>
  desk.state.ruleBooks.at(-1)!.book.presets[0]!.rules.find(({ id }) => id === 'receipt')!

describe('the clock of the receipts', () => {
  it('runs half an hour from the delivery, one for each report, and says how many are missing', () => {
    const desk = sent()
    expect(due(desk)).toBe('14:30')
    expect(desk.deadline('receipt:t1')).toMatchObject({
      duty: 'receipt',
      name: '回执催办（首报，3家）',
      reportId: 't1',
      state: 'open',
    })
    desk.at('14:05').receipt('r1')
    expect(desk.deadline('receipt:t1').name).toBe('回执催办（首报，2家）')
    desk.at('14:20').send('followUp')
    expect(desk.deadline('receipt:t2').name).toBe('回执催办（续报一，3家）')
  })

  it('runs from the earliest delivery that nobody has confirmed', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.at('14:00').save('initial')
    desk.deliver({ to: ['r1'] })
    desk.at('14:08').deliver()
    expect(due(desk)).toBe('14:30')
    desk.at('14:10').receipt('r1')
    expect(due(desk)).toBe('14:38')
  })

  it('is met when all are there, and is late when one of them was', () => {
    const desk = sent()
    desk.at('14:05').receipt('r1')
    desk.receipt('r2')
    expect(desk.deadline('receipt:t1').state).toBe('open')
    desk.at('14:30').receipt('r3')
    expect(desk.deadline('receipt:t1')).toMatchObject({ state: 'met', name: '回执催办（首报）' })
    expect(isLate(desk.deadline('receipt:t1'))).toBe(false)
    const late = sent()
    late.at('14:31').receipt('r1')
    late.receipt('r2', '14:02')
    late.receipt('r3', '14:02')
    expect(isLate(late.deadline('receipt:t1'))).toBe(true)
  })

  it('begins again for an office that gets the report later', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.at('14:00').save('initial')
    desk.deliver({ to: ['r1'] })
    desk.receipt('r1')
    expect(desk.deadline('receipt:t1').state).toBe('met')
    desk.at('14:40').deliver({ to: ['r2'], lateReason: '传真占线' })
    expect(desk.deadline('receipt:t1')).toMatchObject({
      state: 'open',
      name: '回执催办（首报，1家）',
    })
    expect(due(desk)).toBe('15:10')
  })

  it('rings before and after like any other, and keeps one name in the record of it', () => {
    const desk = sent()
    expect(desk.at('14:20').raise()).toEqual(['receipt:t1 -10'])
    expect(desk.at('14:36').raise()).toEqual(['receipt:t1 0', 'followUp:1 -30'])
    desk.confirm()
    expect(ringing(desk.state, desk.now).map(({ deadline }) => deadline.key)).toEqual([
      'followUp:1',
    ])
    expect(clockName(desk.incident(), 'receipt:t1')).toBe('回执催办（首报）')
  })

  it('ends with a leader’s reason, but not for an office that gets the report after it', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.at('13:15').phone()
    desk.at('14:00').save('initial')
    desk.deliver({ to: ['r1', 'r2'] })
    desk.at('14:20').waive('receipt:t1', '对方值班电话无人接')
    expect(desk.deadline('receipt:t1').state).toBe('waived')
    desk.at('14:30').deliver({ lateReason: '漏报' })
    expect(desk.deadline('receipt:t1')).toMatchObject({
      state: 'open',
      name: '回执催办（首报，1家）',
    })
    desk.at('14:32').waive('receipt:t1', '同上')
    expect(desk.running()).toEqual(['followUp:1'])
  })
})

describe('what is to be done about it', () => {
  it('the next step is to record them; once a 续报 presses, that comes first', () => {
    const desk = sent()
    expect(step(desk)).toBe('记回执：市政府总值班室、市政府办公厅信息处、市委办公室 | receipt:t1')
    desk.at('14:29')
    expect(step(desk)).toContain('| receipt:t1')
    desk.at('14:31')
    expect(step(desk)).toBe('写续报一 | followUp:1')
    desk.send('followUp')
    expect(step(desk)).toContain('记回执')
    desk.confirm()
    expect(step(desk)).toBe('写续报二 | followUp:2')
  })
})

describe('the rule', () => {
  it('is a rule like any other: another length, or none at all', () => {
    const desk = sent()
    desk.signIn('p2', LEADER_PIN)
    desk.tell({
      type: 'saveRule',
      presetId: 'hohhot2014',
      rule: { ...theRule(desk), within: { kind: 'minutes', minutes: 60 } },
      reason: '夜间',
    })
    expect(due(desk)).toBe('15:00')
    desk.tell({
      type: 'saveRule',
      presetId: 'hohhot2014',
      rule: { ...theRule(desk), enabled: false },
      reason: '不用',
    })
    expect(desk.running()).toEqual(['followUp:1'])
  })

  it('holds for every incident, whatever special regulation comes first', () => {
    const book = { ...initialRuleBook('halfHour'), byCategory: { accident: ['workSafety493'] } }
    const fire = { from: '', kind: 'fire', level: 'I', sensitive: false, dailyAt: null } as const
    expect(ruleFor(book, 'receipt', fire, 0)).toMatchObject({
      within: { kind: 'minutes', minutes: 30 },
      enabled: true,
    })
  })

  it('is in no book of an older program: no clock there until somebody switches it on', () => {
    const desk = sent()
    const { book } = desk.state.ruleBooks[0]!
    const old = {
      ...book,
      presets: book.presets.map((one) => ({
        ...one,
        rules: one.rules.filter(({ duty }) => duty !== 'receipt'),
      })),
    }
    const books = [{ ...desk.state.ruleBooks[0]!, book: old }]
    expect(ruleBookAt(books, desk.now)).toBe(old)
    expect(deadlinesOf({ ...desk.incident() }, books).map(({ duty }) => duty)).not.toContain(
      'receipt',
    )
    expect(rulesOf(old.presets[0]!).find(({ id }) => id === 'receipt')).toMatchObject({
      enabled: false,
    })
    expect(rulesOf(book.presets[0]!)).toEqual(book.presets[0]!.rules)
  })
})

describe('a rule that ships by now and is in no book yet', () => {
  it('is added to its set when somebody switches it on, and no other rule is', () => {
    const { state } = sent()
    const { book } = state.ruleBooks[0]!
    const presets = book.presets.map((one) => ({
      ...one,
      rules: one.rules.filter(({ duty }) => duty !== 'receipt'),
    }))
    const old = { ...state, ruleBooks: [{ ...state.ruleBooks[0]!, book: { ...book, presets } }] }
    const rule = { ...rulesOf(presets[0]!).at(-1)!, enabled: true }
    const saved = (over: object) =>
      decideDeadline.saveRule(
        old,
        {
          type: 'saveRule',
          presetId: 'hohhot2014',
          rule: { ...rule, ...over },
          reason: '启用催办',
        },
        {} as DecisionContext,
      )
    expect(saved({})).toMatchObject({ ok: true, value: { events: [{ type: 'rulesChanged' }] } })
    const changed = saved({})
    if (!changed.ok) throw new Error(changed.error.code)
    const { book: now } = changed.value.events[0]!.data as { book: typeof book }
    expect(now.presets[0]!.rules.map(({ id }) => id)).toEqual([
      ...presets[0]!.rules.map(({ id }) => id),
      'receipt',
    ])
    expect(saved({ id: 'of-nobody' })).toMatchObject({ ok: false, error: { code: 'unknownRule' } })
  })
})
