// A missed deadline stays open until it is met or a person with the right gives a reason.
import { describe, expect, it } from 'vitest'
import { aDesk, anIncident, LEADER_PIN, OFFICER_PIN } from '../../support/builders'

const waiver = (incidentId: string, over = {}) =>
  ({
    type: 'waiveDeadline',
    incidentId,
    deadlineKey: 'initial',
    reason: '下级迟报',
    approverId: 'p2',
    pin: LEADER_PIN,
    ...over,
  }) as const

describe('giving a reason for a clock', () => {
  const missed = () => {
    const desk = aDesk()
    desk.open(anIncident())
    return desk.at('15:30')
  }

  it('ends it, in the leader’s name, with the reason', () => {
    const desk = missed()
    desk.tell(waiver(desk.id))
    expect(desk.deadline('initial').state).toBe('waived')
    expect(desk.journal.at(-1)).toMatchObject({
      type: 'deadlineWaived',
      by: 'p2',
      data: { reason: '下级迟报' },
    })
  })

  it('needs a leader: not the officer’s own PIN, not a wrong one, not nobody’s', () => {
    const desk = missed()
    expect(desk.refused(waiver(desk.id, { approverId: 'p1', pin: OFFICER_PIN }))).toBe('notAllowed')
    expect(desk.refused(waiver(desk.id, { pin: '999999' }))).toBe('pinWrong')
    expect(desk.refused(waiver(desk.id, { approverId: 'p9' }))).toBe('unknownPerson')
  })

  it('is for a clock that runs: not for one that was met, ended or never was', () => {
    const desk = missed()
    desk.phone({ lateReason: '线路忙' })
    expect(desk.refused(waiver(desk.id, { deadlineKey: 'phone' }))).toBe('unknownDeadline')
    desk.tell(waiver(desk.id))
    expect(desk.refused(waiver(desk.id))).toBe('unknownDeadline')
    expect(desk.refused(waiver('2026-9'))).toBe('unknownDeadline')
  })

  it('spares the 迟报原因 afterwards, yet the report stays late on the record', () => {
    const desk = missed()
    desk.tell(waiver(desk.id))
    desk.send('initial')
    expect(desk.deadline('initial')).toMatchObject({ state: 'met' })
    expect(desk.incident().waivers['initial']?.reason).toBe('下级迟报')
  })
})
