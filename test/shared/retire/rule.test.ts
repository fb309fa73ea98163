// What leaves the live state at a handover, what stays, and that it comes back as it was.
import { describe, expect, it } from 'vitest'
import { emptyDesk, evolve, type DeskState } from '../../../shared/desk'
import { broughtBack, recalledFrom } from '../../../shared/brought-back'
import { AT_HAND } from '../../../shared/calendar/at-hand'
import { DAY, minuteText } from '../../../shared/time'
import type { Template } from '../../../shared/template/record'
import type { TestDesk } from '../../support/a-desk'
import { aShiftDesk, anEntry } from '../../support/a-shift'
import { at } from '../../support/moments'
import { anIncident, LEADER_PIN, OFFICER_PIN, type CommandOf } from '../../support/records'

/** So many days what is over stays at hand. */
const LONG = AT_HAND / DAY
/** By then every month that is listed is another. */
const MONTHS = 100

type Shifts = ReturnType<typeof aShiftDesk>

/** Half past eight in the evening, so many days after the first. */
const evening = (days: number): string => minuteText(Date.parse(at('20:20')) + days * DAY)

function handOverOn(shifts: Shifts, days: number): void {
  shifts.desk.at(evening(days))
  const on = shifts.current.crew[0]!.personId
  shifts.handOver(on === 'p3' ? 'p1' : 'p3')
}

/** An incident from its first word to its end, on the first day. */
function anEnded(shifts: Shifts): string {
  const { desk } = shifts
  const id = desk.open(anIncident({ level: 'IV' }))
  desk.at('13:20').phone()
  desk.at('13:40').send('initial')
  desk.at('14:10').send('followUp')
  desk.at('15:00').send('final')
  desk.at('15:10').confirm()
  desk.close()
  return id
}

/** The place was written down wrongly. */
const moved = (incidentId: string): CommandOf<'correctRecord'> => ({
  type: 'correctRecord',
  incidentId,
  target: { kind: 'facts' },
  patch: { place: '长途汽车站以南' },
  reason: '原登记有误',
})

const wasEver = (desk: TestDesk, id: string) => {
  let last: DeskState['incidents'][string] | undefined
  desk.journal.reduce<DeskState>((before, event) => {
    const after = evolve(before, event)
    last = after.incidents[id] ?? last
    return after
  }, emptyDesk)
  return last
}

describe('an incident that is closed', () => {
  it('is at hand for a week, and leaves with the first handover after it', () => {
    const shifts = aShiftDesk()
    const id = anEnded(shifts)
    handOverOn(shifts, 0)
    expect(shifts.state.incidents).toHaveProperty(id)
    handOverOn(shifts, LONG)
    // The log of its day leaves with this handover only: until then the incident is named there.
    handOverOn(shifts, LONG + 1)
    expect(shifts.state.incidents).not.toHaveProperty(id)
  })

  it('stays while a log that is at hand tells of it', () => {
    const shifts = aShiftDesk()
    const id = anEnded(shifts)
    shifts.desk.at(evening(LONG - 1))
    shifts.entry({ text: '区应急局来电问及该事件', incidentId: id })
    handOverOn(shifts, LONG - 1)
    handOverOn(shifts, LONG + 2)
    expect(shifts.state.incidents).toHaveProperty(id)
    handOverOn(shifts, 2 * LONG)
    expect(shifts.state.incidents).not.toHaveProperty(id)
  })

  it('does not leave while a clock of it runs, however long', () => {
    const shifts = aShiftDesk()
    const id = shifts.desk.open(anIncident({ level: 'IV' }))
    handOverOn(shifts, 0)
    handOverOn(shifts, 2 * LONG)
    handOverOn(shifts, 2 * LONG + 1)
    expect(shifts.state.incidents).toHaveProperty(id)
  })

  it('does not leave while a leader still has to confirm what they agreed to', () => {
    const shifts = aShiftDesk()
    const { desk } = shifts
    const id = desk.open(anIncident({ level: 'IV' }))
    desk.at('13:20').phone()
    desk.at('13:40').save('initial')
    desk.agree()
    desk.deliver()
    desk.at('14:10').send('followUp')
    desk.at('15:00').send('final')
    desk.at('15:10').confirm()
    desk.close()
    handOverOn(shifts, 0)
    handOverOn(shifts, LONG + 1)
    expect(desk.state.incidents).toHaveProperty(id)
    const said = { incidentId: id, reportId: 't1', approverId: 'p2', pin: LEADER_PIN }
    desk.tell({ type: 'confirmAgreement', ...said })
    handOverOn(shifts, 2 * LONG + 2)
    handOverOn(shifts, 3 * LONG + 3)
    expect(desk.state.incidents).not.toHaveProperty(id)
  })

  it('gives no number again that it had', () => {
    const shifts = aShiftDesk()
    anEnded(shifts)
    for (const days of [0, LONG + 1, LONG + 2]) handOverOn(shifts, days)
    expect(shifts.state.incidents).toEqual({})
    const next = shifts.desk.open(
      anIncident({ occurredAt: at(evening(LONG + 2)), learnedAt: at(evening(LONG + 2)) }),
    )
    expect(next).toBe('2026-2')
    expect(shifts.state.serials).toEqual({ 2026: 2 })
  })
})

