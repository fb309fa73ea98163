// 舆情 that became an incident, from 14:46 to the end: written, counted, doubted, answered, closed. Every figure is one of
// the scene's.
import { deadlinesOf } from '../../shared/deadline/derive'
import { figuresOf } from '../../shared/ledger/figures'
import { knowings } from '../../shared/incident/times'
import { clocksOfOpinion } from '../../shared/opinion/clocks'
import { handlingOf, truthOf } from '../../shared/opinion/standing'
import { legsOf, stageOf } from '../../shared/opinion/trend'
import { MINUTE } from '../../shared/time'
import { axeFaults } from '../support/axe'
import type { TestClock } from '../support/clock'
import { ms } from '../support/moments'
import { anIncident } from '../support/builders'
import { OFFICER_PIN, someContent } from '../support/records'
import { anOpinion, someone } from '../support/opinions'
import type { UserActions } from '../support/user-actions'
import { beginCounty, fillDialog, moments } from './support/county'
import { dialog, onDuty, pageShows, stateOf, until } from './support/duty'
import { expect, test, type Room } from './support/room'

const DAY = '2026-11-26'
const NEXT = '2026-11-27'
const moment = moments(DAY)
const TITLE = '云川县第二小学学生午餐后呕吐的视频'
const RUMOUR = '网传二小已有两名学生死亡'

test.use({ startAt: `${DAY}T06:08:00.000Z` })

const incidentOf = async (room: Room) => Object.values((await stateOf(room)).incidents)[0]!
const opinionOf = async (room: Room, serial = 1) =>
  (await stateOf(room)).opinion.opinions[`o2026-${serial}`]!

const clockOf = async (room: Room, key: string) => {
  const { incidents, ruleBooks } = await stateOf(room)
  return deadlinesOf(Object.values(incidents)[0]!, ruleBooks).find((one) => one.key === key)
}

/** What the first part of the scene shows through the page: found, phoned, verified, an incident. */
async function untilItIsAnIncident(room: Room, go: (time: string) => Promise<void>) {
  await room.tell({
    ...anOpinion(),
    facts: { ...anOpinion().facts, publishedAt: moment('13:40'), foundAt: moment('14:05') },
  })
  const opinionId = 'o2026-1'
  await go('14:12')
  await room.tell({
    type: 'phoneOpinion',
    opinionId,
    call: {
      at: moment('14:12'),
      to: someone('市政府总值班室', '孙亮', '值班员'),
      said: '云川县报告一条未核实网络舆情。',
      answer: '',
    },
    lateReason: '',
  })
  await go('14:32')
  await room.tell({
    type: 'judgeOpinion',
    opinionId,
    at: moment('14:32'),
    source: '县卫健局',
    verdict: { truth: 'true', ground: '县医院接诊23人，均为轻症' },
  })
  await go('14:35')
  const { facts } = anIncident()
  await room.tell({
    type: 'turnIntoIncident',
    opinionId,
    facts: {
      ...facts,
      title: '云川县第二小学部分学生午餐后呕吐',
      kind: 'foodSafety',
      place: '县第二小学',
      unitConcerned: '县第二小学',
      occurredAt: moment('12:50'),
      learnedAt: moment('14:05'),
    },
    level: 'IV',
    levelBasis: '县卫健局初判',
    verified: true,
    sensitive: false,
  })
}

/** Hours in which nothing of this is done. */
async function night(room: Room, clock: TestClock, to: string): Promise<void> {
  while (clock.wall() < ms(`${NEXT} ${to}`)) {
    await clock.advance(10 * MINUTE)
    await room.desk().shell.core.wake()
  }
}

