// The small month that can be reckoned by hand: three units, four duties, two schemes.
import { describe, expect, it } from 'vitest'
import { monthFigures, rateText, ratesOf } from '../../../shared/accountability/month'
import { scoreText } from '../../../shared/accountability/scheme'
import { judgementText } from '../../../shared/accountability/judge'
import { aSmallMonth } from '../../support/a-month-below'

const figures = () => {
  const { desk } = aSmallMonth()
  return monthFigures(desk.at('18:00').state, '2026-11', desk.now)
}

describe('the small month', () => {
  it('judges each duty by the record', () => {
    expect(
      figures().units.map(({ unit, duties }) => [
        unit.name,
        ...duties.map(({ judgement }) => judgementText(judgement)),
      ]),
    ).toEqual([
      ['甲旗', '准时', '准时'],
      ['乙县', '迟报31分钟'],
      ['丙区', '漏报'],
    ])
  })

  it('has rates of duties owed that make 100.0 %', () => {
    const { counts } = figures()
    expect(counts).toEqual({ owed: 4, onTime: 2, late: 1, omitted: 1 })
    const rates = ratesOf(counts)!
    expect([rates.onTime, rates.late, rates.omitted].map(rateText)).toEqual([
      '50.0%',
      '25.0%',
      '25.0%',
    ])
  })

  it('scores it by average and by sum, to the hundredth', () => {
    const scores = figures().units.map(({ unit, scores: [average, sum] }) => [
      unit.name,
      scoreText(average!.score!),
      scoreText(sum!.score!),
      average!.rank,
    ])
    expect(scores).toEqual([
      ['甲旗', '3.50', '7.00', 1],
      ['乙县', '2.00', '2.00', 2],
      ['丙区', '−8.00', '−8.00', 3],
    ])
  })
})
