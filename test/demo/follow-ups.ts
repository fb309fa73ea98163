// 13:45 to 14:40: an instruction passed on, a correction, and a 续报 that falls due behind a locked
// page; its alarm is answered.
import { attachToTheReport } from './attachments'
import { OFFICER } from './set-up'
import type { Stage } from './stage'

async function passOnAndCorrect({ hands, shoot, tell, until }: Stage): Promise<void> {
  const { key, fill, fillNamed, see, page, press } = hands
  await until('13:46')
  await key('Alt+1')
  await key('Alt+o')
  await see('13:10 接报')
  await press('转办')
  await fill('转给谁', '区林草局、区消防救援大队、保合少镇政府')
  await shoot('relay-dialog')
  await key('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await see(/批示转办：/)
  tell('批示原文转区林草局、消防救援大队、保合少镇')
  await until('13:52')
  await key('Alt+g')
  await page.getByRole('dialog').waitFor()
  await fillNamed('受灾面积', '5.33', page.getByRole('dialog'))
  await fill('原因', '赵志强13:50来电：无人机测算过火约80亩，原报30亩有误')
  await shoot('correct-dialog')
  await key('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await shoot('incident-corrected')
  tell('更正：受灾面积2公顷→5.33公顷，原记录划线保留')
}

async function answerTheAlarm({ hands, shoot, tell, until, notified }: Stage): Promise<void> {
  const { key, page, see } = hands
  await key('Alt+1')
  await until('13:58')
  await shoot('desk-warned')
  tell('续报一还剩30分，值班台提醒')
  await key('Control+Shift+L')
  await page.locator('input[type="password"]').waitFor()
  await until('14:31')
  await shoot('locked-with-alarm')
  tell(`锁屏期间续报一到期：红条、响铃、系统通知（共${notified()}条），锁屏不露内容`)
  await page.locator('input[type="password"]').fill(OFFICER.pin)
  await key('Enter')
  await see('续报一')
  await shoot('desk-late')
  await key('Space')
  await page.getByRole('button', { name: '知道了' }).waitFor({ state: 'hidden' })
  await shoot('desk-late-silenced')
  tell('张磊解锁，按空格停止响铃；时限照走')
}

async function writeTheFollowUp(stage: Stage): Promise<void> {
  const { hands, shoot, tell, until } = stage
  const { key, fill, fillNamed, see, page } = hands
  await until('14:32')
  await key('F5')
  await see('新情况')
  await fill(
    '新情况',
    '火场风力减弱，明火面积缩小；下风向23户61人已全部转移至村委会。经无人机测算，过火草场约80亩，前报30亩系目测。',
  )
  await fill('处置措施', '区半专业扑火队25人、消防救援大队2车11人已到场，开设隔离带约600米。')
  await fill('现场决定', '副区长王海到场指挥，决定东侧打隔离带、西侧清理余火。')
  await fillNamed('疏散转移', '61')
  await fillNamed('受灾面积', '5.33')
  await shoot('follow-up-editor')
  await attachToTheReport(stage)
  await until('14:36')
  await key('F8')
  await page.getByRole('dialog').waitFor()
  await fill('迟报原因', '核实转移人数，耽误8分钟')
  await shoot('deliver-late')
  await key('Control+Enter')
  await see(/已报送 3\/3/)
  await shoot('follow-up-sent')
  tell('续报一14:36报送，超时8分，迟报原因随事件保存')
}

export async function followUps(stage: Stage): Promise<void> {
  await passOnAndCorrect(stage)
  await answerTheAlarm(stage)
  await writeTheFollowUp(stage)
}
