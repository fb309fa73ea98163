// The table of what can be undone keeps up with the sources: otherwise a protection could go, and its mutant with it.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { PROTECTIONS } from './protections'

const ROOT = resolve(import.meta.dirname, '..', '..')

test.each(PROTECTIONS.map((one) => [one.name, one] as const))(
  '%s: what makes it stands once where the table says',
  (_, { file, find, tests }) => {
    expect(readFileSync(join(ROOT, file), 'utf8').split(find)).toHaveLength(2)
    expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  },
)
