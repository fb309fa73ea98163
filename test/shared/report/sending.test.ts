// 报送: what may leave, when, to whom; and that what has left never changes.
import { describe, expect, it } from 'vitest'
import { missingFrom, startingContent } from '../../../shared/report/complete'
import { nextReport } from '../../../shared/report/next'
import { reportState } from '../../../shared/report/state'
import {
  aDesk,
  anIncident,
  at,
  someContent,
  someFigures,
  type TestDesk,
} from '../../support/builders'

const burning = (over: Parameters<typeof anIncident>[0] = {}): TestDesk => {
  const desk = aDesk()
  desk.open(anIncident(over))
  return desk.at('13:30')
}

describe('the five states of a report', () => {
  it('are 草稿, 待审定, 已审定, 已报送, 已回执, and none is skipped over silently', () => {
    const desk = burning({ level: 'I' })
    const seen: string[] = []
    const look = () => seen.push(reportState(desk.report()))
    desk.save('initial')
    look()
    desk.tell({ type: 'submitReport', incidentId: desk.id, reportId: desk.report().id })
    look()
    desk.approve()
    look()
    desk.deliver({ to: ['r1'] })
    look()
    desk.receipt('r1')
    look()
    desk.deliver()
    look()
    desk.receipt('r2')
    desk.receipt('r3')
    look()
    expect(seen).toEqual(['draft', 'awaiting', 'approved', 'sent', 'sent', 'sent', 'receipted'])
  })
})

describe('the order of reports', () => {
  it('首报 once, then 续报 by number, then 终报; one at a time', () => {
    const desk = burning()
    const begin = (kind: 'initial' | 'followUp' | 'final') =>
      desk.refused({
        type: 'saveReport',
        incidentId: desk.id,
        reportId: null,
        kind,
        content: someContent(kind),
      })
    expect(begin('followUp')).toBe('initialFirst')
    expect(begin('final')).toBe('initialFirst')
    desk.save('initial')
    expect(begin('initial')).toBe('reportUnfinished')
    desk.deliver()
    expect(begin('initial')).toBe('initialTwice')
    desk.send('followUp')
    desk.send('followUp')
    expect(desk.report()).toMatchObject({ kind: 'followUp', number: 2 })
    desk.send('final')
    expect(begin('followUp')).toBe('finalSent')
  })

  it('a 终报 begun too early becomes a 续报, with its number, and back', () => {
    const desk = burning()
    desk.send('initial')
    const id = desk.save('final')
    desk.save('followUp', {}, id)
    expect(desk.report()).toMatchObject({ id, kind: 'followUp', number: 1 })
    desk.save('final', {}, id)
    expect(desk.report()).toMatchObject({ id, kind: 'final', number: 0 })
    expect(
      desk.refused({
        type: 'saveReport',
        incidentId: desk.id,
        reportId: id,
        kind: 'initial',
        content: someContent('initial'),
      }),
    ).toBe('initialTwice')
  })

  it('a reopened incident goes on with the next number', () => {
    const desk = burning()
    desk.phone({ lateReason: '线路忙' })
    desk.send('initial')
    desk.send('followUp')
    desk.send('final')
    desk.confirm().close()
    desk.tell({ type: 'reopenIncident', incidentId: desk.id, reason: '复燃' })
    expect(nextReport(desk.incident(), 'followUp')).toEqual({
      ok: true,
      value: { kind: 'followUp', number: 2 },
    })
  })
})

