// 18:15: what came after the first packet follows in a second one, sealed this time. Above, it is
// opened with its passphrase, and only what is new is added.
import { ABOVE, handIn } from './between-rooms'
import type { Stage } from './stage'

const PASSPHRASE = '北山明火16点10分扑灭'
const SEALED = 'packet.zip.age'

async function handOutSealed({ hands, keep, shoot, tell, until }: Stage): Promise<void> {
  const { key, page } = hands
  await until('18:15')
  await key('Alt+2')
  await page.getByText('保合少镇面铺窑村草原火情').first().click()
  await page.getByRole('heading', { name: '电话记录' }).waitFor()
  await key('Alt+c')
  const dialog = page.getByRole('dialog')
  await hands.fill('打开密码', PASSPHRASE, dialog)
  await hands.fillNamed('再输一遍密码', PASSPHRASE, dialog)
  await dialog.getByRole('checkbox').check()
  await shoot('export-sealed')
  await keep(SEALED, async () => {
    await key('Control+Enter')
    await dialog.getByText('已导出').first().waitFor()
  })
  await key('Enter')
  await dialog.waitFor({ state: 'hidden' })
  tell('办结后再导出一份，加密：密码电话里另告')
}

async function openAbove({ hands, papersDir, shoot, tell }: Stage): Promise<void> {
  const { key, page, see, fill } = hands
  await page
    .getByRole('radiogroup', { name: '姓名' })
    .locator('label', { hasText: ABOVE.name })
    .click()
  await page.locator('input[type="password"]').fill(ABOVE.pin)
  await key('Enter')
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
  await handIn({ hands, papersDir }, SEALED, hands.field('打开密码'))
  await shoot('above-sealed')
  await fill('打开密码', PASSPHRASE)
  await key('Enter')
  await see('只添新的')
  await shoot('above-only-new')
  await page.getByRole('checkbox').check()
  await key('Control+Enter')
  await see('收到的材料')
  await shoot('above-later')
  tell('应急办输密码打开，只添了新的时间线，报告和附件不重复')
}

export async function theRestFollows(stage: Stage): Promise<void> {
  await handOutSealed(stage)
  await stage.elsewhere('room-above', openAbove)
  await stage.hands.key('Alt+1')
}
