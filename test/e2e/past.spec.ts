// 往年记录: two years later an incident is found by two words and read whole, and the papers of its day are as they were.
import { AT_HAND } from '../../shared/calendar/at-hand'
import { DAY } from '../../shared/time'
import { expect, test } from './support/room'
import {
  beginWithRelief,
  dialog,
  LEADER_PIN,
  OFFICER_PIN,
  RELIEF_PIN,
  stateOf,
} from './support/duty'
import { anEndedIncident } from './support/sent-report'

test('what has left the live state is found by its words, and a day by its date', async ({
  room,
  clock,
}) => {
  const hands = await beginWithRelief(room)
  const { page, key, see } = hands
  const id = await anEndedIncident(room, clock)
  for (const [personId, pin] of [
    ['p3', RELIEF_PIN],
    ['p1', OFFICER_PIN],
  ] as const) {
    await clock.sleep(AT_HAND + 2 * DAY)
    await room.desk().shell.core.wake()
    await room.tell({ type: 'signIn', personId, pin })
    await room.tell({ type: 'takeOver', approverId: 'p2', pin: LEADER_PIN, reason: '人员调整' })
  }
  expect((await stateOf(room)).incidents).toEqual({})
  await page.getByRole('navigation').waitFor()
  await key('Alt+2')
  await key('Alt+y')
  await see('找到 1 条')
  await page.getByRole('textbox', { name: '日期，如' }).fill('2026-11-23')
  await see('张磊')
  await expect(page.getByRole('list', { name: '这一天的班次' })).toContainText('白班')
  await page.getByRole('button', { name: '值班日志' }).click()
  await expect(dialog(hands, /值班日志/)).toContainText('印出来的样子')
  await key('Escape')
  await page.getByRole('textbox', { name: '日期，如' }).fill('')
  await page.getByRole('textbox', { name: '月份，如' }).fill('2026-11')
  await expect(page.getByRole('list', { name: '2026年11月的班次' })).toContainText('白班')
  await page.getByRole('button', { name: '值班日志' }).first().click()
  await expect(dialog(hands, /值班日志/)).toContainText('印出来的样子')
  await key('Escape')
  await page.getByRole('button', { name: '收起' }).click()
  const box = page.getByRole('textbox', { name: '搜索往年记录' })
  await box.fill('bhsz')
  await see('找到 1 条')
  await box.fill('市政府办公厅')
  await see('报送')
  await box.fill('草原')
  await see('找到')
  await expect(page.getByRole('main')).not.toContainText('索引暂时不可用')
  await page.getByRole('row', { name: /14:17 事件/ }).click()
  await see('时间线')
  await see('接报：')

  // The search over everything finds it as well, by two characters.
  await key('Escape')
  await key('Control+k')
  await page.getByRole('combobox', { name: '查找事件' }).fill('失火')
  await see('没有找到')
  await page.getByRole('combobox', { name: '查找事件' }).fill('草原')
  await expect(page.getByRole('option').first()).toContainText('草原')
  await page
    .getByRole('option', { name: /事件.*面铺窑村/ })
    .last()
    .click()
  await see('时间线')

  // As it stood when the first report had just left: the page says so, and goes back.
  await page.getByRole('combobox', { name: '看哪一刻的样子' }).click()
  await page.locator('.ant-select-item-option', { hasText: '报送' }).last().click()
  await see(/这是 .* 时的样子/)
  await page.getByRole('button', { name: '回到现在' }).click()
  await see('纸面')

  // What is done about it brings it back, with all that was done before.
  await key('Alt+k')
  await hands.fill('原因', '又有村民来电', dialog(hands, '重新打开'))
  await key('Enter')
  await see('在当前记录里，可以办理')
  await key('Alt+o')
  await expect(page.getByRole('main')).toContainText('终报')
  expect((await stateOf(room)).incidents[id]).toMatchObject({
    closedAt: null,
    reports: [{}, {}, {}],
  })
})
