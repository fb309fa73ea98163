// npm run mutants: undoes one protection after the other, runs the tests that should miss it, and puts it back. Exit code 1
// when one is missed by nobody. `-- WORDS` takes those alone whose name holds the words. Changes sources while it runs:
// nothing else may work in this tree.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PROTECTIONS, type Protection } from './protections'

const ROOT = resolve(import.meta.dirname, '..', '..')
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Whether a test fails. */
function isMissed({ tests }: Protection): boolean {
  const words = ['run', '--config', 'test/vitest.config.ts', '--bail', '1', ...tests]
  return (
    spawnSync(process.execPath, [VITEST, ...words], { cwd: ROOT, stdio: 'ignore' }).status !== 0
  )
}

function tried(protection: Protection): boolean {
  const path = join(ROOT, protection.file)
  const source = readFileSync(path, 'utf8')
  if (source.split(protection.find).length !== 2)
    throw new Error(`${protection.name}: what makes it does not stand once in ${protection.file}`)
  const putBack = () => writeFileSync(path, source)
  process.once('exit', putBack)
  try {
    writeFileSync(
      path,
      source.replace(protection.find, () => protection.instead),
    )
    return isMissed(protection)
  } finally {
    putBack()
    process.off('exit', putBack)
  }
}

process.once('SIGINT', () => process.exit(130))
const wanted = process.argv[2] ?? ''
const chosen = PROTECTIONS.filter(({ name }) => name.includes(wanted))
const unnoticed: string[] = []
for (const protection of chosen) {
  const noticed = tried(protection)
  say(`${noticed ? 'noticed  ' : 'UNNOTICED'} ${protection.name}`)
  if (!noticed) unnoticed.push(protection.name)
}
say(`${chosen.length - unnoticed.length} of ${chosen.length} noticed`)
process.exitCode = unnoticed.length === 0 ? 0 : 1
