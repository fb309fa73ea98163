// The lists of a month of any year: chosen, listed, and printed from there.
import { expect, test } from 'vitest'
import { draw, settle, text } from '../support/page'
import { PastMonth } from '../../../renderer/past/past-month'
import type { PastMonth as Listed } from '../../../shared/past/record'
import { ok } from '../../../shared/result'
import { answering, aRoomOf } from '../layout/room'

const NOTHING: Listed = { shifts: [], nilReports: [], rollCalls: 0, isRostered: false }
const aShift = (shiftId: string, date: string, name: string) => ({
  shiftId,
  date,
  name,
  beganAt: '2019-04-05T00:30:00.000Z',
  endedAt: '2019-04-05T12:30:00.000Z',
  crew: ['张磊'],
})

async function shown(month: string, listed: Listed = NOTHING) {
  const desk = answering(aRoomOf(), { readPastMonth: () => ok(listed) })
  await draw(desk, <PastMonth month={month} onMonth={() => {}} />)
  await settle()
  return desk
}
const asked = (desk: Awaited<ReturnType<typeof shown>>) =>
  desk.asked.filter(({ name }) => name === 'readPastMonth')
const buttons = () => [...document.querySelectorAll('button')].map((one) => one.textContent)

test('a month names its lists, its 零报告 and its shifts, the log once for each day', async () => {
  const desk = await shown('2019-04', {
    shifts: [
      aShift('s7', '2019-04-05', '白班'),
      aShift('s8', '2019-04-05', '夜班'),
      aShift('s9', '2019-04-06', '白班'),
    ],
    nilReports: [
      { date: '2019-04-05', isSentToAll: true },
      { date: '2019-04-06', isSentToAll: false },
    ],
    rollCalls: 3,
    isRostered: true,
  })
  expect(asked(desk)).toMatchObject([{ params: { month: '2019-04' } }])
  const names = buttons()
  expect(names).toEqual(expect.arrayContaining(['值班表', '点名 3 次', '5日', '6日（未报齐）']))
  expect(names.filter((name) => name === '值班日志')).toHaveLength(2)
  expect(names.filter((name) => name === '交接班记录')).toHaveLength(3)
})

test('a month without records says so', async () => {
  await shown('2019-05')
  expect(text()).toContain('2019年5月没有记录')
})

test('what is no month is not asked for', async () => {
  const desk = await shown('2019-13')
  expect(asked(desk)).toEqual([])
  expect(text()).toContain('没有这一月')
})
