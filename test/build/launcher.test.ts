// The launcher's own judgement: what counts as passed, and what is up to date.
import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentDigest, fingerprint, ROOT } from '../../build/files.mjs'
import { localeFor } from '../../build/start.mjs'
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

describe('the digest of what the state is made by', () => {
  function sources() {
    const folder = tempFolder()
    writeFileSync(join(folder, 'record.ts'), 'a\nb\n')
    return { folder, digest: () => contentDigest([relative(ROOT, folder)]) }
  }

  test('stays the same when nothing but the moment or the ends of lines differ', () => {
    const { folder, digest } = sources()
    const before = digest()
    utimesSync(join(folder, 'record.ts'), 1, 1)
    expect(digest()).toBe(before)
    writeFileSync(join(folder, 'record.ts'), 'a\r\nb\r\n')
    expect(digest()).toBe(before)
  })

  test('is another with a source that says something else, is called otherwise, or has come', () => {
    const { folder, digest } = sources()
    const digests = [digest()]
    writeFileSync(join(folder, 'record.ts'), 'a\nc\n')
    digests.push(digest())
    renameSync(join(folder, 'record.ts'), join(folder, 'evolve.ts'))
    digests.push(digest())
    writeFileSync(join(folder, 'record.ts'), '')
    digests.push(digest())
    expect(new Set(digests).size).toBe(4)
  })
})

test('Electron is started in some locale, and in the one that is named when there is one', () => {
  expect(localeFor({ LANG: '' })).toEqual({ LANG: 'C.UTF-8' })
  for (const named of [{ LANG: 'zh_CN.UTF-8' }, { LC_ALL: 'C' }, { LC_MESSAGES: 'zh_CN.GB18030' }])
    expect(localeFor(named)).toEqual({})
})
