// The desk as it is installed: packed by electron-builder, and then started by somebody who would rather run
// something else under its name.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { electronDist, hasElectron, ownArgs } from './support/electron-app'

const ROOT = resolve(import.meta.dirname, '..', '..')
const BUILDER = resolve(ROOT, 'node_modules', 'electron-builder', 'cli.js')

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

function pack(folder: string): string {
  const args = [
    '--linux',
    'dir',
    `-c.electronDist=${electronDist}`,
    `-c.directories.output=${folder}`,
  ]
  const { status, stderr, stdout } = spawnSync(process.execPath, [BUILDER, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect(status, `${stdout}${stderr}`).toBe(0)
  return join(folder, 'linux-unpacked')
}

/** A script that leaves a sign that it ran. */
async function stranger(
  folder: string,
  name: string,
): Promise<{ path: string; ran: () => Promise<boolean> }> {
  const [path, sign] = [join(folder, name), join(folder, `${name}.ran`)]
  await writeFile(path, `require('node:fs').writeFileSync(${JSON.stringify(sign)}, '')`)
  return { path, ran: () => isThere(sign) }
}

interface Program {
  readonly ended: Promise<unknown[]>
  readonly said: () => string
  readonly kill: () => boolean
}

function startProgram(app: string, args: readonly string[], env: NodeJS.ProcessEnv): Program {
  const program = spawn(join(app, 'duty-desk'), [...args, ...ownArgs], {
    env: { ...process.env, ...env },
  })
  let said = ''
  program.stderr.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  return { ended: once(program, 'exit'), said: () => said, kill: () => program.kill() }
}

/** Packing takes half a minute on an idle machine, starting a second or two. */
const PATIENCE_MS = 120_000

test.describe('an installed desk', () => {
  test.describe.configure({ timeout: PATIENCE_MS })
  let folder: string
  let app: string
  let program: Program | null = null
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duty-desk-package-'))
    app = pack(folder)
  })
  test.afterEach(async () => {
    program?.kill()
    await rm(folder, { recursive: true, force: true })
  })

  if (!hasElectron || process.platform !== 'linux') return

  test('is no Node and no debugger, whoever starts it, and nothing without its own pages', async () => {
    const named = await stranger(folder, 'named.cjs')
    const dataDir = join(folder, 'data')
    await mkdir(dataDir)
    program = startProgram(app, ['--inspect=0', named.path, '--data', dataDir], {
      ELECTRON_RUN_AS_NODE: '1',
    })
    await expect.poll(() => isThere(join(dataDir, 'snapshot.json')), { timeout: 60_000 }).toBe(true)
    program.kill()
    expect(await program.ended).toEqual([0, null])
    expect(program.said()).not.toContain('Debugger listening')
    expect(await named.ran()).toBe(false)

    const resources = join(app, 'resources')
    await rename(join(resources, 'app.asar'), join(folder, 'app.asar'))
    await mkdir(join(resources, 'app'))
    await writeFile(join(resources, 'app', 'package.json'), '{ "main": "main.js" }')
    const beside = await stranger(join(resources, 'app'), 'main.js')
    program = startProgram(app, [], {})
    expect(await program.ended).toEqual([1, null])
    expect(await beside.ran()).toBe(false)
  })
})
