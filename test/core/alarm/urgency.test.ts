// What is told outside the page stands in the same order as on it; an exercise never passes for the real thing.
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../../shared/time'
import { passAttended } from '../../support/alarms'
import { openIncidentCommand } from '../../support/commands'
import { aDeskInUse, anIncident } from '../../support/desk'

describe('an alarm', () => {
  it('is told with the gravest first', async () => {
    const desk = await aDeskInUse()
    for (const [title, level] of [
      ['小火', 'IV'],
      ['爆炸', 'I'],
      ['车祸', 'III'],
    ] as const) {
      await desk.done({ ...openIncidentCommand(desk.clock.wall(), title), level })
    }
    await desk.pass(10 * MINUTE)
    expect(desk.notifications.map(({ body }) => body.split(' ').at(-1))).toEqual([
      '爆炸',
      '车祸',
      '小火',
    ])
  })

  it('of an exercise says so, never presses, and leaves the desk on time', async () => {
    const desk = await aDeskInUse()
    const command = openIncidentCommand(desk.clock.wall(), '桌面推演')
    await desk.done({ ...command, facts: { ...command.facts, exercise: true } })
    await passAttended(desk, 15 * MINUTE)
    expect(desk.notifications).toEqual([
      { title: '演练 · 还剩 5分钟 · 电话报告', body: '演〔2026〕1号 桌面推演', urgent: false },
      { title: '演练 · 到期 · 电话报告', body: '演〔2026〕1号 桌面推演', urgent: false },
    ])
    expect(desk.badges.at(-1)).toEqual({ ringing: 0, overdue: 0, title: '【演练 1】值班台' })
    await anIncident(desk)
    await passAttended(desk, 15 * MINUTE)
    expect(desk.badges.at(-1)).toEqual({ ringing: 1, overdue: 1, title: '【超时 1】值班台' })
  })
})
