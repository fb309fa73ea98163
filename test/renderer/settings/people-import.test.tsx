// Forty officers come in at once, and each chooses a PIN of their own.
import { describe, expect, it } from 'vitest'
import { click, draw, key, press, settle, text, type } from '../support/page'
import { paste } from '../support/sheets'
import { aRoomOf, LEADER_PIN } from '../layout/room'
import { SettingsPage } from '../../../renderer/settings/settings-page'
import { App } from '../../../renderer/app'

const LIST =
  '姓名\t职务\t岗位\t电话\n孙丽\t科员\t值班员\t15247100001\n张磊\t科员\t值班员\t\n赵志强\t副主任\t带班领导\t\n'

async function atTheList() {
  const desk = aRoomOf('leader')
  await draw(desk, <SettingsPage />)
  const tabs = [...document.querySelectorAll('[role="tab"]')]
  await click(tabs.find((one) => one.textContent === '人员')!)
  await key('Alt+I')
  await paste({ 'text/plain': LIST })
  return desk
}
const named = (desk: ReturnType<typeof aRoomOf>, name: string) =>
  Object.values(desk.state().people).find((one) => one.name === name)!

describe('a list of people', () => {
  it('is looked at, taken in, and gives each a code that is seen once', async () => {
    const desk = await atTheList()
    expect(text()).toContain('读到 2 人，都是新增')
    expect(text()).toContain('已在名单上')
    await key('Ctrl+Enter')
    expect(text()).toContain('副主任，带班领导')
    await key('Ctrl+Enter')
    await settle()
    expect(text()).toContain('已添加 2 人')
    expect(named(desk, '孙丽')).toMatchObject({ role: 'dutyOfficer', codeOnly: true })
    expect(named(desk, '赵志强')).toMatchObject({ role: 'dutyLeader', codeOnly: true })
    expect(document.querySelectorAll('table b').length).toBeGreaterThan(3)
    const code = text().match(/副主任(\d{6})/)![1]!
    await key('Escape')
    expect(text()).toContain('口令条打印好了吗')
    await press('打印好了，离开')
    expect(text()).toContain('未设口令')
    expect(text()).not.toContain(code)
  })
})

describe('somebody who sits down with a code', () => {
  it('chooses a PIN first, and finds the desk behind it', async () => {
    const desk = aRoomOf('leader')
    desk.give({
      type: 'addPerson',
      details: { name: '孙丽', post: '', phone: '', role: 'dutyOfficer' },
      newPin: '183927',
      once: true,
    })
    desk.give({ type: 'signIn', personId: named(desk, '孙丽').id, pin: '183927' })
    await draw(desk, <App />)
    expect(text()).toContain('孙丽，您用的是一次性口令')
    await type('一次性口令', '183927')
    await type('自己的口令', '602914')
    await type('再输一次自己的口令', '602915')
    await key('Ctrl+Enter')
    expect(text()).toContain('两次输入的口令不一样')
    await type('再输一次自己的口令', '602914')
    await key('Ctrl+Enter')
    await settle()
    expect(named(desk, '孙丽').codeOnly).toBe(false)
    expect(text()).not.toContain('一次性口令')
  })

  it('may get one instead of a PIN that was forgotten', async () => {
    const desk = aRoomOf('leader')
    await draw(desk, <SettingsPage />)
    await press('重置口令')
    await type('您自己的口令', LEADER_PIN)
    const slip = [...document.querySelectorAll('label')].find((one) =>
      one.textContent.includes('不在场'),
    )!
    await click(slip)
    await key('Ctrl+Enter')
    await settle()
    expect(text()).toMatch(/\d{3} \d{3}/)
    expect(named(desk, '张磊').codeOnly).toBe(true)
  })
})
