// What is noise stands in one line, and nothing leaves the record.
import { describe, expect, it } from 'vitest'
import { foldEntries, foldSteps } from '../../shared/folded-steps'
import { aDesk, anIncident } from '../support/builders'
import { aShiftDesk } from '../support/a-shift'
import { attach } from '../support/an-attachment'
import { silencing } from '../support/records'

const texts = <Of extends { readonly seq: number }>(
  folded: readonly ({ readonly one: Of } | { readonly fold: { readonly text: string } })[],
): string[] => folded.flatMap((line) => ('fold' in line ? [line.fold.text] : []))

describe('a timeline', () => {
  it('has one line for the alarms of one clock: how often, how late, how often answered', () => {
    const desk = aDesk()
    desk.open(anIncident({ level: 'I' }))
    for (const time of ['13:20', '13:25', '13:30', '13:35', '13:40']) {
      desk.at(time).raise()
      desk.tell(silencing('phone', desk.id))
    }
    const { timeline } = desk.incident()
    const folded = foldSteps(desk.incident())
    expect(texts(folded)).toEqual(['电话报告：报警 5 次，最长超时15分钟，应答 5 次'])
    const inside = folded.flatMap((line) => ('one' in line ? [line.one] : line.fold.of))
    expect(
      [...inside].sort((a, b) => a.seq - b.seq),
      'nothing is left out',
    ).toEqual(timeline)
  })

  it('has one for the 回执 of a report, and leaves a single step as it is', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.at('13:12').phone()
    desk.at('14:00').send('initial')
    expect(texts(foldSteps(desk.incident()))).toEqual([])
    desk.at('14:10').confirm()
    const [text] = texts(foldSteps(desk.incident()))
    expect(text).toMatch(/^首报 回执 \d 家：.+、/)
  })
})

describe('a log', () => {
  it('has one line for the alarms that came together, and one for the answer to them', () => {
    const shifts = aShiftDesk()
    const { desk } = shifts
    const ids = ['甲乡山洪', '乙镇车祸', '园区爆炸', '丙村火情'].map((title) =>
      desk.open(anIncident({ title })),
    )
    desk.at('13:26')
    for (const id of ids) desk.raise(id)
    desk.tell({
      type: 'acknowledgeAlarms',
      alarms: ids.map((incidentId) => ({ incidentId, key: 'phone' })),
    })
    const entries = shifts.state.shift.current!.entries
    const folded = foldEntries(entries, shifts.state)
    expect(texts(folded)).toEqual([
      '报警 4 项：1号 电话报告、2号 电话报告、3号 电话报告 等',
      '知道了 4 项，停止响铃',
    ])
    expect(folded.flatMap((line) => ('one' in line ? [line.one] : line.fold.of))).toEqual(entries)
  })

  it('has the 回执 of each report under its own name', () => {
    const shifts = aShiftDesk()
    const { desk } = shifts
    desk.open(anIncident())
    desk.at('13:12').phone()
    desk.at('13:40').send('initial')
    desk.at('13:50').confirm()
    desk.at('14:10').send('followUp')
    desk.at('14:20').confirm()
    const receipts = texts(foldEntries(shifts.state.shift.current!.entries, shifts.state)).filter(
      (text) => text.includes('回执'),
    )
    expect(receipts.map((text) => text.replace(/ \d 家.*/, ''))).toEqual([
      '值班〔2026〕1号 首报 回执',
      '值班〔2026〕1号 续报一 回执',
    ])
  })

  it('leaves files that somebody adds as they are: they came with no packet', () => {
    const shifts = aShiftDesk()
    shifts.desk.open(anIncident())
    attach(shifts.desk, { words: '北侧' })
    attach(shifts.desk, { words: '南侧' })
    const { entries } = shifts.state.shift.current!
    expect(foldEntries(entries, shifts.state)).toEqual(entries.map((one) => ({ one })))
  })
})
