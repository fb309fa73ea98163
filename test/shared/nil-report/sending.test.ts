// 零报告 is written from the record, signed where the unit asks for it, sent to everyone and received.
import { describe, expect, it } from 'vitest'
import { nilDay, nilMonth } from '../../../shared/nil-report/month'
import { nilText } from '../../../shared/nil-report/text'
import {
  aDesk,
  anIncident,
  at,
  LEADER_PIN,
  ms,
  OFFICER_PIN,
  type CommandOf,
} from '../../support/builders'
import { aManagedDesk, aNilDesk, aNilReport, fillIn, nilSettings } from '../../support/a-roster'

const DAY = '2026-11-23'
const reportOf = (desk: ReturnType<typeof aDesk>, date = DAY) => desk.state.nilReports.reports[date]

describe('a zero report', () => {
  it('is written and sent in one act', () => {
    const desk = aNilDesk().at('16:00')
    desk.tell(aNilReport())
    expect(reportOf(desk)).toMatchObject({
      text: '无突发事件。',
      writtenAt: at('16:00'),
      writtenBy: 'p1',
      approvedBy: null,
      addressedTo: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }],
      deliveries: { r1: { channel: 'govNet', at: at('16:00'), by: 'p1', receipt: null } },
    })
  })

  it('records the receipt of each recipient, once and after it was sent', () => {
    const desk = aNilDesk().at('16:00')
    desk.tell(aNilReport({ to: ['r1'] }))
    const receipt = (recipientId: string, moment: string) => ({
      type: 'recordNilReceipt' as const,
      date: DAY,
      recipientId,
      receipt: { at: at(moment), receivedBy: '赵敏' },
    })
    expect(desk.refused(receipt('r2', '16:00'))).toBe('notDelivered')
    expect(desk.refused(receipt('r1', '15:50'))).toBe('beforeDelivery')
    expect(desk.refused(receipt('r1', '16:10'))).toBe('inFuture')
    desk.at('16:05').tell(receipt('r1', '16:05'))
    expect(reportOf(desk)?.deliveries['r1']?.receipt).toMatchObject({
      receivedBy: '赵敏',
      recordedBy: 'p1',
    })
    expect(desk.refused(receipt('r1', '16:05'))).toBe('receiptTwice')
  })

  it.each([
    ['to somebody it is not owed to', { to: ['r9'] }, 'unknownRecipient'],
    ['to one recipient twice', { to: ['r1', 'r1'] }, 'deliveredTwice'],
    ['in the future', { sentAt: '16:10' }, 'inFuture'],
    ['before its day began', { sentAt: '2026-11-22 23:00' }, 'beforeNilDay'],
    ['for a day to come', { date: '2026-11-24' }, 'inFuture'],
  ])('is not sent %s', (_, over, code) => {
    expect(aNilDesk().at('16:00').refused(aNilReport(over))).toBe(code)
  })

  it('is written once a day, and only where it is switched on', () => {
    const desk = aNilDesk().at('16:00')
    desk.tell(aNilReport())
    expect(desk.refused(aNilReport())).toBe('nilTwice')
    expect(aDesk().at('16:00').refused(aNilReport())).toBe('nilOff')
  })

  it('that leaves after the hour asks for the reason, once', () => {
    const desk = aNilDesk().at('17:00')
    expect(desk.refused(aNilReport({ sentAt: '16:31' }))).toBe('lateReason')
    desk.tell(aNilReport({ to: ['r1'], sentAt: '16:31', lateReason: '处置火情' }))
    desk.tell({
      type: 'deliverNilReport',
      date: DAY,
      lateReason: '',
      deliveries: aNilReport({ to: ['r2'], sentAt: '16:40' }).deliveries,
    })
    expect(reportOf(desk)).toMatchObject({
      lateReason: '处置火情',
      deliveries: { r2: { at: at('16:40') } },
    })
  })

  it('on time to one and late to another asks at the late one', () => {
    const desk = aNilDesk().at('17:00')
    desk.tell(aNilReport({ to: ['r1'] }))
    const deliver = (lateReason: string) => ({
      type: 'deliverNilReport' as const,
      date: DAY,
      lateReason,
      deliveries: aNilReport({ to: ['r2'], sentAt: '16:40' }).deliveries,
    })
    expect(desk.refused(deliver(''))).toBe('lateReason')
    desk.tell(deliver('传真占线'))
    expect(reportOf(desk)?.lateReason).toBe('传真占线')
  })
})

