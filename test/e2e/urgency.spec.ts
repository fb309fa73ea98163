// A hard night on small screens: what is first is seen from two metres, and nothing is pushed out of sight.
import type { Locator } from '@playwright/test'
import { MINUTE, SECOND, toInstant } from '../../shared/time'
import { anEntry } from '../support/a-shift'
import { anIncident } from '../support/records'
import { still } from '../support/stillness'
import { alarmBar, begin, expect, test, type Room } from './support/room'

const NIGHT = [
  ['鸿盛工业园区装置区异味', 'IV', {}],
  ['面铺窑村草原火情', 'IV', {}],
  ['110国道三车相撞，2人死亡', 'III', {}],
  ['地铁站台踩踏处置桌面推演', 'I', { exercise: true }],
  ['某小区供水主管爆裂，两千户停水', null, {}],
  ['网传某小学饮水异常、多名学生腹泻', null, { sensitive: true }],
  ['保合少镇山洪，转移群众一百二十人', 'II', {}],
  ['金桥开发区化工企业爆炸，伤亡较大', 'I', {}],
] as const

async function aHardNight(room: Room, now: number): Promise<void> {
  for (const [title, level, over] of NIGHT) {
    await room.tell(
      anIncident({
        title,
        level,
        occurredAt: toInstant(now - 40 * MINUTE),
        learnedAt: toInstant(now - 20 * MINUTE),
        ...over,
      }),
    )
  }
  for (const text of ['催信息处回执', '联系供水公司'])
    await room.tell(anEntry({ at: toInstant(now), text, matter: { due: null } }))
}

/** Those of them that stand whole between the head and the entry line. */
const inSight = (things: Locator): Promise<number> =>
  things.evaluateAll((all) => {
    const box = document.querySelector('main')!.getBoundingClientRect()
    return all.filter((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return top >= box.top - 1 && bottom <= box.bottom + 1
    }).length
  })

const colour = (thing: Locator) => thing.evaluate((it) => getComputedStyle(it).backgroundColor)

test('eight incidents fit at 1366×768, four at 150 %, and the gravest is seen first', async ({
  room,
  clock,
}) => {
  const hands = await begin(room)
  const { page } = hands
  await aHardNight(room, clock.wall())
  await clock.advance(SECOND)
  await room.desk().shell.core.wake()
  await expect(alarmBar(hands)).toContainText('金桥开发区化工企业爆炸')
  await hands.press('李建国')
  const cards = page.locator('article')
  await expect(cards).toHaveCount(8)
  await still(page)
  expect(await inSight(cards)).toBe(8)

  const first = cards.first()
  await expect(first).toContainText('金桥开发区化工企业爆炸')
  const edge = first.locator('b', { hasText: /^Ⅰ$/ })
  expect(parseInt(await edge.evaluate((it) => getComputedStyle(it).fontSize))).toBe(28)
  expect(
    parseFloat(await first.locator('h3').evaluate((it) => getComputedStyle(it).fontSize)),
  ).toBeGreaterThanOrEqual(20)
  // Late is pink, and an exercise is not.
  const exercise = cards.filter({ hasText: '桌面推演' })
  expect(await colour(first)).not.toBe(await colour(exercise))
  expect(await exercise.evaluate((it) => getComputedStyle(it).backgroundImage)).toContain(
    'repeating-linear-gradient',
  )
  await expect(page.getByText('没有定时间的待办 2')).toHaveCount(1)

  for (const [width, height, count] of [
    [1024, 640, 5],
    [1093, 614, 5],
    [911, 512, 4],
  ] as const) {
    await page.setViewportSize({ width, height })
    await still(page)
    expect(await inSight(cards), `${width}×${height}`).toBeGreaterThanOrEqual(count)
    const wide = await page.evaluate(() =>
      [document.documentElement, document.querySelector('main')!].map(
        (it) => it.scrollWidth - it.clientWidth,
      ),
    )
    expect(wide, `${width}×${height} does not scroll sideways`).toEqual([0, 0])
    await expect(alarmBar(hands).getByText('金桥开发区化工企业爆炸，伤亡较大').last()).toBeVisible()
    const places = page.getByRole('navigation', { name: '主导航' }).getByRole('button')
    const below = await places.evaluateAll(
      (all) => all.filter((one) => one.getBoundingClientRect().bottom > innerHeight - 48).length,
    )
    expect(below, `${width}×${height} shows every place`).toBe(0)
  }
})
