// Alarms that the system does not show, and what throws beside them: the person hears all the same.
import { describe, expect, it } from 'vitest'
import type { Ports } from '../../../electron/core/ports'
import { MINUTE, SECOND } from '../../../shared/time'
import { passAttended, raised } from '../../support/alarms'
import { aDeskInUse, anIncident } from '../../support/desk'

describe('an alarm that the system does not show', () => {
  const failing: readonly (readonly [string, Ports['notify'], number])[] = [
    [
      'it cannot be asked',
      () => {
        throw new Error('spawn UNKNOWN')
      },
      0,
    ],
    ['it fails', () => Promise.reject(new Error('spawn ELOOP')), 0],
    ['nobody is there to show it', async () => false, 0],
    ['it never answers', () => new Promise(() => {}), 10 * SECOND],
  ]

  it.each(failing)(
    'brings the window, and is written down, when %s',
    async (_what, notify, patience) => {
      const desk = await aDeskInUse({ ports: { notify } })
      await anIncident(desk)
      await desk.pass(10 * MINUTE + patience)
      expect(desk.shell.shown).toBe(1)
      expect((await raised(desk)).map(({ offsetMs }) => offsetMs / MINUTE)).toEqual([-5])
      await desk.pass(5 * MINUTE)
      expect(desk.shell.shown).toBe(2)
      expect((await raised(desk)).map(({ offsetMs }) => offsetMs / MINUTE)).toEqual([-5, 0])
    },
  )

  it('leaves the window where it is when it was shown', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk)
    await desk.pass(11 * MINUTE)
    expect(desk.shell.shown).toBe(0)
  })

  it('rings in the page even when no window can be had', async () => {
    const thrower = () => {
      throw new Error('no display')
    }
    const desk = await aDeskInUse({ ports: { notify: thrower, showWindow: thrower } })
    await anIncident(desk)
    await desk.pass(15 * MINUTE)
    expect((await raised(desk)).map(({ offsetMs }) => offsetMs / MINUTE)).toEqual([-5, 0])
  })
})

describe('alarms, when something beside them throws', () => {
  it.each(['setBadge', 'a listener'])('(%s) go on, and so do commands', async (what) => {
    let broken = false
    const thrower = () => {
      if (broken) throw new Error('as the test wants it')
    }
    const desk = await aDeskInUse({ ports: what === 'setBadge' ? { setBadge: thrower } : {} })
    if (what !== 'setBadge') desk.core.subscribe(thrower)
    broken = true
    await anIncident(desk, '第一起')
    await anIncident(desk, '第二起')
    await passAttended(desk, 30 * MINUTE)
    expect((await raised(desk)).map(({ offsetMs }) => offsetMs / MINUTE)).toEqual([
      -5, -5, 0, 0, 15, 15,
    ])
    expect(desk.notifications.length).toBe(6)
  })
})
