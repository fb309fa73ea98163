// The one thing that an incident owes next: what its card shows and its one button does.
import { describe, expect, it } from 'vitest'
import { nextObligation } from '../../../shared/incident/next-step'
import {
  aDesk,
  anIncident,
  anInstruction,
  at,
  someFigures,
  type TestDesk,
} from '../../support/builders'

const step = (desk: TestDesk) => {
  const { step: next, deadline } = nextObligation(
    desk.incident(),
    desk.state.unit!,
    desk.state.ruleBooks,
    desk.now,
  )
  return `${next.kind} ${next.name} | ${deadline?.key ?? '–'}`
}

describe('from the first call to the end', () => {
  it('asks for exactly the next thing', () => {
    const desk = aDesk()
    const seen: string[] = []
    const look = () => seen.push(step(desk))
    desk.open(anIncident({ level: 'II' }))
    look()
    desk.at('13:15').phone({ instruction: anInstruction() })
    look()
    desk.at('14:10')
    look()
    desk.save('initial')
    look()
    desk.tell({ type: 'submitReport', incidentId: desk.id, reportId: 't1' })
    look()
    desk.approve()
    look()
    desk.deliver({ to: ['r1'] })
    look()
    desk.deliver()
    look()
    desk.at('14:41')
    look()
    desk.send('followUp')
    look()
    for (const reportId of ['t1', 't2']) {
      for (const recipientId of ['r1', 'r2', 'r3']) {
        desk.tell({
          type: 'recordReceipt',
          incidentId: desk.id,
          reportId,
          recipientId,
          receipt: { at: at('14:41'), receivedBy: '赵' },
        })
      }
    }
    look()
    desk.at('15:50').send('final')
    desk.receipt('r1')
    desk.receipt('r2')
    desk.receipt('r3')
    look()
    desk.at('23:30')
    look()
    desk.tell({
      type: 'relayInstruction',
      incidentId: desk.id,
      instructionId: 'i1',
      to: '保合少镇',
      at: at('23:30'),
    })
    look()
    desk.tell({ type: 'closeIncident', incidentId: desk.id })
    look()
    expect(seen).toEqual([
      'phone 电话报告 | phone',
      'write 写首报 | initial',
      'write 写首报 | initial',
      'write 写首报 | initial',
      'approve 审定首报 | initial',
      'deliver 报送首报 | initial',
      'deliver 报送首报：市政府办公厅信息处、市委办公室 | simultaneous:t1',
      'receipt 记回执：市政府总值班室、市政府办公厅信息处、市委办公室 | receipt:t1',
      'write 写续报一 | followUp:1',
      'receipt 记回执：市政府总值班室、市政府办公厅信息处、市委办公室 | receipt:t1',
      'write 写续报二 | followUp:2',
      'relay 批示转办 | instruction:i1',
      'relay 批示转办 | instruction:i1',
      'close 办结 | –',
      'none 已办结 | –',
    ])
  })

  it('always names the clock that ends first', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.at('15:10')
    expect(step(desk)).toBe('phone 电话报告 | phone')
    desk.phone({ lateReason: '线路忙' })
    expect(step(desk)).toBe('write 写首报 | initial')
  })

  it('first by telephone (N1), also when the 首报 is already late', () => {
    const desk = aDesk({ at: '14:28' })
    desk.open(anIncident({ occurredAt: '11:30', learnedAt: '14:28' }))
    expect(step(desk)).toBe('phone 电话报告 | phone')
    desk.at('14:29').save('initial')
    expect(step(desk)).toBe('phone 电话报告 | phone')
    desk.phone()
    expect(step(desk)).toBe('write 写首报 | initial')
  })

  it('an explained clock is not asked for; a 首报 that was never sent still is', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.at('13:15').phone()
    desk.waive('initial')
    expect(step(desk)).toBe('write 写首报 | –')
  })

  it('casualties that changed after the 终报 ask for one more 续报', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.at('13:15').phone()
    desk.send('initial')
    desk.send('final')
    desk.correct({ kind: 'facts' }, { figures: someFigures({ dead: 1 }) })
    desk.save('followUp')
    expect(desk.report().kind).toBe('followUp')
  })

  it('a reopened incident owes a 续报 with the next number', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.at('13:15').phone()
    desk.send('initial')
    desk.send('followUp')
    desk.send('final')
    desk.confirm().close()
    desk.tell({ type: 'reopenIncident', incidentId: desk.id, reason: '复燃' })
    desk.at('2026-11-24 00:30')
    expect(step(desk)).toBe('write 写续报二 | followUp:3')
  })
})
