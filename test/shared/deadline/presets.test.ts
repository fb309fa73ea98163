// Every preset that ships, by the clocks that it gives.
import { describe, expect, it } from 'vitest'
import type { DecisionContext } from '../../../shared/decision'
import { decideDeadline } from '../../../shared/deadline/decide'
import { deadlinesOf } from '../../../shared/deadline/derive'
import {
  initialRuleBook,
  OUTDATED,
  presetsFor,
  SHIPPED_PRESETS,
} from '../../../shared/deadline/presets'
import {
  originsOf,
  presetSchema,
  type Combining,
  type Obligation,
} from '../../../shared/deadline/record'
import { ruleFor, rulesFor } from '../../../shared/deadline/rules'
import { timesIn } from '../../../shared/deadline/hours'
import { endsAt, lengthOf, withinText, type Within } from '../../../shared/deadline/within'
import { DAY, minuteText } from '../../../shared/time'
import { categoryOf, KINDS, LEVELS, type Kind, type Level } from '../../../shared/vocabulary'
import { aDesk, anIncident, LEADER_PIN, someFigures, TODAY } from '../../support/builders'
import { ms } from '../../support/moments'

/** When the clock of a duty ends for an incident that occurred 13:02 and was learned 13:10. */
function dueUnder(
  presets: readonly string[],
  duty: Obligation,
  kind: Kind,
  level: Level | null,
  combining: Combining = 'strictest',
): string | null {
  const desk = aDesk()
  desk.signIn('p2', LEADER_PIN)
  desk.tell({
    type: 'choosePresets',
    defaultPreset: 'hohhot2014',
    byCategory: { [categoryOf(kind)]: [...presets] },
    combining,
    reason: '试用',
  })
  desk.open(anIncident({ kind, level }))
  const deadline = deadlinesOf(desk.incident(), desk.state.ruleBooks).find(
    (one) => one.duty === duty,
  )
  return deadline === undefined ? null : minuteText(deadline.dueAt).replace(`${TODAY} `, '')
}

