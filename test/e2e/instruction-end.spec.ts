// 批示 to three units, one of them late: from the 拟办 to the end, five days by the clock, through the page.
import { answersOf, relayedAt, unitsOf, type UnitOf } from '../../shared/instruction/dues'
import { allInstructions, type Hung } from '../../shared/instruction/find'
import { proposeTasks } from '../../shared/instruction/propose'
import { durationText, MINUTE, toInstant, toMs } from '../../shared/time'
import { axeFaults } from '../support/axe'
import type { TestClock } from '../support/clock'
import { paste } from '../support/hand-in'
import { someInstruction, when, WORDS } from '../support/instructions'
import { ms } from '../support/moments'
import { aPerson, aSetUp, aUnit, LEADER_PIN, OFFICER_PIN } from '../support/records'
import type { UserActions } from '../support/user-actions'
import { dialog, onDuty, pageShows, stateOf } from './support/duty'
import { aScreenshot } from './support/files'
import { alarmBar, expect, test, type Room } from './support/room'

test.use({ startAt: '2026-11-27T08:26:00.000Z' })

const REPORT = '关于落实领导在《值班信息》第112期上批示的情况报告'
const A = '截至23时，3名伤员病情平稳；停供1146户已全部由应急热源车恢复供热。'
const B =
  '共排查供热企业17家、锅炉63台，发现隐患21处，已整改18处，3处限期12月10日前完成。迟报原因：两家企业数据反复核实。'
const NOTICE =
  '你局承办的周远副市长11月27日批示事项，应于12月1日17时前反馈，至今未报。请于12月2日12时前书面报送办理情况并说明原因。'
const CHILD = '阅。3处隐患盯住整改，12月11日前再报。'

async function beginRoom(room: Room): Promise<UserActions> {
  const hands = await room.start()
  await room.tell(
    aSetUp({
      unit: aUnit({ name: '青原市政府总值班室', idleLockMinutes: 240 }),
      firstOfficer: { details: aPerson({ name: '陈晨' }), newPin: OFFICER_PIN },
      leader: {
        details: aPerson({ name: '何静', post: '办公室副主任', role: 'dutyLeader' }),
        newPin: LEADER_PIN,
      },
      noticeAcceptedBy: '陈晨',
    }),
  )
  await onDuty(hands, '陈晨').waitFor()
  return hands
}

/** The words as they were registered, with the two tasks that a person confirmed. */
async function registered(room: Room): Promise<string> {
  const { instructionId = '' } = await room.tell({
    type: 'registerInstruction',
    facts: someInstruction(),
  })
  for (const { what, lead, support, due } of proposeTasks(WORDS, toMs(when('11-27 16:20'))))
    await room.tell({
      type: 'addInstructionTask',
      instructionId,
      task: {
        what,
        dueWords: due!.words,
        due: toInstant(due!.meanings[0]!.at),
        rhythm: { kind: 'once' },
        lead: { unit: lead, contact: '' },
        support: support.map((unit) => ({ unit, contact: '' })),
      },
    })
  return instructionId
}

/** Half an hour at a time, with somebody there. */
async function passTo(room: Room, clock: TestClock, time: string): Promise<void> {
  const to = ms(`2026-${time}`)
  while (clock.wall() < to) {
    await clock.sleep(Math.min(30 * MINUTE, to - clock.wall()))
    await room.desk().shell.core.call('activity', {})
    await room.desk().shell.core.wake()
  }
}

function player(room: Room, clock: TestClock, hands: UserActions) {
  const { key, page } = hands
  const hung = async (): Promise<Hung> => allInstructions(await stateOf(room)).at(-1)!
  const unit = async (name: string): Promise<UnitOf> =>
    unitsOf((await hung()).instruction).find((of) => of.unit.unit === name)!
  const row = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('button', { name, exact: true }) })
  const go = async (time: string) => {
    await passTo(room, clock, time)
    await pageShows(hands, time.slice(6))
  }
  /** What a key opens about this unit, filled in and sent. */
  const about = async (
    name: string,
    keyName: string,
    fill: (box: ReturnType<typeof dialog>) => Promise<unknown>,
    sends = 'Enter',
  ) => {
    await page.getByRole('button', { name, exact: true }).click()
    await key(keyName)
    const box = page.getByRole('dialog')
    await expect(box).toContainText(name)
    await fill(box)
    await key(sends)
    await expect(box).toBeHidden()
  }
  const sign = (name: string, who: string) =>
    about(name, 'Alt+q', (box) => hands.fill('签收人', who, box))
  const feedBack = (name: string, words: string) =>
    about(name, 'Alt+f', (box) => hands.fill('反馈内容', words, box), 'Control+Enter')
  const judge = (name: string, back = '') =>
    about(name, 'Alt+h', async (box) => {
      if (back !== '') {
        await box.getByRole('radio', { name: '退回重办' }).check()
        await hands.fill('退回原因', back, box)
      }
      await hands.fill('口令', LEADER_PIN, box)
    })
  const chase = (name: string, answer: string) =>
    about(name, 'Alt+c', async (box) => {
      await expect(box.getByRole('radio', { name: '电话' })).toBeChecked()
      await hands.fill('对方怎么答', answer, box)
    })
  return { hung, unit, row, go, about, sign, feedBack, judge, chase }
}

