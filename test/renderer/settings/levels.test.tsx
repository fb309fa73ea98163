// 设置 · 定级标准: seen with its documents, changed with a reason, and followed by the next 接报.
import { expect, it } from 'vitest'
import { check, click, draw, key, press, settle, text, type } from '../support/page'
import { aRoomOf } from '../layout/room'
import { SettingsPage } from '../../../renderer/settings/settings-page'
import { THRESHOLDS } from '../../../shared/incident/thresholds'

const submit = async () => {
  await key('Ctrl+Enter')
  await settle()
}
const row = (words: string): Element =>
  [...document.querySelectorAll('tr')].find((one) => one.textContent.includes(words))!

async function open() {
  const desk = aRoomOf('leader')
  await draw(desk, <SettingsPage />)
  const tabs = [...document.querySelectorAll('[role="tab"]')]
  await click(tabs.find((one) => one.textContent === '定级标准')!)
  return desk
}

it('a criterion is changed, and taken back with all the others', async () => {
  const desk = await open()
  expect(text()).toContain('法律没有分级')
  await click(row('群体性事件分级'))
  await type('Ⅰ级', '100')
  await type('修改原因', '市预案')
  await submit()
  expect(text()).toContain('级别越高，数字要越大')
  await type('Ⅰ级', '3000')
  await submit()
  expect(desk.state().thresholds.table.at(-1)?.atLeast).toEqual([3_000, 1_000, 300, 50])
  await press('改回原来的标准')
  await type('原因', '市预案废止')
  await submit()
  expect(desk.state().thresholds.table).toEqual(THRESHOLDS)
})

it('one is added and dropped again', async () => {
  const desk = await open()
  await press('加一条')
  await type('修改原因', '市防汛预案')
  await type('Ⅲ级', '10')
  await submit()
  expect(desk.state().thresholds.table).toEqual(THRESHOLDS)
  await check('洪涝')
  await submit()
  expect(desk.state().thresholds.table.at(-1)).toMatchObject({
    kinds: ['flood'],
    figure: 'dead',
    atLeast: [null, null, 10, null],
  })
  await click(row('洪涝'))
  await check('不要这一条了')
  await type('修改原因', '记错了')
  await submit()
  expect(desk.state().thresholds.table).toEqual(THRESHOLDS)
})
