// 传播走势: what the counts of an afternoon come to, an hour and as a stage.
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../shared/opinion/record'
import { NOTHING_COUNTED } from '../../../shared/opinion/spread'
import { legsOf, proposedStage } from '../../../shared/opinion/trend'
import { at } from '../../support/moments'

const counted = (time: string, spread: Partial<Snapshot['spread']>): Snapshot => ({
  at: at(time),
  spread: { ...NOTHING_COUNTED, ...spread },
  recordedAt: at(time),
  by: 'p1',
})

const AFTERNOON = [
  counted('14:05', { reads: 3200, comments: 86 }),
  counted('15:00', { reads: 11800, comments: 240 }),
  counted('17:00', { reads: 26500, comments: 512 }),
  counted('20:00', { reads: 31000, comments: 560 }),
]

describe('how it spreads', () => {
  it('is told by the hour from one count to the next', () => {
    expect(legsOf(AFTERNOON).map(({ added, rate }) => [added, Math.round(rate)])).toEqual([
      [8600, 9382],
      [14700, 7350],
      [4500, 1500],
    ])
  })

  it('is 上升 from the first two counts, 平稳 while it keeps near its pace, 下降 below half of its fastest', () => {
    expect([1, 2, 3, 4].map((count) => proposedStage(AFTERNOON.slice(0, count)))).toEqual([
      null,
      'rising',
      'level',
      'falling',
    ])
  })

  it('rises again when it gets faster, and neither rises nor falls where nothing is added', () => {
    const again = counted('21:00', { reads: 45000 })
    expect(proposedStage([...AFTERNOON, again])).toBe('rising')
    expect(proposedStage([counted('14:05', { reads: 9 }), counted('15:00', { reads: 9 })])).toBe(
      'level',
    )
    expect(proposedStage([...AFTERNOON, counted('21:00', { reads: 31000 })])).toBe('falling')
  })

  it('compares only what was counted both times', () => {
    const [leg] = legsOf([counted('14:05', { comments: 10 }), counted('15:05', { comments: 30 })])
    expect(leg).toMatchObject({ of: 'comments', rate: 20 })
    expect(legsOf([counted('14:05', { reads: 10 }), counted('15:05', { comments: 30 })])).toEqual(
      [],
    )
    expect(legsOf([counted('14:05', { rank: 10 }), counted('15:05', { rank: 3 })])).toEqual([])
  })
})
