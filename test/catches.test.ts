// An exception that ends where it is caught, without a word in the log, needs a reason that can be read beside it.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const FOLDERS = ['shared', 'electron', 'renderer']

/** `catch {` and `.catch(() => …)`. */
const SILENT = /\bcatch \{|\.catch\(\(\)[^=]*=>/
const COMMENT = /^\s*(?:\/\/|\*|\/\*\*)/

const isTold = (lines: readonly string[], at: number): boolean =>
  [lines[at - 2], lines[at - 1], lines[at + 1]].some(
    (line) => line !== undefined && COMMENT.test(line),
  )

/** Each place in a source that drops an exception and does not say why. */
const silences = (source: string): number[] => {
  const lines = source.split('\n')
  return lines.flatMap((line, at) => (SILENT.test(line) && !isTold(lines, at) ? [at + 1] : []))
}

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|js)$/.test(name))
    .map((name) => join(folder, name)),
)

it('no exception is dropped without a reason beside it', () => {
  const found = sources.flatMap((path) =>
    silences(readFileSync(join(ROOT, path), 'utf8')).map((line) => `${path}:${line}`),
  )
  expect(sources.length).toBeGreaterThan(500)
  expect(found).toEqual([])
})

it.each([
  ['try {\n  a()\n} catch {\n  return null\n}', [3]],
  ['const b = await a().catch(() => null)', [1]],
  ['void a().catch((): string => "")', [1]],
  ['try {\n  a()\n} catch {\n  // It is none.\n  return null\n}', []],
  ['// Gone already.\nawait a().catch(() => {})', []],
  ['a().catch((thrown) => log.fault("x", thrown))', []],
])('the check itself finds what it should: %j', (source, lines) => {
  expect(silences(source)).toEqual(lines)
})
