// 交接班 face to face: the desk goes over item by item and with two signatures, and what is over
// stays as both signed it.
import { alarmBar, expect, test } from './support/room'
import {
  acceptTheRest,
  arrive,
  beginWithRelief,
  changeOver,
  dialog,
  EVENING,
  item,
  items,
  MATTER,
  OFFICER_PIN,
  onDuty,
  pageShows,
  prepareTheSheet,
  READY,
  RELIEF_PIN,
  sign,
  signAs,
  somethingToHandOver,
  stateOf,
  TITLE,
  until,
  writeThePart,
} from './support/duty'

test.use({ startAt: EVENING })

const QUESTION = '信息处催过几次，找的谁？'
const ANSWER = '催过两次，找的刘洋'

test('relief accepts item by item beside the outgoing officer, a question stays on the sheet, and with the second signature the desk is theirs', async ({
  room,
  clock,
}) => {
  const hands = await beginWithRelief(room)
  const { page, key, see, fill } = hands
  await somethingToHandOver(room, clock)
  await until(room, clock, READY)
  await pageShows(hands, READY)
  await see('快交班了')

  await key('Alt+5')
  for (const words of [TITLE, MATTER, '全力扑救，确保人员安全', '数据备份'])
    await expect(item(hands, words).first()).toBeVisible()
  await writeThePart(hands, '信息处的回执别漏')
  await arrive(hands)
  await expect(
    onDuty(hands, '张磊'),
    'the outgoing officer still answers for the desk',
  ).toBeVisible()

  await key('Enter')
  await expect(item(hands, TITLE).first(), 'Enter takes over the first item').toContainText(
    '已接收',
  )

  // One item is questioned: it cannot be accepted before it is answered.
  const matter = item(hands, new RegExp(`^${MATTER}`))
  await matter.click()
  await key('Alt+q')
  await fill('疑问', QUESTION, dialog(hands, '对这一项有疑问'))
  await key('Control+Enter')
  await expect(matter).toContainText('有疑问，待答复')
  await expect(matter, 'the cursor goes on').toHaveAttribute('aria-selected', 'false')
  await matter.click()
  await key('Enter')
  await expect(matter, 'Enter passes over what waits for an answer').toHaveAttribute(
    'aria-selected',
    'false',
  )
  await matter.click()
  await expect(page.getByRole('button', { name: /接收，看下一项/ })).toHaveCount(0)
  await hands.press(/答复疑问/)
  await fill('答复', ANSWER, dialog(hands, '答复疑问'))
  await key('Control+Enter')
  await expect(matter).toContainText(`答复 ${ANSWER}`)

  await acceptTheRest(hands)
  await see('都已接收，请交班人签字')
  await sign(hands, '交班人签字', OFFICER_PIN)
  await see('请陈静签字，签完即接班')
  expect((await stateOf(room)).shift.past, 'one signature ends nothing').toHaveLength(0)
  await sign(hands, '接班人签字', RELIEF_PIN)

  await see('陈静 上次在班以来')
  await expect(onDuty(hands, '陈静')).toBeVisible()
  const { session, shift } = await stateOf(room)
  expect(session?.personId).toBe('p3')
  expect(shift.current).toMatchObject({ id: 's2', name: '夜班', endedAt: null })
  expect(shift.past).toMatchObject([
    { id: 's1', endedBy: 'handover', sheet: { words: '信息处的回执别漏', incoming: 'p3' } },
  ])
  expect(shift.past[0]?.endedAt).not.toBeNull()

  // The sheet of the shift that is over shows what was asked, and what was answered.
  await key('Alt+4')
  await key('Alt+ArrowLeft')
  await hands.press(/看交接单/)
  await see('已封存的交接单，只能查看')
  await expect(item(hands, MATTER)).toContainText(QUESTION)
  await expect(item(hands, MATTER)).toContainText(ANSWER)
  await expect(items(hands).filter({ hasText: '待接收' })).toHaveCount(0)
  await expect(alarmBar(hands)).toBeHidden()
})

test('a change of the sheet after the first signature voids it: what is signed is what was seen', async ({
  room,
  clock,
}) => {
  const hands = await beginWithRelief(room)
  await until(room, clock, READY)
  await prepareTheSheet(room)
  await signAs(room, 'p1')
  await hands.key('Alt+5')
  await hands.see('请陈静签字，签完即接班')

  await hands.key('Control+l')
  await hands.page.keyboard.type('气象台来电，夜间有大风 待办')
  await hands.key('Enter')
  await hands.see('第1条已记下')
  await hands.see(/逐项接收，还剩 1 项/)
  await hands.key('Escape')
  await acceptTheRest(hands)
  await hands.see('单子在签字之后有了变化，请交班人重签')
  await sign(hands, '交班人签字', OFFICER_PIN)
  await sign(hands, '接班人签字', RELIEF_PIN)
  await expect(onDuty(hands, '陈静')).toBeVisible()
})

test('the log of a shift that is over can only be read, and an addition is marked 事后补充 with who and why', async ({
  room,
  clock,
}) => {
  const hands = await beginWithRelief(room)
  const { page, key, see, fill } = hands
  await somethingToHandOver(room, clock)
  await until(room, clock, READY)
  await prepareTheSheet(room)
  await signAs(room, 'p1')
  await signAs(room, 'p3')
  const sealed = (await stateOf(room)).shift.past[0]!
  await onDuty(hands, '陈静').waitFor()

  await key('Alt+4')
  await key('Alt+ArrowLeft')
  await see('已封存')
  await see(/张磊 → 陈静，双方已签字/)
  await see('只能查看，不能改')
  await page.getByRole('option').filter({ hasText: MATTER }).click()
  await expect(page.getByRole('button', { name: /更正/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /转为事件/ })).toHaveCount(0)

  await key('Alt+B')
  const adding = dialog(hands, '事后补充')
  await fill('内容', '20:10 曾接气象台电话，风力减弱', adding)
  await fill('补充原因', '交班后想起漏记一通电话', adding)
  await key('Control+Enter')
  const additions = page.getByRole('region', { name: '事后补充' })
  await expect(additions).toContainText('20:10 曾接气象台电话，风力减弱')
  await expect(additions).toContainText(/陈静 事后补充 · 交班后想起漏记一通电话/)

  const after = (await stateOf(room)).shift.past[0]!
  expect(after.entries, 'not a word of the log itself has changed').toEqual(sealed.entries)
  expect(after.sheet).toEqual(sealed.sheet)
  expect(after.additions).toMatchObject([{ by: 'p3', reason: '交班后想起漏记一通电话' }])

  // Nor does the core change it for anybody.
  const correcting = await room.desk().shell.core.call('command', {
    command: {
      type: 'correctEntry',
      entryId: sealed.entries.at(-1)!.id,
      patch: { text: '改掉' },
      reason: '想改',
    },
  })
  expect(correcting).toMatchObject({ ok: false, error: { code: 'shiftFrozen' } })

  await changeOver(hands, '张磊', OFFICER_PIN)
  await key('Alt+4')
  await key('Alt+ArrowLeft')
  await expect(additions).toContainText('20:10 曾接气象台电话，风力减弱')
})
