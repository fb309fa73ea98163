// 值班记录: numbered, to the minute, with who; corrected, never erased; nothing is typed twice.
import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { evolve } from '../../../shared/desk'
import type { Entry, WrittenEntry } from '../../../shared/shift/entry'
import { entryOf, matterOf, openMatters } from '../../../shared/shift/find'
import { entryTextWithIncident, isLate } from '../../../shared/handover/log-words'
import { sheetItems } from '../../../shared/handover/items'
import { aShiftDesk, anEntry } from '../../support/a-shift'
import { anIncident, at, LEADER_PIN } from '../../support/builders'
import { silencing } from '../../support/records'

const numbers = (entries: readonly Entry[]): number[] => entries.map(({ no }) => no)

describe('an entry', () => {
  it('stands in the shift with its number, who, when it happened and when it was written down', () => {
    const shifts = aShiftDesk()
    const other = { name: '王工', unit: '市气象局', phone: '0471-1234567' }
    const id = shifts.entry({ kind: 'callOut', other, text: '核实大风预警' })
    expect(id).toBe('s1-e1')
    expect(entryOf(shifts.state, id)).toMatchObject({
      no: 1,
      kind: 'callOut',
      at: at('13:10'),
      recordedAt: at('13:10'),
      by: 'p1',
      other,
      text: '核实大风预警',
      matter: false,
      incidentId: null,
      corrections: [],
    })
  })

  it('that is written down more than 10 minutes later is 补录', () => {
    const shifts = aShiftDesk()
    shifts.entry({ at: at('13:00') })
    shifts.entry({ at: at('12:59') })
    expect(shifts.current.entries.map(isLate)).toEqual([false, true])
  })

  it('of the future, or about an incident that is not there, is refused', () => {
    const { desk } = aShiftDesk()
    expect(desk.refused(anEntry({ at: at('13:20') }))).toBe('inFuture')
    expect(desk.refused(anEntry({ incidentId: '2026-9' }))).toBe('unknownIncident')
    expect(desk.refused(anEntry({ matter: { due: at('13:00') } }))).toBe('duePast')
  })

  it('is corrected in sight: from what, to what, why, by whom', () => {
    const shifts = aShiftDesk()
    const id = shifts.entry({ text: '大风蓝色预警' })
    const correct = { type: 'correctEntry', entryId: id, reason: '听错' } as const
    shifts.desk.at('13:15').tell({ ...correct, patch: { text: '大风黄色预警', at: at('13:05') } })
    expect(entryOf(shifts.state, id)).toMatchObject({
      text: '大风黄色预警',
      at: at('13:05'),
      no: 1,
      corrections: [
        {
          at: at('13:15'),
          by: 'p1',
          reason: '听错',
          changes: [
            { field: 'at', from: at('13:10'), to: at('13:05') },
            { field: 'text', from: '大风蓝色预警', to: '大风黄色预警' },
          ],
        },
      ],
    })
    expect(shifts.desk.refused({ ...correct, patch: { text: '大风黄色预警' } })).toBe(
      'nothingChanged',
    )
    expect(shifts.desk.refused({ ...correct, patch: { at: at('14:00') } })).toBe('inFuture')
    expect(shifts.desk.refused({ ...correct, entryId: 's1-e9', patch: { text: '无' } })).toBe(
      'unknownRecord',
    )
  })
})

describe('an incident', () => {
  it('writes its steps into the log by itself, in the words of its timeline', () => {
    const shifts = aShiftDesk()
    const { desk } = shifts
    desk.open(anIncident({ level: 'II' }))
    desk.at('13:25').raise()
    desk.tell(silencing('phone', desk.id))
    desk.at('13:30').phone({ lateReason: '线路忙' })
    desk.save('initial')
    desk.approve()
    desk.deliver()
    expect(
      shifts.current.entries.map((entry) => (entry.kind === 'step' ? entry.stepType : entry.kind)),
    ).toEqual([
      'incidentOpened',
      'alarmRaised',
      'alarmAcknowledged',
      'phoneReported',
      'reportApproved',
      'reportDelivered',
    ])
    expect(numbers(shifts.current.entries)).toEqual([1, 2, 3, 4, 5, 6])
    expect(shifts.current.entries[4]).toMatchObject({ by: 'p2', incidentId: desk.id })
    expect(entryTextWithIncident(shifts.state, shifts.current.entries[1]!)).toBe(
      '值班〔2026〕1号 草原火情：报警：电话报告 到期',
    )
    expect(
      shifts.desk.refused({
        type: 'correctEntry',
        entryId: 's1-e1',
        patch: { text: '改' },
        reason: '改',
      }),
    ).toBe('automaticEntry')
  })

  it('does not fill the log with warnings and repetitions: an alarm stands there once, when its clock runs out', () => {
    const shifts = aShiftDesk()
    shifts.desk.open(anIncident())
    for (const time of ['13:20', '13:35', '13:50', '14:05']) shifts.desk.at(time).raise()
    const raised = shifts.current.entries.filter(
      (entry) => entry.kind === 'step' && entry.stepType === 'alarmRaised',
    )
    expect(raised).toHaveLength(1)
    expect(
      shifts.desk.incident().timeline.filter(({ type }) => type === 'alarmRaised').length,
    ).toBe(4)
  })

  it('begun from an entry is linked with it both ways', () => {
    const shifts = aShiftDesk()
    const fromEntry = shifts.entry({ text: '面铺窑村草场起火' })
    shifts.desk.open({ ...anIncident(), fromEntry })
    expect(shifts.desk.incident().fromEntry).toBe(fromEntry)
    expect(entryOf(shifts.state, fromEntry)).toMatchObject({
      incidentId: shifts.desk.id,
      text: '面铺窑村草场起火',
    })
    const again = (entryId: string) => shifts.desk.refused({ ...anIncident(), fromEntry: entryId })
    expect([again(fromEntry), again('s1-e99'), again('s1-e2')]).toEqual([
      'alreadyIncident',
      'unknownRecord',
      'unknownRecord',
    ])
  })
})

