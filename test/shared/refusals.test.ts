// Every refusal has a Chinese sentence that says what to do.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REFUSAL_CODES, refusalText } from '../../shared/refusals'

const ROOT = join(import.meta.dirname, '../..')

/** Codes that a shell answers before there is a page; it says them in its own words. */
const BEFORE_THE_PAGE = ['alreadyOpen']

/** `refuse('code'`, the codes handed to `notBefore`, and the refusals that forms make. */
const SOURCES: readonly (readonly [folder: string, pattern: RegExp])[] = [
  ['shared', /refuse\(\s*'(\w+)'/g],
  ['shared', /notBefore\([^()]*(?:\([^()]*\)[^()]*)*?'(\w+)',\s*(?:'|path)/g],
  ['electron/core', /refuse\(\s*'(\w+)'/g],
  ['renderer', /\{ code: '(\w+)', path/g],
]

function codesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => [...readFileSync(join(ROOT, folder, name), 'utf8').matchAll(pattern)].map((match) => match[1]!))
}

/** What the room itself writes in Latin letters. */
const NAMES_OF_THE_ROOM = /PDF|Word|MB|U 盘|Ctrl\+[A-Z]/g

const given = [...new Set(SOURCES.flatMap(([folder, pattern]) => codesIn(folder, pattern)))]
  .filter((code) => !BEFORE_THE_PAGE.includes(code))
  .sort()

describe('refusals', () => {
  it('the scan of the sources finds what it should', () => {
    expect(given.length).toBeGreaterThan(45)
    expect(given).toEqual(expect.arrayContaining(['beforeReceived', 'learnedBeforeOccurred', 'pinWait', 'approvalVoid', 'learnedAfterCall']))
  })

  it.each(given)('%s has its sentence', (code) => {
    expect(REFUSAL_CODES).toContain(code)
  })

  it.each(REFUSAL_CODES)('%s is a Chinese sentence without English or gaps', (code) => {
    const details = { waitSeconds: 30, names: '首报', missing: '地点', count: 2, mostMb: 50 }
    const text = refusalText({ code, path: 'command.facts.title', details })
    expect(text).toMatch(/[\u4e00-\u9fff].*[。]$/)
    expect(text.replaceAll(NAMES_OF_THE_ROOM, '')).not.toMatch(/[{}]|[a-zA-Z]|。。/)
  })

  it('names numbers and words', () => {
    expect(refusalText({ code: 'pinWait', details: { waitSeconds: 30 } })).toContain('等 30 秒')
  })

  it('names the field, not its path', () => {
    expect(refusalText({ code: 'malformed', path: 'command.facts.occurredAt' })).toBe('“事发时间”填得不对，请检查后重填。')
    expect(refusalText({ code: 'malformed', path: 'command.deliveries.0' })).toBe('有一项填得不对，请检查后重填。')
  })

  it('says something useful even of a code that nobody knows', () => {
    expect(refusalText({ code: 'whatever' })).toContain('请再试一次')
  })
})
