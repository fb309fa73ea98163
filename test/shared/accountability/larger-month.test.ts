// A larger month: edges of the minute, the month and the rate; shared items, percent and points together, units without an
// event, ties, a year that goes on.
import { describe, expect, it } from 'vitest'
import { allDuties, dutyKey, settingsNow } from '../../../shared/accountability/duties'
import { judgementText, proposalOf } from '../../../shared/accountability/judge'
import {
  judgedDuties,
  monthFigures,
  ratesOf,
  rateText,
  type Counts,
} from '../../../shared/accountability/month'
import {
  presetSchemes,
  schemeScore,
  scoreOf,
  scoreText,
} from '../../../shared/accountability/scheme'
import { recordsTable, summaryTable } from '../../../shared/accountability/sheet'
import {
  aSmallMonth,
  checkedAs,
  decidedAs,
  happenedAt,
  owes,
  used,
} from '../../support/a-month-below'
import { aRoomAbove } from '../../support/a-register'
import { at } from '../../support/moments'
import { MINUTE } from '../../../shared/time'
import { LEADER_PIN } from '../../support/records'
import type { TestDesk } from '../../support/a-desk'

const [average, sum] = presetSchemes as [(typeof presetSchemes)[0], (typeof presetSchemes)[0]]
const counts = (onTime: number, late: number, omitted: number): Counts => ({
  owed: onTime + late + omitted,
  onTime,
  late,
  omitted,
})

describe('rates', () => {
  it.each([
    [1, 1, 1, '33.4%', '33.3%', '33.3%'],
    [2, 1, 4, '28.6%', '14.3%', '57.1%'],
    [1, 0, 0, '100.0%', '0.0%', '0.0%'],
    [5, 1, 1, '71.4%', '14.3%', '14.3%'],
    [997, 1, 2, '99.7%', '0.1%', '0.2%'],
    [1999, 1, 0, '99.9%', '0.1%', '0.0%'],
  ])('of %i, %i and %i make 100.0', (onTime, late, omitted, ...texts) => {
    const rates = ratesOf(counts(onTime, late, omitted))!
    expect([rates.onTime, rates.late, rates.omitted].map(rateText)).toEqual(texts)
    expect(Math.round((rates.onTime + rates.late + rates.omitted) * 10)).toBe(1000)
  })

  it('are none where nothing was owed', () => expect(ratesOf(counts(0, 0, 0))).toBeNull())
})

describe('a score', () => {
  const duty = { item: 'special', bonuses: [], outcome: 'onTime', together: 1 } as const
  it('takes half of an item with its additions', () =>
    expect(scoreOf(average, { ...duty, bonuses: ['state', 'picture'], outcome: 'late' })).toEqual({
      points: 5,
      bonus: 6,
      deduction: -5.5,
      total: 5.5,
    }))
  it('shares an item out where the scheme says so', () => {
    expect(scoreText(scoreOf(sum, { ...duty, together: 3 }).total)).toBe('1.67')
    expect(scoreText(scoreOf(average, { ...duty, together: 3 }).total)).toBe('5.00')
  })
  it('rounds half away from zero, and knows no minus nought', () => {
    expect(scoreText(2.005)).toBe('2.01')
    expect(scoreText(-2.005)).toBe('−2.01')
    expect(scoreText(-0.004)).toBe('0.00')
  })
  it('is none without an event', () => expect(schemeScore(average, [])).toBeNull())
})

const standings = (desk: TestDesk, month = '2026-11') =>
  judgedDuties(desk.state, desk.now, (one) => one === month).map(({ judgement }) =>
    judgementText(judgement),
  )

