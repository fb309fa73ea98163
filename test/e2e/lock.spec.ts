// A desk that nobody sits at shows nothing of what is on it, and loses nothing of what was typed.
import { MINUTE } from '../../shared/time'
import type { UserActions } from '../support/user-actions'
import { openIncidentCommand } from '../support/commands'
import { alarmBar, begin, expect, signIn, test, type Room } from './support/room'

const TITLE = '保合少镇面铺窑村草原火情'
const SAID = '面铺窑村北山草场起火，过火约30亩，西北风四级，火头向东南'

/** A call that nobody has saved yet; the page says when it is kept. */
async function halfACall(room: Room, { key, fill, page }: UserActions): Promise<void> {
  await key('F2')
  await fill('谁打来的', '保合少镇人民政府')
  await fill('事发时间', '1420')
  await fill('来电内容', SAID)
  await expect(page.getByText(/已自动保存草稿/)).toBeVisible()
  // The line stood there since the first field: what counts is that the last one is kept too.
  const kept = async () => JSON.stringify(await room.desk().shell.core.call('readDrafts', {}))
  await expect.poll(kept).toContain(SAID)
}

async function findsHalfACall({ key, field, page }: UserActions): Promise<void> {
  await key('Alt+1')
  await key('F10')
  await expect(page.getByText(/没有记完的一份，接着记即可/)).toBeVisible()
  await expect(field('来电内容').locator('textarea').first()).toHaveValue(SAID)
  await expect(field('谁打来的').locator('input').first()).toHaveValue('保合少镇人民政府')
  await expect(field('事发时间').locator('input').first()).toHaveValue('2026-11-23 14:20')
}

test('after ten idle minutes the page is locked: no word of an incident is left in it, and alarms sound without content', async ({
  room,
  clock,
}) => {
  const hands = await begin(room)
  const { page } = hands
  await room.tell(openIncidentCommand(clock.wall(), TITLE))
  await hands.see(TITLE)

  await clock.advance(11 * MINUTE)
  await hands.see(/已锁屏，输口令解锁/)
  const bar = alarmBar(hands)
  await expect(bar).toContainText('有 1 项时限报警，请解锁查看')
  // The clock for the call upwards runs out behind the locked page.
  await clock.advance(5 * MINUTE)
  await expect(bar).toContainText('已超时 1 项')
  const shown = (await page.content()) + (await page.title())
  for (const word of [TITLE, '草原', '面铺窑', '保合少', '值班〔2026〕', '电话报告'])
    expect(shown).not.toContain(word)

  await signIn(hands)
  await expect(bar).toContainText(TITLE)
})

test('what was half typed is there again after the page was locked and unlocked', async ({
  room,
  clock,
}) => {
  const hands = await begin(room)
  await halfACall(room, hands)
  await clock.advance(11 * MINUTE)
  await hands.see(/已锁屏，输口令解锁/)
  expect(await hands.page.content()).not.toContain('草场起火')
  await signIn(hands)
  await hands.key('Alt+1')
  await findsHalfACall(hands)
})

test('what was half typed is there again after the power was cut', async ({ room }) => {
  await halfACall(room, await begin(room))
  await room.cutPower()
  const hands = await room.start()
  await signIn(hands)
  await findsHalfACall(hands)
  await hands.see('14:32')
})
