// 点名 on the page: a key each for the rings, the name, 未接; then the sheet and the 通报.
import { describe, expect, it } from 'vitest'
import { click, draw, key, text, type } from '../support/page'
import { CallsPart } from '../../../renderer/subordinate/calls/calls-part'
import { useRoute } from '../../../renderer/route'
import { ms } from '../../support/moments'
import { aRoomAboveOnPage, LEADER_PIN } from './room'

const panel = () => document.querySelector('[aria-label="正在打"]')!.textContent ?? ''

describe('点名', () => {
  it('goes from unit to unit with a key each, and comes back to whoever did not answer', async () => {
    const desk = aRoomAboveOnPage()
    await draw(desk, <CallsPart />)
    expect(text()).toContain('还没有定点名计划')
    await key('F7')
    await key('Ctrl+Enter')
    expect(panel()).toContain('甲旗')
    await key('2')
    expect(panel()).toContain('响2声接听 · 及时接听')
    await type('谁接的', '巴图')
    await key('Ctrl+Enter')
    expect(panel()).toContain('乙县')
    await key('0')
    expect(panel()).toContain('丙区')
    await key('6')
    await key('Alt+X')
    await key('5')
    await key('Ctrl+Enter')
    expect(panel()).toContain('乙县回拨')
    await key('1')
    await key('Ctrl+Enter')
    expect(panel()).toContain('都点过了')
    expect(desk.state().rollCalls.map(({ unit, who }) => [unit, who])).toEqual([
      ['甲旗', '巴图'],
      ['乙县', ''],
      ['丙区', ''],
      ['乙县', ''],
    ])
    await key('Alt+K')
    await key('Ctrl+Enter')
    expect(text()).toContain('应点 3 家，接听 3 家，超过三声 1 家')
    await click(document.querySelector('[aria-label="本月各次点名"] tbody tr')!)
    await key('Alt+B')
    expect(useRoute.getState().route).toEqual({ kind: 'subordinates', tab: 'circular' })
    expect(Object.values(desk.state().circular.circulars)).toMatchObject([{ runId: 'dm1' }])
  })

  it('has its plan set by a leader, and shows who is short', async () => {
    const desk = aRoomAboveOnPage()
    desk.setNow(ms('09:00'))
    desk.give({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    await draw(desk, <CallsPart />)
    await key('Alt+S')
    await type('原因', '室务会定')
    await key('Ctrl+Enter')
    expect(text()).toContain('计划：每家每月 2 次，其中夜间（22:00–06:00）1 次；现在该点 3 家')
    expect(text()).toContain('还差 2 次，夜间 1 次')
  })
})
