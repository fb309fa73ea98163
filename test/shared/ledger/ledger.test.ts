// 台账 and 统计: each record once, in the month to which it belongs.
import { describe, expect, it } from 'vitest'
import {
  figuresOf,
  figureTables,
  onTimeText,
  type MonthFigures,
} from '../../../shared/ledger/figures'
import { LEDGER_SHEETS } from '../../../shared/ledger/sheets'
import { aShiftDesk } from '../../support/a-shift'
import { made } from '../../support/papers'
import { aDesk } from '../../support/a-desk'
import { anIncident } from '../../support/records'

const NOVEMBER = '2026-11'

/** One in time from its first word to its end, one whose first report is late, and an exercise. */
function aMonth() {
  const shifts = aShiftDesk()
  const { desk } = shifts
  const first = desk.open(anIncident({ level: 'IV' }))
  desk.at('13:20').phone()
  desk.at('13:40').send('initial')
  desk.at('14:10').send('followUp')
  desk.at('15:00').send('final')
  desk.at('15:10').confirm()
  desk.close()
  const times = { occurredAt: '15:20', learnedAt: '15:30' }
  desk.at('15:30')
  const late = desk.open(
    anIncident({ level: null, title: '燃气泄漏', kind: 'otherAccident', ...times }),
  )
  desk.at('15:40').phone()
  desk.at('18:00').send('initial', { lateReason: '通信中断' })
  desk.at('18:10')
  desk.open(anIncident({ title: '防火演练', exercise: true, learnedAt: '18:10' }))
  shifts.entry({ text: '巡查时发现路灯不亮' })
  return { state: desk.state, now: desk.now, first, late }
}

const { state, now } = aMonth()
const rowsOf = (title: string, month = NOVEMBER) =>
  LEDGER_SHEETS.find((sheet) => sheet.title === title)!.rows(state, month, now)

describe('the workbook of a month', () => {
  it('gives each incident one row, with its level, its end and what is not known of it', () => {
    const rows = rowsOf('事件')
    expect(rows.map(([number, title]) => [number, title])).toEqual([
      ['值班〔2026〕1号', '草原火情'],
      ['值班〔2026〕2号', '燃气泄漏'],
      ['演〔2026〕1号', '防火演练'],
    ])
    expect(rows[0]).toContain('终报办结')
    expect(rows[1]).toContain('办理中')
  })

  it('tells of each report when it was due, when it left, and how late', () => {
    const rows = rowsOf('报告')
    expect(rows).toHaveLength(4)
    const [, , name, , , due, sent, minutes, reason] = rows.at(-1)!
    expect([name, due, sent, minutes, reason]).toEqual([
      '首报',
      '2026-11-23 17:20',
      '2026-11-23 18:00',
      '40',
      '通信中断',
    ])
    expect(rows.slice(0, 3).map((row) => row[7])).toEqual(['', '', ''])
  })

  it('tells of each delivery who has it and who confirmed it', () => {
    const rows = rowsOf('报送回执')
    expect(rows).toHaveLength(12)
    expect(rows.filter((row) => row[6] !== '')).toHaveLength(9)
  })

  it('holds the log with its steps in words', () => {
    const texts = rowsOf('值班记录').map((row) => row[5])
    expect(texts).toContain('巡查时发现路灯不亮')
    expect(texts.some((text) => text?.startsWith('值班〔2026〕1号 草原火情：'))).toBe(true)
  })

  it('lists what was closed without a 终报, why, and how it was taken back upwards', () => {
    const desk = aDesk()
    desk.open(anIncident({ title: '误拨' }))
    const ending = { kind: 'falseAlarm', reason: '回拨核实无事' } as const
    desk.tell({ type: 'endUnreported', incidentId: desk.id, ending })
    desk.at('13:15')
    desk.open(anIncident({ title: '又一起' }))
    desk.phone()
    desk.tell({ type: 'endUnreported', incidentId: desk.id, ending })
    const sheet = LEDGER_SHEETS.find(({ title }) => title === '未经终报了结')!
    const rows = sheet.rows(desk.state, NOVEMBER, desk.now)
    expect(rows.map((row) => [row[1], row[7], row[8], row[10]])).toEqual([
      ['误拨', '误报·不实：回拨核实无事', '张磊', ''],
      ['又一起', '误报·不实：回拨核实无事', '张磊', '已报上级，待更正'],
    ])
    for (const row of rows) expect(row).toHaveLength(sheet.head.length)
    const { html } = made(desk.state, { kind: 'endings', month: NOVEMBER })
    expect(html).toContain('共 2 件：误报·不实 2 件。')
    expect(html).toContain('已报上级，待更正')
    expect(made(desk.state, { kind: 'endings', month: '2026-10' }).html).toContain(
      '本月没有未经终报了结的事件',
    )
  })

  it.each(LEDGER_SHEETS.map(({ title }) => title))(
    'has a width and a cell for each column of %s, and nothing of another month',
    (title) => {
      const { head, widths } = LEDGER_SHEETS.find((sheet) => sheet.title === title)!
      expect(widths).toHaveLength(head.length)
      for (const row of rowsOf(title)) expect(row).toHaveLength(head.length)
      expect(rowsOf(title, '2026-10')).toEqual([])
    },
  )
})

describe('the figures of a month', () => {
  it('count what was real, and what was late of the reports that were asked for', () => {
    expect(figuresOf(state, NOVEMBER).all).toEqual({
      incidents: 2,
      reports: 4,
      asked: 4,
      late: 1,
      mediaFirst: 0,
      aboveFirst: 0,
    })
    expect(onTimeText({ asked: 4, late: 1 })).toBe('75.0%')
    expect(onTimeText({ asked: 0, late: 0 })).toBe('')
  })

  it('add up to the same by month, by kind and by level', () => {
    const months: readonly MonthFigures[] = ['2026-10', NOVEMBER].map((month) =>
      figuresOf(state, month),
    )
    const [byMonth, ...splits] = figureTables(months)
    const total = byMonth!.lines.at(-1)!
    expect(total).toEqual({ name: '合计', tally: figuresOf(state, NOVEMBER).all })
    for (const { lines } of splits) {
      const sum = lines.reduce((all, { tally }) => all + tally.incidents, 0)
      expect(sum).toBe(total.tally.incidents)
    }
  })

  it('are told year by year where they go over several', () => {
    const months = Array.from({ length: 26 }, (_, index) => {
      const month = `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
      return figuresOf(state, month)
    })
    expect(figureTables(months)[0]!.lines.map(({ name }) => name)).toEqual([
      '2025年',
      '2026年',
      '2027年',
      '合计',
    ])
  })
})
