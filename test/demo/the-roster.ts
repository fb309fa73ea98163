// 08:40: the duty leader adds the night officer, fills the month by rotation and keeps it as a sheet.
import { oweNilReports } from './nil-report'
import { changePerson, LEADER, nameOwnNumbers, OFFICER, RELIEF } from './set-up'
import type { Stage } from './stage'

async function addTheRelief({ hands, shoot, tell }: Stage): Promise<void> {
  const { key, page, press } = hands
  await key('Alt+8')
  await page.getByRole('tab', { name: '人员' }).click()
  await press('添加人员')
  const dialog = page.getByRole('dialog')
  await hands.field('姓名', dialog).locator('input').nth(0).fill(RELIEF.name)
  await hands.field('姓名', dialog).locator('input').nth(1).fill(RELIEF.post)
  await hands.field('口令', dialog).locator('input').nth(0).fill(RELIEF.pin)
  await hands.field('口令', dialog).locator('input').nth(1).fill(RELIEF.pin)
  await shoot('add-person')
  await key('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  tell(`${LEADER.name}添加夜班值班员${RELIEF.name}`)
}

async function fillTheMonth({ hands, shoot, tell, keep }: Stage): Promise<void> {
  const { key, page } = hands
  await key('Alt+6')
  await key('Alt+l')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await hands.fill('带班领导顺序', '李建国', dialog)
  await hands.fill('主班顺序', '张磊、王芳', dialog)
  await shoot('rotation')
  await key('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  await shoot('roster')
  await keep('roster.xlsx', async () => {
    await key('Alt+e')
    await page.getByText('已导出').waitFor()
  })
  await key('Enter')
  tell('按轮换排出本月值班表，导出 roster.xlsx')
}

export async function theRoster(stage: Stage): Promise<void> {
  await stage.until('08:40')
  await changePerson(stage, LEADER)
  await stage.shoot('beside-the-desk')
  await nameOwnNumbers(stage)
  await addTheRelief(stage)
  await fillTheMonth(stage)
  await oweNilReports(stage)
  await changePerson(stage, OFFICER)
  stage.tell(`${OFFICER.name}回到值班台`)
}
