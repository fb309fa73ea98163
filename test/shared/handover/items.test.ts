// What the desk puts on the sheet by itself: nothing falls between two shifts.
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../../shared/fingerprint'
import { sheetItems } from '../../../shared/handover/items'
import { aShiftDesk } from '../../support/a-shift'
import { anIncident, anInstruction, at } from '../../support/builders'
import { silencing } from '../../support/records'

const keys = ({ state }: ReturnType<typeof aShiftDesk>): string[] =>
  sheetItems(state).map(({ key }) => key)
const textOf = ({ state }: ReturnType<typeof aShiftDesk>, key: string): string | undefined =>
  sheetItems(state).find((item) => item.key === key)?.text

describe('a quiet desk', () => {
  it('hands over the state of its machine', () => {
    const shifts = aShiftDesk()
    expect(keys(shifts)).toEqual(['machine:clock', 'machine:export'])
    shifts.write()
    expect(keys(shifts)).toEqual(['machine:clock', 'machine:disk', 'machine:export'])
    expect(textOf(shifts, 'machine:disk')).toBe('磁盘空间：剩余 50.0 GB')
    expect(textOf(shifts, 'machine:export')).toBe('数据备份：还没有导出过')
    shifts.desk.tellAsSystem({ type: 'recordExport' })
    expect(textOf(shifts, 'machine:export')).toBe('数据备份：上次导出 2026-11-23 13:10')
    const jump = { desk: at('13:10'), computer: at('15:00'), atStart: false }
    shifts.desk.tellAsSystem({ type: 'recordClockJump', jump })
    expect(textOf(shifts, 'machine:clock')).toContain('有变动待核对')
  })
})

describe('an open incident', () => {
  it('goes over with its state and its next clock', () => {
    const shifts = aShiftDesk()
    shifts.desk.open(anIncident({ level: 'III', exercise: true }))
    expect(sheetItems(shifts.state)[0]).toMatchObject({
      key: 'incident:2026-1',
      group: 'incident',
      dueAt: at('13:25'),
    })
    expect(textOf(shifts, 'incident:2026-1')).toBe(
      '值班〔2026〕1号 草原火情（演练）（Ⅲ级 较大）：首报未报送；下一时限：电话报告 2026-11-23 13:25',
    )
    shifts.desk.at('13:20').phone()
    shifts.desk.send('initial')
    shifts.desk.save('followUp')
    expect(textOf(shifts, 'incident:2026-1')).toBe(
      '值班〔2026〕1号 草原火情（演练）（Ⅲ级 较大）：首报已报送，续报一草稿；下一时限：回执催办（首报，3家） 2026-11-23 13:50',
    )
  })

  it('goes over with its 批示 and the recipients who owe a 回执', () => {
    const shifts = aShiftDesk()
    shifts.desk.open(anIncident())
    shifts.desk.at('13:20').phone({ instruction: anInstruction('全力扑救') })
    shifts.desk.send('initial')
    shifts.desk.receipt('r1')
    expect(keys(shifts)).toEqual(
      expect.arrayContaining([
        'instruction:2026-1:i1',
        'receipt:2026-1:t1:r2',
        'receipt:2026-1:t1:r3',
      ]),
    )
    expect(keys(shifts)).not.toContain('receipt:2026-1:t1:r1')
    expect(textOf(shifts, 'instruction:2026-1:i1')).toBe(
      '刘市长批示“全力扑救”（值班〔2026〕1号 草原火情）：待转办',
    )
    shifts.desk.tell({
      type: 'relayInstruction',
      incidentId: '2026-1',
      instructionId: 'i1',
      to: '保合少镇',
      at: at('13:20'),
    })
    expect(textOf(shifts, 'instruction:2026-1:i1')).toContain('已转办保合少镇，待反馈')
  })

  it('that is closed is followed for its receipts a few days more, and then no longer', () => {
    const shifts = aShiftDesk()
    shifts.desk.open(anIncident())
    shifts.desk.at('13:20').phone()
    shifts.desk.send('initial')
    shifts.desk.send('final')
    shifts.desk.waive('receipt:t1', '对方值班电话无人接')
    shifts.desk.waive('receipt:t2', '对方值班电话无人接')
    shifts.desk.close()
    const owed = () => keys(shifts).filter((key) => key.startsWith('receipt:')).length
    expect(owed()).toBe(6)
    expect(keys(shifts)).not.toContain('incident:2026-1')
    shifts.desk.at('2026-11-27 08:25')
    shifts.handOver('p3')
    expect(owed()).toBe(0)
  })
})

