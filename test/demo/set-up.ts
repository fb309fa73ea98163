// 08:30: a new desk. The first run, the people, and a quiet room.
import type { Stage } from './stage'

export const OFFICER = { name: '张磊', post: '一级科员', pin: '246810' }
export const LEADER = { name: '李建国', post: '副主任', pin: '135791' }

export const RELIEF = { name: '王芳', post: '四级主任科员', pin: '975318' }

const OWN = { phone: '0471-4606301', fax: '0471-4606302' }

/** What stands on a fax cover, for the answer; by whoever answers for the unit. */
export async function nameOwnNumbers({ hands, tell }: Stage): Promise<void> {
  const { fill, fillNamed, key, page, press } = hands
  await key('Alt+8')
  await page.getByRole('tab', { name: '单位与报送对象' }).click()
  await fill('本室电话', OWN.phone)
  await fillNamed('本室传真', OWN.fax)
  await press('保存单位资料')
  await page.getByRole('region', { name: '本单位' }).getByText('没有未保存的改动').waitFor()
  tell('登记本室电话、传真，印在传真封面上')
}

/** Locks the desk; another person unlocks it with their own PIN. */
export async function changePerson({ hands }: Stage, { name, pin }: typeof OFFICER): Promise<void> {
  const { page, key } = hands
  await key('Control+Shift+L')
  await page
    .getByRole('button', { name: new RegExp(name) })
    .or(page.getByRole('radio', { name: new RegExp(name) }))
    .first()
    .click()
  await page.locator('input[type="password"]').fill(pin)
  await key('Enter')
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
}

export async function setUpTheRoom({ hands, shoot, tell }: Stage): Promise<void> {
  const { page, fill, fillNamed, field } = hands
  await hands.see('首次设置')
  await fill('单位名称', '新城区人民政府办公室值班室')
  await fill('报头名称', '新城区人民政府值班信息')
  await field('所在地区').getByRole('combobox').fill('新城')
  await page.getByText('呼和浩特市 / 新城区').last().click()
  await fillNamed('第1个对象电话', '0471-4606123')
  await fillNamed('第1个对象传真', '0471-4606124')
  await fillNamed('第2个对象电话', '0471-4606138')
  await fillNamed('第2个对象传真', '0471-4606139')
  await fillNamed('第3个对象电话', '0471-4606201')
  await fillNamed('第3个对象传真', '0471-4606202')
  for (const [index, person] of [OFFICER, LEADER].entries()) {
    await field('姓名').nth(index).locator('input').nth(0).fill(person.name)
    await field('姓名').nth(index).locator('input').nth(1).fill(person.post)
    await field('口令').nth(index).locator('input').nth(0).fill(person.pin)
    await field('口令').nth(index).locator('input').nth(1).fill(person.pin)
  }
  await fill('本人已阅', OFFICER.name)
  await shoot('first-run')
  tell(`首次设置：${OFFICER.name}、${LEADER.name}登记口令，确认涉密信息不得录入本机`)
  await hands.key('Control+Enter')
  await page
    .getByRole('heading', { name: /办理中|没有欠着的事/ })
    .or(page.getByText('没有欠着的事'))
    .first()
    .waitFor()
  await shoot('quiet-desk')
  tell('值班台打开，此刻没有欠着的事')
}
