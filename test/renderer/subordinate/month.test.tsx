// 月度考核 on the page: each unit's three rates with what they are of, and the records behind each.
import { describe, expect, it } from 'vitest'
import { click, draw, text } from '../support/page'
import { MonthPart } from '../../../renderer/subordinate/month/month-part'
import { happenedAt } from '../../support/a-month-below'
import { ms } from '../../support/moments'
import { aRoomAboveOnPage, told } from './room'

describe('the month on the page', () => {
  it('shows 准时率, 迟报率 and 漏报率 of each unit, and opens what they are of', async () => {
    const desk = aRoomAboveOnPage()
    happenedAt(told(desk), { unit: '甲旗', title: '火情', occurred: '08:00', got: '10:40' })
    happenedAt(told(desk), { unit: '甲旗', title: '水情', occurred: '10:00', got: '10:50' })
    desk.setNow(ms('18:00'))
    await draw(desk, <MonthPart />)
    const cell = (name: string) => document.querySelector(`[aria-label^="甲旗 ${name}"]`)!
    expect(['准时率', '迟报率', '漏报率'].map((name) => cell(name).textContent)).toEqual([
      '1/2 = 50.0%',
      '1/2 = 50.0%',
      '0/2 = 0.0%',
    ])
    expect(text()).toContain('合计 100.0%')
    await click(cell('迟报率'))
    const [dialog] = document.querySelectorAll('[role="dialog"]')
    expect(dialog!.textContent).toContain('火情')
    expect(dialog!.textContent).not.toContain('水情')
  })
})
