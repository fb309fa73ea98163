// What the Electron program does before there is a window: its first lines, against the double.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { claimFolder } from '../../electron/core/disk/claim'
import { logLines } from '../support/log'
import { tempFolder } from '../support/temp-folder'
import { resetWorld, world } from './electron-double'
import { eventually } from '../support/eventually'

vi.mock('electron', () => import('./electron-double'))

const PACKAGE = resolve(import.meta.dirname, '..', '..', 'package.json')
const START = resolve(import.meta.dirname, '..', '..', 'electron', 'shell-electron', 'start.ts')
let runs = 0

/** Longer than a busy first desk is waited for. */

/** What the program leaves with the process, which outlives it here. */
const UNCAUGHT = ['unhandledRejection', 'uncaughtException'] as const
type Handler = (thrown: unknown, promise?: Promise<unknown>) => void
const handlers = (event: (typeof UNCAUGHT)[number]): Handler[] =>
  process.listeners(event as 'exit') as Handler[]
const before = new Set(UNCAUGHT.flatMap(handlers))
const added = (event: (typeof UNCAUGHT)[number]): Handler[] =>
  handlers(event).filter((handler) => !before.has(handler))

/** Runs the program's entry anew, on a folder on which it will not stay. */
async function startOn(dataDir: string): Promise<void> {
  resetWorld()
  vi.stubEnv('DUTY_DESK_DATA', dataDir)
  await import(/* @vite-ignore */ `${START}?run=${runs++}`)
  await eventually(() => expect(world.exitCode).not.toBeNull())
}

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  for (const event of UNCAUGHT) for (const handler of added(event)) process.off(event, handler)
})

test('a folder on a drive that is not there is named in a dialog, and nothing is made', async () => {
  const gone = join(tempFolder(), 'drive', 'desk')
  await startOn(gone)
  expect(world.errors).toEqual([expect.stringContaining('数据目录不存在')])
  expect(world.errors[0]).toContain(gone)
  expect(world.exitCode).toBe(1)
  expect(world.windows).toEqual([])
})

test('a second start says nothing, for the first one has shown its window', async () => {
  const folder = tempFolder()
  const claim = await claimFolder({ path: folder, chosen: true })
  if (!claim.ok) throw new Error(claim.error.code)
  const shown = vi.fn()
  claim.value.lock.onSecondStart(shown)
  await startOn(folder)
  expect(world.errors).toEqual([])
  expect(world.exitCode).toBe(0)
  expect(shown).toHaveBeenCalledOnce()
  expect(logLines(folder)).toMatchObject([
    { event: 'lockRefused', level: 'warning', version: '0.0.0' },
  ])
  await claim.value.lock.release()
})

test('what nobody catches goes into the log of the folder, and the program lives on', async () => {
  const folder = tempFolder()
  const claim = await claimFolder({ path: folder, chosen: true })
  if (!claim.ok) throw new Error(claim.error.code)
  await startOn(folder)
  world.exitCode = null
  for (const handler of added('unhandledRejection'))
    handler(new TypeError('死亡3人'), Promise.resolve())
  for (const handler of added('uncaughtException')) handler(new RangeError('死亡3人'))
  await eventually(() =>
    expect(logLines(folder).slice(1)).toMatchObject([
      { event: 'unhandledRejection', error: { name: 'TypeError' } },
      { event: 'uncaughtException', error: { name: 'RangeError' } },
    ]),
  )
  expect(world.exitCode).toBeNull()
  await claim.value.lock.release()
})

test('the page has its own scheme, and no name is ever looked up', async () => {
  await startOn(join(tempFolder(), 'drive', 'desk'))
  expect(world.schemes).toContainEqual({
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
  })
  expect(world.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
})

test.runIf(process.platform === 'linux')(
  'pages run in the sandbox, and only root is told that there is none',
  async () => {
    const nowhere = join(tempFolder(), 'drive', 'desk')
    const said: string[] = []
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
    const uid = vi.spyOn(process, 'getuid').mockReturnValue(1000)
    await startOn(nowhere)
    expect([world.sandboxed, said]).toEqual([true, []])
    uid.mockReturnValue(0)
    await startOn(nowhere)
    expect([world.sandboxed, said]).toEqual([
      false,
      [expect.stringMatching(/^以 root 身份运行：沙箱已关闭.*\n$/)],
    ])
  },
)

test.runIf(process.platform === 'linux')(
  'a Linux desktop knows it by a name of ASCII, and its dialogs speak Chinese',
  async () => {
    vi.stubEnv('LANGUAGE', '')
    await startOn(join(tempFolder(), 'drive', 'desk'))
    const { desktopName } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { desktopName: string }
    expect([world.appName, desktopName]).toEqual(['duty-desk', 'duty-desk.desktop'])
    expect([world.switches.get('lang'), process.env.LANGUAGE]).toEqual(['zh-CN', 'zh_CN'])
    vi.stubEnv('LANGUAGE', 'mn')
    await startOn(join(tempFolder(), 'drive', 'desk'))
    expect(process.env.LANGUAGE).toBe('mn')
  },
)
