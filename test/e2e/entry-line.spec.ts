// 记一条: whatever is on the screen, one line takes down what has just happened, and what comes of it
// (an incident, a matter with a time) needs nothing to be typed twice.
import { MINUTE } from '../../shared/time'
import { aContact } from '../support/a-roster'
import type { UserActions } from '../support/user-actions'
import { alarmBar, begin, expect, test } from './support/room'
import { dialog, pageShows, stateOf, until } from './support/duty'

const rows = ({ page }: UserActions) =>
  page.getByRole('listbox', { name: '值班记录' }).getByRole('option')

/** Ctrl+L, the words, Enter. */
async function note({ page, key, see }: UserActions, words: string, no: number): Promise<void> {
  await key('Control+l')
  await page.keyboard.type(words)
  await key('Enter')
  await see(`第${no}条已记下`)
}

test('from every screen Ctrl+L, a few words and Enter stand numbered in the log of the shift', async ({
  room,
}) => {
  const hands = await begin(room)
  const { key } = hands
  const screens = [
    'Alt+1',
    'Alt+2',
    'Alt+3',
    'Alt+4',
    'Alt+5',
    'Alt+6',
    'Alt+7',
    'Alt+8',
    'Alt+9',
    'F2',
  ]
  for (const [index, screen] of screens.entries()) {
    await key(screen)
    await note(hands, `第${index + 1}次巡查，一切正常`, index + 1)
  }
  await key('Alt+4')
  await expect(rows(hands)).toHaveCount(screens.length)
  await expect(rows(hands).first()).toContainText(`第${screens.length}次巡查`)
  const { shift } = await stateOf(room)
  expect(shift.current?.entries.map(({ no }) => no)).toEqual(screens.map((_, index) => index + 1))
  expect(shift.current?.entries.every(({ by, kind }) => by === 'p1' && kind === 'callIn')).toBe(
    true,
  )
})

test('kind, time and the other side are typed in the same line, and an earlier time is marked 补录', async ({
  room,
}) => {
  const hands = await begin(room)
  await room.tell({ type: 'addContact', details: aContact({ name: '赵敏', unit: '市应急管理局' }) })
  await hands.key('Control+l')
  await hands.page.keyboard.type('qd 1302 @zm')
  // Whoever is meant stands below the line before the next word is typed.
  await hands.see(/赵敏/)
  await hands.page.keyboard.type(' 已通知，夜间加强巡护')
  await hands.key('Enter')
  await hands.see('第1条已记下')
  await hands.key('Alt+4')
  const row = rows(hands).first()
  await expect(row).toContainText('13:02')
  await expect(row).toContainText('去电')
  await expect(row).toContainText('已通知，夜间加强巡护')
  await expect(row).toContainText(/对方 市应急管理局 赵敏/)
  await expect(row).toContainText(/14:32 记录.*补录/)

  // Esc leaves the line with its words in it; coming back goes on with them.
  await hands.key('Control+l')
  await hands.page.keyboard.type('话还没说')
  await hands.key('Escape')
  await hands.key('Alt+1')
  await hands.key('Control+l')
  await hands.page.keyboard.type('完')
  await hands.key('Enter')
  await hands.see('第2条已记下')
  expect((await stateOf(room)).shift.current?.entries.at(-1)).toMatchObject({ text: '话还没说完' })
})

test('a phone entry becomes an incident with one key, and nothing of it is typed again', async ({
  room,
  clock,
}) => {
  const hands = await begin(room)
  const { page, key, field, fill, see } = hands
  await note(hands, '@李强 面铺窑村北山草场起火，过火约30亩', 1)
  await clock.advance(3 * MINUTE)
  await key('Alt+4')
  await key('ArrowDown')
  await key('Alt+z')

  await see('由值班记录第1条转来，内容已带入')
  await expect(field('来电内容').locator('textarea').first()).toHaveValue(
    '面铺窑村北山草场起火，过火约30亩',
  )
  await expect(page.getByRole('main').locator('input[value="李强"]')).toBeVisible()
  await key('Control+m')
  await expect(field('接报时间').locator('input').first()).toHaveValue('2026-11-23 14:32')
  await fill('事发时间', '1420')
  await page.getByPlaceholder(/详细地点/).fill('面铺窑村')
  await hands.pick('什么事', '草原')
  await key('Control+Enter')
  await see('值班〔2026〕1号')

  const { incidents, shift } = await stateOf(room)
  const [incident] = Object.values(incidents)
  expect(incident).toMatchObject({
    facts: {
      learnedAt: '2026-11-23T06:32:00.000Z',
      source: { name: '李强' },
      course: '面铺窑村北山草场起火，过火约30亩',
    },
  })
  const [written, ...steps] = shift.current!.entries
  expect(written).toMatchObject({ no: 1, incidentId: incident!.id })
  expect(
    steps.map(({ kind }) => kind),
    'the steps of the incident follow by themselves',
  ).toEqual(['step'])
  await key('Alt+4')
  await expect(rows(hands)).toHaveCount(2)
  await expect(rows(hands).last()).toContainText('1号 面铺窑村草原火灾')
})

test('a matter with a time rings before it is due and again when it is, until it is settled', async ({
  room,
  clock,
}) => {
  const hands = await begin(room)
  const { key, see } = hands
  const bar = alarmBar(hands)
  await note(hands, '市应急局要参会名单 待办 1500', 1)
  await until(room, clock, '14:49')
  await pageShows(hands, '14:49')
  await expect(bar).toBeHidden()
  await until(room, clock, '14:50')
  await expect(bar).toContainText('待办 还剩')
  await expect(bar).toContainText('市应急局要参会名单')
  await key('Space')
  await expect(bar).toBeHidden()
  await until(room, clock, '15:00')
  await expect(bar).toContainText('待办 已超时')

  // One key leads from the alarm to the matter, another settles it.
  await key('Shift+Enter')
  await see('第1条')
  await key('Alt+e')
  const settling = dialog(hands, /办结/)
  await hands.fill('办理结果', '名单已报刘洋', settling)
  await key('Enter')
  await expect(settling).toBeHidden()
  await expect(bar).toBeHidden()
  await expect(rows(hands).filter({ hasText: '已办结' })).toHaveCount(1)
  const rung = room.desk().notifications.length
  await until(room, clock, '15:15')
  expect(room.desk().notifications).toHaveLength(rung)
})
