// The launcher's own judgement: what counts as passed, and what is up to date.
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fingerprint, ROOT } from '../../build/files.mjs'
import { sumOf } from '../../build/test.mjs'
import { tempFolder } from '../support/temp-folder'

describe('the sum of a test run', () => {
  test('is what its report says', () => {
    expect(sumOf(0, () => ({ passed: 7, failed: 0 }))).toEqual({ passed: 7, failed: 0 })
    expect(sumOf(1, () => ({ passed: 6, failed: 1 }))).toEqual({ passed: 6, failed: 1 })
  })

  test('a runner that fails without a failed test is a failure', () => {
    expect(sumOf(1, () => ({ passed: 7, failed: 0 }))).toEqual({ passed: 7, failed: 1 })
  })

  test('a run without any test is a failure', () => {
    expect(sumOf(0, () => ({ passed: 0, failed: 0 }))).toEqual({ passed: 0, failed: 1 })
  })

  test('a run without a report is a failure', () => {
    const noReport = () => {
      throw new Error('ENOENT')
    }
    expect(sumOf(0, noReport)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('the fingerprint of sources', () => {
  function sources() {
    const folder = tempFolder()
    mkdirSync(join(folder, 'deep'))
    writeFileSync(join(folder, 'a.ts'), 'a')
    writeFileSync(join(folder, 'deep', 'b.ts'), 'b')
    return { folder, mark: () => fingerprint([relative(ROOT, folder)]) }
  }

  test('stays the same while nothing changes', () => {
    const { mark } = sources()
    expect(mark()).toBe(mark())
  })

  test('changes with a file that is written, added or touched, however deep', () => {
    const { folder, mark } = sources()
    const marks = [mark()]
    writeFileSync(join(folder, 'deep', 'b.ts'), 'bb')
    marks.push(mark())
    writeFileSync(join(folder, 'c.ts'), '')
    marks.push(mark())
    utimesSync(join(folder, 'a.ts'), 1, 1)
    marks.push(mark())
    expect(new Set(marks).size).toBe(4)
  })
})
