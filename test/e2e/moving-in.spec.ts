// The first day of a unit: its people from a list, its numbers from the paper book, and the first who sits down.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LEADER_PIN } from '../support/commands'
import { axeFaults } from '../support/axe'
import { begin, expect, test } from './support/room'

const LIST = `姓名,职务,岗位,电话
孙丽,四级主任科员,值班员,15247100001
赵志强,副主任,带班领导,0471-4606124
布仁巴雅尔,主任,主要负责人,
合计,3人,,
`

test('forty people come in from a list, each chooses a PIN, and numbers go on from the paper book', async ({
  room,
}) => {
  const { page, key, fill, fillNamed, see } = await begin(room)
  await room.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
  await see('现在登录 李建国')
  const list = join(room.dataDir, '人员.csv')
  await writeFile(list, LIST)

  await key('Alt+8')
  await page.getByRole('tab', { name: '人员' }).click()
  await key('Alt+I')
  await page.locator('input[type=file]').first().setInputFiles(list)
  await see('读到 3 人，都是新增')
  expect(await axeFaults(page)).toEqual([])
  await key('Control+Enter')
  await see('主任，主要负责人')
  await key('Control+Enter')
  await see('已添加 3 人')
  const code = await page.getByRole('row', { name: /孙丽/ }).locator('b').last().innerText()
  expect(code).toMatch(/^\d{6}$/)
  await key('Control+p')
  await see('打开 PDF 打印')
  await page.frameLocator('iframe').getByText('孙丽').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await key('Escape')
  await key('Escape')
  await key('Control+Enter')
  await see('未设口令')

  await page.getByRole('tab', { name: '单位与报送对象' }).click()
  await page.getByRole('button', { name: '接着纸本编号' }).click()
  await fillNamed('事件 纸本最后一号', '117')
  await see('下一号 值班〔2026〕118号')
  await key('Control+Enter')
  await see('下一号 值班〔2026〕118号')

  await page.getByRole('button', { name: '签退' }).click()
  await page.getByRole('radio', { name: /孙丽/ }).click()
  await page.keyboard.type(code)
  await key('Enter')
  await see('您用的是一次性口令')
  expect(await axeFaults(page)).toEqual([])
  await fill('一次性口令', code)
  await fill('自己的口令', '602914')
  await fillNamed('再输一次自己的口令', '602914')
  await key('Control+Enter')
  await see('此刻没有欠着的事')
})
