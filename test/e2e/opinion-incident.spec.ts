// 舆情 becomes an incident: from 14:08 to 14:35 in a county's duty room, through the page.
import { deadlinesOf } from '../../shared/deadline/derive'
import type { DeskState } from '../../shared/desk'
import { paste } from '../support/hand-in'
import { at, ms } from '../support/moments'
import { aPerson, aRecipient, aSetUp, aUnit, LEADER_PIN, OFFICER_PIN } from '../support/records'
import { anOpinion } from '../support/opinions'
import type { UserActions } from '../support/user-actions'
import { dialog, onDuty, pageShows, stateOf, until } from './support/duty'
import { aScreenshot } from './support/files'
import { expect, test, type Room } from './support/room'

const DAY = '2026-11-26'
const moment = (time: string) => at(`${DAY} ${time}`)
const ID = 'o2026-1'

test.use({ startAt: `${DAY}T06:08:00.000Z` })

const RECIPIENTS = [
  aRecipient({ name: '市政府总值班室' }),
  aRecipient({ name: '市政府办公室信息科' }),
  aRecipient({ name: '县委办公室', side: 'beside' }),
]

async function beginRoom(room: Room): Promise<UserActions> {
  const hands = await room.start()
  await room.tell(
    aSetUp({
      unit: aUnit({ name: '云川县政府办公室值班室' }),
      recipients: RECIPIENTS,
      firstOfficer: { details: aPerson({ name: '王敏' }), newPin: OFFICER_PIN },
      leader: { details: aPerson({ name: '刘建国', role: 'dutyLeader' }), newPin: LEADER_PIN },
      noticeAcceptedBy: '王敏',
    }),
  )
  await onDuty(hands, '王敏').waitFor()
  return hands
}

const incidentOf = async (room: Room): Promise<DeskState['incidents'][string]> =>
  Object.values((await stateOf(room)).incidents)[0]!

const incidentClock = async (room: Room, key: string) => {
  const { incidents, ruleBooks } = await stateOf(room)
  return deadlinesOf(Object.values(incidents)[0]!, ruleBooks).find((clock) => clock.key === key)
}
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

test('what was seen on the network becomes an incident, and nothing is typed twice', async ({
  room,
  clock,
}) => {
  test.setTimeout(120_000)
  const hands = await beginRoom(room)
  const { key, fill, fillNamed, pick, see, page } = hands
  const go = async (time: string) => {
    await until(room, clock, `${DAY} ${time}`)
    await pageShows(hands, time)
  }

  // 14:08. Found at 14:05, with a picture; 14:12 phoned upwards as 未核实; 14:32 it is true.
  await room.tell({
    ...anOpinion({}, {}),
    facts: {
      ...anOpinion().facts,
      publishedAt: moment('13:40'),
      foundAt: moment('14:05'),
    },
  })
  await key('Alt+0')
  await page.getByText('云川县第二小学学生午餐后呕吐的视频').first().click()
  await key('Enter')
  await see(/正由 ?王敏 ?办理/)
  await paste(page, await aScreenshot(page))
  await dialog(hands, '附到舆情1号').waitFor()
  await key('Control+Enter')
  await expect.poll(async () => Object.values((await stateOf(room)).attachments).length).toBe(1)
  await go('14:12')
  await key('Alt+t')
  await answerWith(hands, '电话报告舆情', (box) => fillNamed('对方姓名', '孙亮', box))
  await go('14:32')
  await key('Alt+j')
  await answerWith(hands, '核实结论', async (box) => {
    await box.locator('label', { hasText: /^属实$/ }).click()
    await fill('依据', '县医院接诊23人，均为轻症', box)
    await fill('谁认定的', '县卫健局', box)
  })

  // 14:35. Two keys; what has to be said besides is when it happened, of what kind it is, how grave.
  await go('14:35')
  await key('Alt+z')
  await see('舆情转为事件')
  await fill('事发时间', '1250')
  await pick('什么事', '食品药品安全')
  await page.locator('label', { hasText: '一般' }).click()
  await fill('接报时间', '1432')
  await key('Control+Enter')
  await see(/接报时间晚于舆情的发现时间/)
  await fill('接报时间', '1405')
  await key('Control+Enter')
  await see('值班〔2026〕1号')
  const incident = await incidentOf(room)
  expect(incident).toMatchObject({
    facts: { learnedAt: moment('14:05'), kind: 'foodSafety', place: '县第二小学' },
    verified: true,
    mediaExposure: { at: moment('13:40') },
    opinions: [{ opinionId: ID, began: true }],
    phones: [{ direction: 'out', at: moment('14:12') }],
  })
  expect(incident.classifications.at(-1)!.level).toBe('IV')
  await see(/媒体早于首次报告32 ?分/)
  expect(await incidentClock(room, 'phone')).toMatchObject({
    dueAt: ms(`${DAY} 14:20`),
    metAt: ms(`${DAY} 14:12`),
  })
  expect(await incidentClock(room, 'initial')).toMatchObject({
    dueAt: ms(`${DAY} 14:50`),
    state: 'open',
  })
  // The evidence is shown where it is not kept.
  await page.getByRole('list', { name: '舆情〔2026〕1号的证据' }).waitFor()
  expect((await stateOf(room)).attachments).toMatchObject({
    a1: { owner: { kind: 'opinion', opinionId: ID } },
  })
})
