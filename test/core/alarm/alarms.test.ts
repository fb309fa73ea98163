// Alarms: never lost, by whatever happens to the machine; told first, written down afterwards.
import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND, toInstant } from '../../../shared/time'
import { openIncidentCommand } from '../../support/commands'
import {
  aDesk,
  aDeskInUse,
  anIncident,
  signIn,
  startedAgain,
  viewOf,
  type TestDesk,
} from '../../support/desk'
import { walked } from '../../support/journal'
import { passAttended, raised } from '../../support/alarms'
import { silencing } from '../../support/records'

const titles = (desk: TestDesk) => desk.notifications.map(({ title }) => title)

const phoned = (desk: TestDesk, incidentId: string) =>
  desk.done({
    type: 'reportByPhone',
    incidentId,
    call: {
      at: toInstant(desk.clock.wall()),
      to: { unit: '市政府总值班室', name: '刘洋', post: '', phone: '' },
      said: '面铺窑村北山起火。',
      answer: '',
      instruction: null,
    },
    lateReason: '',
  })

describe('the phone clock of a new incident (15 minutes, N1)', () => {
  it('is heard 5 minutes before, when due, and every 15 minutes while overdue', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    await passAttended(desk, 46 * MINUTE)
    expect(titles(desk)).toEqual([
      '还剩 5分钟 · 电话报告',
      '到期 · 电话报告',
      '超时 15分钟 · 电话报告',
      '超时 30分钟 · 电话报告',
    ])
    expect(desk.notifications[1]).toMatchObject({
      body: '值班〔2026〕1号 保合少镇面铺窑村草原火情',
      urgent: true,
    })
    expect((await raised(desk)).map(({ offsetMs }) => offsetMs / MINUTE)).toEqual([-5, 0, 15, 30])
  })

  it('is heard to the second', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    await desk.pass(10 * MINUTE - 1 * SECOND)
    expect(desk.notifications).toEqual([])
    await desk.pass(1 * SECOND)
    expect(desk.notifications.length).toBe(1)
  })

  it('falls silent when the call was made', async () => {
    const desk = await aDeskInUse()
    const id = await anIncident(desk)
    await phoned(desk, id)
    await passAttended(desk, 30 * MINUTE)
    expect(titles(desk)).toEqual([])
  })

  it('goes on after it was acknowledged: that silences the sound, never the clock', async () => {
    const desk = await aDeskInUse()
    const incidentId = await anIncident(desk)
    await passAttended(desk, 15 * MINUTE)
    await desk.done(silencing('phone', incidentId))
    expect(desk.badges.at(-1)).toMatchObject({ ringing: 0, overdue: 1, title: '【超时 1】值班台' })
    await passAttended(desk, 15 * MINUTE)
    expect(titles(desk).at(-1)).toBe('超时 15分钟 · 电话报告')
    expect(desk.badges.at(-1)).toMatchObject({ ringing: 1, overdue: 1 })
  })
})

describe('an alarm', () => {
  it('says nothing of its content on a locked desk', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    await desk.done({ type: 'lock' })
    await desk.pass(15 * MINUTE)
    expect(desk.notifications).toEqual([
      { title: '值班台', body: '有时限将到，请解锁查看', urgent: false },
      { title: '值班台', body: '有时限到期，请解锁查看', urgent: true },
    ])
  })

  it('shows in the title and on the icon', async () => {
    const desk = await aDeskInUse()
    expect(desk.badges).toEqual([{ ringing: 0, overdue: 0, title: '值班台' }])
    await anIncident(desk)
    await desk.pass(10 * MINUTE)
    expect(desk.badges.at(-1)).toEqual({ ringing: 1, overdue: 0, title: '【提醒 1】值班台' })
    await desk.pass(5 * MINUTE)
    expect(desk.badges.at(-1)).toEqual({ ringing: 1, overdue: 1, title: '【超时 1】值班台' })
  })

  it('of many at once comes as one', async () => {
    const desk = await aDeskInUse()
    for (let i = 0; i < 6; i += 1) await anIncident(desk, `第${i}起`)
    await desk.pass(10 * MINUTE)
    expect(desk.notifications).toEqual([
      { title: '6 个时限报警', body: '最急的是 电话报告 值班〔2026〕1号 第0起', urgent: false },
    ])
    expect((await raised(desk)).length).toBe(6)
  })

  it('is told even when the disk is full, once, and written down when there is room', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    desk.disk.fail('write', 'ENOSPC')
    await desk.pass(12 * MINUTE)
    expect(titles(desk)).toEqual(['还剩 5分钟 · 电话报告'])
    expect(await raised(desk)).toEqual([])
    desk.disk.heal()
    await desk.pass(30 * SECOND)
    expect((await raised(desk)).length).toBe(1)
    expect(titles(desk).length).toBe(1)
  })
})

