// 13:10 to 13:40: the call, the call upwards, the 首报 approved and sent in time.
import { LEADER } from './set-up'
import type { Stage } from './stage'

async function takeTheCall({ hands, shoot, tell, until }: Stage): Promise<void> {
  const { fill, fillNamed, pick, key, see } = hands
  await until('13:10')
  await key('F2')
  await key('Control+m')
  await fill('谁打来的', '保合少镇人民政府')
  await fillNamed('姓名', '赵志强')
  await fillNamed('职务', '值班员')
  await fillNamed('电话', '0471-5690119')
  await fill('接报时间', '1310')
  await fill('事发时间', '1255')
  await fillNamed('地区', '新城')
  await hands.page.getByText('呼和浩特市 / 新城区').last().click()
  await hands.page.getByPlaceholder(/详细地点/).fill('保合少镇面铺窑村北山')
  await pick('什么事', '草原火灾')
  await fill('标题', '保合少镇面铺窑村草原火情')
  await fill(
    '来电内容',
    '面铺窑村北山草场起火，过火约30亩，西北风四级，火头向东南，下风向1公里有住户。镇里已组织40人上山。',
  )
  await fillNamed('受灾面积', '2')
  await fillNamed('死亡', '0')
  await fillNamed('重伤', '0')
  await fill('涉事单位', '保合少镇面铺窑村')
  await fill('已采取措施', '镇扑火队40人、3台风力灭火机上山；通知下风向住户准备转移。')
  await fill('影响和后果', '过火草场约30亩，暂无人员伤亡。')
  await fill('已通知谁', '13:05 已报区林草局值班室')
  await shoot('intake')
  await key('Control+Enter')
  await see('值班〔2026〕1号')
  await shoot('incident-just-opened')
  tell('接报：保合少镇赵志强来电，面铺窑村北山草原起火（事发12:55），立为值班〔2026〕1号，时限起算')
  await key('Alt+1')
  await shoot('desk-first-clock')
}

async function phoneUpwards({ hands, shoot, tell, until }: Stage): Promise<void> {
  const { fill, fillNamed, key, page } = hands
  await until('13:17')
  await key('F5')
  await fillNamed('对方姓名', '刘洋')
  await fillNamed('对方职务', '值班员')
  await fill('通话时间', '1316')
  await fill('对方答复', '已记录，马上报应急办领导，要求尽快书面首报。')
  await page.getByText('对方有批示或指示').click()
  await fill('批示原话', '确保下风向群众安全，火场情况每半小时报一次。')
  await fill('谁的批示', '市应急管理局 王局长')
  await page.getByText('已复述核对').click()
  await shoot('phone-report')
  await key('F5')
  tell('电话报告市政府总值班室（接报后6分，时限15分），记下批示并复述核对')
}

async function writeTheFirstReport({ hands, shoot, tell, until, keep }: Stage): Promise<void> {
  const { fill, key, see, page } = hands
  await until('13:22')
  await fill('发展趋势', '西北风四级，火头向东南推进，下风向1公里有住户23户；14时后风力预计减弱。')
  await fill(
    '初步处置措施',
    '镇扑火队40人、3台风力灭火机上山扑打；区林草局半专业扑火队25人13时20分出发；下风向住户已通知准备转移。',
  )
  await shoot('first-report-editor')
  await key('F7')
  await shoot('submit-dialog')
  await key('Control+Enter')
  await see('已送审，时限照走')
  tell('首报写完，送李建国审定；时限照走')
  await key('F7')
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type="password"]').fill(LEADER.pin)
  await shoot('approve-dialog')
  await key('Enter')
  await see('已审定这份文字')
  await until('13:28')
  await key('F8')
  await page.getByRole('dialog').waitFor()
  await page.getByLabel('市政府总值班室 接收人').fill('刘洋')
  await page.getByLabel('市政府办公厅信息处 接收人').fill('陈静')
  await shoot('deliver-dialog')
  await key('Control+Enter')
  await see(/已报送/)
  await shoot('first-report-sent')
  await keep('report.pdf', async () => {
    await hands.press('存为 PDF')
    await see(/已存为/)
  })
  tell('首报13:28同文报送应急办、信息处、市委办：事发后33分，时限2小时，按时')
  await until('13:40')
  await key('F6')
  await page.getByLabel('市委办公室 接收人').fill('高娃')
  await shoot('receipt-dialog')
  await key('Control+Enter')
  await see('回执 3/3')
  tell('三家回执收齐')
}

export async function firstHours(stage: Stage): Promise<void> {
  await takeTheCall(stage)
  await phoneUpwards(stage)
  await writeTheFirstReport(stage)
}
