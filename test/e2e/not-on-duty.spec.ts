// Whoever has not accepted the desk looks at it and does nothing on it: neither by the page nor past it.
import type { Command } from '../../shared/desk'
import { HOUR, toInstant } from '../../shared/time'
import type { TestClock } from '../support/clock'
import { openIncidentCommand } from '../support/commands'
import { aCall } from '../support/records'
import { anEntry } from '../support/a-shift'
import { banner, expect, signIn, test } from './support/room'
import {
  answerTo,
  beginWithRelief,
  changeOver,
  dialog,
  onDuty,
  RELIEF_PIN,
  somethingToHandOver,
  stateOf,
  TITLE,
} from './support/duty'

const WHY = '您不在本班，只能查看；要办理先接班或加入本班'

/** What makes a record, one of each kind. */
const working = (clock: TestClock, incidentId: string): Command[] => {
  const at = toInstant(clock.wall())
  return [
    anEntry({ at }),
    openIncidentCommand(clock.wall(), '另一起火情'),
    { type: 'reportByPhone', incidentId, call: aCall({ at }), lateReason: '' },
    { type: 'writeHandover', words: '替别人写', files: '', checks: [], timing: '' },
  ]
}

test('somebody who is not on duty sees one line what to do, and can enter nothing on any screen', async ({
  room,
  clock,
}) => {
  const hands = await beginWithRelief(room)
  const { page, key, see, fill, press } = hands
  const { incidentId } = await somethingToHandOver(room, clock)
  await see(TITLE)
  await changeOver(hands, '陈静', RELIEF_PIN)

  const line = banner(hands, '只能查看')
  await expect(line).toContainText(
    /本班由 张磊 值守，到 20:30。\s?您不在本班：接下一班按“接班”，同班值守按“加入本班”。/,
  )
  for (const words of [/接班/, /加入本班/, /紧急接管/])
    await expect(line.getByRole('button', { name: words })).toBeEnabled()

  const entryLine = page.getByRole('textbox', { name: '记一条值班记录' })
  const nothingGoesIn = async (places: readonly RegExp[]) => {
    await expect(line).toBeVisible()
    await expect(entryLine).toBeDisabled()
    await expect(entryLine).toHaveAttribute('placeholder', WHY)
    for (const name of places)
      await expect(page.getByRole('button', { name }).first(), String(name)).toBeDisabled()
  }
  await key('Control+l')
  await expect(entryLine).not.toBeFocused()
  await nothingGoesIn([/^接报/, /记一条/])

  await key('F2')
  await press('记新来电')
  await see('尚未立为事件')
  await fill('来电内容', '面铺窑村又报火情')
  await nothingGoesIn([/存为事件，起算时限/])
  await key('Control+Enter')
  await key('Escape')

  await key('Alt+o')
  await see('值班〔2026〕1号')
  await nothingGoesIn([/^电话报告/, /^写首报/, /^改级别/, /^更正/, /^办结/])
  for (const name of ['F3', 'F4', 'F5']) {
    await key(name)
    await expect(
      page.getByRole('button', { name: /^改级别/ }),
      `${name} leads nowhere`,
    ).toBeVisible()
  }
  await key('Alt+5')
  await see('来接班：按 F5，输自己的口令，再当面逐项接收')
  await nothingGoesIn([/其余都正常/, /记入交接单/])

  const before = await stateOf(room)
  for (const command of working(clock, incidentId)) {
    expect(await answerTo(room, command), command.type).toMatchObject({
      ok: false,
      error: { code: 'notOnDuty' },
    })
  }
  const after = await stateOf(room)
  expect(after.incidents).toEqual(before.incidents)
  expect(after.shift).toEqual(before.shift)
  expect(Object.keys(after.incidents)).toEqual([incidentId])
})

test('with their own PIN they join the shift, and the same line is theirs to type in', async ({
  room,
}) => {
  const hands = await beginWithRelief(room)
  await changeOver(hands, '陈静', RELIEF_PIN)
  await hands.key('Alt+r')
  const joining = dialog(hands, '加入本班')
  await hands.fill('本人口令', RELIEF_PIN, joining)
  await hands.key('Enter')
  await expect(banner(hands, '只能查看')).toBeHidden()
  await expect(hands.page.getByRole('banner')).toContainText('副班 陈静')
  await expect(onDuty(hands, '张磊')).toBeVisible()
  await hands.key('Control+l')
  await hands.page.keyboard.type('巡查 楼内外正常')
  await hands.key('Enter')
  await hands.see('第1条已记下')
})

test('once the handover is due, nobody slips past it by joining the shift', async ({
  room,
  clock,
}) => {
  const hands = await beginWithRelief(room)
  await clock.sleep(6 * HOUR)
  await signIn(hands, '陈静', RELIEF_PIN)
  await hands.key('Alt+r')
  const joining = dialog(hands, '加入本班')
  await hands.fill('本人口令', RELIEF_PIN, joining)
  await hands.key('Enter')
  await expect(joining).toContainText('本班已到交接时间。请按交接单接班，不能直接加入。')
  expect((await stateOf(room)).shift.current?.crew.map(({ personId }) => personId)).toEqual(['p1'])
})
