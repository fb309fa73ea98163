// The parts of the browser shell that need no browser.
import { mkdirSync, symlinkSync, writeFileSync, chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { exportPlace } from '../../electron/shell-browser/export-place'
import { browserPlaces, findBrowser } from '../../electron/shell-browser/find-browser'
import { notifyBySystem, programFor } from '../../electron/shell-browser/notification'
import { createStopper } from '../../electron/shell-browser/stop-signals'
import { tempFolder } from '../support/temp-folder'

describe('finding a browser', () => {
  test('Chromium, Chrome and Edge are looked for where each system keeps them', () => {
    expect(browserPlaces('linux', { PATH: '/usr/bin:/opt/bin' })).toContain(
      '/opt/bin/google-chrome',
    )
    expect(browserPlaces('linux', { PATH: '/usr/bin' })[0]).toBe('/usr/bin/chromium')
    expect(browserPlaces('darwin', { HOME: '/Users/z' })).toContain(
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    )
    const windows = browserPlaces('win32', { ProgramFiles: 'C:', 'ProgramFiles(x86)': 'D:' })
    expect(windows).toContain(join('D:', 'Microsoft', 'Edge', 'Application', 'msedge.exe'))
  })

  test('the first that is there is taken, and none is null', () => {
    const folder = tempFolder()
    expect(findBrowser('darwin', { HOME: folder })).toBeNull()
    writeFileSync(join(folder, 'google-chrome'), '')
    expect(findBrowser('linux', { PATH: `/nowhere:${folder}` })).toBe(join(folder, 'google-chrome'))
  })
})

describe('a notification', () => {
  const alarm = { title: '--help', body: "$(id) `id` '; rm -rf /\0", urgent: true }

  test('on Linux whatever a person typed stands after --', () => {
    const { file, args } = programFor('linux', alarm)
    expect(file).toBe('notify-send')
    expect(args.slice(args.indexOf('--'))).toEqual(['--', '--help', "$(id) `id` '; rm -rf /"])
    expect(args).toContain('critical')
  })

  test('on Windows it comes through the environment, never into the script', () => {
    const { args, env } = programFor('win32', alarm)
    expect(args.join(' ')).not.toContain('rm -rf')
    expect(env).toEqual({ DESK_TITLE: '--help', DESK_BODY: "$(id) `id` '; rm -rf /" })
  })

  test('on macOS it comes as arguments of the script', () => {
    const { args } = programFor('darwin', alarm)
    expect(args.slice(args.indexOf('--') + 1)).toEqual(['--help', "$(id) `id` '; rm -rf /"])
  })

  test.runIf(process.platform === 'linux')(
    'nobody there to show it is told, so that the window can come',
    async () => {
      const folder = tempFolder()
      vi.stubEnv('PATH', folder)
      expect(await notifyBySystem(alarm)).toBe(false)
      writeFileSync(join(folder, 'notify-send'), '#!/bin/sh\nexit 1\n')
      chmodSync(join(folder, 'notify-send'), 0o755)
      expect(await notifyBySystem(alarm)).toBe(false)
      writeFileSync(join(folder, 'notify-send'), '#!/bin/sh\nexit 0\n')
      expect(await notifyBySystem(alarm)).toBe(true)
      vi.unstubAllEnvs()
    },
  )

  test.runIf(process.platform === 'linux')(
    'a program that cannot even be started is told like one that is not there',
    async () => {
      const folder = tempFolder()
      vi.stubEnv('PATH', folder)
      symlinkSync(join(folder, 'notify-send'), join(folder, 'notify-send'))
      expect(await notifyBySystem(alarm)).toBe(false)
      vi.unstubAllEnvs()
    },
  )
})

describe('Ctrl+C', () => {
  test('while clocks run the first one warns and the second one stops', () => {
    const stop = vi.fn(async () => {})
    const say = vi.fn()
    const press = createStopper({ runningClocks: () => 2, stop, say })
    press()
    expect(stop).not.toHaveBeenCalled()
    expect(say).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('2 个时限'))
    press()
    expect(stop).toHaveBeenCalledOnce()
  })

  test('without clocks the first one stops', () => {
    const stop = vi.fn(async () => {})
    createStopper({ runningClocks: () => 0, stop, say: () => {} })()
    expect(stop).toHaveBeenCalledOnce()
  })
})

test('an export goes to the desktop, or as near to it as there is', () => {
  const home = tempFolder()
  expect(exportPlace(home)).toBe(home)
  mkdirSync(join(home, '文档'))
  expect(exportPlace(home)).toBe(join(home, '文档'))
  mkdirSync(join(home, '桌面'))
  expect(exportPlace(home)).toBe(join(home, '桌面'))
})
