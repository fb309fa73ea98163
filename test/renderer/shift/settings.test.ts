// 班次制度: whatever is typed, no hour of the day is without a shift.
import { describe, expect, it } from 'vitest'
import {
  clockTime,
  patternForm,
  patternOf,
  withSlot,
} from '../../../renderer/settings/shift/pattern-form'
import { runsOf, runText } from '../../../renderer/settings/shift/days-off'
import { PATTERN_PRESETS } from '../../../shared/shift/pattern'
import { patternFits } from '../../../shared/shift/slots'
import { shippedCalendar } from '../../../shared/calendar/record'

describe('the pattern of shifts', () => {
  it('gives every preset back as it is', () => {
    for (const preset of PATTERN_PRESETS) expect(patternOf(patternForm(preset, 10))).toEqual(preset)
  })

  it('lets each shift last until the next begins, and both lists begin together', () => {
    const form = patternForm(PATTERN_PRESETS[0]!, 10)
    const changed = {
      ...form,
      workday: form.workday.map((slot, index) => (index === 0 ? { ...slot, from: '0900' } : slot)),
    }
    const pattern = patternOf(changed)
    expect(pattern.workday.map(({ from, to }) => `${from}-${to}`)).toEqual([
      '09:00-20:30',
      '20:30-09:00',
    ])
    expect(pattern.dayOff[0]!.from).toBe('09:00')
    expect(patternFits(pattern)).toBe(true)
  })

  it('gives a new shift an id that no other has, and reads times as they are typed', () => {
    const slots = withSlot(withSlot([{ id: 'slot1', name: '早', from: '08:00' }]))
    expect(new Set(slots.map(({ id }) => id)).size).toBe(3)
    expect(['830', '0830', '8：30', '8:30'].map(clockTime)).toEqual([
      '08:30',
      '08:30',
      '08:30',
      '08:30',
    ])
  })
})

describe('the days off of a year', () => {
  it('stand as they were announced, days in a row together', () => {
    const runs = runsOf(shippedCalendar, 2026)
    expect(runs.map((run) => `${runText(run)} ${run.nature.name}`)).toContain('2月15日–23日 春节')
    expect(runs.filter(({ nature }) => nature.kind === 'makeup').length).toBeGreaterThan(0)
  })
})
