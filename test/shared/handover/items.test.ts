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
  it('hands over the state of its machine in one line', () => {
    const shifts = aShiftDesk()
    expect(keys(shifts)).toEqual(['machine'])
    shifts.write()
    expect(keys(shifts)).toEqual(['machine'])
    expect(textOf(shifts, 'machine')).toBe(
      '电脑时钟：正常；磁盘空间：剩余 50.0 GB；数据备份：还没有导出过，没有设自动备份',
    )
    shifts.desk.tellAsSystem({ type: 'recordExport' })
    expect(textOf(shifts, 'machine')).toContain('数据备份：上次导出 13:10，没有设自动备份')
    const jump = { desk: at('13:10'), computer: at('15:00'), atStart: false }
    shifts.desk.tellAsSystem({ type: 'recordClockJump', jump })
    expect(textOf(shifts, 'machine')).toContain('有变动待核对')
  })
})

describe('an open incident', () => {
  it('goes over with its state and its next clock', () => {
    const shifts = aShiftDesk()
    shifts.desk.open(anIncident({ level: 'III', exercise: true }))
    expect(sheetItems(shifts.state)[0]).toMatchObject({
      key: 'incident:2026-E1',
      group: 'incident',
      dueAt: at('13:25'),
    })
    expect(textOf(shifts, 'incident:2026-E1')).toBe(
      '演〔2026〕1号 草原火情（演练）（Ⅲ级 较大）：首报未报送；下一时限：电话报告 13:25',
    )
    shifts.desk.at('13:20').phone()
    shifts.desk.send('initial')
    shifts.desk.save('followUp')
    expect(textOf(shifts, 'incident:2026-E1')).toBe(
      '演〔2026〕1号 草原火情（演练）（Ⅲ级 较大）：首报已报送，续报一草稿；下一时限：回执催办（首报，3家） 13:50',
    )
  })

  it('goes over with its 批示 and the recipients who owe a 回执', () => {
    const shifts = aShiftDesk()
    shifts.desk.open(anIncident())
    shifts.desk.at('13:20').phone({ instruction: anInstruction('全力扑救') })
    shifts.desk.send('initial')
    shifts.desk.receipt('r1')
    expect(keys(shifts)).toEqual(
      expect.arrayContaining(['instruction:2026-1:i1', 'receipt:2026-1']),
    )
    expect(textOf(shifts, 'receipt:2026-1')).toBe(
      '尚未回执：首报：市政府办公厅信息处、市委办公室（值班〔2026〕1号 草原火情）',
    )
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
    expect(owed()).toBe(1)
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
    expect(incidentsOf(threeIncidents())).toEqual(['2026-2', '2026-1', '2026-E1'])
  })

  it('does not move by itself: page and core find the same sheet whatever time it is', () => {
    const shifts = threeIncidents()
    const mark = () => JSON.stringify(shifts.sheet())
    const before = mark()
    shifts.desk.at('23:50')
    expect(mark()).toBe(before)
  })

  it('has the matters by their time', () => {
    const shifts = threeIncidents()
    shifts.desk.at('20:25')
    shifts.matter('没定时间')
    shifts.matter('后办', '23:00')
    shifts.matter('先办', '21:00')
    expect(
      keys(shifts)
        .filter((key) => key.startsWith('matter:'))
        .map((key) => textOf(shifts, key)?.slice(0, 2)),
    ).toEqual(['先办', '后办', '没定'])
  })
})

describe('an alarm', () => {
  it('that nobody has acknowledged is a mark on what it is about, and no item besides', () => {
    const shifts = aShiftDesk()
    shifts.desk.open(anIncident())
    shifts.matter('回电', '14:00')
    const before = sheetItems(shifts.state)
    shifts.desk.at('20:45').raise()
    for (const key of ['matter:s1-e2', 'relief:s1']) {
      const dueAt = at(key === 'relief:s1' ? '20:30' : '14:00')
      shifts.desk.tellAsSystem({ type: 'raiseRoomAlarm', key, dueAt, offsetMs: 0 })
    }
    expect(keys(shifts)).toEqual(['incident:2026-1', 'matter:s1-e2', 'machine'])
    expect(textOf(shifts, 'incident:2026-1')).toMatch(/；报警未确认：电话报告、书面首报$/)
    expect(textOf(shifts, 'matter:s1-e2')).toMatch(/；报警未确认$/)
    // It rings, and is the same thing to take over.
    expect(sheetItems(shifts.state).map(({ digest }) => digest)).toEqual(
      before.map(({ digest }) => digest),
    )
    shifts.desk.tell(silencing('matter:s1-e2'))
    expect(textOf(shifts, 'matter:s1-e2')).not.toContain('报警')
  })
})

describe('a night of three incidents and four matters', () => {
  it('is taken over in at most twelve acceptances', () => {
    const shifts = aShiftDesk()
    for (const title of ['山洪', '停水', '火情']) {
      shifts.desk.open(anIncident({ title }))
      shifts.desk.phone()
      shifts.desk.send('initial')
    }
    for (const text of ['甲', '乙', '丙', '丁']) shifts.matter(text, '21:00')
    shifts.write()
    for (const id of ['2026-1', '2026-2', '2026-3']) shifts.desk.at('20:45').raise(id)
    expect(sheetItems(shifts.state).length).toBeLessThanOrEqual(12)
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
    expect(textOf(shifts, `matter:${id}`)).toBe('催报数据（昨日 13:10 登记，未定时间）')
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
