// 值班记录: numbered, found, corrected and never erased; a call becomes an incident with one key.
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { button, draw, field, key, press, settle, text, type } from '../support/page'
import { App } from '../../../renderer/app'
import { go, useRoute } from '../../../renderer/route'
import { at, ms } from '../../support/moments'
import { opened } from '../incident/room'
import { aShift, entries, noted, OFFICER, relieved } from './room'
import type { FakeDesk } from '../support/fake-desk'

const rows = () =>
  [...document.querySelectorAll('[role="option"][id^="log-"]')].map((row) => row.textContent ?? '')

async function drawLog(desk: FakeDesk, shiftId: string | null = null): Promise<void> {
  await draw(desk, <App />)
  await act(async () => go({ kind: 'log', shiftId }))
  await settle()
}

let offsetHeight: PropertyDescriptor | undefined
// What is in sight is drawn: a page without a size would show nothing.
beforeEach(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', {
    configurable: true,
    get: () => 800,
  })
  offsetHeight = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight')
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
    configurable: true,
    get: () => 58,
  })
})
// Files share one world: the size goes back to where it came from.
afterEach(() => {
  Reflect.deleteProperty(HTMLElement.prototype, 'clientHeight')
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', offsetHeight!)
})

describe('the log', () => {
  it('shows what was written and the steps of incidents, the newest first, with 补录', async () => {
    const desk = aShift('13:00')
    noted(desk, '核对值班电话', { kind: 'callOut', at: at('12:00') })
    opened(desk, { title: '草原火情', learnedAt: '13:10' })
    await drawLog(desk)
    expect(rows()).toHaveLength(2)
    expect(rows()[0]).toContain('接报：保合少镇政府')
    expect(rows()[0]).toContain('1号 草原火情')
    expect(rows()[1]).toMatch(/^112:00去电核对值班电话.*补录/)
  })

  it('is narrowed down by its words', async () => {
    const desk = aShift()
    noted(desk, '核对值班电话')
    noted(desk, '机房正常', { kind: 'patrol' })
    await drawLog(desk)
    await type('搜索记录', '机房')
    expect(rows()).toHaveLength(1)
    await type('搜索记录', '没有这个词')
    expect(text()).toContain('没有符合条件的记录')
  })

  it('draws of five thousand entries only those in sight, and tells each its place', async () => {
    const desk = aShift()
    for (let i = 0; i < 5000; i += 1) noted(desk, `第${i}次核对`)
    await drawLog(desk)
    const drawn = [...document.querySelectorAll('[role="option"][id^="log-"]')]
    expect(drawn.length).toBeGreaterThan(5)
    expect(drawn.length).toBeLessThan(60)
    expect(drawn[0]!.getAttribute('aria-setsize')).toBe('5000')
    expect(text()).toContain('5000 条')
  })

  it('corrects an entry with a reason and keeps what stood there, struck out', async () => {
    const desk = aShift()
    noted(desk, '过火约30亩')
    await drawLog(desk)
    await key('ArrowDown')
    await key('Alt+G')
    await type('内容', '过火约80亩')
    await type('原因', '听错')
    await press('更正Ctrl+Enter')
    expect(rows()[0]).toContain('原为过火约30亩 过火约80亩')
    expect(rows()[0]).toContain('听错 · 原记录保留')
  })

  it('settles a matter with one key, and says how', async () => {
    const desk = aShift()
    noted(desk, '答复信息处', { matter: { due: at('15:30') } })
    await drawLog(desk)
    expect(rows()[0]).toContain('待办 · 15:30 前')
    await key('ArrowDown')
    await key('Alt+E')
    await type('办理结果', '已答复刘洋')
    await press('办结回车')
    expect(desk.state().shift.openMatters).toEqual([])
    expect(text()).toContain('：已答复刘洋')
  })

  it('makes an incident of a call, carrying everything over, and links both', async () => {
    const desk = aShift()
    const other = { name: '王强', unit: '保合少镇政府', phone: '0471-5550101' }
    noted(desk, '面铺窑村北山起火', { other, at: at('14:29') })
    await drawLog(desk)
    await key('ArrowDown')
    await key('Alt+Z')
    expect(useRoute.getState().route).toEqual({ kind: 'intake', fromEntry: 's1-e1' })
    expect(text()).toContain('由值班记录第1条转来')
    expect(field('谁打来的').value).toBe('保合少镇政府')
    expect(field('来电内容').value).toBe('面铺窑村北山起火')
    expect(text()).toContain('14:29 接报')
    await key('Ctrl+M')
    expect(field('接报时间').value).toBe('2026-11-23 14:29')
  })

  it('leaves a frozen shift as it is, and marks what is added to it afterwards', async () => {
    const desk = relieved()
    desk.setNow(ms('20:50'))
    await drawLog(desk, 's1')
    expect(text()).toContain('已封存')
    expect(() => button('更正')).toThrow()
    await key('Alt+B')
    await type('内容', '区长秘书来电询问')
    await type('补充原因', '漏记')
    await press('补充Ctrl+Enter')
    expect(desk.state().shift.past[0]!.additions).toMatchObject([
      { text: '区长秘书来电询问', reason: '漏记' },
    ])
    expect(text()).toContain('刘志强 事后补充 · 漏记')
  })

  it('shows each shift its own numbers', async () => {
    const desk = relieved()
    noted(desk, '机房正常', { at: at('20:41') })
    expect(entries(desk)).toMatchObject([{ id: 's2-e1', no: 1 }])
    expect(desk.state().shift.past[0]!.crew).toMatchObject([{ personId: OFFICER }])
  })
})
