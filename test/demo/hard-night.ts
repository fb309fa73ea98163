// The second story: five incidents around one handover. A Ⅰ级 explosion, an exercise, a fire that came from a county
// and is closed there, a misdial, and a second record of the explosion; the leader agrees on the telephone, another
// cannot be reached, a fax that never left is taken back, and the relief takes over in the middle of it.
import { silence } from './alarms'
import { handIn } from './between-rooms'
import { aCountyReports, COUNTY_PACKET, told } from './county'
import { LEADER, OFFICER, RELIEF } from './set-up'
import type { Stage } from './stage'
import { aPerson, aSetUp, aUnit } from '../support/records'

const SAID =
  '金桥开发区鸿盛化工厂储罐爆炸，现场约30人受伤，已确认死亡31人、失联4人，明火未灭，消防6台车到场'
const BLAST = '鸿盛化工厂爆炸'

/** The room as it stands when the night begins; who is rung of a Ⅰ级 incident, and in which order. */
async function theRoom(stage: Stage): Promise<void> {
  const officer = { name: OFFICER.name, post: OFFICER.post }
  const leader = aPerson({ name: LEADER.name, post: LEADER.post, role: 'dutyLeader' })
  await told(
    stage,
    aSetUp({
      unit: aUnit({ name: '新城区人民政府办公室值班室', issuer: '新城区人民政府值班信息' }),
      firstOfficer: { details: aPerson(officer), newPin: OFFICER.pin },
      noticeAcceptedBy: OFFICER.name,
      leader: { details: leader, newPin: LEADER.pin },
    }),
  )
  await told(stage, { type: 'signIn', personId: 'p2', pin: LEADER.pin })
  const details = aPerson({ name: RELIEF.name, post: RELIEF.post })
  await told(stage, { type: 'addPerson', details, newPin: RELIEF.pin })
  await told(stage, {
    type: 'setLeaderList',
    leaders: [
      { name: '陈志远', post: '区长', phone: '13900000001' },
      { name: '李建国', post: '副主任', phone: '13900000002' },
    ],
  })
  await told(stage, { type: 'signIn', personId: 'p1', pin: OFFICER.pin })
  await stage.hands.see('此刻没有欠着的事')
}

async function aPacketAndAnExercise(stage: Stage): Promise<void> {
  const { hands, shoot, tell, until } = stage
  const { key, page, see, fill, pick } = hands
  // Two rooms whose first lines are of one moment would be one.
  await until('20:02')
  await stage.elsewhere('county', aCountyReports)
  await until('20:04')
  await handIn(stage, COUNTY_PACKET)
  await page.getByRole('checkbox').check()
  await key('Control+Enter')
  await see('收到的材料')
  tell('土左旗拷来事件包：草地火情，旗里已终报')
  await until('20:06')
  await key('F2')
  await key('Enter')
  await key('Control+m')
  await page.locator('label', { hasText: '演练' }).click()
  await fill('谁打来的', '区应急管理局')
  await fill('事发时间', '2000')
  await page.getByPlaceholder(/详细地点/).fill('新华大街地铁站')
  await pick('什么事', '其他事故')
  await fill('来电内容', '地铁站台踩踏处置桌面推演，按Ⅰ级组织')
  await key('Control+Enter')
  await see('演〔2026〕1号')
  tell('演练开始：单独编号，不占正式号')
  await shoot('night-exercise')
}

async function theBlast({ hands, shoot, tell, until }: Stage): Promise<void> {
  const { key, page, see, fill, pick } = hands
  await until('20:09')
  await key('F2')
  await key('Enter')
  await fill('谁打来的', '金桥开发区管委会')
  await fill('事发时间', '2002')
  await page.getByPlaceholder(/详细地点/).fill('金桥开发区鸿盛化工厂')
  await pick('什么事', '危险化学品')
  await fill('来电内容', SAID)
  await key('Control+m')
  await fill('标题', BLAST)
  await page.getByRole('group', { name: /级别/ }).locator('label', { hasText: 'Ⅰ' }).first().click()
  await shoot('night-intake')
  await key('Control+Enter')
  await see(BLAST)
  tell('化工厂爆炸，定Ⅰ级，时限起算')
}

/** Two telephones: nothing at all, and the same explosion once more. */
async function twoMoreCalls(stage: Stage): Promise<void> {
  const { hands, shoot, tell, until } = stage
  const { key, page, see, fill, pick } = hands
  for (const [time, where, what, said, number] of [
    ['20:11', '昭乌达路', '其他紧急信息', '一男子说出事了，随即挂断', '3号'],
    ['20:12', '金桥开发区', '危险化学品', '群众来电：鸿盛厂爆炸，火很大', '4号'],
  ] as const) {
    await until(time)
    await key('F2')
    await key('Enter')
    await fill('谁打来的', '群众')
    await fill('事发时间', '2010')
    await page.getByPlaceholder(/详细地点/).fill(where)
    await pick('什么事', what)
    await fill('来电内容', said)
    await key('Control+Enter')
    await see(`值班〔2026〕${number}`)
  }
  await key('Alt+1')
  await shoot('night-five')
  tell('又两个来电：办理中五件')
  const card = (title: RegExp) =>
    page.getByRole('article', { name: title }).getByRole('button').first()
  await card(/3号/).click()
  await key('Alt+e')
  await key('2')
  await fill('原因', '误拨，回拨核实无事')
  await key('Control+Enter')
  await see(/误报·不实：误拨/)
  await key('Alt+1')
  await card(/4号/).click()
  await key('Alt+e')
  await key('3')
  const dialog = page.getByRole('dialog')
  await hands.pick('并入', BLAST, dialog)
  await fill('原因', '同一起爆炸', dialog)
  await shoot('night-duplicate')
  await key('Control+Enter')
  await see(/重复，并入/)
  tell('误拨、重复各三键了结：号留着、划掉、原因在旁边')
  await key('Alt+1')
}

