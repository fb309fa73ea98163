// 审定 (N13): Ⅰ and Ⅱ, and whatever the unit sets, need a leader's PIN on exactly that text.
import { describe, expect, it } from 'vitest'
import { compose } from '../../../shared/report/compose'
import { digestOf } from '../../../shared/report/digest'
import { reportState } from '../../../shared/report/state'
import {
  aDesk,
  anIncident,
  aUnit,
  LEADER_PIN,
  OFFICER_PIN,
  sha256,
  someFigures,
  type TestDesk,
} from '../../support/builders'

const grave = (): TestDesk => {
  const desk = aDesk()
  desk.open(anIncident({ level: 'II' }))
  desk.at('13:30').save('initial')
  return desk
}
const submit = (desk: TestDesk) =>
  ({ type: 'submitReport', incidentId: desk.id, reportId: desk.report().id }) as const
const sending = (desk: TestDesk) => desk.refused(desk.deliverCommand())

describe('who must approve', () => {
  it.each([
    ['I', true],
    ['II', true],
    ['III', false],
    ['IV', false],
    [null, false],
  ] as const)('level %s: %s by default', (level, asked) => {
    const desk = aDesk()
    desk.open(anIncident({ level }))
    desk.save('initial')
    expect(desk.answer(desk.deliverCommand()).ok).toBe(!asked)
  })

  it('what the unit sets is asked too, 未定级 included', () => {
    const desk = aDesk({ unit: aUnit({ approvalLevels: ['unset'] }) })
    desk.open(anIncident({ level: null }))
    desk.save('initial')
    expect(sending(desk)).toBe('needsApproval')
  })

  it('a level that became grave after the text was written asks for it as well', () => {
    const desk = aDesk()
    desk.open(anIncident({ level: 'III' }))
    desk.save('initial')
    desk.setLevel('I')
    expect(sending(desk)).toBe('needsApproval')
  })
})

describe('approving', () => {
  it('is a leader’s own PIN: no officer, no wrong PIN, nobody who has left', () => {
    const desk = grave()
    const command = desk.approveCommand()
    expect(desk.refused({ ...command, approverId: 'p1', pin: OFFICER_PIN })).toBe('notAllowed')
    expect(desk.refused({ ...command, pin: '000000' })).toBe('pinWrong')
    desk.signIn('p2', LEADER_PIN)
    desk.tell({
      type: 'addPerson',
      details: { name: '陈静', post: '主任', phone: '', role: 'head' },
      newPin: '161803',
    })
    desk.tell({ type: 'retirePerson', personId: 'p3', reason: '调离' })
    expect(desk.refused({ ...command, approverId: 'p3', pin: '161803' })).toBe('unknownPerson')
  })

  it('is not for the 管理员, who keeps the machine and answers for no text', () => {
    const desk = grave()
    desk.signIn('p2', LEADER_PIN)
    desk.tell({
      type: 'addPerson',
      details: { name: '孙悦', post: '', phone: '', role: 'admin' },
      newPin: '161803',
    })
    expect(desk.refused(desk.approveCommand({ approverId: 'p3', pin: '161803' }))).toBe(
      'notAllowed',
    )
  })

  it('records who approved which exact text, in the leader’s name, while the officer sits at the desk', () => {
    const desk = grave()
    desk.approve()
    const digest = digestOf(compose(desk.incident(), desk.letterhead, desk.report()), { sha256 })
    expect(desk.journal.at(-1)).toMatchObject({
      type: 'reportApproved',
      by: 'p2',
      data: { digest },
    })
    expect(desk.state.session?.personId).toBe('p1')
    expect(reportState(desk.report())).toBe('approved')
  })

  it('is of the text that was seen: one saved meanwhile is another', () => {
    const desk = grave()
    const seen = desk.approveCommand()
    desk.save('initial', { title: '改过的标题' }, desk.report().id)
    expect(desk.refused(seen)).toBe('textChanged')
  })

  it('is not of a text that could not leave anyhow', () => {
    const desk = aDesk()
    desk.open(anIncident({ level: 'I', unitConcerned: '' }))
    desk.save('initial')
    expect(desk.refused(submit(desk))).toBe('incomplete')
    expect(desk.refused(desk.approveCommand())).toBe('incomplete')
    desk.save('initial', { unverified: true }, desk.report().id)
    desk.approve()
    desk.deliver()
  })

  it('may be refused with a reason, and then nothing leaves', () => {
    const desk = grave()
    desk.tell(submit(desk))
    expect(desk.refused(submit(desk))).toBe('alreadySubmitted')
    desk.tell({
      type: 'returnReport',
      incidentId: desk.id,
      reportId: desk.report().id,
      reason: '伤亡再核',
      approverId: 'p2',
      pin: LEADER_PIN,
    })
    expect(reportState(desk.report())).toBe('draft')
    expect(desk.report().returned).toMatchObject({ by: 'p2', reason: '伤亡再核' })
    expect(sending(desk)).toBe('needsApproval')
  })
})

describe('an approval is void', () => {
  const approved = () => {
    const desk = grave()
    desk.approve()
    return desk
  }
  const manage = (desk: TestDesk, change: (desk: TestDesk) => void) => {
    desk.signIn('p2', LEADER_PIN)
    change(desk)
  }

  it.each([
    [
      'the text is changed',
      (desk: TestDesk) => desk.save('initial', { title: '另一标题' }, desk.report().id),
    ],
    [
      'a figure is changed',
      (desk: TestDesk) =>
        desk.save('initial', { figures: someFigures({ dead: 1 }) }, desk.report().id),
    ],
    [
      'it is stamped 未核实',
      (desk: TestDesk) => desk.save('initial', { unverified: true }, desk.report().id),
    ],
    [
      'a fact that it quotes is corrected',
      (desk: TestDesk) => desk.correct({ kind: 'facts' }, { place: '别处' }),
    ],
    ['the level, and with it the urgency, is changed', (desk: TestDesk) => desk.setLevel('I')],
    [
      'the unit has another name',
      (desk: TestDesk) =>
        manage(desk, () =>
          desk.tell({ type: 'changeUnit', unit: aUnit({ name: '赛罕区政府办' }) }),
        ),
    ],
    [
      'it has other readers',
      (desk: TestDesk) =>
        manage(desk, () =>
          desk.tell({
            type: 'setRecipients',
            recipients: [{ name: '市应急局', side: 'above', phone: '', fax: '' }],
          }),
        ),
    ],
  ])('when %s', (_, change) => {
    const desk = approved()
    change(desk)
    expect(reportState(desk.report())).toBe('draft')
    expect(sending(desk)).toBe('needsApproval')
    desk.approve()
    desk.deliver()
    expect(reportState(desk.report())).toBe('sent')
  })

  it('though not when the same words are saved again, or the lock of the page is set', () => {
    const desk = approved()
    const length = desk.journal.length
    desk.save('initial', {}, desk.report().id)
    expect(desk.journal).toHaveLength(length)
    manage(desk, () => desk.tell({ type: 'changeUnit', unit: aUnit({ idleLockMinutes: 20 }) }))
    expect(reportState(desk.report())).toBe('approved')
  })

  it('and goes with no other text: a changed page never matches its digest', () => {
    const desk = approved()
    const stale = { ...desk.letterhead, unit: { ...desk.letterhead.unit, issuer: '别的机关' } }
    const digest = digestOf(compose(desk.incident(), stale, desk.report()), { sha256 })
    expect(digest).not.toBe(desk.report().approval?.digest)
  })
})
