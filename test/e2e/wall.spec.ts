// The wall in a real window: it takes the whole screen, its rows are read from two metres, and nothing is cut.
import { MINUTE, toInstant } from '../../shared/time'
import { anIncident } from '../support/records'
import { begin, expect, test, type Room } from './support/room'

async function aNight(room: Room, now: number, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await room.tell(
      anIncident({
        title: `事件${at}`,
        level: at === count - 1 ? 'I' : 'III',
        occurredAt: toInstant(now - 40 * MINUTE),
        learnedAt: toInstant(now - 20 * MINUTE),
      }),
    )
  }
}

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 640 },
] as const

test('the wall takes the whole screen and fits it, with one incident and with sixty', async ({
  room,
  clock,
}) => {
  const hands = await begin(room)
  const { page } = hands
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const count of [1, 59]) {
    await aNight(room, clock.wall(), count)
    await hands.key('F11')
    await hands.see('本屏只显示编号和时限')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      const cut = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement
        const past = [...document.querySelectorAll('main article, footer, header')].filter((it) => {
          const { bottom, right } = it.getBoundingClientRect()
          return bottom > innerHeight + 1 || right > innerWidth + 1
        })
        return {
          past: past.length,
          wide: scrollWidth - innerWidth,
          high: scrollHeight - innerHeight,
        }
      })
      expect({ ...size, ...cut }).toEqual({ ...size, past: 0, wide: 0, high: 0 })
    }
    // Two metres from a wall of 1080 lines: what is owed in at least 60 px.
    await page.setViewportSize(SIZES[1])
    const digits = page.locator('main article [role="timer"] span').first()
    expect(
      parseFloat(await digits.evaluate((it) => getComputedStyle(it).fontSize)),
    ).toBeGreaterThanOrEqual(60)
    await hands.key('F11')
    await hands.see('办理中')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false)
  }
})

test('what leaves the whole screen by the window’s own means leaves the wall', async ({ room }) => {
  const hands = await begin(room)
  await hands.key('F11')
  await hands.see('本屏只显示编号和时限')
  await expect.poll(() => hands.page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await hands.page.evaluate(() => document.exitFullscreen())
  await hands.see('电话响了就按 F2')
})