describe('the presets that ship', () => {
  it('are those that name their document, and the unit’s own', () => {
    expect(SHIPPED_PRESETS.map(({ name }) => name)).toEqual([
      '呼和浩特 2014',
      '30分钟口头、1小时书面',
      '武汉 2020',
      '河南应急 2021',
      '生产安全事故报告和调查处理条例',
      '突发环境事件信息报告办法',
      '自然灾害情况统计调查制度',
      '突发公共卫生事件应急条例',
      '重大动物疫情应急条例',
      '网络安全事件（其他网络运营者）',
      '网络安全事件（关键信息基础设施）',
      '网络安全事件（中央和国家机关及其直属单位）',
    ])
  })

  it.each(SHIPPED_PRESETS.map((preset) => [preset.name, preset] as const))(
    '%s has the shape of a preset, names its sources and fits its duties',
    (_, preset) => {
      expect(presetSchema.parse(preset)).toEqual(preset)
      expect(new Set(preset.rules.map(({ id }) => id)).size).toBe(preset.rules.length)
      for (const rule of preset.rules) {
        expect(rule.source).not.toBe('')
        expect(originsOf(rule.duty)).toContain(rule.origin)
      }
    },
  )

  it('give every kind and level all the clocks of the two notices', () => {
    const book = initialRuleBook('hohhot2014')
    for (const kind of KINDS) {
      for (const level of [...LEVELS, null]) {
        for (const duty of [
          'phone',
          'initial',
          'firstFollowUp',
          'followUp',
          'simultaneous',
          'instruction',
        ] as const) {
          expect(
            ruleFor(book, duty, { from: '', kind, level, sensitive: false, dailyAt: null }, 0),
            `${kind} ${duty}`,
          ).not.toBeNull()
        }
      }
    }
  })

  it.each([
    ['halfHour', 'phone', 'fire', null, '13:32'],
    ['halfHour', 'initial', 'fire', null, '14:02'],
    ['wuhan2020', 'initial', 'fire', 'I', '13:32'],
    ['wuhan2020', 'initial', 'fire', 'III', '14:10'],
    ['wuhan2020', 'initial', 'fire', 'IV', '15:10'],
    ['henan2021', 'initial', 'fire', 'II', '13:45'],
    ['henan2021', 'initial', 'fire', 'IV', '19:10'],
    ['workSafety493', 'phone', 'workSafety', 'III', '13:25'],
    ['workSafety493', 'initial', 'traffic', 'III', '15:10'],
    ['environment17', 'initial', 'environment', 'I', '15:10'],
    ['environment17', 'initial', 'environment', 'II', '15:10'],
    ['environment17', 'initial', 'environment', 'III', '17:10'],
    ['environment17', 'initial', 'environment', 'IV', '17:10'],
    ['naturalDisaster2020', 'initial', 'flood', 'IV', '15:02'],
    ['publicHealth376', 'initial', 'foodSafety', null, '15:10'],
    ['animalDisease450', 'initial', 'animalDisease', 'IV', '15:10'],
    ['networkOthers2025', 'initial', 'network', 'II', '17:10'],
    ['networkOthers2025', 'initial', 'network', 'III', '17:10'],
    ['networkBodies2025', 'initial', 'network', 'III', '15:10'],
    ['networkCritical2025', 'initial', 'network', 'III', '14:10'],
    ['networkCritical2025', 'initial', 'network', 'I', '13:40'],
    ['networkOthers2025', 'initial', 'network', 'IV', '15:02'],
    ['networkOthers2025', 'initial', 'network', null, '15:02'],
  ] as const)('%s alone: %s of %s at level %s is due %s', (preset, duty, kind, level, expected) => {
    expect(dueUnder([preset], duty, kind, level, 'specialFirst')).toBe(expected)
  })

  it.each([
    ['hohhot2014', 'phone', 'fire', null, '13:25'],
    ['hohhot2014', 'initial', 'fire', null, '15:02'],
    ['environment17', 'initial', 'environment', 'III', '15:02'],
    ['networkOthers2025', 'initial', 'network', 'III', '15:02'],
    ['networkCritical2025', 'initial', 'network', 'I', '13:40'],
    ['halfHour', 'phone', 'fire', null, '13:25'],
    ['halfHour', 'initial', 'fire', null, '14:02'],
    ['workSafety493', 'initial', 'traffic', 'III', '15:02'],
  ] as const)(
    '%s loosens nothing that holds for everybody: %s of %s at level %s is due %s',
    (preset, duty, kind, level, expected) => {
      expect(dueUnder([preset], duty, kind, level)).toBe(expected)
    },
  )

  it('that binds and is stricter is the one that the clock names', () => {
    const book = {
      ...initialRuleBook('hohhot2014'),
      byCategory: { naturalDisaster: ['naturalDisaster2020'] },
    }
    const flood = { from: '', kind: 'flood', level: 'I', sensitive: false, dailyAt: null } as const
    expect(rulesFor(book, 'initial', flood, 0).map(({ name }) => name)).toEqual([
      '初报，同时报省级和应急管理部',
      '县级初报',
      '书面首报',
    ])
    expect(ruleFor(book, 'initial', { ...flood, level: 'IV' }, 0)?.name).toBe('县级初报')
  })

  it('whose rule is switched off is no reason to forget the other that binds', () => {
    const off = initialRuleBook('hohhot2014')
    const book = {
      ...off,
      byCategory: { accident: ['workSafety493'] },
      presets: off.presets.map((one) => ({
        ...one,
        rules: one.rules.map((rule) => ({ ...rule, enabled: one.id !== 'workSafety493' })),
      })),
    }
    const fire = { from: '', kind: 'fire', level: 'I', sensitive: false, dailyAt: null } as const
    expect(ruleFor(book, 'initial', fire, 0)?.name).toBe('书面首报')
  })

  it('leave to the unit’s default what they do not say', () => {
    expect(dueUnder(['environment17'], 'initial', 'environment', null, 'specialFirst')).toBe(
      '15:02',
    )
    expect(dueUnder(['environment17'], 'phone', 'environment', 'I')).toBe('13:25')
    expect(dueUnder(['environment17', 'networkOthers2025'], 'initial', 'fire', 'I')).toBe('15:02')
  })
})

