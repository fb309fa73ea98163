// The 终报 closes an incident after asking that every clock is met or explained.
import { describe, expect, it } from 'vitest'
import { aDesk, anIncident, anInstruction, at, someContent } from '../../support/builders'

const close = (incidentId: string) => ({ type: 'closeIncident', incidentId }) as const

describe('closing', () => {
  it('asks for the 终报 first', () => {
    const desk = aDesk()
    desk.open(anIncident())
    expect(desk.refused(close(desk.id))).toBe('finalFirst')
    desk.at('13:20').phone()
    desk.send('initial')
    desk.send('followUp')
    expect(desk.refused(close(desk.id))).toBe('finalFirst')
  })

  it('names the clocks that are neither met nor explained', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.at('14:00').save('initial')
    desk.deliver({ to: ['r1'] })
    desk.send('final')
    expect(desk.answer(close(desk.id))).toMatchObject({
      error: {
        code: 'clocksOpen',
        details: {
          names: '电话报告、同时报送（首报）、回执催办（首报，1家）、回执催办（终报，3家）',
        },
      },
    })
    desk.waive('phone', '线路中断')
    desk.waive('simultaneous:t1', '市委办公室已派人取走')
    desk.confirm()
    desk.tell(close(desk.id))
    expect(desk.running()).toEqual([])
  })

  it('waits for every 回执, or for a leader to say why there is none', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.at('13:20').phone()
    desk.send('initial')
    desk.send('final')
    expect(desk.refused(close(desk.id))).toBe('clocksOpen')
    for (const recipientId of ['r1', 'r2', 'r3']) desk.receipt(recipientId)
    desk.waive('receipt:t1', '三家当面签收，未留回执')
    desk.tell(close(desk.id))
  })

  it('waits for a 批示 that was not passed on (N5)', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.at('13:20').phone({ instruction: anInstruction() })
    desk.send('initial')
    desk.send('final')
    desk.confirm()
    expect(desk.refused(close(desk.id))).toBe('clocksOpen')
    desk.tell({
      type: 'relayInstruction',
      incidentId: desk.id,
      instructionId: 'i1',
      to: '保合少镇',
      at: at('13:20'),
    })
    desk.tell(close(desk.id))
  })
})

describe('a closed incident', () => {
  const closed = () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.at('13:20').phone()
    desk.send('initial')
    desk.send('final')
    desk.confirm().close()
    return desk
  }

  it('takes nothing new until it is opened again, with a reason', () => {
    const desk = closed()
    const on = { incidentId: desk.id }
    expect(desk.refused(close(desk.id))).toBe('incidentClosed')
    expect(desk.refused({ type: 'setLevel', ...on, level: 'I', basis: '核实' })).toBe(
      'incidentClosed',
    )
    expect(desk.refused({ type: 'verifyIncident', ...on, note: '核实' })).toBe('incidentClosed')
    expect(desk.refused({ type: 'setSensitive', ...on, sensitive: true, reason: '敏感' })).toBe(
      'incidentClosed',
    )
    expect(desk.refused({ type: 'setDaily', ...on, dailyAt: '08:00', reason: '日报' })).toBe(
      'incidentClosed',
    )
    expect(
      desk.refused({
        type: 'saveReport',
        ...on,
        reportId: null,
        kind: 'followUp',
        content: someContent('followUp'),
      }),
    ).toBe('incidentClosed')
    desk.tell({ type: 'reopenIncident', ...on, reason: '复燃' })
    expect(desk.refused({ type: 'reopenIncident', ...on, reason: '复燃' })).toBe('notClosed')
    desk.setLevel('I')
  })

  it('can still be corrected in words, and be found exposed', () => {
    const desk = closed()
    desk.correct({ kind: 'facts' }, { cause: '烧荒' })
    desk.tell({
      type: 'recordMediaExposure',
      incidentId: desk.id,
      at: at('13:15'),
      outlet: '某网站',
    })
    expect(desk.incident().facts.cause).toBe('烧荒')
  })

  it('that does not exist is not found', () => {
    expect(closed().refused(close('2026-99'))).toBe('unknownIncident')
  })
})

describe('small facts about an incident', () => {
  it('are set when they differ, and refused when they do not', () => {
    const desk = aDesk()
    desk.open(anIncident())
    const on = { incidentId: desk.id }
    desk.tell({ type: 'verifyIncident', ...on, note: '镇长到场' })
    expect(desk.refused({ type: 'verifyIncident', ...on, note: '再次' })).toBe('nothingChanged')
    expect(desk.refused({ type: 'setSensitive', ...on, sensitive: false, reason: '无' })).toBe(
      'nothingChanged',
    )
    desk.tell({ type: 'setSensitive', ...on, sensitive: true, reason: '敏感时段' })
    expect(desk.refused({ type: 'setDaily', ...on, dailyAt: null, reason: '无' })).toBe(
      'nothingChanged',
    )
    expect(desk.incident()).toMatchObject({ verified: true, dailyAt: null })
  })
})