async function tellUpwards(stage: Stage): Promise<void> {
  const { hands, shoot, tell, until } = stage
  const { key, page, see, fill, fillNamed } = hands
  await until('20:14')
  await silence(stage)
  await page.getByRole('article', { name: BLAST }).getByRole('button').first().click()
  await key('F3')
  await fillNamed('对方姓名', '刘洋')
  await fill('对方答复', '已记录，马上报告领导')
  await shoot('night-phone')
  await key('F5')
  tell('电话报告，照着来电原话念')
  // What is owed next opens by itself.
  const dialog = page.getByRole('dialog', { name: /领导通知/ })
  await dialog.getByText('陈志远').waitFor()
  await key('Alt+n')
  await fill('答复、指示', '同意先报，我马上到现场', dialog)
  await shoot('night-leaders')
  await key('Enter')
  // The one who was not reached comes again.
  await dialog.getByText('此前未接通').waitFor()
  await key('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await see(/已通知 1\/2/)
  tell('区长未接通，副主任已通知；没通知到的到时还响')
}

async function theReport(stage: Stage): Promise<void> {
  const { hands, shoot, tell, until } = stage
  const { key, page, see, fill } = hands
  await until('20:18')
  await silence(stage)
  await key('F4')
  await fill('发展趋势', '明火未灭，相邻罐体有殉爆危险。')
  await key('F7')
  await page.getByRole('dialog').getByText('领导在场，直接审定').waitFor()
  await key('F7')
  const dialog = page.getByRole('dialog', { name: /审定 首报/ })
  await dialog.waitFor()
  await dialog.locator('label', { hasText: '电话同意' }).click()
  await dialog.getByText('打的号码').waitFor()
  await fill('打的号码', '13900000002', dialog)
  await dialog.locator('label', { hasText: '已念给领导听' }).click()
  await shoot('night-agreed')
  await key('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await key('F8')
  await page.getByRole('dialog').waitFor()
  await key('Control+Enter')
  await see(/已报送 3\/3/)
  tell('李建国电话同意，首报发出；口令天亮前补')
  await until('20:21')
  await key('Escape')
  await page.getByRole('button', { name: /更正首报报送市委办公室/ }).click()
  const back = page.getByRole('dialog')
  await back.locator('label', { hasText: '实际没有报出' }).click()
  await fill('原因', '传真没有发通，对方说没收到', back)
  await shoot('night-taken-back')
  await key('Control+Enter')
  await back.waitFor({ state: 'hidden' })
  await see('未报送')
  tell('市委办公室的传真其实没发通：登记划线，改回未报送，时限照走')
  await key('Alt+1')
  await shoot('night-desk')
}

/** In the middle of it: the relief takes over what is open, item by item. */
async function handOverInTheNight(stage: Stage): Promise<void> {
  const { hands, shoot, tell, until } = stage
  const { key, page, see, fill, pick } = hands
  await until('20:28')
  await silence(stage)
  await key('Alt+5')
  await key('Alt+a')
  await fill('交代的话', '爆炸的首报还欠市委办公室一家；区长一直未接通，每10分钟再打。')
  await key('F5')
  await see('等接班人到场')
  await key('F5')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await pick('姓名', RELIEF.name, dialog)
  await dialog.locator('input[type="password"]').fill(RELIEF.pin)
  await key('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await shoot('night-handover')
  const done = page.getByText('都已接收，请交班人签字')
  const left = page.getByText(/还剩 \d+ 项/)
  while (!(await done.isVisible())) {
    const before = await left.innerText()
    await key('Enter')
    await left.filter({ hasNotText: before }).or(done).first().waitFor()
  }
  for (const { pin } of [OFFICER, RELIEF]) {
    await key('F5')
    await dialog.waitFor()
    await dialog.locator('input[type="password"]').fill(pin)
    await key('Enter')
    await dialog.waitFor({ state: 'hidden' })
  }
  await see('上次在班以来')
  tell(`双方签字，${RELIEF.name}接着办`)
  await key('Alt+1')
  await until('20:33')
  await shoot('night-after')
  await key('F11')
  await see('本屏只显示编号和时限')
  await shoot('night-wall')
  await key('F11')
}

export async function playHardNight(stage: Stage): Promise<void> {
  await theRoom(stage)
  await aPacketAndAnExercise(stage)
  await theBlast(stage)
  await twoMoreCalls(stage)
  await tellUpwards(stage)
  await theReport(stage)
  await handOverInTheNight(stage)
}
