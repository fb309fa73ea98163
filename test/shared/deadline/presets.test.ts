// Every preset that ships, by the clocks that it gives.
import { describe, expect, it } from 'vitest'
import { deadlinesOf } from '../../../shared/deadline/derive'
import { initialRuleBook, SHIPPED_PRESETS } from '../../../shared/deadline/presets'
import { originsOf, presetSchema, type Obligation } from '../../../shared/deadline/record'
import { ruleFor } from '../../../shared/deadline/rules'
import { DAY, minuteText } from '../../../shared/time'
import { categoryOf, KINDS, LEVELS, type Kind, type Level } from '../../../shared/vocabulary'
import { aDesk, anIncident, LEADER_PIN, someFigures, TODAY } from '../../support/builders'

/** When the clock of a duty ends for an incident that occurred 13:02 and was learned 13:10. */
function dueUnder(
  presets: readonly string[],
  duty: Obligation,
  kind: Kind,
  level: Level | null,
): string | null {
  const desk = aDesk()
  desk.signIn('p2', LEADER_PIN)
  desk.tell({
    type: 'choosePresets',
    defaultPreset: 'hohhot2014',
    byCategory: { [categoryOf(kind)]: [...presets] },
    reason: '试用',
  })
  desk.open(anIncident({ kind, level }))
  const deadline = deadlinesOf(desk.incident(), desk.state.ruleBooks).find(
    (one) => one.duty === duty,
  )
  return deadline === undefined ? null : minuteText(deadline.dueAt).replace(`${TODAY} `, '')
}

describe('the presets that ship', () => {
  it('are those of domain.md §4', () => {
    expect(SHIPPED_PRESETS.map(({ name }) => name)).toEqual([
      '呼和浩特 2014',
      '30分钟口头、1小时书面',
      '生产安全事故报告和调查处理条例',
      '突发环境事件信息报告办法',
      '自然灾害情况统计调查制度',
      '网络安全事件报告',
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
    ['hohhot2014', 'phone', 'fire', null, '13:25'],
    ['hohhot2014', 'initial', 'fire', null, '15:02'],
    ['halfHour', 'phone', 'fire', null, '13:32'],
    ['halfHour', 'initial', 'fire', null, '14:02'],
    ['workSafety493', 'phone', 'workSafety', 'III', '14:10'],
    ['workSafety493', 'initial', 'traffic', 'III', '15:10'],
    ['environment17', 'initial', 'environment', 'I', '15:10'],
    ['environment17', 'initial', 'environment', 'II', '15:10'],
    ['environment17', 'initial', 'environment', 'III', '17:10'],
    ['environment17', 'initial', 'environment', 'IV', '17:10'],
    ['naturalDisasterStatistics', 'initial', 'flood', 'IV', '15:02'],
    ['networkSecurity', 'initial', 'network', 'I', '13:40'],
    ['networkSecurity', 'initial', 'network', 'II', '13:40'],
    ['networkSecurity', 'initial', 'network', 'III', '14:10'],
    ['networkSecurity', 'initial', 'network', null, '14:10'],
  ] as const)('%s: %s of %s at level %s is due %s', (preset, duty, kind, level, expected) => {
    expect(dueUnder([preset], duty, kind, level)).toBe(expected)
  })

  it('leave to the unit’s default what they do not say', () => {
    expect(dueUnder(['environment17'], 'initial', 'environment', null)).toBe('15:02')
    expect(dueUnder(['environment17'], 'phone', 'environment', 'I')).toBe('13:25')
    expect(dueUnder(['environment17', 'networkSecurity'], 'initial', 'fire', 'I')).toBe('15:02')
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