describe('a correction', () => {
  const sent = () => {
    const desk = aNilDesk().at('16:20')
    desk.tell(aNilReport())
    desk.tell({
      type: 'recordNilReceipt',
      date: DAY,
      recipientId: 'r1',
      receipt: { at: at('16:10'), receivedBy: '赵敏' },
    })
    return desk
  }
  type Correction = Omit<CommandOf<'correctNilReport'>, 'type' | 'date' | 'reason'>
  const correction = (over: Partial<Correction>) => ({
    type: 'correctNilReport' as const,
    date: DAY,
    target: 'delivery' as const,
    recipientId: 'r1',
    patch: {},
    reason: '登记错行',
    ...over,
  })

  it('of a delivery or a receipt keeps what stood there, who changed it and why', () => {
    const desk = sent()
    desk.tell(correction({ patch: { at: at('16:05'), channel: 'fax' } }))
    desk.tell(correction({ target: 'receipt', patch: { receivedBy: '高娃' } }))
    expect(reportOf(desk)).toMatchObject({
      deliveries: {
        r1: { at: at('16:05'), channel: 'fax', receipt: { receivedBy: '高娃', at: at('16:10') } },
      },
      corrections: [
        {
          target: 'delivery',
          recipientId: 'r1',
          by: 'p1',
          reason: '登记错行',
          changes: [
            { field: 'at', from: at('16:00'), to: at('16:05') },
            { field: 'channel', from: 'govNet', to: 'fax' },
          ],
        },
        { target: 'receipt', changes: [{ field: 'receivedBy', from: '赵敏', to: '高娃' }] },
      ],
    })
  })

  it.each([
    ['what was not sent', { recipientId: 'r9', patch: { at: at('16:05') } }, 'unknownRecord'],
    [
      'a receipt that has not come',
      { target: 'receipt', recipientId: 'r2', patch: { receivedBy: '高娃' } },
      'unknownRecord',
    ],
    ['nothing', { patch: { at: at('16:00') } }, 'nothingChanged'],
    ['a delivery to after its receipt', { patch: { at: at('16:15') } }, 'beforeDelivery'],
    [
      'a receipt to before its delivery',
      { target: 'receipt', patch: { at: at('15:50') } },
      'beforeDelivery',
    ],
    ['a delivery to the future', { recipientId: 'r2', patch: { at: at('16:40') } }, 'inFuture'],
    ['a delivery to the day before', { patch: { at: at('2026-11-22 16:00') } }, 'beforeNilDay'],
    ['the channel of a receipt', { target: 'receipt', patch: { channel: 'fax' } }, 'malformed'],
    ['a receipt to nobody', { target: 'receipt', patch: { receivedBy: ' ' } }, 'required'],
  ] as [string, Partial<Correction>, string][])('of %s is refused', (_, over, code) => {
    expect(sent().refused(correction(over))).toBe(code)
  })
})

describe('a unit that wants the leader to sign', () => {
  const signing = (approverId: string, pin: string) => {
    const { type: _type, ...writing } = aNilReport()
    return { ...writing, type: 'writeSignedNilReport' as const, approverId, pin }
  }

  it('gets no report without the PIN of a leader, who stands on it', () => {
    const desk = aNilDesk({ needsLeaderPin: true }).at('16:00')
    expect(desk.refused(aNilReport())).toBe('nilNeedsLeader')
    expect(desk.refused(signing('p1', OFFICER_PIN))).toBe('notAllowed')
    expect(desk.refused(signing('p2', OFFICER_PIN))).toBe('pinWrong')
    desk.tell(signing('p2', LEADER_PIN))
    expect(reportOf(desk)).toMatchObject({ writtenBy: 'p1', approvedBy: 'p2' })
    expect(JSON.stringify(desk.journal.at(-1))).not.toContain(LEADER_PIN)
  })
})

describe('the settings', () => {
  it('are the managers’ to change, with what stood there before', () => {
    const change = { type: 'setNilReport' as const, settings: nilSettings(), reason: '上级要求' }
    expect(aDesk().refused(change)).toBe('notAllowed')
    const desk = aManagedDesk()
    desk.tell(change)
    expect(desk.journal.at(-1)).toMatchObject({ data: { before: { on: false } } })
    expect(desk.refused(change)).toBe('nothingChanged')
  })
})

describe('its words', () => {
  it('say that nothing happened, over which hours, and who is on duty', () => {
    const desk = aManagedDesk()
    fillIn(desk, { '2026-11-23 day leader': '王芳' })
    expect(nilText(desk.state, DAY, desk.at('16:00').now)).toBe(
      '赛罕区人民政府办公室2026年11月23日零报告：2026年11月22日16时30分至2026年11月23日16时00分，' +
        '未接报突发事件和需要报告的紧急信息，值班秩序正常，通信联络畅通。带班领导：王芳。值班员：张磊。',
    )
  })

  it('name the incidents of these hours and whether they were reported, but no exercise', () => {
    const desk = aNilDesk()
    desk.open(anIncident({ title: '演练火情', exercise: true }))
    desk.open(anIncident())
    expect(nilText(desk.state, DAY, desk.now)).toContain(
      '共接报突发事件1起：值班〔2026〕1号 草原火情（尚未报送）。除此以外',
    )
    desk.send('initial')
    expect(nilText(desk.state, DAY, desk.now)).toContain('草原火情（已报送）')
    expect(nilText(desk.state, '2026-11-24', desk.at('2026-11-24 16:00').now)).toContain(
      '未接报突发事件',
    )
  })
})

describe('the list of a month', () => {
  it('shows what came on time, what late, what never, and what is still to come', () => {
    const desk = aNilDesk().at('16:00')
    desk.tell(aNilReport())
    desk
      .at('2026-11-24 18:00')
      .tell(aNilReport({ date: '2026-11-24', sentAt: '2026-11-24 18:00', lateReason: '处置火情' }))
    desk
      .at('2026-11-26 10:00')
      .tell(aNilReport({ date: '2026-11-26', to: ['r1'], sentAt: '2026-11-26 10:00' }))
    const outcomes = nilMonth(desk.state, '2026-11', desk.now)
      .slice(21, 27)
      .map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['notOwed', 'sent', 'late', 'missed', 'sending', 'waiting'])
  })

  it('judges each day by the hour that was set then', () => {
    const desk = aNilDesk().at('16:00')
    desk.tell(aNilReport())
    desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    desk.tell({ type: 'setNilReport', settings: nilSettings({ at: '15:00' }), reason: '提前' })
    expect(nilMonth(desk.state, '2026-11', desk.now)[22]).toMatchObject({
      outcome: 'sent',
      dueAt: ms('16:30'),
    })
  })

  it('names the day that is to be written now', () => {
    const desk = aNilDesk()
    expect(nilDay(desk.state, DAY)).toBe(DAY)
    desk.at('16:00').tell(aNilReport())
    expect(nilDay(desk.state, DAY)).toBeNull()
    expect(nilDay(desk.state, '2026-11-24')).toBe('2026-11-24')
  })
})
