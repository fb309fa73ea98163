// Relief that does not come: an alarm that does not stop, and a shift that goes on until somebody signs.
import { alarmBar, expect, test } from './support/room'
import {
  beginWithRelief,
  EVENING,
  onDuty,
  pageShows,
  prepareTheSheet,
  signAs,
  stateOf,
  until,
} from './support/duty'

test.use({ startAt: EVENING })

test('relief that does not come rings at the planned end and every five minutes, and falls silent when both have signed', async ({
  room,
  clock,
}) => {
  const hands = await beginWithRelief(room)
  const bar = alarmBar(hands)
  const told = () =>
    room
      .desk()
      .notifications.filter(({ title }) => title.includes('白班交接班'))
      .map(({ title }) => title)
  await until(room, clock, '20:29')
  await pageShows(hands, '20:29')
  await expect(bar).toBeHidden()
  expect(told()).toEqual([])

  await until(room, clock, '20:30')
  await expect(bar).toContainText('白班交接班 已超时')
  await expect(bar).toContainText('接班人签字之前，仍由本班值守')
  expect(told()).toEqual(['到期 · 白班交接班'])

  // Stopping the sound ends nothing: five minutes later it is heard again, and so it goes on.
  for (const [quiet, again] of [
    ['20:34', '20:35'],
    ['20:39', '20:40'],
    ['20:44', '20:45'],
  ] as const) {
    await hands.key('Space')
    await expect(bar).toBeHidden()
    await until(room, clock, quiet)
    await pageShows(hands, quiet)
    await expect(bar).toBeHidden()
    await until(room, clock, again)
    await expect(bar).toContainText('白班交接班 已超时')
  }
  expect(told()).toEqual(
    ['到期', '超时 5分钟', '超时 10分钟', '超时 15分钟'].map((when) => `${when} · 白班交接班`),
  )
  await hands.key('Space')
  await expect(hands.page.getByRole('region', { name: '该交班了' })).toContainText(
    /接班人还没有到。没有人接班签字之前，仍由您值守，不得离岗。/,
  )

  // Relief is here: both go through the sheet in peace, for half an hour and no longer.
  await prepareTheSheet(room)
  await signAs(room, 'p1')
  await until(room, clock, '21:14')
  await pageShows(hands, '21:14')
  await expect(bar).toBeHidden()
  await until(room, clock, '21:15')
  await expect(bar, 'one signature does not end it').toContainText('白班交接班 已超时')

  await signAs(room, 'p3')
  await onDuty(hands, '陈静').waitFor()
  await expect(bar).toBeHidden()
  const rung = told().length
  await until(room, clock, '21:30')
  expect(told()).toHaveLength(rung)
})

test('what happens between the planned end and the signing stands in the outgoing shift', async ({
  room,
  clock,
}) => {
  const hands = await beginWithRelief(room)
  const { page, key, see } = hands
  await until(room, clock, '20:37')
  await pageShows(hands, '20:37')
  await alarmBar(hands).waitFor()
  await key('Space')
  await alarmBar(hands).waitFor({ state: 'hidden' })
  await key('Control+l')
  await page.keyboard.type('接班人来电，路上堵车，晚到约半小时')
  await key('Enter')
  await see('第1条已记下')

  await prepareTheSheet(room)
  await until(room, clock, '20:39')
  await signAs(room, 'p1')
  await signAs(room, 'p3')
  const { shift } = await stateOf(room)
  expect(shift.past).toMatchObject([
    { id: 's1', plannedEnd: '2026-11-23T12:30:00.000Z', endedAt: '2026-11-23T12:39:00.000Z' },
  ])
  expect(shift.past[0]?.entries).toMatchObject([
    { by: 'p1', text: '接班人来电，路上堵车，晚到约半小时' },
  ])
  expect(shift.past[0]?.entries[0]?.at).toMatch(/T12:37/)
  expect(shift.current).toMatchObject({
    id: 's2',
    beganAt: '2026-11-23T12:39:00.000Z',
    entries: [],
  })

  await onDuty(hands, '陈静').waitFor()
  await key('Alt+4')
  await see('本班还没有记录')
  await key('Alt+ArrowLeft')
  await expect(page.getByRole('listbox', { name: '值班记录' }).getByRole('option')).toContainText([
    '路上堵车，晚到约半小时',
  ])
  await see(/20:39:00 交接：张磊 → 陈静，双方已签字/)
})
