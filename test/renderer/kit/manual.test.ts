import { describe, expect, test } from 'vitest'
import { chapters } from '../../../renderer/manual/chapters'
import { wordsOf } from '../../../renderer/manual/content'
import { searchManual } from '../../../renderer/manual/search'

const titles = (query: string) => searchManual(chapters, query).map(({ chapter }) => chapter.title)

describe('the manual', () => {
  test('has its chapters, each with a summary and something to do', () => {
    expect(chapters.length).toBeGreaterThan(16)
    expect(new Set(chapters.map(({ id }) => id)).size).toBe(chapters.length)
    for (const chapter of chapters) {
      expect(chapter.summary).not.toBe('')
      expect(chapter.blocks.length).toBeGreaterThan(0)
    }
  })

  test('names every key of the main job', () => {
    const shortcuts = chapters.find(({ id }) => id === 'keys')?.blocks.map(wordsOf).join('\n') ?? ''
    for (const key of ['F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'Space', 'Enter', 'Esc', 'Ctrl+S', 'Ctrl+Shift+L', 'Ctrl+L', 'Alt+8']) {
      expect(shortcuts.split('\n')).toContain(key)
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
