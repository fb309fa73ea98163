// 值班日志 on paper: each entry once, with both times, what it said before, and what became of it.
import { describe, expect, test } from 'vitest'
import { makePaper } from '../../../shared/paper/make'
import { aShiftDesk } from '../../support/a-shift'
import { aBusyRoom, contextAt, made } from '../../support/papers'

const DAY = { kind: 'dutyLog', date: '2026-11-23' } as const

const { html } = made(aBusyRoom().state, DAY)

describe('the log of a day', () => {
  test('has the shifts that begin on it, the night until its end on the next', () => {
    expect(html).toContain('<h2>白班</h2>')
    expect(html).toContain('<h2>夜班</h2>')
    expect(html).toContain('20:30–11-24 08:30')
    expect(html).toContain('本班尚未交接')
  })

  test('says the weather, who kept the desk, and for whom', () => {
    expect(html).toContain('<b>天气</b> 晴转多云')
    expect(html).toContain('陈静（20:41 接班，替 孙浩，孙浩家中有事）')
  })

  test('marks what was written down later, with both times', () => {
    expect(html).toMatch(/18:05<div><span class="mark">补录<\/span><\/div>/)
    expect(html).toContain('19:00 记')
  })

  test('keeps in sight what a corrected entry said before', () => {
    expect(html).toContain('面铺窑村明火已扑灭，过火面积2公顷')
    expect(html).toContain('原内容“面铺窑村明火已扑灭，过火面积20公顷”')
    expect(html).toContain('原因：听错')
  })

  test('says of each matter whether it is done', () => {
    expect(html).toContain('待办（限 2026-11-23 22:00 前）：未结')
    expect(html).toContain('待办：2026-11-23 19:00 张磊 办结，19:00 已收到传真')
  })

  test('has the steps of an incident in the words of its timeline', () => {
    expect(html).toMatch(/值班〔2026〕1号 草原火情：电话报告 市政府办公厅应急办/)
  })

  test('marks what was added after the shift was frozen', () => {
    expect(html).toContain('事后补充（白班）')
  })
})

test('an entry that looks like markup is printed as it was typed', () => {
  const room = aShiftDesk()
  room.entry({ text: '</td></table><script>alert(1)</script><img src=x>' })
  const paper = made(room.state, DAY)
  expect(paper.html).not.toMatch(/<script|<img/)
  expect(paper.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
})

test('a text of 100,000 characters is printed whole, and may run over pages', () => {
  const room = aShiftDesk()
  room.entry({ text: '长'.repeat(100_000) })
  const paper = made(room.state, DAY)
  expect(paper.html).toContain('长'.repeat(100_000))
  expect(paper.html).not.toMatch(/class="whole"><td class="mid">1</)
})

test('a day without a shift has no log', () => {
  expect(
    makePaper(aShiftDesk().state, { kind: 'dutyLog', date: '2026-11-20' }, contextAt('14:00')),
  ).toEqual({ ok: false, error: { code: 'noDutyLog', path: 'paper.date' } })
})

test('a thousand entries are put together in the blink of an eye', () => {
  const room = aBusyRoom({ entries: 500 })
  const start = performance.now()
  made(room.state, DAY)
  expect(performance.now() - start).toBeLessThan(1_000)
})
