// 舆情 from the first sight of a post: an afternoon in a county's duty room, minute by minute, through the page.
import { toMs } from '../../shared/time'
import type { DeskState } from '../../shared/desk'
import { clocksOfOpinion } from '../../shared/opinion/clocks'
import { roundNow, SHIPPED_WATCH, signedOf } from '../../shared/opinion/rounds'
import { handlingOf, openEnquiries, truthOf } from '../../shared/opinion/standing'
import { axeFaults } from '../support/axe'
import { drop, paste } from '../support/hand-in'
import { at, ms } from '../support/moments'
import { aPerson, aRecipient, aSetUp, aUnit, LEADER_PIN, OFFICER_PIN } from '../support/records'
import type { UserActions } from '../support/user-actions'
import { dialog, onDuty, pageShows, stateOf, until } from './support/duty'
import { aScreenshot } from './support/files'
import { expect, test, type Room } from './support/room'

const DAY = '2026-11-26'
const moment = (time: string) => at(`${DAY} ${time}`)

test.use({ startAt: `${DAY}T06:05:00.000Z` })

/** 赵欣 watches, 刘建国 leads. */
async function beginRoom(room: Room): Promise<UserActions> {
  const hands = await room.start()
  await room.tell(
    aSetUp({
      unit: aUnit({ name: '云川县政府办公室值班室' }),
      recipients: [
        aRecipient({ name: '市政府总值班室' }),
        aRecipient({ name: '市政府办公室信息科' }),
        aRecipient({ name: '县委办公室', side: 'beside' }),
      ],
      firstOfficer: { details: aPerson({ name: '赵欣' }), newPin: OFFICER_PIN },
      leader: {
        details: aPerson({ name: '刘建国', role: 'dutyLeader' }),
        newPin: LEADER_PIN,
      },
      noticeAcceptedBy: '赵欣',
    }),
  )
  await room.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
  await room.tell({
    type: 'setWatch',
    settings: { ...SHIPPED_WATCH, at: ['08:30', '14:05', '20:00'], on: true },
    reason: '室务会定',
  })
  await room.tell({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
  await onDuty(hands, '赵欣').waitFor()
  return hands
}

const opinionsOf = async (room: Room): Promise<DeskState['opinion']['opinions']> =>
  (await stateOf(room)).opinion.opinions
const first = async (room: Room) => (await opinionsOf(room))['o2026-1']!

const clocks = async (room: Room) => {
  const { opinion } = await stateOf(room)
  return clocksOfOpinion(opinion.opinions['o2026-1']!, opinion)
}

/** Fills a dialog that is open, and sends it. */
async function answerWith(
  hands: UserActions,
  title: string | RegExp,
  fill: (box: ReturnType<typeof dialog>) => Promise<unknown>,
  sends = 'Control+Enter',
): Promise<void> {
  const box = dialog(hands, title)
  await box.waitFor()
  await fill(box)
  await hands.key(sends)
  await expect(box).toBeHidden()
}

test('a post is registered, phoned upwards before it is verified, verified, answered and closed', async ({
  room,
  clock,
}) => {
  const hands = await beginRoom(room)
  const { key, fill, fillNamed, press, see, page } = hands
  const go = async (time: string) => {
    await until(room, clock, `${DAY} ${time}`)
    await pageShows(hands, time)
  }

  // 14:08. A pasted link, pictures, a title: registered, and everything else beside it.
  await go('14:08')
  await key('Alt+0')
  await see('还没有登记舆情')
  await key('Alt+n')
  const register = dialog(hands, '登记舆情')
  await fill('链接', '快来看【云川生活】 https://www.douyin.com/video/7301 二小午餐', register)
  await paste(page, await aScreenshot(page))
  await drop(page, { name: '录屏.mp4', type: 'video/mp4', bytes: mp4() })
  await fill('标题', '云川县第二小学学生午餐后呕吐的视频', register)
  await fillNamed('账号', '云川生活', register)
  await fill('发布时间', '1340', register)
  await fill('发现时间', '1405', register)
  await fill('原文摘录', '二小孩子中午吃完饭吐了一片，家长都去医院了！', register)
  await fillNamed('阅读', '3200', register)
  await fillNamed('评论', '86', register)
  await fillNamed('转发', '41', register)
  await fillNamed('具体地点', '县第二小学', register)
  await key('Control+Enter')
  await see('舆情〔2026〕1号')
  let opinion = await first(room)
  expect([truthOf(opinion), opinion.facts.foundAt, opinion.facts.platform]).toEqual([
    'unverified',
    moment('14:05'),
    'shortVideo',
  ])
  expect(toMs(opinion.registeredAt)).toBeGreaterThanOrEqual(ms(`${DAY} 14:08`))
  // The round is signed with it; told upwards by 14:35, verified by 16:05.
  const { watch } = (await stateOf(room)).opinion
  expect(signedOf(watch, roundNow(watch, clock.wall())!)).toMatchObject([{ opinionId: 'o2026-1' }])
  expect(await clocks(room)).toMatchObject([
    { duty: 'report', dueAt: ms(`${DAY} 14:35`), state: 'open' },
    { duty: 'verify', dueAt: ms(`${DAY} 16:05`), state: 'open' },
    { duty: 'response', dueAt: ms('2026-11-28 14:05'), state: 'open' },
  ])
  const evidence = Object.values((await stateOf(room)).attachments)
  expect(evidence.map(({ owner }) => owner.kind === 'opinion' && owner.how)).toEqual([
    'screenshot',
    'recording',
  ])
  expect(new Set(evidence.map(({ sha256 }) => sha256)).size).toBe(2)

  // 14:10, 14:11. Two are asked, and have not answered.
  for (const [time, unit, name] of [
    ['14:10', '县教育局', '周洁'],
    ['14:11', '县卫健局', '马涛'],
  ] as const) {
    await go(time)
    await key('Alt+h')
    await answerWith(hands, '询问核实', async (box) => {
      await fillNamed('单位', unit, box)
      await fillNamed('姓名', name, box)
    })
  }
  opinion = await first(room)
  expect([truthOf(opinion), openEnquiries(opinion).length]).toEqual(['verifying', 2])

  // 14:12. Told upwards as 未核实.
  await go('14:12')
  await key('Alt+t')
  await answerWith(hands, '电话报告舆情', (box) => fillNamed('对方姓名', '孙亮', box))
  opinion = await first(room)
  expect(opinion.calls).toMatchObject([
    { at: moment('14:12'), to: { unit: '市政府总值班室', name: '孙亮' } },
  ])
  expect(opinion.calls[0]!.said).toMatch(/报告一条未核实网络舆情：11月26日13时40分/)

  // 23 minutes before it was due.
  expect((await clocks(room))[0]).toMatchObject({ state: 'met', metAt: ms(`${DAY} 14:12`) })
  await see(/早 23 ?分/)

  // 14:32. The answer settles it.
  await go('14:32')
  await page.getByRole('button', { name: '记答复' }).nth(1).click()
  await answerWith(hands, /答复 · 县卫健局/, async (box) => {
    await fill('答复内容', '县医院接诊23人，均为轻症', box)
    await box.locator('label', { hasText: /^属实$/ }).click()
  })
  opinion = await first(room)
  expect(opinion.verdicts).toMatchObject([
    { truth: 'true', source: '县卫健局', at: moment('14:32') },
  ])

  expect((await clocks(room))[1]).toMatchObject({ state: 'met', metAt: ms(`${DAY} 14:32`) })

  // 15:00. It spreads.
  await go('15:00')
  await key('Alt+c')
  await answerWith(
    hands,
    '传播计数',
    async (box) => {
      await fillNamed('阅读', '11800', box)
      await fillNamed('评论', '240', box)
      await fillNamed('转发', '163', box)
    },
    'Enter',
  )
  expect((await first(room)).snapshots.map(({ spread }) => spread.reads)).toEqual([3200, 11800])

  // 16:40. The county says what happened, and it is closed.
  await go('16:40')
  await key('Alt+r')
  await answerWith(hands, '回应', async (box) => {
    await box.locator('label', { hasText: '发布权威信息' }).click()
    await fill('谁、在哪里回应', '县政府公布情况通报', box)
  })
  expect((await clocks(room))[2]).toMatchObject({ state: 'met', metAt: ms(`${DAY} 16:40`) })
  await key('Alt+e')
  await dialog(hands, '办结').waitFor()
  await key('Enter')
  await expect(dialog(hands, '办结')).toBeHidden()
  expect(handlingOf(await first(room))).toBe('closed')
  expect(await axeFaults(page)).toEqual([])

  // Found by its words from anywhere.
  await key('Control+k')
  await page.keyboard.type('午餐后呕吐')
  await page
    .getByRole('option', { name: /舆情〔2026〕1号/ })
    .first()
    .waitFor()
  await key('Escape')
  await press('舆情')
  expect(await axeFaults(page)).toEqual([])
})

/** The head of a film, and nothing to see in it. */
function mp4(): Buffer {
  const head = Buffer.from([0, 0, 0, 24])
  return Buffer.concat([head, Buffer.from('ftypisom\0\0\u0002\0isommp42', 'latin1')])
}
