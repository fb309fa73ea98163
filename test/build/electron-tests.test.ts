// The Electron that the tests run in: found, made once where that can be done, and otherwise done without.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { ensureElectronForTests } from '../../build/electron-tests.mjs'
import { tempFolder } from '../support/temp-folder'

const MAKES = `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
const dest = process.argv[3]
mkdirSync(dest)
writeFileSync(dest + '/electron', '')
appendFileSync(import.meta.dirname + '/runs', 'x')
`

/** A machine without Electron, with a screen, and a script beside the checkout when `script` is given. */
function machine(script?: string) {
  const folder = tempFolder()
  const [maker, made] = [join(folder, 'make-dist.mjs'), join(folder, 'electron-dist')]
  if (script !== undefined) writeFileSync(maker, script)
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder, 'nowhere'))
  vi.stubEnv('DISPLAY', ':1')
  const said: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  const runs = () =>
    existsSync(join(folder, 'runs')) ? readFileSync(join(folder, 'runs'), 'utf8').length : 0
  return { folder, maker, made, said, runs, ensure: () => ensureElectronForTests({ maker, made }) }
}

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test('a machine without Electron says in one line that it was not run', async () => {
  const { ensure, said } = machine()
  expect((await ensure()).env).toEqual({})
  expect(said).toEqual(['Electron was not run: its binary is not here.\n'])
})

test('an Electron that is there is taken as it is', async () => {
  const { ensure, folder, runs, said } = machine(MAKES)
  mkdirSync(join(folder, 'nowhere'))
  writeFileSync(join(folder, 'nowhere', 'electron'), '')
  expect((await ensure()).env).toEqual({})
  expect([runs(), said]).toEqual([0, []])
})

test('the script beside the checkout makes one, once, and a changed script another', async () => {
  const { ensure, maker, made, runs } = machine(MAKES)
  for (const _ of [1, 2])
    expect((await ensure()).env).toEqual({ ELECTRON_OVERRIDE_DIST_PATH: made })
  expect(runs()).toBe(1)
  writeFileSync(maker, `// another\n${MAKES}`)
  await ensure()
  expect(runs()).toBe(2)
})

test('a script that fails leaves nothing half made behind, and the tests go on without', async () => {
  const { ensure, made, said } = machine(`${MAKES}process.exit(1)`)
  expect((await ensure()).env).toEqual({})
  expect(said.at(-1)).toBe('Electron was not run: its binary is not here.\n')
  expect([existsSync(made), existsSync(`${made}.part`)]).toEqual([false, false])
})