test('an instruction to three units is followed until the leader has seen what came of it', async ({
  room,
  clock,
}) => {
  const hands = await beginRoom(room)
  const { key, fill, see, page } = hands
  const { hung, unit, row, go, about, sign, feedBack, judge, chase } = player(room, clock, hands)

  // 16:26. The scan, then 拟办 and 审定 by 何静.
  await registered(room)
  await key('Control+b')
  await page.getByRole('row').filter({ hasText: '1号' }).click()
  await see('批示〔2026〕1号')
  await paste(page, await aScreenshot(page))
  await dialog(hands, /^附到/).waitFor()
  await key('Control+Enter')
  await expect(page.getByRole('region', { name: '原件' })).toContainText('1 个')
  await go('11-27 16:50')
  await key('Alt+j')
  await fill('口令', LEADER_PIN, dialog(hands, '拟办意见'))
  await key('Enter')
  await see('拟办 · 已审定')
  await expect(page.getByRole('region', { name: '拟办' })).toContainText('何静')

  // 转办 17:05, 17:06, 17:08; 签收 17:09, 17:12, 17:31.
  const sent = async (time: string, name: string) => {
    await go(time)
    await about(name, 'Alt+z', async (box) => {
      await expect(box).toContainText(WORDS)
      await expect(box.getByRole('radio', { name: '传真' })).toBeChecked()
    })
  }
  await sent('11-27 17:05', '市住建局')
  expect(relayedAt((await hung()).instruction)).toBe(null)
  await sent('11-27 17:06', '市应急局')
  await sent('11-27 17:08', '白音旗政府')
  expect(relayedAt((await hung()).instruction)).toBe(ms('2026-11-27 17:08'))
  await go('11-27 17:09')
  await sign('市应急局', '高鹏')
  await go('11-27 17:12')
  await sign('市住建局', '李娜')
  await go('11-27 17:31')
  await sign('白音旗政府', '巴图')
  for (const [name, who] of [
    ['市住建局', '17:12 李娜'],
    ['市应急局', '17:09 高鹏'],
    ['白音旗政府', '17:31 巴图'],
  ] as const) {
    await expect(row(name)).toContainText(who)
    await expect(row(name)).toContainText('已签收')
  }

  // 23:18. 白音旗 answers, 42 minutes before due; accepted 23:25; told by phone 23:40.
  await go('11-27 23:18')
  await feedBack('白音旗政府', A)
  await go('11-27 23:25')
  await judge('白音旗政府')
  await expect(row('白音旗政府')).toContainText('已反馈')
  const [answerA] = answersOf((await unit('白音旗政府')).task, (await unit('白音旗政府')).unit)
  expect(durationText(answerA!.due! - toMs(answerA!.feedback.at))).toBe('42分钟')
  expect(answerA?.lateBy).toBe(0)
  await go('11-27 23:40')
  await key('Alt+s')
  const told = dialog(hands, '呈报结果')
  await expect(told.getByRole('textbox').first()).toHaveValue(new RegExp(A.slice(0, -1)))
  await told.getByRole('radio', { name: '电话' }).check()
  await key('Control+Enter')
  await expect(told).toBeHidden()

  // 30 November, 17:00: a reminder, of those who owe and of nobody else.
  await go('11-30 16:59')
  // What else has rung since (nobody has relieved, no backup is set) is known by then.
  await key('F1')
  await key('Alt+1')
  const onDesk = page.getByRole('region', { name: '批示' })
  await expect(onDesk).not.toContainText('要催办')
  await go('11-30 17:00')
  await expect(onDesk).toContainText('要催办：市住建局、市应急局')
  await expect(onDesk).not.toContainText('白音旗政府、')
  await expect(alarmBar(hands)).toContainText('批示反馈 市住建局')

  // 1 December. Both are chased; one answers without numbers, is sent back, and answers again.
  await onDesk.getByRole('button', { name: new RegExp(WORDS.slice(0, 10)) }).click()
  await go('12-01 09:10')
  await chase('市应急局', '')
  await go('12-01 09:15')
  await chase('市住建局', '下午报')
  await expect(row('市住建局')).toContainText('09:15 电话催办 李娜：下午报')
  await go('12-01 15:40')
  await feedBack('市应急局', '已组织排查，正在整改。')
  await go('12-01 16:05')
  await judge('市应急局', '请补充检查企业数、隐患数、整改数')
  await expect(row('市应急局')).toContainText('12-01 17:00 前')
  await go('12-01 16:48')
  await feedBack('市应急局', '配合检查企业17家，发现隐患21处，已整改18处。')
  await go('12-01 16:55')
  await judge('市应急局')
  await expect(row('市应急局')).toContainText('退回：请补充检查企业数、隐患数、整改数')
  await expect(row('市应急局')).toContainText('已组织排查，正在整改。')
  await expect(row('市应急局')).toContainText('配合检查企业17家，发现隐患21处，已整改18处。')
  const [answerH] = answersOf((await unit('市应急局')).task, (await unit('市应急局')).unit)
  expect(durationText(answerH!.due! - toMs(answerH!.feedback.at))).toBe('12分钟')

  // 17:00, and nothing from 市住建局: alarm, desk, ledger, handover sheet; it cannot be closed.
  await key('F1')
  await go('12-01 17:00')
  await expect(row('市住建局')).toContainText('逾期不足1小时')
  await expect(alarmBar(hands)).toContainText('批示反馈 市住建局')
  await key('Alt+e')
  await key('Enter')
  await expect(dialog(hands, '办结批示')).toContainText('市住建局')
  await key('Escape')
  await key('Alt+1')
  await expect(onDesk).toContainText('要催办：市住建局')
  await expect(onDesk).toContainText('逾期')
  await key('Control+b')
  await expect(page.getByRole('row').filter({ hasText: '1号' })).toContainText('有逾期')
  await key('Alt+5')
  await expect(page.getByRole('listbox', { name: '交接单' })).toContainText('市住建局')
  await key('Control+b')
  await page.getByRole('row').filter({ hasText: '1号' }).click()

  // Chased once more; the next day a 督办通知, signed by 何静.
  await go('12-01 17:10')
  await chase('市住建局', '')
  await go('12-02 09:30')
  await about('市住建局', 'Alt+u', async (box) => {
    await fill('要求何时报', '12月2日12时前', box)
    await box.getByRole('radio', { name: /12:00/ }).check()
    await expect(box.getByRole('textbox').first()).toHaveValue(
      /^你单位承办的副市长周远11月27日批示事项，应于12月1日17时前反馈/,
    )
    await fill('通知内容', NOTICE, box)
    await fill('口令', LEADER_PIN, box)
  })
  await expect(row('市住建局')).toContainText(NOTICE)
  await expect(row('市住建局')).toContainText('12-01 17:00 前')

  // 10:45. It comes, 17 h 45 min late; more time can no longer be asked for.
  await go('12-02 10:45')
  await about('市住建局', 'Alt+y', async (box) => {
    await expect(box).toContainText('不能再申请延期')
    await fill('情况说明', '两家企业数据反复核实', box)
  })
  await feedBack('市住建局', B)
  await judge('市住建局')
  await expect(row('市住建局')).toContainText('逾期反馈，晚17小时45分')
  const { task, unit: late } = await unit('市住建局')
  expect(answersOf(task, late)[0]?.feedback.verdict).toMatchObject({
    lateness: 'late',
    approvedBy: 'p2',
  })
  expect(answersOf(task, late)[0]?.due).toBe(ms('2026-12-01 17:00'))

  // 11:30. The result goes to the leader, with what both units said.
  await go('12-02 11:30')
  await key('F5')
  const report = dialog(hands, '呈报结果')
  const words = await report.getByRole('textbox').first().inputValue()
  expect(words.startsWith(REPORT)).toBe(true)
  for (const said of [A, B]) expect(words).toContain(said.slice(0, -1))
  expect(words).toContain('市应急局：配合检查企业17家，发现隐患21处，已整改18处')
  expect(words).not.toContain('已组织排查')
  await key('Control+Enter')
  await expect(report).toBeHidden()

  // 15:00. New words on it: this one is done with, late for ever; the child is due when a person says.
  await go('12-02 15:00')
  await key('F5')
  const answer = dialog(hands, '领导阅示')
  await fill('原话', CHILD, answer)
  await answer.getByRole('radio', { name: '有，作为新批示' }).check()
  await key('Control+Enter')
  await expect(answer).toBeHidden()
  await see('超期办结')
  expect((await hung()).instruction.closing?.overdue).toBe(true)
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: '看新批示' }).click()
  await see('批示〔2026〕2号')
  await expect(page.getByLabel('原话')).toHaveText(CHILD)
  await key('F5')
  const next = dialog(hands, '立项')
  await expect(next.getByRole('radio', { name: /2026-12-12 00:00/ })).toBeVisible()
  await next.getByRole('radio', { name: /2026-12-11 17:00/ }).check()
  await fill('主办单位', '市住建局', next)
  await key('Control+Enter')
  await expect(next).toBeHidden()
  const child = allInstructions(await stateOf(room))[0]!.instruction
  expect(child).toMatchObject({ words: CHILD, tasks: [{ due: when('12-11 17:00') }] })
  expect(child.parentId).toBe((await hung()).instruction.id)

  // The figures of November.
  await key('Control+b')
  await see('批示〔2026〕2号'.slice(2))
  expect(await axeFaults(page)).toEqual([])
  await page.getByLabel('时间', { exact: true }).click()
  await page.locator('.ant-select-item-option', { hasText: /^2026年11月$/ }).click()
  await see('单位应反馈 3 次：按时 2，逾期 1（最长17小时45分）')
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2)
  await key('Control+p')
  await expect(dialog(hands, /^批示台账 2026年11月/)).toBeVisible()
})
