// 18:20 to 20:30: entries of the log, one of which becomes an incident that the next shift inherits.
import { attachToTheEntry } from './attachments'
import type { Stage } from './stage'

async function writeEntries({ hands, shoot, tell, until }: Stage): Promise<void> {
  const { key, page, see } = hands
  await until('18:30')
  await key('Control+l')
  await page.keyboard.type('tq ')
  await page.keyboard.type('晴转多云，西北风三到四级，夜间最低零下12度')
  await shoot('entry-line')
  await key('Enter')
  await page.keyboard.type(
    'cz 1822 市政府办公厅明电〔2026〕118号：明日9时前报草原火情损失核定情况 待办 2100',
  )
  await key('Enter')
  await until('19:41')
  await page.keyboard.type('新华大街自来水主管爆裂，路面积水，约2000户停水，供水公司已到场')
  await key('Enter')
  await key('Escape')
  await key('Alt+4')
  await see('新华大街自来水主管爆裂')
  await shoot('shift-log')
  tell('值班记录三条：天气、明电一件（21:00前待办）、来电一个')
}

async function makeItAnIncident({ hands, shoot, tell }: Stage): Promise<void> {
  const { key, page, pick, fill, see } = hands
  await page.getByText('新华大街自来水主管爆裂').first().click()
  await key('Alt+z')
  await see('接报')
  await fill('事发时间', '1925')
  await pick('什么事', '水电气热中断')
  await key('Control+m')
  await fill('标题', '新华大街自来水主管爆裂停水')
  await page.getByPlaceholder(/详细地点/).fill('新华大街与呼伦路路口')
  await shoot('intake-from-entry')
  await key('Control+Enter')
  await see('值班〔2026〕2号')
  tell('来电转为事件：值班〔2026〕2号，内容带入，不用再打一遍')
}

async function phoneAndReport({ hands, tell, until }: Stage): Promise<void> {
  const { key, fill, fillNamed, see, page } = hands
  await until('19:46')
  await key('F5')
  await fillNamed('对方姓名', '刘洋')
  await fill('对方答复', '已记录，请尽快书面首报')
  await key('F5')
  await until('19:58')
  await fill('发展趋势', '关阀后水势已止，预计23时前修复供水。')
  await fill('初步处置措施', '供水公司抢修队20人到场，交警分流，调4台送水车。')
  await key('F8')
  await page.getByRole('dialog').waitFor()
  await key('Control+Enter')
  await see(/已报送 3\/3/)
  tell('电话报告、书面首报都在时限内；续报一 20:58 前')
  await until('20:08')
  await key('F6')
  await page.getByLabel('市政府总值班室 接收人').fill('刘洋')
  await page.getByLabel('市政府办公厅信息处 接收人').fill('陈静')
  await key('Control+Enter')
  await see('回执 2/3')
  tell('两家回执；市委办公室还没有，到20:28值班台催办')
}

export async function theEvening(stage: Stage): Promise<void> {
  await writeEntries(stage)
  await attachToTheEntry(stage, '市政府办公厅明电')
  await makeItAnIncident(stage)
  await phoneAndReport(stage)
}
