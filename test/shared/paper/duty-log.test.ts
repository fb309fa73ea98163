// 值班日志 on paper: each entry once, with both times, what it said before, and what became of it.
import { describe, expect, test } from 'vitest'
import { makePaper } from '../../../shared/paper/make'
import { aShiftDesk } from '../../support/a-shift'
import { anIncident } from '../../support/builders'
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
    expect(html).toMatch(/<td class="mid">去电<\/td><td>(?:<[^>]*>)*电话报告 市政府总值班室/)
  })

  test('marks what was added after the shift was frozen', () => {
    expect(html).toContain('事后补充（白班）')
  })
})

describe('the log of a night with an incident', () => {
  const room = aShiftDesk()
  room.entry({ text: '机房巡查正常' })
  room.desk.open(anIncident())
  room.desk.phone()
  room.desk.send('initial')
  for (const recipient of ['r1', 'r2', 'r3']) room.desk.receipt(recipient)
  const before = room.state.shift.current!.entries.length
  room.desk.at('20:45').raise()
  const { entries } = room.state.shift.current!
  const { html: night } = made(room.state, DAY)

  test('names the incident once, behind what concerns the room', () => {
    expect(night.split('草原火情</td></tr>')).toHaveLength(2)
    expect(night).not.toContain('草原火情：')
    expect(night.indexOf('机房巡查正常')).toBeLessThan(night.indexOf('草原火情</td></tr>'))
  })

  test('has the 回执 in one line, and each of them in it', () => {
    expect(night.match(/<td class="mid">回执<\/td>/g)).toHaveLength(1)
    for (const name of ['总值班室', '信息处', '市委办公室'])
      expect(/<td class="mid">回执<\/td><td>(.*?)<\/td>/s.exec(night)?.[1]).toContain(name)
  })

  test('leaves alarms to the record, and says how many', () => {
    expect(entries.length).toBeGreaterThan(before)
    expect(night).not.toContain('<td class="mid">报警</td>')
    expect(night).toContain(`报警、应答和导出共${entries.length - before}条不印`)
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