describe('alarms through sleep and restart', () => {
  it('come at once when the machine wakes up', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    await desk.sleep(40 * MINUTE)
    expect(desk.notifications.length).toBeGreaterThan(0)
    expect(
      (await raised(desk)).map(({ deadlineKey, offsetMs }) => [deadlineKey, offsetMs / MINUTE]),
    ).toEqual([['phone', 15]])
  })

  it('come at once after a restart, marked 停机期间到期', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    await desk.core.stop()
    await desk.clock.sleep(3 * HOUR + 2 * MINUTE)
    const again = await startedAgain(desk)
    expect(again.notifications).toEqual([
      { title: '值班台', body: '有时限到期，请解锁查看', urgent: true },
    ])
    const alarms = await raised(again)
    expect(alarms.map(({ deadlineKey, duringDowntime }) => [deadlineKey, duringDowntime])).toEqual([
      ['phone', true],
      ['initial', true],
    ])
    expect(again.badges.at(-1)).toMatchObject({ ringing: 2, overdue: 2 })
  })

  it('that were raised before the restart are not raised again', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    await desk.pass(10 * MINUTE)
    const again = await startedAgain(desk)
    expect(again.notifications).toEqual([])
    expect(again.badges.at(-1)).toMatchObject({ ringing: 1 })
  })

  it('are repeated rather than lost when the program dies between telling and writing', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    desk.disk.cutPowerAfter(0)
    await desk.pass(10 * MINUTE)
    expect(desk.notifications.length).toBe(1)
    const again = await aDesk({ dataDir: desk.dataDir, clock: desk.clock })
    expect(again.notifications.length).toBe(1)
    expect((await raised(again)).length).toBe(1)
  })
})

describe('alarms and a computer clock that jumps', () => {
  it.each([
    ['forward', 3 * HOUR],
    ['back', -3 * HOUR],
  ])('are neither invented nor swallowed when it is set %s', async (_way, by) => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    desk.clock.setWall(desk.clock.wall() + by)
    await desk.pass(1 * MINUTE)
    expect(titles(desk)).toEqual(['电脑时钟变动，请核对'])
    await desk.pass(9 * MINUTE)
    expect((await raised(desk)).map(({ offsetMs }) => offsetMs / MINUTE)).toEqual([-5])
  })

  it('show the jump, journal it, and let a person say who is right', async () => {
    const desk = await aDeskInUse()
    desk.clock.setWall(desk.clock.wall() + 2 * HOUR)
    await desk.pass(1 * MINUTE)
    const jump = {
      desk: '2026-11-23T06:33:07.000Z',
      computer: '2026-11-23T08:33:07.000Z',
      atStart: false,
    }
    expect((await viewOf(desk)).clock).toEqual({ now: jump.desk, computer: jump.computer, jump })
    expect(desk.pushes).toContainEqual({
      kind: 'clock',
      clock: { now: jump.desk, computer: jump.computer, jump },
    })
    await desk.done({ type: 'confirmClock', trust: 'computer' })
    expect((await viewOf(desk)).clock).toEqual({
      now: jump.computer,
      computer: jump.computer,
      jump: null,
    })
    const { seen } = await walked(desk.dataDir)
    expect(seen.slice(-2)).toMatchObject([
      { type: 'clockJumped', by: 'system', data: jump },
      { type: 'clockConfirmed', by: 'p1', data: { trust: 'computer' } },
    ])
  })

  it('forget the jump when the computer comes back by itself', async () => {
    const desk = await aDeskInUse()
    const before = desk.clock.wall()
    desk.clock.setWall(before - 2 * HOUR)
    await desk.pass(1 * MINUTE)
    desk.clock.setWall(before + 1 * MINUTE)
    await desk.pass(1 * MINUTE)
    expect((await viewOf(desk)).clock.jump).toBeNull()
    expect((await walked(desk.dataDir)).seen.at(-1)).toMatchObject({ type: 'clockAgreed' })
  })

  it('go on from the last record when the computer starts in the past', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    await desk.core.stop()
    desk.clock.setWall(desk.clock.wall() - 24 * HOUR)
    const again = await startedAgain(desk)
    expect((await viewOf(again)).clock).toMatchObject({
      now: '2026-11-23T06:32:07.000Z',
      jump: { atStart: true },
    })
    await again.pass(10 * MINUTE)
    expect((await raised(again)).map(({ deadlineKey }) => deadlineKey)).toEqual(['phone'])
  })
})

it('many that fall due in one moment share a few writes, and each is written down', async () => {
  const desk = await aDeskInUse()
  const MANY = 40
  for (let number = 1; number <= MANY; number += 1) await anIncident(desk, `第${number}起`)
  const before = desk.disk.syncs()
  await passAttended(desk, 10 * MINUTE)
  expect((await raised(desk)).length).toBe(MANY)
  expect(desk.disk.syncs() - before).toBe(3)
})

it('a late entry alarms at once: the clock had run out before the desk knew of it', async () => {
  const desk = await aDeskInUse()
  const command = openIncidentCommand(desk.clock.wall() - 20 * MINUTE)
  await desk.done(command)
  await desk.pass(1)
  expect(titles(desk).join()).toMatch(/到期 · 电话报告$/)
  expect((await signIn(desk)).ok).toBe(true)
})
