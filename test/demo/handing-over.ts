// 20:20 to 20:46: the sheet is ready by itself, the relief comes eleven minutes late, one item is
// questioned and answered, both sign, and the papers of the day are kept.
import { silence } from './alarms'
import { OFFICER, RELIEF } from './set-up'
import type { Stage } from './stage'

async function prepare({ hands, shoot, tell, until }: Stage): Promise<void> {
  const { key, fill, page } = hands
  await key('Alt+1')
  await until('20:21')
  await shoot('handover-soon')
  await key('Alt+5')
  await key('Alt+a')
  await fill('交代的话', '新华大街停水：23时前盯住供水公司恢复供水；续报一20:58前要报。')
  await fill('移交的文件和物品', '市政府办公厅明电〔2026〕118号原件1份、备用钥匙1串')
  await key('Control+s')
  await page
    .getByText(/已记入交接单/)
    .first()
    .waitFor()
  await shoot('handover-sheet')
  tell('20:20起交接单自己备好：在办事件、未结事项、未收回执、本机状态；交班人填检查单和交代的话')
}

async function reliefIsLate(stage: Stage): Promise<void> {
  const {
    hands: { key },
    shoot,
    tell,
    until,
  } = stage
  await key('Alt+1')
  await until('20:36')
  await shoot('relief-late')
  await silence(stage)
  tell('过了20:30接班人没到，值班台报警；没有人签字，仍由张磊值守')
}

async function receive(stage: Stage): Promise<void> {
  const { hands, shoot, tell, until } = stage
  const { key, fill, page, press } = hands
  await until('20:41')
  await silence(stage)
  await key('Alt+5')
  await key('F5')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await hands.pick('姓名', RELIEF.name, dialog)
  await dialog.locator('input[type="password"]').fill(RELIEF.pin)
  await shoot('relief-arrives')
  await key('Enter')
  await dialog.waitFor({ state: 'hidden' })
  tell(`${RELIEF.name}到场，在旁边输自己的口令，逐项接收`)
  await press('有疑问')
  await fill('疑问', '供水公司现场负责人的电话是多少？', dialog)
  await key('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  await shoot('item-questioned')
  // The cursor has gone on: back to the one that waits for an answer.
  await page.getByRole('option').filter({ hasText: '待答复' }).first().click()
  await press('答复疑问')
  await fill('答复', '供水公司抢修队长韩志军，已记入通讯录。', dialog)
  await key('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  tell('一项有疑问，当面答复，问和答都留在单子上')
  const next = page.getByRole('button', { name: '接收，看下一项' })
  const step = page.getByText(/^\d+\/\d+$/).first()
  const done = page.getByText('都已接收，请交班人签字')
  while (!(await done.isVisible())) {
    await next.waitFor()
    const before = await step.innerText()
    await key('Enter')
    await step.filter({ hasNotText: before }).or(done).first().waitFor()
  }
}

async function sign(stage: Stage): Promise<void> {
  const { hands, shoot, tell, until } = stage
  const { key, page } = hands
  await until('20:46')
  await silence(stage)
  for (const [person, name] of [
    [OFFICER, 'sign-outgoing'],
    [RELIEF, 'sign-incoming'],
  ] as const) {
    await key('F5')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await dialog.locator('input[type="password"]').fill(person.pin)
    await shoot(name)
    await key('Enter')
    await dialog.waitFor({ state: 'hidden' })
  }
  await page.getByText(`值班 ${RELIEF.name}`).or(page.getByText(RELIEF.name)).first().waitFor()
  await shoot('since-last-here')
  tell(`双方签字，白班封存，夜班由${RELIEF.name}值守`)
}

async function keepThePapers({ hands, shoot, tell, keep }: Stage): Promise<void> {
  const { key, page, press } = hands
  const save = async () => {
    await page.getByRole('button', { name: '存为 PDF' }).click()
    await page
      .getByText(/已存为/)
      .first()
      .waitFor()
  }
  await key('Alt+4')
  await press('上一班')
  await shoot('frozen-log')
  await key('Control+p')
  await page.getByRole('dialog').waitFor()
  await shoot('duty-log-paper')
  await keep('duty-log.pdf', save)
  await key('Escape')
  await key('Alt+x')
  await shoot('frozen-sheet')
  await key('Control+p')
  await page.getByRole('dialog').waitFor()
  await keep('handover.pdf', save)
  await key('Escape')
  tell('交接单、当日值班日志存成 PDF')
}

export async function handOver(stage: Stage): Promise<void> {
  await prepare(stage)
  await reliefIsLate(stage)
  await receive(stage)
  await sign(stage)
  await keepThePapers(stage)
}