describe('entries of every kind', () => {
  it('are numbered without a gap, and each stands where its number says', () => {
    const shifts = aShiftDesk()
    shifts.entry()
    shifts.desk.open(anIncident())
    const matter = shifts.matter('核实电话')
    shifts.desk.at('13:20').phone()
    shifts.desk.tell({ type: 'settleMatter', entryId: matter, note: '已回电' })
    shifts.entry()
    const { entries } = shifts.current
    expect(numbers(entries)).toEqual([1, 2, 3, 4, 5, 6])
    for (const entry of entries) expect(entryOf(shifts.state, entry.id)).toBe(entry)
    expect(new Set(entries.map(({ seq }) => seq)).size).toBe(6)
  })

  it('are added in well under a millisecond when there are 5,000', () => {
    const shifts = aShiftDesk()
    let { state } = shifts
    const { entry } = {
      entry: {
        kind: 'patrol',
        at: at('13:10'),
        other: null,
        text: '巡查正常',
        matter: null,
        incidentId: null,
      },
    }
    const add = (no: number) => {
      const data = { shiftId: 's1', entryId: `s1-e${no}`, entry }
      state = evolve(state, { seq: no, at: at('13:10'), type: 'entryAdded', v: 1, by: 'p1', data })
    }
    for (let no = 1; no <= 5_000; no += 1) add(no)
    const kept = state.shift.current!.entries[0]
    const began = performance.now()
    for (let no = 5_001; no <= 5_100; no += 1) add(no)
    expect((performance.now() - began) / 100).toBeLessThan(1)
    expect(state.shift.current!.entries[0]).toBe(kept)
  })
})

describe('未结事项', () => {
  it('outlive the shift, are settled or put off later, and the log says so', () => {
    const shifts = aShiftDesk()
    const id = shifts.matter('催报积雪数据', '21:00')
    shifts.desk.at('20:25')
    shifts.handOver('p3')
    expect(openMatters(shifts.state)).toMatchObject([
      { entryId: id, shiftId: 's1', due: at('21:00') },
    ])
    shifts.desk
      .at('20:50')
      .tell({ type: 'postponeMatter', entryId: id, due: at('22:00'), reason: '对方正在统计' })
    shifts.desk.at('21:40').tell({ type: 'settleMatter', entryId: id, note: '已收到' })
    expect(openMatters(shifts.state)).toEqual([])
    expect(matterOf(shifts.state, id)).toMatchObject({
      settled: { at: at('21:40'), by: 'p3', note: '已收到' },
      postponed: [{ from: at('21:00'), to: at('22:00'), reason: '对方正在统计', by: 'p3' }],
    })
    expect(
      shifts.current.entries.map((entry) => entryTextWithIncident(shifts.state, entry)),
    ).toEqual(['改期“催报积雪数据”：对方正在统计', '办结“催报积雪数据”：已收到'])
    expect(shifts.last.entries).toHaveLength(1)
  })

  it('are settled once, and put off to a time that is still ahead', () => {
    const shifts = aShiftDesk()
    const id = shifts.matter('回电', '14:00')
    expect(
      shifts.desk.refused({ type: 'postponeMatter', entryId: id, due: at('13:00'), reason: '忙' }),
    ).toBe('duePast')
    expect(
      shifts.desk.refused({ type: 'postponeMatter', entryId: id, due: at('14:00'), reason: '忙' }),
    ).toBe('nothingChanged')
    shifts.desk.tell({ type: 'settleMatter', entryId: id, note: '' })
    expect(shifts.desk.refused({ type: 'settleMatter', entryId: id, note: '' })).toBe(
      'alreadySettled',
    )
    expect(shifts.desk.refused({ type: 'settleMatter', entryId: 'constructor', note: '' })).toBe(
      'unknownRecord',
    )
  })

  it('are called by the words of their entry as they stand', () => {
    const shifts = aShiftDesk()
    const id = shifts.matter('催报数具')
    shifts.desk.tell({
      type: 'correctEntry',
      entryId: id,
      patch: { text: '催报数据' },
      reason: '错字',
    })
    expect(sheetItems(shifts.state).find(({ entryId }) => entryId === id)?.text).toContain(
      '催报数据',
    )
    expect((entryOf(shifts.state, id) as WrittenEntry).corrections).toHaveLength(1)
  })
})

it('is written by whoever is on duty, a leader too', () => {
  const shifts = aShiftDesk()
  shifts.desk.signIn('p2', LEADER_PIN)
  shifts.entry({ text: '带班领导查岗' })
  expect(shifts.current.entries[0]?.by).toBe('p2')
})
