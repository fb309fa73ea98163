// 设置 · 单位 · 编号 and 时限规则: what a unit that moves in says of its own.
import { describe, expect, it } from 'vitest'
import { check, click, draw, field, key, press, settle, text, type } from '../support/page'
import { aRoomOf, LEADER_PIN, OFFICER_PIN } from '../layout/room'
import { openIncidentCommand } from '../../support/commands'
import type { FakeDesk } from '../support/fake-desk'
import { SettingsPage } from '../../../renderer/settings/settings-page'

async function open(desk: FakeDesk, tab: string): Promise<void> {
  await draw(desk, <SettingsPage />)
  const tabs = [...document.querySelectorAll('[role="tab"]')]
  await click(tabs.find((one) => one.textContent === tab)!)
}
const submit = async () => {
  await key('Ctrl+Enter')
  await settle()
}

describe('a unit that comes with a paper book', () => {
  it('says where each series goes on, and sees the next number while it types', async () => {
    const desk = aRoomOf('leader')
    await open(desk, '单位与报送对象')
    expect(text()).toContain('下一号 舆情〔2026〕1号')
    await press('接着纸本编号')
    await type('舆情 纸本最后一号', '30')
    expect(text()).toContain('下一号 舆情〔2026〕31号')
    await submit()
    expect(desk.state().opinion.serials[2026]).toBe(30)
    expect(text()).toContain('下一号 舆情〔2026〕31号')
  })

  it('cannot change what is in use, and is told how far it has come', async () => {
    const desk = aRoomOf('leader')
    desk.give({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
    desk.give(openIncidentCommand(desk.now()))
    desk.give({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    await open(desk, '单位与报送对象')
    await press('接着纸本编号')
    expect(text()).toContain('今年在这里已编到第1号')
    expect((field('事件 纸本最后一号') as HTMLInputElement).disabled).toBe(true)
  })
})

describe('the rules', () => {
  const row = (words: string): Element =>
    [...document.querySelectorAll('tr')].find((one) => one.textContent.includes(words))!

  it('may name hours of the day, and say what was typed wrongly', async () => {
    const desk = aRoomOf('leader')
    await open(desk, '时限规则')
    await click(row('续报（Ⅲ级）'))
    await check('每天几点前')
    await type('每天的钟点', '早上')
    await type('修改原因', '县里要求')
    await submit()
    expect(text()).toContain('请填每天的钟点')
    await type('每天的钟点', '8点、17:00')
    await submit()
    const rules = desk.state().ruleBooks.at(-1)!.book.presets[0]!.rules
    expect(rules.find(({ id }) => id === 'followUpLarger')?.within).toEqual({
      kind: 'timesOfDay',
      times: ['08:00', '17:00'],
    })
    expect(text()).toContain('每日08:00、17:00前')
  })

  it('say how a special regulation stands to the default, and warn of what would loosen it', async () => {
    const desk = aRoomOf('leader')
    await open(desk, '时限规则')
    expect(text()).toContain('按最严的计时')
    await press('选用方案')
    await check('突发环境事件信息报告办法')
    await check('只按专门规定')
    expect(text()).toContain('时限会跟着放宽')
    await check('都算数，按最严的计时')
    await type('修改原因', '环保要求')
    await submit()
    expect(desk.state().ruleBooks.at(-1)!.book).toMatchObject({
      byCategory: { accident: ['environment17'] },
      combining: 'strictest',
    })
  })

  it('are joined by one of the unit’s own, which gives its clocks from then on', async () => {
    const desk = aRoomOf('leader')
    await open(desk, '时限规则')
    await press('加一条规则')
    await type('名称', '本区火灾书面')
    await type('小时数', '0')
    await type('分钟数', '45')
    for (const category of ['公共卫生事件', '社会安全事件', '网络舆情', '其他紧急信息'])
      await check(category)
    await type('修改原因', '区里要求')
    await submit()
    const rule = desk.state().ruleBooks.at(-1)!.book.presets[0]!.rules.at(-1)
    expect(rule).toMatchObject({
      id: 'own1',
      duty: 'initial',
      origin: 'learned',
      within: { kind: 'minutes', minutes: 45 },
      appliesTo: { categories: ['naturalDisaster', 'accident'] },
    })
    expect(text()).toContain('呼和浩特 2014 · 本区火灾书面：新增')
  })
})