describe('the order of the sheet', () => {
  const incidentsOf = (shifts: ReturnType<typeof aShiftDesk>) =>
    sheetItems(shifts.state)
      .filter(({ group }) => group === 'incident')
      .map(({ incidentId }) => incidentId)

  function threeIncidents() {
    const shifts = aShiftDesk()
    shifts.desk.open(anIncident({ level: 'I', exercise: true }))
    shifts.desk.open(anIncident({ level: 'IV' }))
    shifts.desk
      .at('20:21')
      .open(anIncident({ level: 'I', occurredAt: '20:15', learnedAt: '20:20' }))
    return shifts
  }

  it('is by gravity at the moment at which the desk goes over, exercises last', () => {
    expect(incidentsOf(threeIncidents())).toEqual(['2026-3', '2026-2', '2026-1'])
  })

  it('does not move by itself: page and core find the same sheet whatever time it is', () => {
    const shifts = threeIncidents()
    const mark = () => JSON.stringify(shifts.sheet())
    const before = mark()
    shifts.desk.at('23:50')
    expect(mark()).toBe(before)
  })

  it('has the alarms as they ring, and the matters by their time', () => {
    const shifts = threeIncidents()
    shifts.desk.at('20:25')
    shifts.matter('没定时间')
    shifts.matter('后办', '23:00')
    shifts.matter('先办', '21:00')
    for (const id of ['2026-1', '2026-2', '2026-3']) shifts.desk.at('20:36').raise(id)
    const found = keys(shifts)
    expect(found.filter((key) => key.startsWith('alarm:')).map((key) => key.split(':')[1])).toEqual(
      ['2026-3', '2026-2', '2026-2', '2026-1', '2026-1'],
    )
    expect(
      found
        .filter((key) => key.startsWith('matter:'))
        .map((key) => textOf(shifts, key)?.slice(0, 2)),
    ).toEqual(['先办', '后办', '没定'])
  })
})

describe('an alarm', () => {
  it('that nobody has acknowledged goes over; late relief is no item of its own handover', () => {
    const shifts = aShiftDesk()
    shifts.desk.open(anIncident())
    shifts.matter('回电', '14:00')
    shifts.desk.at('20:45').raise()
    for (const key of ['matter:s1-e2', 'relief:s1']) {
      const dueAt = at(key === 'relief:s1' ? '20:30' : '14:00')
      shifts.desk.tellAsSystem({ type: 'raiseRoomAlarm', key, dueAt, offsetMs: 0 })
    }
    expect(keys(shifts).filter((key) => key.startsWith('alarm:'))).toEqual([
      'alarm:2026-1:phone',
      'alarm:2026-1:initial',
      'alarm:matter:s1-e2',
    ])
    shifts.desk.tell(silencing('matter:s1-e2'))
    expect(keys(shifts)).not.toContain('alarm:matter:s1-e2')
  })
})

describe('a matter', () => {
  it('goes over from shift to shift until it is settled', () => {
    const shifts = aShiftDesk()
    const id = shifts.matter('催报数据')
    shifts.desk.at('20:25')
    shifts.handOver('p3')
    shifts.desk.at('2026-11-24 08:25')
    shifts.handOver('p4')
    expect(textOf(shifts, `matter:${id}`)).toBe('催报数据（2026-11-23 13:10 登记，未定时间）')
    shifts.desk.tell({ type: 'settleMatter', entryId: id, note: '' })
    expect(keys(shifts)).not.toContain(`matter:${id}`)
  })
})

describe('a fingerprint', () => {
  it('is the same for the same, whatever the order of its keys, and another for anything else', () => {
    expect(fingerprint({ a: 1, b: '草原' })).toBe(fingerprint({ b: '草原', a: 1 }))
    expect(fingerprint({ a: 1 })).toMatch(/^[0-9a-f]{14}$/)
    const many = Array.from({ length: 5_000 }, (_, n) => fingerprint(['item', n]))
    expect(new Set(many).size).toBe(5_000)
  })
})