describe('two fixed hours a day (河南应急 2021)', () => {
  const hours: Within = { kind: 'timesOfDay', times: ['08:00', '17:00'] }
  it.each([
    ['2026-11-23 18:00', '2026-11-24 08:00'],
    ['2026-11-23 09:00', '2026-11-23 17:00'],
    ['2026-11-24 03:59', '2026-11-24 08:00'],
  ])('a 续报 of %s is followed by one until %s', (sent, due) => {
    expect(minuteText(endsAt(hours, ms(sent)))).toBe(due)
  })

  it('one that comes shortly before the hour is the report of that hour', () => {
    expect(minuteText(endsAt(hours, ms('2026-11-24 07:50')))).toBe('2026-11-24 17:00')
    expect(minuteText(endsAt(hours, ms('2026-11-24 16:30')))).toBe('2026-11-25 08:00')
  })

  it('are said as a room says them, and compared as half a day', () => {
    expect(withinText(hours)).toBe('每日08:00、17:00前')
    expect(lengthOf(hours)).toBe(DAY / 2)
  })

  it.each([
    ['8:00、17:00', ['08:00', '17:00']],
    ['17点 8时', ['08:00', '17:00']],
    ['08:30,8:30', ['08:30']],
    ['', null],
    ['25:00', null],
    ['早上', null],
    ['1、2、3、4、5、6、7', null],
  ])('typed as %j are %j', (typed, times) => {
    expect(timesIn(typed)).toEqual(times)
  })
})

describe('sets that ship later', () => {
  const older = () => {
    const desk = aDesk()
    const { book } = desk.state.ruleBooks[0]!
    const presets = book.presets.filter(({ id }) => id === 'hohhot2014')
    return {
      ...desk.state,
      ruleBooks: [{ ...desk.state.ruleBooks[0]!, book: { ...book, presets } }],
    }
  }
  const choose = (id: string) =>
    decideDeadline.choosePresets(
      older(),
      {
        type: 'choosePresets',
        defaultPreset: 'hohhot2014',
        byCategory: { accident: [id] },
        combining: 'strictest',
        reason: '新办法',
      },
      {} as DecisionContext,
    )

  it('are offered to an older book, and join it when they are chosen, alone', () => {
    expect(presetsFor(older().ruleBooks[0]!.book).map(({ id }) => id)).toContain(
      'networkOthers2025',
    )
    const chosen = choose('networkOthers2025')
    expect(chosen).toMatchObject({
      ok: true,
      value: {
        events: [
          {
            data: {
              book: {
                presets: [{ id: 'hohhot2014' }, { id: 'networkOthers2025' }],
                byCategory: { accident: ['networkOthers2025'] },
              },
            },
          },
        ],
      },
    })
    expect(choose('nowhere')).toMatchObject({ ok: false, error: { code: 'unknownPreset' } })
  })

  it('say what to choose in place of one that is outdated', () => {
    for (const id of Object.keys(OUTDATED)) {
      expect(SHIPPED_PRESETS.map((one) => one.id)).not.toContain(id)
    }
  })
})

describe('changed casualties: within 30 days, traffic and fire within 7', () => {
  const changedAfter = (kind: Kind, days: number) => {
    const desk = aDesk()
    desk.signIn('p2', LEADER_PIN)
    desk.tell({
      type: 'choosePresets',
      defaultPreset: 'hohhot2014',
      byCategory: { accident: ['workSafety493'] },
      combining: 'strictest',
      reason: '试用',
    })
    desk.open(anIncident({ kind, figures: someFigures({ dead: 1 }), level: 'IV' }))
    desk.at('13:20').phone()
    desk.at('14:00').send('initial')
    const day = new Date(Date.parse(`${TODAY}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
    desk
      .at(`${day} 12:00`)
      .correct({ kind: 'facts' }, { figures: someFigures({ dead: 2 }) }, '一名伤者不治')
    return { desk, day }
  }
  const owed = (kind: Kind, days: number) =>
    changedAfter(kind, days)
      .desk.running()
      .some((key) => key.startsWith('casualties'))

  it.each([
    ['workSafety', 30, true],
    ['workSafety', 31, false],
    ['hazmat', 30, true],
    ['traffic', 7, true],
    ['traffic', 8, false],
    ['fire', 7, true],
    ['fire', 8, false],
    ['grasslandFire', 1, false],
  ] as const)('%s, %i days after: %s', (kind, days, expected) => {
    expect(owed(kind, days)).toBe(expected)
  })

  it('are due the same day', () => {
    const { desk, day } = changedAfter('workSafety', 3)
    const key = desk.running().find((one) => one.startsWith('casualties'))!
    expect(minuteText(desk.deadline(key).dueAt - DAY)).toBe(`${day} 00:00`)
  })
})
