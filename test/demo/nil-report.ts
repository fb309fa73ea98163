// 08:40 to 09:00: the unit owes a 零报告 each morning; today's says that nothing happened.
import type { Stage } from './stage'

/** For whoever answers for the unit. */
export async function oweNilReports({ hands, shoot, tell }: Stage): Promise<void> {
  const { key, fill, page } = hands
  await key('Alt+4')
  await key('Alt+w')
  await key('Alt+s')
  const dialog = page.getByRole('dialog')
  await fill('每天几点前', '0930', dialog)
  await fill('提前预警', '20', dialog)
  await fill('修改原因', '按市政府办公室通知启用', dialog)
  await shoot('nil-settings')
  await key('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  tell('启用零报告：每天9:30前报齐')
}

export async function nothingHappened({ hands, shoot, tell, until }: Stage): Promise<void> {
  const { key, page, see } = hands
  await until('08:55')
  await key('Alt+4')
  await key('Alt+w')
  await key('F5')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await shoot('nil-report')
  await key('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  await until('09:00')
  await key('F6')
  for (const name of ['市政府总值班室', '市政府办公厅信息处', '市委办公室']) {
    await page.getByLabel(`${name} 接收人`).fill('值班员')
  }
  await key('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  await key('Alt+1')
  await see('没有欠着的事')
  tell('零报告8:55报三家，回执收齐')
}