describe('what is done about an incident that has left', () => {
  function left() {
    const shifts = aShiftDesk()
    const id = anEnded(shifts)
    const file = shifts.desk.keeps('现场照片')
    shifts.desk.tell({
      type: 'addAttachment',
      owner: { kind: 'incident', incidentId: id },
      sha256: file,
      name: '现场.jpg',
      caption: '',
      print: null,
    })
    for (const days of [0, LONG + 1, LONG + 2]) handOverOn(shifts, days)
    expect(shifts.state.incidents).not.toHaveProperty(id)
    expect(shifts.state.attachments).toEqual({})
    return { shifts, id, desk: shifts.desk }
  }

  it('brings it back as it was, with what was attached', () => {
    const { desk, id } = left()
    const before = wasEver(desk, id)!
    desk.tell(moved(id))
    const { timeline, corrections, facts, ...rest } = desk.state.incidents[id]!
    expect(timeline.slice(0, -1)).toEqual(before.timeline)
    expect({ ...rest, facts: { ...facts, place: before.facts.place } }).toEqual({
      ...before,
      timeline: undefined,
      corrections: undefined,
    })
    expect(corrections).toHaveLength(1)
    expect(Object.values(desk.state.attachments)).toMatchObject([{ id: 'a1', name: '现场.jpg' }])
  })

  it('brings back who approved what, whatever became of unit and template since and before', () => {
    const shifts = aShiftDesk()
    const { desk } = shifts
    const asLeader = (give: () => void) => {
      desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
      give()
      desk.tell({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })
    }
    const worded = (change: Partial<Template>) =>
      asLeader(() =>
        desk.tell({
          type: 'setTemplate',
          template: { ...desk.state.template, ...change },
          reason: '改格式',
        }),
      )
    const called = (name: string) => {
      const { recipients: _recipients, ...unit } = desk.state.unit!
      asLeader(() => desk.tell({ type: 'changeUnit', unit: { ...unit, name } }))
    }
    worded({ signature: '{单位}值班室' })
    called('新城区人民政府值班室')
    const id = desk.open(anIncident({ level: 'I' }))
    desk.at('13:20').phone()
    desk.at('13:40').save('initial')
    desk.approve()
    // Another name voids what was approved; another series of numbers, on none of its pages, does not.
    called('新城区政府总值班室')
    desk.approve()
    worded({ series: { ...desk.state.template.series, word: '新总值' } })
    desk.deliver()
    desk.at('14:10').send('followUp')
    desk.at('15:00').send('final')
    desk.at('15:10').confirm()
    desk.close()
    for (const days of [0, LONG + 1, LONG + 2]) handOverOn(shifts, days)
    expect(desk.state.incidents).not.toHaveProperty(id)
    const before = wasEver(desk, id)!
    expect(before.reports[0]).toMatchObject({ approval: { by: 'p2' }, revision: 2 })
    desk.tell(moved(id))
    expect(desk.state.incidents[id]!.reports).toEqual(before.reports)
  })

  it('is written behind it in one act, so that a replay needs nothing else', () => {
    const { desk, id } = left()
    desk.tell({ type: 'reopenIncident', incidentId: id, reason: '又有伤者报告' })
    expect(desk.journal.slice(-2).map(({ type }) => type)).toEqual([
      'recordRecalled',
      'incidentReopened',
    ])
    const read = JSON.parse(JSON.stringify(desk.journal)) as typeof desk.journal
    expect(read.reduce<DeskState>(evolve, emptyDesk)).toEqual(desk.state)
  })

  it('is at hand as long again, and leaves again', () => {
    const { shifts, desk, id } = left()
    desk.tell(moved(id))
    handOverOn(shifts, LONG + 8)
    expect(desk.state.incidents).toHaveProperty(id)
    handOverOn(shifts, 2 * LONG + 10)
    handOverOn(shifts, 2 * LONG + 11)
    expect(desk.state.incidents).not.toHaveProperty(id)
    expect(desk.state.attachments).toEqual({})
  })

  it('that is refused writes nothing and brings nothing back', () => {
    const { desk, id } = left()
    const length = desk.journal.length
    expect(desk.refused({ type: 'setLevel', incidentId: id, level: 'I', basis: '补' })).toBe(
      'incidentClosed',
    )
    expect(desk.journal).toHaveLength(length)
    expect(desk.state.incidents).not.toHaveProperty(id)
  })

  it('counts attachments on from the last that there was', () => {
    const { desk, id } = left()
    desk.tell({
      type: 'addAttachment',
      owner: { kind: 'incident', incidentId: id },
      sha256: desk.keeps('第二张照片'),
      name: '二.jpg',
      caption: '',
      print: null,
    })
    expect(Object.keys(desk.state.attachments)).toEqual(['a1', 'a2'])
  })

  it('reaches an attachment by its number alone', () => {
    const { desk, id } = left()
    desk.tell({ type: 'withdrawAttachment', attachmentId: 'a1', reason: '重复' })
    expect(desk.state.attachments['a1']).toMatchObject({ withdrawn: { reason: '重复' } })
    expect(desk.state.incidents).toHaveProperty(id)
  })

  it('leaves out what is at hand already', () => {
    const { desk, id } = left()
    const lines = desk.journal.map((event) => ({ ...event, prev: '', hash: '' }))
    const back = recalledFrom({ kind: 'incident', id }, lines)!
    const first = broughtBack(desk.state, [back])
    expect(first.events).toHaveLength(1)
    expect(broughtBack(first.state, [back])).toEqual({ state: first.state, events: [] })
  })
})