describe('a sent report', () => {
  it('can never be changed, submitted, approved, returned or sent to the same office again', () => {
    const desk = burning()
    desk.send('initial')
    const { id, sent } = desk.report()
    const on = { incidentId: desk.id, reportId: id }
    expect(
      desk.refused({ type: 'saveReport', ...on, kind: 'initial', content: someContent('initial') }),
    ).toBe('reportSent')
    expect(desk.refused({ type: 'submitReport', ...on })).toBe('reportSent')
    expect(desk.refused(desk.approveCommand())).toBe('reportSent')
    expect(desk.refused({ ...desk.approveCommand(), type: 'returnReport', reason: '改' })).toBe(
      'reportSent',
    )
    expect(desk.refused(desk.deliverCommand({ to: ['r1'] }))).toBe('deliveredTwice')
    desk.correct({ kind: 'facts' }, { place: '别处' })
    desk.setLevel('I')
    expect(desk.report().sent).toEqual(sent)
  })

  it('takes with it the page as it left and everyone it is owed to', () => {
    const desk = burning()
    desk.save('initial')
    desk.deliver({ to: ['r2'] })
    expect(desk.report().addressedTo.map(({ name }) => name)).toEqual([
      '市政府总值班室',
      '市政府办公厅信息处',
      '市委办公室',
    ])
    expect(desk.report().sent?.document).toMatchObject({
      salutation: '市政府总值班室、市政府办公厅信息处：',
      copies: '市委办公室',
    })
  })

  it('asks for nobody twice in one go and nobody unknown', () => {
    const desk = burning()
    desk.save('initial')
    expect(desk.refused(desk.deliverCommand({ to: ['r1', 'r1'] }))).toBe('deliveredTwice')
    expect(desk.refused(desk.deliverCommand({ to: ['r9'] }))).toBe('unknownRecipient')
  })
})

describe('H2, N2: what a 首报 must say', () => {
  it('names what is missing and lets a grave one go 未核实, labelled so', () => {
    const desk = burning({ unitConcerned: '', course: '' })
    desk.save('initial', { sections: { trend: '' } })
    expect(missingFrom(desk.incident(), 'initial', desk.report().content)).toEqual([
      '发展趋势',
      '涉事单位',
      '事态经过',
    ])
    const result = desk.answer(desk.deliverCommand())
    expect(result).toMatchObject({
      error: { code: 'incomplete', details: { missing: '发展趋势、涉事单位、事态经过' } },
    })
    desk.save('initial', { sections: { trend: '' }, unverified: true }, desk.report().id)
    desk.deliver()
    expect(desk.report().sent?.document.stamps).toEqual(['未核实'])
  })

  it('says something: empty sections, or only sections of another kind of report, are nothing', () => {
    const desk = burning()
    const none = { consequences: ' ', trend: '', measures: '\n' }
    desk.save('initial', { sections: none, unverified: true })
    expect(desk.refused(desk.deliverCommand())).toBe('reportEmpty')
    desk.save(
      'initial',
      { sections: { ...none, aftermath: '不会印出' }, unverified: true },
      desk.report().id,
    )
    expect(desk.refused(desk.deliverCommand())).toBe('reportEmpty')
  })

  it('starts with what is known', () => {
    const desk = burning({ figures: someFigures({ slightlyInjured: 2 }) })
    expect(
      startingContent(desk.incident(), desk.state.template, { kind: 'initial', number: 0 }),
    ).toMatchObject({
      title: '关于草原火情的首报',
      unverified: true,
      figures: { slightlyInjured: 2 },
      sections: { consequences: '暂无人员伤亡', measures: '镇扑火队40人到场', trend: '' },
    })
  })

  it('a 续报 starts empty but for the figures of the record, corrected ones included', () => {
    const desk = burning()
    desk.send('initial')
    desk.correct({ kind: 'facts' }, { figures: someFigures({ dead: 1 }) })
    const content = startingContent(desk.incident(), desk.state.template, {
      kind: 'followUp',
      number: 1,
    })
    expect(Object.values(content.sections).join('')).toBe('')
    expect(content).toMatchObject({
      figures: { dead: 1 },
      unverified: false,
      title: '关于草原火情的续报一',
    })
  })

  it('an exercise is stamped 演练 on every page', () => {
    const desk = burning({ exercise: true })
    desk.send('initial')
    expect(desk.report().sent?.document.stamps).toEqual(['演练'])
  })
})

