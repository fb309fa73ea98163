// "Saved" must never look like "delivered": what was registered and never sent is struck, and owed as before.
import { describe, expect, it } from 'vitest'
import { reportState } from '../../../shared/report/state'
import { stepText } from '../../../shared/timeline'
import { aDesk, anIncident, at, someFigures, type TestDesk } from '../../support/builders'

const retract = (desk: TestDesk, recipientId: string, reportId = 't1') =>
  ({
    type: 'retractDelivery',
    incidentId: desk.id,
    reportId,
    recipientId,
    reason: '传真没有发通',
  }) as const

const sent = (): TestDesk => {
  const desk = aDesk()
  desk.open(anIncident())
  desk.at('13:20').phone()
  desk.send('initial')
  return desk
}

describe('实际没有报出', () => {
  it('strikes the registration with its reason; the recipient is owed again', () => {
    const desk = sent()
    desk.receipt('r2')
    desk.at('13:40').tell(retract(desk, 'r2'))
    const report = desk.report()
    expect(Object.keys(report.deliveries)).toEqual(['r1', 'r3'])
    expect(report.retracted).toMatchObject([
      { delivery: { recipientId: 'r2', at: at('13:20') }, reason: '传真没有发通', by: 'p1' },
    ])
    expect(desk.deadline('simultaneous:t1')).toMatchObject({ state: 'open' })
    expect(desk.refused(retract(desk, 'r2'))).toBe('notDelivered')
    desk.deliver({ lateReason: '传真故障' })
    expect(desk.deadline('simultaneous:t1')).toMatchObject({ state: 'met' })
  })

  it('says so where the sending was told', () => {
    const desk = sent()
    desk.tell(retract(desk, 'r2'))
    const texts = desk.incident().timeline.map((step) => stepText(step, desk.incident()))
    expect(texts.at(-2)).toContain('市政府办公厅信息处（传真，已撤销）')
    expect(texts.at(-1)).toBe(
      '首报 撤销报送登记：市政府办公厅信息处实际没有报出。原因：传真没有发通',
    )
  })

  it('of all: the report has not left, its first clock runs on from its own origin', () => {
    const desk = sent()
    const { dueAt } = desk.deadline('initial')
    for (const id of ['r1', 'r2', 'r3']) desk.tell(retract(desk, id))
    expect(reportState(desk.report())).toBe('draft')
    expect(desk.deadline('initial')).toMatchObject({ state: 'open', dueAt })
    expect(desk.running()).not.toContain('followUp:1')
    const { docNumber } = desk.report()
    desk.at('13:50').deliver()
    expect(desk.report().docNumber).toEqual(docNumber)
    expect(desk.deadline('initial')).toMatchObject({ state: 'met' })
  })

  it('not the last of one that others followed', () => {
    const desk = sent()
    desk.at('13:40').send('followUp')
    desk.tell(retract(desk, 'r1'))
    desk.tell(retract(desk, 'r2'))
    expect(desk.refused(retract(desk, 'r3'))).toBe('followedBySent')
    for (const id of ['r1', 'r2', 'r3']) desk.tell(retract(desk, id, 't2'))
    desk.tell(retract(desk, 'r3'))
  })

  it('makes casualties owed again that it was to tell', () => {
    const desk = sent()
    desk.correct({ kind: 'facts' }, { figures: someFigures({ dead: 1 }) })
    desk.at('13:40').send('followUp')
    expect(desk.incident().casualtyChanges).toMatchObject([{ reportId: 't2' }])
    for (const id of ['r1', 'r2', 'r3']) desk.tell(retract(desk, id, 't2'))
    expect(desk.incident().casualtyChanges).toMatchObject([{ reportId: null }])
  })

  it('of a closed incident waits until it is opened again', () => {
    const desk = sent()
    desk.send('final')
    desk.confirm().close()
    expect(desk.refused(retract(desk, 'r1', 't2'))).toBe('incidentClosed')
  })

  it('of a 核销: it is owed again', () => {
    const desk = sent()
    const ending = { kind: 'falseAlarm', reason: '误拨' } as const
    desk.tell({ type: 'endUnreported', incidentId: desk.id, ending })
    desk.save('correction', { corrects: null })
    desk.deliver()
    expect(desk.incident().closedAt).not.toBeNull()
    desk.tell(retract(desk, 'r1', 't2'))
    expect(desk.incident().closedAt).toBeNull()
    expect(desk.running()).toEqual(['simultaneous:t2'])
    desk.tell(retract(desk, 'r2', 't2'))
    desk.tell(retract(desk, 'r3', 't2'))
    expect(desk.running().map((key) => key.split(':')[0])).toEqual(['withdrawal'])
  })
})