describe('a shift that has ended', () => {
  it('is at hand for a week; the last stays however long the next goes on', () => {
    const shifts = aShiftDesk()
    for (const days of [0, 1, 2]) handOverOn(shifts, days)
    handOverOn(shifts, 2 * LONG)
    expect(shifts.state.shift.past.map(({ id }) => id)).toEqual(['s4'])
  })

  it('is added to after it has left, with numbers that go on, and whoever comes back reads of it', () => {
    const shifts = aShiftDesk()
    const { desk } = shifts
    handOverOn(shifts, 0)
    const add = (text: string) =>
      desk.tell({ type: 'addToShift', shiftId: 's1', at: at('14:00'), text, reason: '漏记' })
    add('当天下午曾断电')
    for (const days of [LONG + 1, LONG + 2]) handOverOn(shifts, days)
    expect(add('断电二十分钟')).toEqual({ additionId: 's1-a2' })
    expect(add('备用电源启动')).toEqual({ additionId: 's1-a3' })
    expect(desk.state.shift.lateAdditions.map(({ addition }) => addition.text)).toEqual([
      '断电二十分钟',
      '备用电源启动',
    ])
    expect(
      desk.refused({
        type: 'addToShift',
        shiftId: 's99',
        at: at('14:00'),
        text: '无',
        reason: '无',
      }),
    ).toBe('unknownRecord')
  })

  it('takes settled matters along and leaves open ones', () => {
    const shifts = aShiftDesk()
    const settled = shifts.matter('送一份文件')
    const open = shifts.matter('修打印机')
    shifts.desk.tell({ type: 'settleMatter', entryId: settled, note: '已送' })
    for (const days of [0, LONG + 1, LONG + 2]) handOverOn(shifts, days)
    expect(Object.keys(shifts.state.shift.matters)).toEqual([open])
  })
})