describe('times of delivery and receipt', () => {
  it.each([
    ['13:05', 'beforeLearned'],
    ['13:32', 'inFuture'],
  ])('sent at %s: %s', (moment, code) => {
    const desk = burning()
    desk.save('initial')
    expect(desk.refused(desk.deliverCommand({ at: moment }))).toBe(code)
  })

  it('no report leaves before the one that it follows, nor does its copy for a second office', () => {
    const desk = burning()
    desk.at('14:00').send('initial')
    desk.at('14:30').save('followUp')
    expect(desk.refused(desk.deliverCommand({ at: '13:55' }))).toBe('beforePreviousReport')
    desk.deliver({ to: ['r1'] })
    expect(desk.refused(desk.deliverCommand({ to: ['r2'], at: '13:55' }))).toBe(
      'beforePreviousReport',
    )
  })

  it('a receipt comes after its delivery, once, also when the incident is closed', () => {
    const desk = burning()
    desk.phone({ lateReason: '线路忙' })
    const receipt = (recipientId: string, moment: string) =>
      desk.refused({
        type: 'recordReceipt',
        incidentId: desk.id,
        reportId: desk.report().id,
        recipientId,
        receipt: { at: at(moment), receivedBy: '赵敏' },
      })
    desk.at('14:00').save('initial')
    expect(receipt('r1', '14:00')).toBe('notDelivered')
    desk.deliver()
    expect(receipt('r1', '13:59')).toBe('beforeDelivery')
    desk.receipt('r1')
    expect(receipt('r1', '14:00')).toBe('receiptTwice')
    desk.send('final')
    desk.waive('receipt:t1', '对方值班电话无人接')
    desk.waive('receipt:t2', '对方值班电话无人接')
    desk.close()
    desk.receipt('r1')
  })
})

describe('迟报原因', () => {
  it('is asked of a report sent after its deadline, and kept with it', () => {
    const desk = burning()
    desk.at('15:30').save('initial')
    expect(desk.refused(desk.deliverCommand())).toBe('lateReason')
    expect(desk.refused(desk.deliverCommand({ lateReason: '  ' }))).toBe('lateReason')
    desk.deliver({ lateReason: '传真故障' })
    expect(desk.report().lateReason).toBe('传真故障')
  })

  it('is asked of the copies that come too late (N8), beside the first reason', () => {
    const desk = burning()
    desk.at('15:30').save('initial')
    desk.deliver({ to: ['r1'], lateReason: '传真故障' })
    desk.at('15:38').deliver({ to: ['r2'] })
    desk.at('15:50')
    expect(desk.refused(desk.deliverCommand())).toBe('lateReason')
    desk.deliver({ lateReason: '市委占线' })
    expect(desk.report().lateReason).toBe('传真故障；市委占线')
  })

  it('is asked of a late call upwards, and of none in time', () => {
    const desk = burning()
    const call = (moment: string) =>
      ({
        type: 'reportByPhone',
        incidentId: desk.id,
        lateReason: '',
        call: {
          at: at(moment),
          to: { unit: '市应急办', name: '', post: '', phone: '' },
          said: '火情',
          answer: '',
          instruction: null,
        },
      }) as const
    expect(desk.refused(call('13:26'))).toBe('lateReason')
    desk.tell(call('13:25'))
    desk.at('15:00').tell(call('15:00'))
  })
})

describe('N8: the same text for all', () => {
  it('each delivery keeps the digest of what was sent, whenever it is', () => {
    const desk = burning()
    desk.at('14:00').save('initial')
    desk.deliver({ to: ['r1'] })
    desk.at('14:05').deliver()
    const { sent, deliveries } = desk.report()
    expect(Object.values(deliveries).map(({ digest }) => digest)).toEqual([
      sent!.digest,
      sent!.digest,
      sent!.digest,
    ])
  })

  it('nobody can give a digest of another text', () => {
    const desk = burning()
    desk.at('14:00').save('initial')
    const { deliveries, ...command } = desk.deliverCommand()
    desk.tell({
      ...command,
      deliveries: deliveries.map((delivery) => ({ ...delivery, digest: 'x' })),
    })
    expect(desk.report().deliveries['r1']!.digest).toBe(desk.report().sent!.digest)
  })
})
