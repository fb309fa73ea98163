// The built Electron app passes the same suite wherever there are Electron's binary and a screen; elsewhere
// the double stands in for it (test/shell/electron-shell.test.ts).
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { hasDisplay } from '../../build/display.mjs'
import { findElectron } from '../../build/electron-binary.mjs'
import { nodeClock } from '../../electron/core/clock/clock'
import { canSandbox } from '../../electron/shell-electron/sandbox'
import { ACCEPTANCE, type CaseClock } from '../shell/acceptance'
import { realElectronHands } from '../shell/real-electron-hands'

const ROOT = resolve(import.meta.dirname, '..', '..')
const binary = hasDisplay() ? findElectron() : null

/** The computer's own clock: nobody can move it, so the cases that need to are left to the double. */
const clock: CaseClock = {
  wall: nodeClock.wall,
  advance: () => Promise.reject(new Error('real time cannot be moved')),
}

for (const { title, check } of binary === null ? [] : ACCEPTANCE.filter(({ needs }) => needs.length === 0)) {
  test(`the Electron app ${title}`, async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'duty-desk-electron-'))
    const electron = await _electron.launch({
      executablePath: binary!,
      args: [ROOT, '--data', dataDir],
      chromiumSandbox: canSandbox(process.platform, process.getuid?.()),
    })
    try {
      const hands = await realElectronHands(electron, dataDir)
      await check({ hands, clock, until: (holds) => expect.poll(holds).toBe(true) })
    } finally {
      await electron.close()
      await rm(dataDir, { recursive: true, force: true })
    }
  })
}
