// 15:00 to 18:20: the fire is out, the level is set, the 终报 leaves, the incident is closed.
import { betweenRooms } from './between-rooms'
import { theRestFollows } from './later-packet'
import { LEADER } from './set-up'
import type { Stage } from './stage'

async function putOut({ hands, shoot, tell, until }: Stage): Promise<void> {
  const { key, fill, see, page } = hands
  await until('14:57')
  await shoot('receipts-warned')
  tell('续报一报出20分钟还没有回执，值班台提醒打电话催')
  await until('15:05')
  await key('F6')
  for (const name of ['市政府总值班室', '市政府办公厅信息处', '市委办公室']) {
    await page.getByLabel(`${name} 接收人`).fill('值班员')
  }
  await key('Control+Enter')
  await see('回执 3/3')
  await key('Alt+1')
  await key('Alt+o')
  await key('Alt+h')
  await fill('怎样核实', '区应急管理局现场核实，负责人孙站长')
  await key('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await key('Alt+j')
  await page.getByRole('dialog').waitFor()
  await shoot('level-dialog')
  await page.getByRole('dialog').getByRole('radio', { name: /一般/ }).click()
  await fill('依据', '过火面积未达10公顷，无人员伤亡，按一般处置')
  await key('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  tell('核实，定为Ⅳ级一般；续报时限随级别重新推算')
}

async function report({ hands, shoot, tell, until }: Stage): Promise<void> {
  const { key, fill, see, page } = hands
  await until('17:40')
  await key('F9')
  await see('事件概况')
  await fill(
    '事件概况',
    '11月23日12时55分，保合少镇面铺窑村北山草原起火，过火面积约80亩，无人员伤亡，转移群众23户61人。',
  )
  await fill(
    '处置情况',
    '区、镇两级共组织76人、2台消防车、5台风力灭火机扑救，16时10分明火扑灭，17时20分余火清理完毕。',
  )
  await fill('目前状态', '火场无复燃，留守20人看守；转移群众17时30分返家。')
  await fill('善后情况', '无人员伤亡和房屋受损，草场损失正在核定。')
  await fill('下一步工作', '公安机关调查起火原因；各镇加强防火巡护。')
  await shoot('final-editor')
  await key('F7')
  await key('Control+Enter')
  await see('已送审，时限照走')
  await key('F7')
  await page.getByRole('dialog').locator('input[type="password"]').fill(LEADER.pin)
  await key('Enter')
  await see('已审定这份文字')
  await key('F8')
  await page.getByRole('dialog').waitFor()
  await key('Control+Enter')
  await see(/已报送 3\/3/)
  tell('终报李建国审定，17:40报送')
}

async function confirmed({ hands, until }: Stage): Promise<void> {
  const { key, see, page } = hands
  await until('18:05')
  await key('F6')
  for (const name of ['市政府办公厅信息处', '市委办公室']) {
    await page.getByLabel(`${name} 接收人`).fill('值班员')
  }
  await key('Control+Enter')
  await see('回执 3/3')
}

async function close({ hands, shoot, tell, until }: Stage): Promise<void> {
  const { key, see, page } = hands
  await until('18:10')
  await key('Alt+1')
  await key('F5')
  await page.getByRole('dialog').waitFor()
  await shoot('close-dialog')
  await key('Enter')
  await see(/18:10 已?办结/)
  await shoot('incident-closed')
  tell('时限都已办完或说明，18:10办结')
  await key('Alt+1')
  await see('没有欠着的事')
  await shoot('quiet-again')
}

export async function theEnd(stage: Stage): Promise<void> {
  await putOut(stage)
  await report(stage)
  await betweenRooms(stage)
  await confirmed(stage)
  await close(stage)
  await theRestFollows(stage)
}
