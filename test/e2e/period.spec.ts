// A month goes up as one file: the room above sees each incident proved, and takes in the one that it wants.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openIncidentCommand } from '../support/commands'
import { stateOf } from './support/duty'
import { begin, expect, test as base } from './support/room'
import { aSentReport } from './support/sent-report'

const BELOW = '土默特左旗人民政府办公室'

const test = base.extend<{ stick: string }>({
  stick: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'duty-desk-stick-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
})

test('the incidents of a month are exported, proved above, and taken in one by one', async ({
  room,
  above,
  clock,
  stick,
}) => {
  test.setTimeout(120_000)
  const below = await begin(room, { name: BELOW })
  await aSentReport(room, clock)
  await room.tell(openIncidentCommand(clock.wall(), '109国道三车追尾'))
  room.desk().picks(stick)
  await below.key('Alt+2')
  await below.key('Alt+y')
  await below.see('往年记录')
  await below.key('Alt+t')
  await below.page.getByRole('combobox', { name: '时间' }).last().click()
  await below.page.locator('.ant-select-item-option', { hasText: '2026年11月' }).click()
  await below.key('Alt+p')
  await below.see('导出时段包 2026年11月')
  await below.page.getByRole('dialog').getByRole('checkbox').check()
  await below.key('Control+Enter')
  await below.see('已导出 2 起事件')
  await below.key('Enter')
  await expect(below.page.getByRole('dialog', { name: '台账与统计' })).toBeVisible()

  const there = await begin(above, { name: '市政府总值班室' })
  await there.key('Alt+1')
  await there.key('Alt+i')
  const [name] = await readdir(stick)
  await there.page.getByLabel('要导入的文件').setInputFiles(join(stick, name!))
  await there.see('每一起都按它自己的记录链查验过')
  await there.see('编号从头到尾没有缺号')
  await there.page.getByRole('row', { name: /109国道三车追尾/ }).click()
  await there.see('来源单位')
  await there.page.getByRole('checkbox').check()
  await there.key('Control+Enter')
  await there.see('已收，值班〔2026〕1号')
  await there.see('还没有收')
  const { incidents } = await stateOf(above)
  expect(Object.values(incidents).map(({ facts }) => facts.title)).toEqual(['109国道三车追尾'])
})