describe('what is listed by the month', () => {
  const rollCall = (moment: string) => ({
    type: 'recordRollCall' as const,
    call: {
      direction: 'out' as const,
      at: at(moment),
      unit: '和林格尔县政府办',
      who: '',
      phone: '',
      ours: '',
      answered: null,
      found: '',
    },
  })

  it('stays for two months after its own; a correction brings an older one back', () => {
    const shifts = aShiftDesk()
    const { desk } = shifts
    const first = desk.tell(rollCall('13:00'))['rollCallId']!
    for (const days of [0, 60, MONTHS]) {
      expect(desk.state.rollCalls).toHaveLength(1)
      handOverOn(shifts, days)
    }
    expect(desk.state.rollCalls).toEqual([])
    desk.tell(rollCall(evening(MONTHS)))
    desk.tell({
      type: 'correctRollCall',
      rollCallId: first,
      patch: { found: '无人接听' },
      reason: '补记',
    })
    expect(desk.state.rollCalls.map(({ id, found }) => [id, found])).toEqual([
      ['v1', '无人接听'],
      ['v2', ''],
    ])
  })

  it('an old 零报告 is not written a second time', () => {
    const shifts = aShiftDesk()
    const { desk } = shifts
    desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    desk.tell({
      type: 'setNilReport',
      settings: { on: true, at: '16:30', warnMinutes: [], needsLeaderPin: false },
      reason: '按要求',
    })
    desk.tell({ type: 'signIn', personId: 'p1', pin: '135246' })
    desk.at('16:00')
    const nil = { type: 'writeNilReport' as const, date: '2026-11-23', text: '无', deliveries: [] }
    desk.tell({ ...nil, lateReason: '' })
    for (const days of [0, MONTHS, MONTHS + 1]) handOverOn(shifts, days)
    expect(desk.refused({ ...nil, lateReason: '补报' })).toBe('nilTwice')
  })
})

it('an entry about an incident that has left brings it back into the log', () => {
  const shifts = aShiftDesk()
  const id = anEnded(shifts)
  for (const days of [0, LONG + 1, LONG + 2]) handOverOn(shifts, days)
  shifts.desk.tell(anEntry({ at: evening(LONG + 2), text: '家属来访', incidentId: id }))
  expect(shifts.state.incidents).toHaveProperty(id)
})

it('a roster of three months ago is not written any more', () => {
  const shifts = aShiftDesk()
  shifts.desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
  const change = (date: string) => ({
    type: 'changeRoster' as const,
    changes: [{ date, slotId: 'day', post: 'main' as const, from: '', to: '张磊' }],
    why: 'typed' as const,
    source: '',
    plan: null,
  })
  expect(shifts.desk.refused(change('2026-08-31'))).toBe('rosterGone')
  shifts.desk.tell(change('2026-09-01'))
})
