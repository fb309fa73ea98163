import { describe, expect, it } from 'vitest'
import { SHIPPED_PRESETS } from '../../../shared/deadline/presets'
import type { Preset, Rule } from '../../../shared/deadline/record'
import { readWarnings, ruleForm, ruleOf } from '../../../renderer/settings/rule-form'
import {
  appliesText,
  clockOf,
  mayBeDefault,
  speaksOf,
  warningsText,
} from '../../../renderer/deadline/rule-text'

const preset = (id: string): Preset => SHIPPED_PRESETS.find((one) => one.id === id)!
const rule = (presetId: string, id: string): Rule =>
  preset(presetId).rules.find((one) => one.id === id)!

describe('a rule in words', () => {
  it('says from when and how long', () => {
    expect(clockOf(rule('hohhot2014', 'initial'))).toBe('事发后2小时')
    expect(clockOf(rule('hohhot2014', 'phone'))).toBe('接报后15分钟')
    expect(clockOf(rule('hohhot2014', 'instruction'))).toBe('收到批示当日')
  })

  it('says for which incidents', () => {
    expect(appliesText(rule('hohhot2014', 'initial').appliesTo)).toBe('所有事件')
    expect(appliesText(rule('hohhot2014', 'followUpOrdinary').appliesTo)).toBe('Ⅳ级、未定级')
    expect(appliesText(rule('workSafety493', 'casualtiesTraffic').appliesTo)).toBe(
      '道路交通事故、火灾事故 · 7日内',
    )
  })

  it('says when it warns, the earliest first', () => {
    expect(warningsText({ ...rule('hohhot2014', 'phone'), warnMinutes: [5, 30] })).toBe(
      '提前 30、5 分',
    )
    expect(warningsText({ ...rule('hohhot2014', 'phone'), warnMinutes: [] })).toBe('只在到期时')
  })
})

describe('which sets may be chosen where', () => {
  it('a default must speak of every kind of incident', () => {
    expect(SHIPPED_PRESETS.filter(mayBeDefault).map(({ id }) => id)).toEqual([
      'hohhot2014',
      'halfHour',
      'wuhan2020',
      'henan2021',
    ])
  })

  it('a special regulation is offered for the categories that it speaks of', () => {
    expect(speaksOf(preset('workSafety493'), 'accident')).toBe(true)
    expect(speaksOf(preset('workSafety493'), 'naturalDisaster')).toBe(false)
    expect(speaksOf(preset('naturalDisaster2020'), 'naturalDisaster')).toBe(true)
  })
})

describe('a rule in its form', () => {
  it.each(
    SHIPPED_PRESETS.flatMap((one) =>
      one.rules.map((each) => [`${one.name} ${each.name}`, each] as const),
    ),
  )('%s comes back as it was', (_, each) => expect(ruleOf(each, ruleForm(each))).toEqual(each))

  it('reads warnings however they are parted', () => {
    expect(readWarnings('30、10')).toEqual([30, 10])
    expect(readWarnings(' 30, 10 5 ')).toEqual([30, 10, 5])
    expect(readWarnings('')).toEqual([])
    expect(readWarnings('半小时')).toBeNull()
  })
})
