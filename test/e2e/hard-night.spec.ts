// The demo's hard night as a test: five incidents around one handover, and no screen on the way with a fault.
import { expect, test } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playHardNight } from '../demo/hard-night'
import { createStage } from '../demo/stage'
import { axeFaults } from '../support/axe'

test('a hard night: five incidents and a handover, and what is first is always the gravest', async () => {
  // Axe looks at every screen twice; ten times what that takes on an idle machine.
  test.setTimeout(900_000)
  const screens: string[] = []
  const papersDir = await mkdtemp(join(tmpdir(), 'duty-desk-night-'))
  const stage = await createStage({
    papersDir,
    begins: '20:00',
    say: () => {},
    look: async (name, { page }) => {
      screens.push(name)
      expect.soft(await axeFaults(page), name).toEqual([])
      expect
        .soft(
          await page.evaluate(() => document.documentElement.scrollWidth),
          `${name} is too wide`,
        )
        .toBeLessThanOrEqual(1366)
      if (name === 'night-five')
        await expect
          .soft(page.getByRole('article', { name: /哈素海/ }), name)
          .toContainText('土默特左旗已终报')
      if (['night-five', 'night-desk', 'night-after', 'night-wall'].includes(name))
        await expect.soft(page.getByRole('article').first(), name).toContainText('2号')
    },
  })
  try {
    await playHardNight(stage)
    const { incidents, shift } = await stage.state()
    const endings = Object.values(incidents).map(({ closing }) => closing?.ending.kind ?? 'open')
    expect(endings.sort()).toEqual(['duplicate', 'falseAlarm', 'open', 'open', 'open'])
    expect(shift.past).toHaveLength(1)
  } finally {
    await stage.end()
    await rm(papersDir, { recursive: true })
  }
  expect(screens).toHaveLength(12)
})
