// The browser shell as people start it: the built program itself, told nothing but its folder.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { findBrowser } from '../../electron/shell-browser/find-browser'
import { listeningPorts, programsWith } from '../support/ports'

const PROGRAM = resolve(import.meta.dirname, '..', '..', 'dist', 'node', 'shell-browser.js')

interface Running {
  readonly child: ChildProcess
  /** What it has said until now. */
  said(): string
  readonly ended: Promise<number | null>
}

interface Place {
  start(): Running
  /** The browsers that show this desk. */
  browsers(): readonly string[]
}

const test = base.extend<{ place: Place }>({
  place: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'duty-desk-program-'))
    // Found first in the path: the installed browser, without a window on the screen.
    const browser = join(folder, 'chromium')
    await writeFile(browser, `#!/bin/sh\nexec '${findBrowser() ?? ''}' "$@" --headless\n`)
    await chmod(browser, 0o755)
    const env = { ...process.env, PATH: [folder, process.env.PATH].join(delimiter) }
    const data = join(folder, 'data')
    const all: Running[] = []
    await use({
      browsers: () => programsWith(`--user-data-dir=${join(data, 'window')}`),
      start() {
        const child = spawn(process.execPath, [PROGRAM, '--data', data], {
          env,
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        let text = ''
        child.stdout.setEncoding('utf8').on('data', (more: string) => (text += more))
        const ended = once(child, 'exit').then(([code]) => code as number | null)
        const running = { child, said: () => text, ended }
        all.push(running)
        return running
      },
    })
    for (const { child } of all) child.kill('SIGKILL')
    await Promise.all(all.map(({ ended }) => ended))
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  },
})

/** Elsewhere nothing tells which programs run and listen. */
if (process.platform === 'linux') {
  test('it opens with its browser, without a port, and both end together', async ({ place }) => {
    const desk = place.start()
    await expect.poll(desk.said).toContain('值班台已打开')
    const browsers = place.browsers()
    expect(browsers).toHaveLength(1)
    expect(browsers.flatMap(listeningPorts)).toEqual([])
    desk.child.kill('SIGTERM')
    expect(await desk.ended).toBe(0)
    await expect.poll(place.browsers).toEqual([])
  })

  test('started a second time, it shows the desk that there is and starts no other browser', async ({
    place,
  }) => {
    const first = place.start()
    await expect.poll(first.said).toContain('值班台已打开')
    const browsers = place.browsers()
    const second = place.start()
    expect(await second.ended).toBe(0)
    expect(second.said()).not.toContain('值班台已打开')
    expect(place.browsers()).toEqual(browsers)
  })

  test('killed, it takes its browser with it', async ({ place }) => {
    const desk = place.start()
    await expect.poll(desk.said).toContain('值班台已打开')
    desk.child.kill('SIGKILL')
    await expect.poll(place.browsers).toEqual([])
  })
}