/** Ten minutes before it is due, and nothing new in it. */
async function secondFollowUp(room: Room): Promise<void> {
  await room.tell({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
  const incidentId = (await incidentOf(room)).id
  const { reportId = '' } = await room.tell({
    type: 'saveReport',
    incidentId,
    reportId: null,
    kind: 'followUp',
    content: someContent('followUp'),
  })
  const { revision } = (await incidentOf(room)).reports.at(-1)!
  await room.tell({
    type: 'deliverReport',
    incidentId,
    reportId,
    revision,
    lateReason: '',
    deliveries: (await stateOf(room)).unit!.recipients.map(({ id: recipientId }) => ({
      recipientId,
      channel: 'fax' as const,
      at: moments(NEXT)('03:20'),
      receivedBy: '',
    })),
  })
}

const openOpinion = async ({ key, page, see }: UserActions, title: string) => {
  await key('Alt+0')
  await page.getByRole('row').getByText(title).first().click()
  await see(/正由 ?\S+ ?办理/)
}

const openIncident = async ({ key, see }: UserActions) => {
  await key('Alt+1')
  await key('Alt+o')
  await see('14:05 接报')
}

async function count(hands: UserActions, reads: number, comments: number, shares: number) {
  await hands.key('Alt+c')
  await fillDialog(
    hands,
    '传播计数',
    async (box) => {
      await hands.fillNamed('阅读', String(reads), box)
      await hands.fillNamed('评论', String(comments), box)
      await hands.fillNamed('转发', String(shares), box)
    },
    'Enter',
  )
}

test('the opinion goes on beside its incident to the end, and both are judged by their own clocks', async ({
  room,
  clock,
}) => {
  test.setTimeout(70_000)
  const hands = await beginCounty(room, '王敏')
  const { key, fill, fillNamed, see, page, press } = hands
  const go = async (time: string, day = DAY) => {
    await until(room, clock, `${day} ${time}`)
    await pageShows(hands, time)
  }
  await untilItIsAnIncident(room, go)

  // 14:46. The 首报, to each by its own way and at its own minute.
  await go('14:52')
  await openIncident(hands)
  await key('F4')
  await fill('标题', '云川县关于县第二小学部分学生出现呕吐症状情况的报告')
  await fill('发展趋势', '仍有学生陆续就诊，人数可能增加；13时40分起网上出现现场视频，传播量上升。')
  await fill(
    '初步处置措施',
    '县卫健、市场监管、教育、公安部门已到现场，封存当日食材及留样，开展流行病学调查；县医院已开通绿色通道。',
  )
  await key('F8')
  const sending = dialog(hands, /报送/)
  await sending.waitFor()
  for (const [name, time] of [
    ['市政府总值班室', '1446'],
    ['市政府办公室信息科', '1447'],
    ['县委办公室', '1452'],
  ] as const) {
    await fillNamed(`${name} 报送时间`, time, sending)
    await page.keyboard.press('Tab')
  }
  await key('Control+Enter')
  await see(/已报送 3\/3/)
  expect(await clockOf(room, 'initial')).toMatchObject({
    dueAt: ms(`${DAY} 14:50`),
    metAt: ms(`${DAY} 14:46`),
  })
  const reportId = (await incidentOf(room)).reports[0]!.id
  expect(await clockOf(room, `simultaneous:${reportId}`)).toMatchObject({
    dueAt: ms(`${DAY} 14:56`),
    metAt: ms(`${DAY} 14:52`),
  })
  expect(await clockOf(room, 'followUp:1')).toMatchObject({ dueAt: ms(`${DAY} 15:46`) })

  // 15:00. It spreads: 8600 more in 55 minutes.
  await go('15:00')
  await openOpinion(hands, TITLE)
  await count(hands, 11_800, 240, 163)
  expect(legsOf((await opinionOf(room)).snapshots)[0]).toMatchObject({ added: 8600 })
  await see(/按每小时增量看：上升/)
  await page.getByRole('img', { name: /阅读走势/ }).waitFor()

  // 15:20. A second post says two died; 15:28 it is not true, and belongs to the same incident.
  await go('15:20')
  await key('Alt+0')
  await key('Alt+n')
  await fillDialog(hands, '登记舆情', async (box) => {
    await fill('标题', RUMOUR, box)
    await fillNamed('具体地点', '县第二小学', box)
  })
  await see('舆情〔2026〕2号')
  await go('15:28')
  await key('Alt+j')
  await fillDialog(hands, '核实结论', async (box) => {
    await box.locator('label', { hasText: /^不实$/ }).click()
    await fill('依据', '县医院田主任：无死亡，3人留观', box)
    await fill('谁认定的', '县医院', box)
  })
  await see('澄清建议')
  await see(/突发事件应对法第七条/)
  await key('Alt+l')
  await fillDialog(
    hands,
    '关联、并入',
    (box) => box.locator('label', { hasText: '属于一件事件' }).click(),
    'Enter',
  )
  expect(truthOf(await opinionOf(room, 2))).toBe('false')
  expect(Object.keys((await stateOf(room)).incidents)).toHaveLength(1)
  expect((await incidentOf(room)).opinions).toMatchObject([{ began: true }, { began: false }])

  // 15:30. 续报一 in time; the next is due twelve hours later.
  await go('15:30')
  await openIncident(hands)
  await key('F5')
  await see('新情况')
  await fill('新情况', '截至15时30分，县医院共接诊26人，3人留观，无重症、无死亡。')
  await key('F8')
  await dialog(hands, /报送/).waitFor()
  await key('Control+Enter')
  await see(/已报送 3\/3/)
  expect(await clockOf(room, 'followUp:1')).toMatchObject({
    state: 'met',
    metAt: ms(`${DAY} 15:30`),
  })
  expect(await clockOf(room, 'followUp:2')).toMatchObject({ dueAt: ms(`${NEXT} 03:30`) })

  // 16:40. The county says what happened: the 48 hours are met, and the curve has its mark.
  await go('16:40')
  await openOpinion(hands, TITLE)
  expect(clocksOfOpinion(await opinionOf(room), (await stateOf(room)).opinion)).toMatchObject([
    {},
    {},
    { duty: 'response', dueAt: ms('2026-11-28 14:05'), state: 'open' },
  ])
  await key('Alt+r')
  await fillDialog(hands, '回应', async (box) => {
    await box.locator('label', { hasText: '发布权威信息' }).click()
    await fill('谁、在哪里回应', '县政府公布情况通报', box)
  })
  expect(
    clocksOfOpinion(await opinionOf(room), (await stateOf(room)).opinion).at(-1),
  ).toMatchObject({ state: 'met', metAt: ms(`${DAY} 16:40`) })

  // 17:00, 20:00. 7350 an hour, then 1500: 下降.
  await go('17:00')
  await count(hands, 26_500, 512, 388)
  await go('20:00')
  await count(hands, 31_000, 560, 402)
  const { snapshots, ...rest } = await opinionOf(room)
  expect(
    legsOf(snapshots)
      .map(({ rate }) => Math.round(rate))
      .slice(1),
  ).toEqual([7350, 1500])
  expect(stageOf({ snapshots, ...rest })).toEqual({ stage: 'falling', said: false })
  await see(/按每小时增量看：下降/)
  const curve = page.getByRole('img', { name: /阅读走势/ })
  for (const mark of ['电话报告 14:12', '首报 14:46', '续报一 15:30', '发布权威信息 16:40'])
    await expect(curve.getByText(mark)).toBeVisible()

  // A person sees it otherwise, with one press.
  await page.locator('label', { hasText: /^平稳$/ }).click()
  await see(/由人判断：平稳/)
  expect(await axeFaults(page)).toEqual([])

  // The week has both; a figure opens its records.
  await key('Alt+0')
  await key('Alt+y')
  await page.getByRole('button', { name: /^合计 11-23 至 11-29 2条$/ }).click()
  await page.getByRole('table', { name: /^合计/ }).getByText(RUMOUR).waitFor()
  expect(await axeFaults(page)).toEqual([])

  // The next morning: the 终报; the opinions are closed, and the incident once the receipts are in.
  await night(room, clock, '03:20')
  await secondFollowUp(room)
  await night(room, clock, '10:10')
  await go('10:20', NEXT)
  // Nobody touched the keys at night.
  await page.locator('input[type="password"]').fill(OFFICER_PIN)
  await key('Enter')
  await onDuty(hands, '王敏').waitFor()
  await openIncident(hands)
  await key('F9')
  await see('事件概况')
  await fill('事件概况', '11月26日12时50分许，云川县第二小学部分学生午餐后呕吐，共就诊26人。')
  await fill('处置情况', '全部就诊学生症状消失，食材和留样已送检。')
  await fill('目前状态', '26名学生均已离院。')
  await fill('善后情况', '县教育局与家长逐户沟通。')
  await fill('下一步工作', '等待检验结果。')
  await key('F8')
  await dialog(hands, /报送/).waitFor()
  await key('Control+Enter')
  await see(/已报送 3\/3/)
  await openOpinion(hands, TITLE)
  await key('Alt+e')
  await fillDialog(hands, '办结', async () => {}, 'Enter')
  expect(handlingOf(await opinionOf(room))).toBe('closed')
  const told = await incidentOf(room)
  expect(knowings(told, clock.wall())[0]).toMatchObject({ who: 'media', aheadMs: 32 * 60_000 })
  // The month: on time, and the media first.
  expect(figuresOf(await stateOf(room), '2026-11').all).toMatchObject({
    incidents: 1,
    late: 0,
    mediaFirst: 1,
    aboveFirst: 0,
  })
  for (const { id, addressedTo } of told.reports)
    for (const { id: recipientId } of addressedTo)
      await room.tell({
        type: 'recordReceipt',
        incidentId: told.id,
        reportId: id,
        recipientId,
        receipt: { at: moments(NEXT)('10:20'), receivedBy: '值班员' },
      })
  await openIncident(hands)
  await press('办结')
  await dialog(hands, /办结/).waitFor()
  await key('Enter')
  await expect.poll(async () => (await incidentOf(room)).closing).not.toBeNull()
})
