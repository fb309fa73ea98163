// What the launcher sees to before anything runs.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../build/files.mjs'
import { isLinked } from '../../build/setup.mjs'
import { tempFolder } from '../support/temp-folder'

/** `junction` is what Windows lets everybody make; other systems do not look at it. */
const link = (to: string, path: string) => symlinkSync(to, path, 'junction')

describe('packages that several checkouts share', () => {
  test('a link is told from a folder, and from nothing at all', () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'shared'))
    link(join(folder, 'shared'), join(folder, 'linked'))
    expect(isLinked(join(folder, 'shared'))).toBe(false)
    expect(isLinked(join(folder, 'linked'))).toBe(true)
    expect(isLinked(join(folder, 'nothing'))).toBe(false)
  })

  test('are not emptied through a link: one line says what to do', () => {
    const [checkout, shared] = [tempFolder(), tempFolder()]
    for (const part of ['build', 'package.json'])
      cpSync(join(ROOT, part), join(checkout, part), { recursive: true })
    writeFileSync(join(shared, 'precious'), '')
    link(shared, join(checkout, 'node_modules'))
    // Newer than anything that was installed.
    writeFileSync(join(checkout, 'package-lock.json'), '{}')
    const script = "import('./build/setup.mjs').then(({ ensurePackages }) => ensurePackages())"
    const { status, stderr, stdout } = spawnSync(process.execPath, ['-e', script], {
      cwd: checkout,
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^node_modules is a link to another folder .*\n$/)
    expect(stdout).toBe('')
    expect(existsSync(join(shared, 'precious'))).toBe(true)
  })
})
