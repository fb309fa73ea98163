// Gaps, double duty and two shifts running are pointed out; and the month as the page shows it.
import { describe, expect, it } from 'vitest'
import { findings } from '../../../shared/roster/findings'
import { rosterOf, turnsOf } from '../../../shared/roster/month'
import { PATTERN_PRESETS } from '../../../shared/shift/pattern'
import { aManagedDesk, fillIn } from '../../support/a-roster'

const MONDAY = '2026-11-23'
const whole = {
  '2026-11-23 day leader': '王芳',
  '2026-11-23 day main': '张磊',
  '2026-11-23 night leader': '王芳',
  '2026-11-23 night main': '孙浩',
}
const found = (names: Readonly<Record<string, string>>, first = MONDAY, last = first) => {
  const desk = aManagedDesk()
  fillIn(desk, names)
  return findings(desk.state, first, last).map(({ kind, date, slotId, post, name }) => [
    kind,
    `${date} ${slotId} ${post}`,
    name,
  ])
}

describe('a gap', () => {
  it('is a shift without a leader or a main officer', () => {
    expect(found({ '2026-11-23 day main': '张磊' })).toEqual([
      ['gap', '2026-11-23 day leader', ''],
      ['gap', '2026-11-23 night leader', ''],
      ['gap', '2026-11-23 night main', ''],
    ])
  })

  it('is a missing second officer only where there are second officers', () => {
    expect(found(whole)).toEqual([])
    expect(found({ ...whole, '2026-11-23 day second': '陈静' })).toEqual([
      ['gap', '2026-11-23 night second', ''],
    ])
  })
})

describe('double duty', () => {
  it('is one name in two posts of a shift', () => {
    expect(found({ ...whole, '2026-11-23 day leader': '张磊' })).toEqual([
      ['double', '2026-11-23 day main', '张磊'],
    ])
  })
})

describe('two shifts running', () => {
  it('is pointed out in the second of them, across days and posts', () => {
    const next = {
      '2026-11-24 day leader': '王芳',
      '2026-11-24 day main': '孙浩',
      '2026-11-24 night leader': '王芳',
      '2026-11-24 night main': '张磊',
    }
    expect(found({ ...whole, ...next }, MONDAY, '2026-11-24')).toEqual([
      ['running', '2026-11-24 day main', '孙浩'],
    ])
  })

  it('is seen at the edge of a month too', () => {
    const edge = {
      '2026-11-30 night main': '张磊',
      '2026-12-01 day leader': '王芳',
      '2026-12-01 day main': '张磊',
      '2026-12-01 night leader': '王芳',
      '2026-12-01 night main': '孙浩',
    }
    expect(found(edge, '2026-12-01')).toEqual([['running', '2026-12-01 day main', '张磊']])
  })

  it('is no fault of a leader, who may lead all day', () => {
    expect(found(whole)).toEqual([])
  })
})

describe('a shift that the pattern no longer has', () => {
  it('is named as long as somebody stands in it', () => {
    const desk = aManagedDesk()
    fillIn(desk, whole)
    desk.tell({
      type: 'setShiftPattern',
      pattern: PATTERN_PRESETS[2]!,
      handoverLeadMinutes: 10,
      reason: '改制',
    })
    const kinds = findings(desk.state, MONDAY, MONDAY).map(
      ({ kind, slotId }) => `${kind} ${slotId}`,
    )
    expect(kinds).toEqual([
      'gap whole',
      'gap whole',
      'stray day',
      'stray day',
      'stray night',
      'stray night',
    ])
    expect(findings(desk.state, MONDAY, MONDAY).at(-1)?.text).toBe(
      '2026-11-23 已没有这个班次，孙浩还排在上面',
    )
  })
})

describe('the month', () => {
  it('has a row a day, with what the day is and the shifts of its pattern', () => {
    const desk = aManagedDesk()
    desk.tell({
      type: 'setShiftPattern',
      pattern: PATTERN_PRESETS[3]!,
      handoverLeadMinutes: 10,
      reason: '机关作息',
    })
    const rows = rosterOf(desk.state, '2026-10')
    expect(rows).toHaveLength(31)
    const shape = (day: number) => [
      rows[day - 1]?.nature.kind,
      rows[day - 1]?.slots.map(({ slotId }) => slotId),
    ]
    expect(shape(1)).toEqual(['holiday', ['whole']])
    expect(shape(9)).toEqual(['workday', ['day', 'night']])
    expect(shape(10)).toEqual(['makeup', ['day', 'night']])
    expect(shape(11)).toEqual(['weekend', ['whole']])
  })

  it('counts the turns of each, and those on days off', () => {
    const desk = aManagedDesk()
    fillIn(desk, { ...whole, '2026-11-22 day main': '张磊' })
    expect(turnsOf(rosterOf(desk.state, '2026-11'))).toEqual([
      ['张磊', { leader: 0, main: 2, second: 0, daysOff: 1 }],
      ['王芳', { leader: 2, main: 0, second: 0, daysOff: 0 }],
      ['孙浩', { leader: 0, main: 1, second: 0, daysOff: 0 }],
    ])
  })
})