describe('the edges', () => {
  const aDesk = () => aRoomAbove(['甲旗', '乙县', '丙区'])

  it('is in time within the minute in which it was due, and late in the next', () => {
    const desk = aDesk()
    happenedAt(desk, { unit: '甲旗', title: '一', occurred: '08:00', got: '10:00' })
    happenedAt(desk, { unit: '乙县', title: '二', occurred: '08:00', got: '10:01' })
    expect(standings(desk)).toEqual(['准时', '迟报1分钟'])
  })

  it('is late by whole minutes, as clocks are read: never by none', () => {
    const desk = aDesk()
    happenedAt(desk, { unit: '甲旗', title: '一', occurred: '08:00', got: '10:01' })
    const [duty] = allDuties(desk.state)
    const nearly = { ...duty!, dueAt: duty!.dueAt + MINUTE - 100 }
    expect(proposalOf(desk.state, nearly, desk.now).why).toBe('迟报1分钟')
  })

  it('is open while it is not due or due and still silent, and omitted when the month is over', () => {
    const desk = aDesk()
    const id = happenedAt(desk, {
      unit: '甲旗',
      title: '停电',
      occurred: '08:00',
      learned: '09:00',
      from: '市民',
    })
    desk.tell(owes(id, 'x1'))
    expect(standings(desk)).toEqual(['未到时限'])
    expect(standings(desk.at('10:05'))).toEqual(['逾期未报'])
    expect(monthFigures(desk.state, '2026-11', desk.now).counts.owed).toBe(0)
    expect(standings(desk.at('2026-12-01 00:00'))).toEqual(['漏报'])
    expect(monthFigures(desk.state, '2026-11', desk.now).counts).toEqual(counts(0, 0, 1))
  })

  it('is in time where it came in time although it was asked', () => {
    const desk = aDesk()
    const id = happenedAt(desk, {
      unit: '甲旗',
      title: '停电',
      occurred: '08:00',
      learned: '09:00',
      from: '市民',
    })
    desk.tell(owes(id, 'x1'))
    const { inquiryId } = desk.tell({
      type: 'askUnit',
      unitId: 'x1',
      incidentId: id,
      learnedAt: at('09:00'),
      learnedFrom: '市民',
      about: '停电',
      at: at('09:00'),
    })
    desk.at('09:20').tell({
      type: 'answerInquiry',
      inquiryId: inquiryId!,
      at: at('09:20'),
      text: '属实',
      confirms: true,
    })
    expect(standings(desk)).toEqual(['准时'])
  })

  it('is omitted where the room had to learn it elsewhere after it was due', () => {
    const desk = aDesk()
    const id = happenedAt(desk, {
      unit: '甲旗',
      title: '停电',
      occurred: '08:00',
      learned: '10:30',
      from: '短视频',
    })
    desk.tell(owes(id, 'x1'))
    desk.at('11:00').tell({
      type: 'recordFirstWord',
      incidentId: id,
      unitId: 'x1',
      at: at('10:50'),
      channel: 'phone',
      who: '值班员',
    })
    expect(standings(desk)).toEqual(['漏报'])
  })

  it('belongs to the month in which it was due', () => {
    const desk = aDesk()
    happenedAt(desk, {
      unit: '甲旗',
      title: '夜里',
      occurred: '2026-11-30 23:30',
      got: '2026-11-30 23:50',
    })
    expect(standings(desk.at('2026-12-01 08:00'))).toEqual([])
    expect(standings(desk, '2026-12')).toEqual(['准时'])
  })

  it('shows a unit without an event, unranked, and those alike on one place', () => {
    const desk = aDesk()
    for (const [unit, id] of [
      ['甲旗', 'x1'],
      ['乙县', 'x2'],
    ] as const) {
      const incident = happenedAt(desk, { unit, title: unit, occurred: '08:00', got: '08:30' })
      desk.tell(used(incident, id, 'read'))
    }
    const { units } = monthFigures(desk.state, '2026-11', desk.now)
    expect(
      units.map(({ unit, scores: [first] }) => [unit.name, first!.score, first!.rank]),
    ).toEqual([
      ['甲旗', 4, 1],
      ['乙县', 4, 1],
      ['丙区', null, null],
    ])
    const { head, rows } = summaryTable(monthFigures(desk.state, '2026-11', desk.now))
    expect(rows.every(({ length }) => length === head.length)).toBe(true)
    expect(head.slice(1, 5)).toEqual(['应报', '准时率', '迟报率', '漏报率'])
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ['甲旗', '1', '1/1 = 100.0%', '0/1 = 0.0%', '0/1 = 0.0%'],
      ['乙县', '1', '1/1 = 100.0%', '0/1 = 0.0%', '0/1 = 0.0%'],
      ['丙区', '0', '—', '—', '—'],
      ['合计', '2', '2/2 = 100.0%', '0/2 = 0.0%', '0/2 = 0.0%'],
    ])
    expect(rows[2]).toEqual(expect.arrayContaining(['丙区', '无事件', '—']))
  })

  it('follows what was decided: rates, scores and the figures of the year', () => {
    const { desk, ids } = aSmallMonth()
    const { findingId } = desk.at('14:00').tell(checkedAs(ids.b))
    desk.tell({ type: 'recordStatement', findingId: findingId!, at: at('14:00'), text: '线路断' })
    desk.tell(decidedAs(findingId!, { outcome: 'onTime', reason: '线路断，不追究' }))
    const figures = monthFigures(desk.state, '2026-11', desk.now)
    expect(figures.counts).toEqual(counts(3, 0, 1))
    expect(figures.units[1]!.scores.map(({ score }) => scoreText(score!))).toEqual(['4.00', '4.00'])
    expect(monthFigures(desk.at('2026-12-05 08:00').state, '2026-12', desk.now)).toMatchObject({
      counts: counts(0, 0, 0),
      year: counts(3, 0, 1),
    })
  })

  it('is scored by the scheme that held at its end, whatever is decided later', () => {
    const { desk } = aSmallMonth()
    desk.at('2026-12-02 09:00').tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    const settings = settingsNow(desk.state.accountability)
    const schemes = settings.schemes.map((one) => ({
      ...one,
      items: one.items.map((item) => ({ ...item, points: item.points * 10 })),
    }))
    const before = monthFigures(desk.state, '2026-11', desk.now)
    desk.tell({ type: 'setAccountability', settings: { ...settings, schemes }, reason: '新办法' })
    expect(monthFigures(desk.state, '2026-11', desk.now)).toEqual(before)
    expect(monthFigures(desk.state, '2026-12', desk.now).schemes).toEqual(schemes)
  })

  it('has for every figure its record, with rule, origin, due and met', () => {
    const { desk, ids } = aSmallMonth()
    const { rows } = recordsTable(monthFigures(desk.state, '2026-11', desk.at('18:00').now))
    expect(rows).toContainEqual([
      '乙县',
      '事发地政府',
      expect.stringContaining('号'),
      '乙县车祸',
      '2026-11-23 10:00',
      '事发地政府：事发后 2小时内',
      '2026-11-23 12:00',
      '2026-11-23 12:31',
      '来电',
      '迟报31分钟',
      '2.00',
      '2.00',
    ])
    expect(rows).toHaveLength(4)
    expect(dutyKey(ids.b, 'government')).toBe(`${ids.b}:government`)
  })
})
