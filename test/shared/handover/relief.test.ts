// 接班: who may come, when, and what belongs to whom; and the shift that is frozen afterwards.
import { describe, expect, it } from 'vitest'
import { anEntry, anEvening, aShiftDesk, pinOf } from '../../support/a-shift'
import { at } from '../../support/builders'

describe('relief', () => {
  it('is somebody else, with their own PIN', () => {
    const shifts = anEvening()
    expect(shifts.desk.refused(shifts.receiveCommand('p1'))).toBe('toOneself')
    expect(shifts.desk.refused(shifts.receiveCommand('p3', { pin: pinOf('p1') }))).toBe('pinWrong')
    expect(shifts.desk.refused(shifts.receiveCommand('p9'))).toBe('unknownPerson')
  })

  it('may be the second officer, who stays when the first leaves', () => {
    const shifts = aShiftDesk()
    shifts.join('p3')
    shifts.desk.at('20:25')
    shifts.handOver('p3', 'p1')
    expect(shifts.current.crew.map(({ personId }) => personId)).toEqual(['p3'])
  })

  it('that is late leaves everything with the outgoing shift until it has signed', () => {
    const shifts = anEvening()
    shifts.desk.at('20:50')
    shifts.entry({ text: '20时50分来电' })
    shifts.desk.at('21:15')
    shifts.handOver('p3')
    expect(shifts.last).toMatchObject({ plannedEnd: at('20:30'), endedAt: at('21:15') })
    expect(shifts.last.entries.at(-1)).toMatchObject({ text: '20时50分来电', by: 'p1' })
    expect(shifts.current).toMatchObject({
      slotId: 'night',
      startsAt: at('20:30'),
      beganAt: at('21:15'),
      entries: [],
    })
  })

  it('in the middle of a shift keeps the rest of that shift', () => {
    const shifts = aShiftDesk()
    shifts.desk.at('15:00')
    shifts.handOver('p3')
    expect(shifts.current).toMatchObject({ id: 's2', slotId: 'day', plannedEnd: at('20:30') })
  })

  it('that came a whole shift late takes the slot of the moment', () => {
    const shifts = aShiftDesk()
    shifts.desk.at('2026-11-24 08:25')
    shifts.handOver('p3')
    expect(shifts.current).toMatchObject({ slotId: 'day', date: '2026-11-24' })
  })
})

describe('a frozen shift', () => {
  const frozen = () => {
    const shifts = anEvening()
    shifts.entry({ text: '巡查正常' })
    shifts.handOver('p3')
    return shifts
  }

  it('takes no entry, no correction and no signature any more', () => {
    const shifts = frozen()
    const before = shifts.last
    const last = before.entries.at(-1)!
    expect(
      shifts.desk.refused({
        type: 'correctEntry',
        entryId: last.id,
        patch: { text: '改' },
        reason: '改',
      }),
    ).toBe('shiftFrozen')
    shifts.entry({ text: '新班记录' })
    shifts.desk.setLevel('I')
    expect(shifts.last).toBe(before)
    expect(shifts.current.entries.map(({ no }) => no)).toEqual([1, 2])
  })

  it('is closed to whoever left: they only look', () => {
    const shifts = frozen()
    shifts.sitDown('p1')
    expect(shifts.desk.refused(anEntry({ at: at('20:20') }))).toBe('notOnDuty')
  })

  it('is added to, marked, with who, when and why; what was written stays', () => {
    const shifts = frozen()
    const { entries, sheet } = shifts.last
    shifts.sitDown('p1')
    shifts.desk.at('21:40').tell({
      type: 'addToShift',
      shiftId: 's1',
      at: at('18:05'),
      text: '18时05分来电漏记',
      reason: '补记',
    })
    expect(shifts.last.additions).toEqual([
      {
        id: 's1-a1',
        at: at('18:05'),
        text: '18时05分来电漏记',
        reason: '补记',
        recordedAt: at('21:40'),
        by: 'p1',
      },
    ])
    expect(shifts.last).toMatchObject({ entries, sheet })
    const more = { type: 'addToShift', at: at('18:05'), text: '补', reason: '补' } as const
    expect(shifts.desk.refused({ ...more, shiftId: 's2' })).toBe('shiftNotFrozen')
    expect(shifts.desk.refused({ ...more, shiftId: 's9' })).toBe('unknownRecord')
    expect(shifts.desk.refused({ ...more, shiftId: 's1', at: at('22:00') })).toBe('inFuture')
  })
})
