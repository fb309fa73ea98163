// 紧急接管: the outgoing officer is ill. A leader's PIN, a reason, and it shows for ever.
import { describe, expect, it } from 'vitest'
import { sinceLastHere } from '../../../shared/shift/catch-up'
import { aShiftDesk, pinOf } from '../../support/a-shift'
import { anIncident, at, LEADER_PIN, OFFICER_PIN } from '../../support/builders'

const takeOver = {
  type: 'takeOver',
  approverId: 'p2',
  pin: LEADER_PIN,
  reason: '张磊突发疾病送医',
} as const

describe('an emergency takeover', () => {
  function taken() {
    const shifts = aShiftDesk()
    shifts.desk.open(anIncident())
    shifts.desk.at('16:00')
    shifts.receive('p4')
    shifts.sitDown('p3')
    shifts.desk.tell(takeOver)
    return shifts
  }

  it('ends the shift as not handed over, and begins its rest with the one who took over', () => {
    const shifts = taken()
    const takeover = { by: 'p3', approvedBy: 'p2', reason: '张磊突发疾病送医', at: at('16:00') }
    expect(shifts.last).toMatchObject({
      endedBy: 'takeover',
      endedAt: at('16:00'),
      endedByTakeover: takeover,
      sheet: { incoming: null, outgoingSignature: null, incomingSignature: null },
    })
    expect(shifts.last.sheet?.items.map(({ key }) => key)).toContain('incident:2026-1')
    expect(shifts.current).toMatchObject({
      id: 's2',
      slotId: 'day',
      plannedEnd: at('20:30'),
      begunByTakeover: takeover,
      crew: [{ personId: 'p3', how: 'tookOver' }],
    })
    shifts.entry()
  })

  it('shows for ever, through the handovers after it', () => {
    const shifts = taken()
    shifts.desk.at('20:25')
    shifts.handOver('p4')
    expect(
      shifts.state.shift.past.map(({ endedBy, begunByTakeover }) => [endedBy, begunByTakeover?.by]),
    ).toEqual([
      ['takeover', undefined],
      ['handover', 'p3'],
    ])
  })

  it('needs a leader’s PIN, and somebody who is not on duty yet', () => {
    const shifts = aShiftDesk()
    expect(shifts.desk.refused(takeOver)).toBe('alreadyOnDuty')
    shifts.sitDown('p3')
    expect(shifts.desk.refused({ ...takeOver, pin: '000000' })).toBe('pinWrong')
    expect(shifts.desk.refused({ ...takeOver, approverId: 'p4', pin: pinOf('p4') })).toBe(
      'notAllowed',
    )
    expect(shifts.desk.refused({ ...takeOver, approverId: 'p1', pin: OFFICER_PIN })).toBe(
      'notAllowed',
    )
    expect(shifts.state.shift.past).toEqual([])
  })
})

describe('whoever comes in', () => {
  it('sees what happened since they were last here', () => {
    const shifts = aShiftDesk()
    shifts.desk.at('20:25')
    shifts.handOver('p3')
    shifts.desk.at('22:00').open(anIncident({ occurredAt: at('21:30'), learnedAt: at('21:50') }))
    shifts.entry({ text: '夜间巡查' })
    shifts.desk.at('2026-11-24 08:25')
    shifts.handOver('p4')
    shifts.entry({ text: '日班第一条' })
    const news = sinceLastHere(shifts.state, 'p1')
    expect(news.since).toBe(at('20:25'))
    expect(news.shifts.map(({ id }) => id)).toEqual(['s2', 's3'])
    expect(news.opened.map(({ id }) => id)).toEqual(['2026-1'])
    expect(news.entries.map(({ no }) => no)).toEqual([1, 2, 1])
    expect(news).toMatchObject({ closed: [], rules: [], additions: [] })
  })

  it('for the first time sees everything', () => {
    const shifts = aShiftDesk()
    shifts.entry()
    expect(sinceLastHere(shifts.state, 'p4')).toMatchObject({
      since: null,
      shifts: [{ id: 's1' }],
      entries: [{ no: 1 }],
    })
  })
})
