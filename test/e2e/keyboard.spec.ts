// The main job without a mouse: from the ringing telephone to the 首报 at every recipient, by keys alone.
import type { Locator } from '@playwright/test'
import type { UserActions } from '../support/user-actions'
import { begin, expect, test } from './support/room'

/** More presses than this, and nobody would take the way. */
const FAR = 12

const holdsFocus = (place: Locator) => place.evaluate((it) => it.contains(document.activeElement))

/** Tab by tab to a field, as somebody without a mouse must. */
async function tabTo({ key }: UserActions, place: Locator): Promise<void> {
  for (let presses = 0; presses <= FAR; presses += 1) {
    if (await holdsFocus(place)) return
    await key('Tab')
  }
  throw new Error(`more than ${FAR} tabs to ${String(place)}`)
}

/** Counts what a mouse would do on the page. */
async function watchTheMouse({ page }: UserActions): Promise<() => Promise<number>> {
  const count = await page.evaluateHandle(() => {
    const seen = { presses: 0 }
    addEventListener('pointerdown', () => (seen.presses += 1), true)
    return seen
  })
  return () => count.evaluate(({ presses }) => presses)
}

async function takeTheCall(hands: UserActions): Promise<void> {
  const { page, key, field, see } = hands
  const type = (text: string) => page.keyboard.type(text)
  await key('F2')
  await expect(field('谁打来的').locator('input').first()).toBeFocused()
  await type('保合少镇政府')
  await key('Tab')
  await type('李强')
  await tabTo(hands, field('事发时间').first())
  await type('1420')
  await tabTo(hands, page.getByPlaceholder(/详细地点/))
  await type('面铺窑村')
  await tabTo(hands, field('什么事').first())
  await type('草原')
  await page.locator('.ant-select-item-option', { hasText: '草原火灾' }).first().waitFor()
  await key('Enter')
  await tabTo(hands, field('来电内容').first())
  await type('村北草场起火。')
  await key('Control+Enter')
  await see('值班〔2026〕1号')
  await see('面铺窑村草原火灾')
}

async function phoneUpwards(hands: UserActions): Promise<void> {
  const { page, key, see, field } = hands
  await key('F5')
  await see('电话报告 · 值班〔2026〕1号 面铺窑村草原火灾')
  await expect(field('对方答复').locator('textarea').first()).toBeFocused()
  await page.keyboard.type('收到，尽快书面报来。')
  await key('F5')
  await see('首报 · 值班〔2026〕1号')
}

async function sendTheFirstReport(hands: UserActions): Promise<void> {
  const { page, key, see, field } = hands
  await tabTo(hands, field('发展趋势').first())
  await page.keyboard.type('火头向东南推进。')
  await key('F8')
  const dialog = page.getByRole('dialog', { name: '登记报送 首报' })
  await dialog.waitFor()
  await tabTo(hands, page.getByLabel('市政府总值班室 接收人'))
  await page.keyboard.type('刘洋')
  await key('Control+Enter')
  await dialog.waitFor({ state: 'hidden' })
  await see(/已报送 ?3\/3/)
}

test('a call is taken, phoned upwards, written up and sent to everyone without touching the mouse', async ({
  room,
}) => {
  const hands = await begin(room)
  const presses = await watchTheMouse(hands)
  await takeTheCall(hands)
  await phoneUpwards(hands)
  await sendTheFirstReport(hands)
  await hands.key('Alt+1')
  await hands.see(/办理中 1 件/)
  expect(await presses()).toBe(0)
})
