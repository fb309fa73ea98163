// 17:45 to 18:05: the incident goes to the room above on a stick, becomes an incident there, and the
// answer comes back the same way.
import { join } from 'node:path'
import type { Stage } from './stage'

export const ABOVE = { name: '赵敏', post: '值班员', pin: '864209' }
const ABOVE_LEADER = { name: '周立新', post: '处长', pin: '908642' }

async function handOut({ hands, keep, shoot, tell, until }: Stage): Promise<void> {
  const { key, page } = hands
  await until('17:45')
  await key('Alt+1')
  await key('Alt+o')
  await page.getByRole('heading', { name: '电话记录' }).waitFor()
  await key('Alt+c')
  await page.getByRole('dialog').getByRole('checkbox').check()
  await shoot('export-packet')
  await keep('packet.zip', async () => {
    await key('Control+Enter')
    await page.getByRole('dialog').getByText('已导出').first().waitFor()
  })
  await shoot('packet-exported')
  await key('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  tell('首报、续报、终报连同记录链导出成一个事件包，拷到优盘送市政府总值班室')
}

async function setUpAbove({ hands }: Stage): Promise<void> {
  const { page, fill, fillNamed, field, key, see } = hands
  await see('首次设置')
  await fill('单位名称', '市政府总值班室')
  await fill('报头名称', '呼和浩特市人民政府值班信息')
  await fillNamed('第1个对象名称', '自治区政府总值班室')
  await fillNamed('第2个对象名称', '自治区应急管理厅')
  for (const [index, person] of [ABOVE, ABOVE_LEADER].entries()) {
    await field('姓名').nth(index).locator('input').nth(0).fill(person.name)
    await field('姓名').nth(index).locator('input').nth(1).fill(person.post)
    await field('口令').nth(index).locator('input').nth(0).fill(person.pin)
    await field('口令').nth(index).locator('input').nth(1).fill(person.pin)
  }
  await fill('本人已阅', ABOVE.name)
  await key('Control+Enter')
  await page.getByText('没有欠着的事').first().waitFor()
}

/** @param seen what stands there once it has been looked at */
export async function handIn(
  { hands: { key, page }, papersDir }: Pick<Stage, 'hands' | 'papersDir'>,
  name: string,
  seen = page.getByRole('checkbox'),
): Promise<void> {
  await key('Alt+i')
  await page.getByLabel('要导入的文件').setInputFiles(join(papersDir, name))
  await seen.waitFor()
}

async function receive(above: Stage): Promise<void> {
  const { hands, shoot, tell, until } = above
  const { key, page, see } = hands
  await setUpAbove(above)
  await handIn(above, 'packet.zip')
  await shoot('above-import')
  await page.getByRole('checkbox').check()
  await key('Control+Enter')
  await see('收到的材料')
  await shoot('above-received')
  tell('应急办值班室导入事件包：摘要、记录链核对无误，立为本室的事件，接报时间从现在算起')
  await until('17:50')
  await key('F4')
  await see('已造成的后果')
  await shoot('above-pass-on')
  tell('写自己的首报：下级报告的内容已带入')
}

async function answer({ hands, keep, shoot, tell, until }: Stage): Promise<void> {
  const { key, page } = hands
  await until('17:52')
  await key('Escape')
  await page.getByRole('heading', { name: '收到的材料' }).waitFor()
  await key('Alt+t')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').check()
  await keep('receipt.json', async () => {
    await key('Control+Enter')
    await dialog.getByRole('status').waitFor()
  })
  await key('Control+1')
  await dialog.locator('svg, img').last().waitFor()
  await shoot('above-receipt')
  tell('出具回执：文件拷回优盘，同一份也能用二维码传')
}

async function takeReceipt(stage: Stage): Promise<void> {
  const { hands, shoot, tell, until } = stage
  const { key, page, see } = hands
  await until('18:02')
  await key('Alt+1')
  await handIn(stage, 'receipt.json')
  await shoot('import-receipt')
  await page.getByRole('checkbox').check()
  await key('Control+Enter')
  await see('回执 1/3')
  tell('读进应急办的回执：终报的回执自动记上，摘要留作凭证')
}

export async function betweenRooms(stage: Stage): Promise<void> {
  await handOut(stage)
  await stage.elsewhere('room-above', async (above) => {
    await receive(above)
    await answer(above)
  })
  await takeReceipt(stage)
}
