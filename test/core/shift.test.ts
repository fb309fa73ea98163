// Shifts in the running core: alarms of the room, the head in the handover, and a crash in its middle.
import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, toInstant } from '../../shared/time'
import { aDeskInUse, signIn, startedAgain, viewOf, type TestDesk } from '../support/desk'
import { addRelief, prepareHandover, RELIEF_PIN, sign, stateOf } from '../support/desk-shift'
import { walked } from '../support/journal'

/** 14:32 in Shanghai: the day shift ends in almost six hours. */
const UNTIL_END = 5 * HOUR + 58 * MINUTE

const matter = (desk: TestDesk, due: number | null) =>
  desk.done({
    type: 'addEntry',
    kind: 'callIn',
    at: toInstant(desk.clock.wall()),
    other: null,
    text: '回电市气象局',
    matter: { due: due === null ? null : toInstant(due) },
    incidentId: null,
  })

/** Somebody is at the desk all the time, so that it does not lock. */
async function passAttended(desk: TestDesk, by: number): Promise<void> {
  for (let left = by; left > 0; left -= 5 * MINUTE) {
    await desk.api.activity({})
    await desk.pass(Math.min(left, 5 * MINUTE))
  }
}

describe('the clocks of the room', () => {
  it('a matter is called like any deadline, and ends when it is settled', async () => {
    const desk = await aDeskInUse()
    const { made } = await matter(desk, desk.clock.wall() + 15 * MINUTE)
    await passAttended(desk, 30 * MINUTE)
    expect(desk.notifications).toEqual([
      { title: '还剩 10分钟 · 未结事项', body: '回电市气象局', urgent: false },
      { title: '到期 · 未结事项', body: '回电市气象局', urgent: true },
      { title: '超时 15分钟 · 未结事项', body: '回电市气象局', urgent: true },
    ])
    expect(desk.badges.at(-1)).toEqual({ ringing: 1, overdue: 1, title: '【超时 1】值班台' })
    await desk.done({ type: 'settleMatter', entryId: made.entryId!, note: '' })
    expect(desk.badges.at(-1)).toMatchObject({ ringing: 0, overdue: 0 })
    expect(
      (await walked(desk.dataDir)).seen.filter(({ type }) => type === 'roomAlarmRaised'),
    ).toHaveLength(3)
  })

  it('count when quitting', async () => {
    const desk = await aDeskInUse()
    expect(desk.core.runningClocks()).toBe(0)
    await matter(desk, desk.clock.wall() + HOUR)
    await matter(desk, null)
    expect(desk.core.runningClocks()).toBe(1)
    expect(await desk.api.quit({ confirmed: false })).toMatchObject({
      error: { code: 'clocksRunning', details: { count: 1 } },
    })
  })

  it('relief that does not come is heard, on a locked desk without content', async () => {
    const desk = await aDeskInUse()
    await desk.sleep(UNTIL_END)
    await desk.done({ type: 'signOut' })
    expect(desk.notifications).toEqual([
      { title: '到期 · 白班交接班', body: '接班人员还没有接班', urgent: true },
    ])
    await desk.pass(5 * MINUTE)
    expect(desk.notifications.at(-1)).toEqual({
      title: '值班台',
      body: '有时限到期，请解锁查看',
      urgent: true,
    })
    expect((await viewOf(desk)).view).toMatchObject({
      kind: 'signIn',
      alarms: { ringing: 1, overdue: 1 },
    })
  })

  it('that fell due while the program was down are heard at once after it', async () => {
    const desk = await aDeskInUse()
    await desk.core.stop()
    await desk.clock.sleep(UNTIL_END + 12 * MINUTE)
    const again = await startedAgain(desk)
    expect(again.notifications).toHaveLength(1)
    const { seen } = await walked(desk.dataDir)
    expect(seen.at(-1)).toMatchObject({
      type: 'roomAlarmRaised',
      data: { key: 'relief:s1', duringDowntime: true },
    })
  })
})

describe('a handover', () => {
  async function evening(): Promise<TestDesk> {
    const desk = await aDeskInUse()
    await addRelief(desk)
    await desk.sleep(UNTIL_END - 5 * MINUTE)
    await signIn(desk)
    await prepareHandover(desk)
    return desk
  }

  it('carries the head of the chain before it, seats the relief, and ends the alarm', async () => {
    const desk = await evening()
    await sign(desk, 'p1')
    const { head } = await walked(desk.dataDir)
    await sign(desk, 'p3')
    const { seen } = await walked(desk.dataDir)
    expect(seen.at(-1)).toMatchObject({ type: 'shiftHandedOver', by: 'p3', data: { head } })
    expect(await stateOf(desk)).toMatchObject({
      session: { personId: 'p3' },
      shift: { current: { id: 's2' } },
    })
    await desk.pass(6 * MINUTE)
    expect(desk.notifications).toEqual([])
  })

  it('killed between the two signatures leaves the old shift in force, and is then finished', async () => {
    const desk = await evening()
    await sign(desk, 'p1')
    const again = await startedAgain(desk)
    await signIn(again)
    expect((await stateOf(again)).shift).toMatchObject({
      past: [],
      current: { id: 's1', endedAt: null, crew: [{ personId: 'p1' }] },
    })
    await sign(again, 'p3')
    expect((await stateOf(again)).shift).toMatchObject({
      past: [{ id: 's1', endedBy: 'handover' }],
      current: { id: 's2' },
    })
  })

  it('whose last write failed has not happened', async () => {
    const desk = await evening()
    await sign(desk, 'p1')
    desk.disk.fail('write', 'ENOSPC')
    await expect(sign(desk, 'p3')).rejects.toThrow()
    desk.disk.heal()
    expect((await stateOf(desk)).shift.current?.id).toBe('s1')
    await sign(desk, 'p3')
    expect((await stateOf(desk)).shift.current?.id).toBe('s2')
  })

  it('cannot be worked around: whoever has not accepted only looks', async () => {
    const desk = await evening()
    await signIn(desk, 'p3', RELIEF_PIN)
    expect(await desk.command({ type: 'settleMatter', entryId: 's1-e1', note: '' })).toMatchObject({
      error: { code: 'notOnDuty' },
    })
  })
})

describe('a copy of the data', () => {
  it('is remembered, with its time, for the sheet', async () => {
    const desk = await aDeskInUse()
    desk.shell.picked = desk.dataDir
    await desk.api.exportData({})
    expect((await stateOf(desk)).machine.lastExportAt).toBe(toInstant(desk.clock.wall()))
    expect((await walked(desk.dataDir)).seen.at(-1)).toMatchObject({
      type: 'dataExported',
      by: 'system',
    })
  })
})
