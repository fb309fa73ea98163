// The chain of minutes (N11): which side had the report for how long.
import { describe, expect, it } from 'vitest'
import { chainOf, lostBy } from '../../../shared/accountability/chain'
import { durationText, timeText } from '../../../shared/time'
import { happenedAt } from '../../support/a-month-below'
import { aRoomAbove } from '../../support/a-register'

const OURS = '本室'

describe('the chain', () => {
  it('charges the time until this room knew to whoever told it, and none of it to this room', () => {
    const desk = aRoomAbove(['甲旗', '乙县', '丙区'])
    const id = happenedAt(desk, { unit: '甲旗', title: '火情', occurred: '08:00', got: '10:40' })
    const chain = chainOf(desk.state.incidents[id]!, OURS)
    expect(chain.map(({ side, what, at }) => `${side} ${what} ${timeText(at)}`)).toEqual([
      ' 事发 08:00',
      '甲旗 报到本室 10:40',
    ])
    expect(lostBy(chain).map(({ side, took }) => `${side} ${durationText(took)}`)).toEqual([
      '甲旗 2小时40分',
    ])
  })

  it('says so where nobody wrote down who told it', () => {
    const desk = aRoomAbove(['甲旗', '乙县', '丙区'])
    const id = happenedAt(desk, { unit: '', title: '停电', occurred: '08:00', learned: '09:00' })
    const [, told] = chainOf(desk.state.incidents[id]!, OURS)
    expect(told!.side).not.toBe(OURS)
    expect(told!.side).not.toBe('')
  })
})
