// 下级单位: switched on, filled from a sheet, watched. Who is silent at the hour rings, a name and Enter take each report,
// and the sum stands on paper.
import { LEADER_PIN, OFFICER_PIN } from '../support/commands'
import { axeFaults } from '../support/axe'
import { aWorkbookOf } from '../support/workbook'
import { alarmBar, begin, expect, test } from './support/room'
import { changeOver, dialog, pageShows, stateOf, until } from './support/duty'

const DISTRICTS = ['沙柳旗', '石桥县', '白音旗', '云川县', '南园区', '北苑区']

/** Sixty units, as a city keeps them. */
const units = (): string[] => [
  ...DISTRICTS,
  ...Array.from({ length: 54 }, (_, at) => `市直属第${at + 1}单位`),
]

async function sheet() {
  const file = aWorkbookOf([
    ['青原市值班电话一览表'],
    ['序号', '单位', '值班室电话'],
    ...units().map((name, at) => [at + 1, name, `0471-55500${10 + at}`]),
  ])
  return {
    name: '青原市值班电话.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await file.arrayBuffer()),
  }
}

test('sixty units below are taken in from a sheet and watched on one screen; whoever is silent rings until asked', async ({
  room,
  clock,
}) => {
  const hands = await begin(room)
  const { page } = hands
  await changeOver(hands, '李建国', LEADER_PIN)
  await expect(page.getByRole('navigation').getByText('下级单位')).toHaveCount(0)

  await hands.key('Alt+8')
  await page.getByRole('tab', { name: /单位与报送对象/ }).click()
  await hands.key('Alt+x')
  const settings = dialog(hands, '下级单位设置')
  await hands.fill('修改原因', '旗县区、部门向本室报送', settings)
  await hands.key('Control+Enter')
  await settings.waitFor({ state: 'hidden' })

  await changeOver(hands, '张磊', OFFICER_PIN)
  await hands.key('Control+u')
  await hands.see('名册上还没有单位')
  await hands.key('Alt+u')
  await hands.key('Alt+i')
  await page.getByLabel('要导入的表格').setInputFiles(await sheet())
  await hands.see('读到 60 家，新增 60 家')
  await hands.key('Control+Enter')
  await hands.key('Control+Enter')
  await hands.see('共 60 家')

  await hands.key('Alt+q')
  const cells = page.getByRole('group', { name: '下级单位' }).getByRole('button')
  await expect(cells).toHaveCount(60)
  const fits = await page
    .getByRole('group', { name: '下级单位' })
    .evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight)
  expect(fits, 'sixty units stand on one screen of 1366 × 768').toBe(true)
  expect(await axeFaults(page)).toEqual([])

  // All but two report before the hour; each is a name and Enter.
  const ids = Object.values((await stateOf(room)).subordinates.units)
    .filter(({ name }) => name.startsWith('市直属'))
    .map(({ id }) => id)
  await room.tell({
    type: 'recordUnitNil',
    date: '2026-11-23',
    unitIds: ids,
    at: new Date(clock.wall()).toISOString(),
    channel: 'govNet',
    officer: '',
  })
  await hands.key('F4')
  const asking = dialog(hands, /11月23日零报告：还差 6 家/)
  for (const initials of ['sl', 'sq', 'by', 'yc']) {
    await page.keyboard.type(initials)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: '找单位' })).toHaveValue('')
  }
  await expect(dialog(hands, /还差 2 家/)).toContainText('南园区')
  await hands.key('Escape')
  await asking.waitFor({ state: 'hidden' })

  await until(room, clock, '17:01')
  await pageShows(hands, '17:01')
  await expect(alarmBar(hands)).toContainText('下级零报告还差 2 家')
  await expect(cells.nth(0)).toHaveAccessibleName(/南园区，零报告 17:00 到期，没有收到/)

  await hands.key('Alt+w')
  await hands.key('F4')
  await page.keyboard.type('ny')
  await page.getByRole('textbox', { name: /对方值班员/ }).fill('10分钟内报')
  await hands.key('Alt+c')
  await expect(dialog(hands, /还差 2 家/)).toContainText('17:01 催过：10分钟内报')
  await page.getByRole('textbox', { name: '找单位' }).fill('bei')
  await page.keyboard.press('Enter')
  // While it is being written down, nothing closes.
  await expect(dialog(hands, /还差 1 家/)).toBeVisible()
  await hands.key('Escape')
  await dialog(hands, /还差 1 家/).waitFor({ state: 'hidden' })
  await hands.key('Alt+j')
  await hands.fill('原因', '三次电话没人接，已报带班领导')
  await hands.key('Enter')
  await hands.see('应报 60 家，已报 59 家，其中迟报 1 家（北苑区），未报 1 家（南园区）')

  await hands.key('Control+p')
  await expect(
    page
      .frameLocator('iframe')
      .getByText(/应报 60 家，已报 59 家/)
      .first(),
  ).toBeVisible()
})
