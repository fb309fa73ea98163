// 批示 to three units through the page: the words, the tasks that they propose, each unit with its own 转办 and 签收.
import { allInstructions } from '../../shared/instruction/find'
import { relayedAt, unitsOf } from '../../shared/instruction/dues'
import { axeFaults } from '../support/axe'
import { WORDS } from '../support/instructions'
import { ms } from '../support/moments'
import { dialog, pageShows, stateOf, until } from './support/duty'
import { begin, expect, test } from './support/room'

const DAY = '2026-11-27'
test.use({ startAt: `${DAY}T08:26:00.000Z` })

test('the words of a leader become tasks, and each unit gets them', async ({ room, clock }) => {
  const hands = await begin(room)
  const { key, fill, fillNamed, pick, see, page } = hands
  const go = async (time: string) => {
    await until(room, clock, `${DAY} ${time}`)
    await pageShows(hands, time)
  }
  const hung = async () => allInstructions(await stateOf(room))[0]!

  await key('Control+i')
  const box = dialog(hands, '记批示')
  await fill('原话', WORDS, box)
  await fill('谁的批示', '副市长周远', box)
  await fill('收到时间', '1620', box)
  await pick('批在哪份材料上', '另一份材料', box)
  await fillNamed('编号', '《值班信息》第112期', box)
  await fillNamed('标题', '白音旗锅炉房爆燃事故情况（续报一）', box)
  await key('Control+Enter')
  await see('批示〔2026〕1号')
  expect((await hung()).instruction.words).toBe(WORDS)
  await expect(page.getByLabel('原话')).toHaveText(WORDS)

  // Two parts of the words ask for something; a person confirms both times.
  for (const time of ['2026-12-01 17:00', '2026-11-28 00:00']) {
    await key('F5')
    const task = dialog(hands, '立项')
    await task.getByRole('radio', { name: time }).check()
    await key('Control+Enter')
    await expect(task).toBeHidden()
  }
  const units = unitsOf((await hung()).instruction).map(({ unit }) => unit.unit)
  expect(units).toEqual(['市住建局', '市应急局', '白音旗政府'])

  for (const time of ['17:05', '17:06', '17:08']) {
    await go(time)
    await key('F5')
    await dialog(hands, /^转办给/).waitFor()
    await key('Enter')
    await expect(dialog(hands, /^转办给/)).toBeHidden()
  }
  expect(relayedAt((await hung()).instruction)).toBe(ms(`${DAY} 17:08`))
  expect(await axeFaults(page)).toEqual([])
  await key('Control+b')
  await see('办理中 1 件')
  expect(await axeFaults(page)).toEqual([])
  await key('Alt+1')
  await see('批示 1 件')
})
