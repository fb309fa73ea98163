// Where the data live, and what is said when they cannot.
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataDirFrom, prepareDataDir } from '../../../electron/core/disk/data-dir'
import { tempFolder } from '../../support/temp-folder'

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/zhang', '/home/zhang/.local/share/duty-desk'],
    ['linux', { XDG_DATA_HOME: '/srv/data' }, '/home/zhang', '/srv/data/duty-desk'],
    ['darwin', {}, '/Users/zhang', '/Users/zhang/Library/Application Support/DutyDesk'],
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\zhang\\AppData\\Local' },
      'C:\\Users\\zhang',
      'C:\\Users\\zhang\\AppData\\Local\\DutyDesk',
    ],
    ['win32', {}, 'C:\\Users\\zhang', 'C:\\Users\\zhang\\AppData\\Local\\DutyDesk'],
  ] as const)('lies in the place that %s has for it (%j)', (platform, env, home, path) => {
    expect(dataDirFrom([], env, platform, home)).toEqual({ path, chosen: false })
  })

  it('lies where DUTY_DESK_DATA says', () => {
    expect(dataDirFrom([], { DUTY_DESK_DATA: '/mnt/值班' }, 'linux', '/h')).toEqual({
      path: '/mnt/值班',
      chosen: true,
    })
  })

  it.each([[['--data', '/mnt/a']], [['--shell', 'browser', '--data=/mnt/a']]])(
    'lies where %j says, before all else',
    (argv) => {
      expect(dataDirFrom(argv, { DUTY_DESK_DATA: '/mnt/b' }, 'linux', '/h').path).toBe('/mnt/a')
    },
  )
})

describe('getting the data folder ready', () => {
  it('makes it, for this user alone', async () => {
    const path = join(tempFolder(), 'desk')
    expect(await prepareDataDir({ path, chosen: true })).toEqual({ ok: true, value: path })
    expect(existsSync(join(path, '.writable'))).toBe(false)
  })

  it('makes the folders above it only in the system place', async () => {
    const path = join(tempFolder(), 'share', 'duty-desk')
    expect(await prepareDataDir({ path, chosen: true })).toMatchObject({
      ok: false,
      error: { code: 'folderGone', details: { folder: path } },
    })
    expect((await prepareDataDir({ path, chosen: false })).ok).toBe(true)
  })

  it('says that the folder is gone when its drive is', async () => {
    expect(await prepareDataDir({ path: '/media/vanished/desk', chosen: true })).toMatchObject({
      ok: false,
      error: { code: 'folderGone', details: { folder: '/media/vanished/desk' } },
    })
  })

  it.runIf(process.platform === 'linux')('says so where no folder can be made at all', async () => {
    expect(await prepareDataDir({ path: '/proc/none', chosen: true })).toMatchObject({
      ok: false,
      error: { code: 'folderGone', details: { folder: '/proc/none' } },
    })
  })

  it.runIf(process.platform === 'linux')('says that it may not write there', async () => {
    expect(await prepareDataDir({ path: '/sys/duty-desk', chosen: true })).toMatchObject({
      ok: false,
      error: { code: 'notWritable', details: { folder: '/sys/duty-desk' } },
    })
  })

  it('names the trouble when a file stands in its place', async () => {
    const path = join(tempFolder(), 'desk')
    writeFileSync(path, '')
    expect((await prepareDataDir({ path, chosen: true })).ok).toBe(false)
  })

  it('gives one name to a folder that has two', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'real'))
    symlinkSync(join(folder, 'real'), join(folder, 'alias'))
    expect(await prepareDataDir({ path: join(folder, 'alias'), chosen: true })).toEqual({
      ok: true,
      value: join(folder, 'real'),
    })
  })
})
