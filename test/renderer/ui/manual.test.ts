import { describe, expect, test } from 'vitest'
import { chapters } from '../../../renderer/manual/chapters'
import { searchManual } from '../../../renderer/manual/search'

/** The page as it is written, without the manual itself and what only reads keys. */
const SOURCES = import.meta.glob<string>(
  [
    '../../../renderer/**/*.{ts,tsx}',
    '!../../../renderer/manual/**',
    '!../../../renderer/kit/keys.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
)

const KEY =
  /['"](F\d{1,2}|Esc|Space|Enter|Delete|[?+\-0]|(?:(?:Ctrl|Alt|Shift)\+)*Arrow(?:Up|Down|Left|Right)|(?:(?:Ctrl|Alt|Shift)\+)+(?:[A-Z0-9]|Enter))['"]/g
/** Keys that are counted out: `Alt+${index + 1}`. The manual names the first of each row, or all. */
const COUNTED = /`((?:Ctrl|Alt)\+)\$\{\w+ \+ 1\}`/g

/** Every key that a button, a dialog or a page names in its source. */
const boundKeys = (): string[] => {
  const found = Object.values(SOURCES).flatMap((source) => [
    ...[...source.matchAll(KEY)].map(([, key]) => key!),
    ...[...source.matchAll(COUNTED)].map(([, modifier]) => `${modifier}1`),
  ])
  return [...new Set(found)]
}

const keysOf = (id: string): string[] =>
  (chapters.find((chapter) => chapter.id === id)?.blocks ?? []).flatMap((block) =>
    block.kind === 'keys' ? block.keys.map(([key]) => key) : [],
  )

const titles = (query: string) => searchManual(chapters, query).map(({ chapter }) => chapter.title)

describe('the manual', () => {
  test('has chapters of different names, each with a summary and something to do', () => {
    expect(new Set(chapters.map(({ id }) => id)).size).toBe(chapters.length)
    for (const chapter of chapters) {
      expect(chapter.summary).not.toBe('')
      expect(chapter.blocks.length).toBeGreaterThan(0)
    }
  })

  test('names every key that the page binds', () => {
    const listed = keysOf('keys')
    expect(boundKeys().filter((key) => !listed.includes(key))).toEqual([])
  })

  test('names no key that the page does not bind', () => {
    // Counted keys go by their first; `=` is read by the time field itself, copying is the browser's.
    const bound = [...boundKeys(), '=', 'Ctrl+C']
    for (const key of chapters.flatMap(({ id }) => keysOf(id))) {
      expect(bound.includes(key) || bound.includes(key.replace(/[2-9]$/, '1')), key).toBe(true)
    }
  })

  test('is found by the words of the field, titles first', () => {
    expect(titles('审定')[0]).toBe('审定')
    expect(titles('轮换')[0]).toBe('值班表')
    expect(titles('零报告')[0]).toBe('点名抽查与零报告')
    expect(titles('断电')[0]).toBe('断电、换机、数据损坏怎么办')
    expect(titles('超时 空格')).toContain('时限与报警')
    expect(titles('ｆ２')).toContain('接报')
    expect(titles('没有这个词')).toEqual([])
    expect(titles('')).toHaveLength(chapters.length)
  })
})
