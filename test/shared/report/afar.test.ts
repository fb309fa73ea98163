// 审定 from afar (§7: approval may not hold the deadline up): it frees the report, looks like what it is, and rings until
// the leader has said so with the PIN.
import { describe, expect, it } from 'vitest'
import { agreementClocks, signerText } from '../../../shared/report/afar'
import { reportState } from '../../../shared/report/state'
import { toInstant } from '../../../shared/time'
import {
  anIncident,
  aDesk,
  aUnit,
  LEADER_PIN,
  ms,
  OFFICER_PIN,
  type TestDesk,
} from '../../support/builders'
import { at } from '../../support/moments'

/** Ⅱ级, its first report saved at 02:10; the leader is at home. */
function atNight(over: Parameters<typeof aUnit>[0] = {}): TestDesk {
  const desk = aDesk({ at: '01:50', unit: aUnit(over) })
  desk.open(anIncident({ level: 'II', occurredAt: '01:40', learnedAt: '01:50' }))
  desk.at('02:10').save('initial')
  return desk
}
const said = (desk: TestDesk) => ({
  incidentId: desk.id,
  reportId: desk.report().id,
  approverId: 'p2',
  pin: LEADER_PIN,
})

describe('a leader who agrees on the telephone', () => {
  it('frees exactly that text to go, in the leader’s name, written down by the officer', () => {
    const desk = atNight()
    expect(desk.refused(desk.deliverCommand())).toBe('needsApproval')
    desk.at('02:15').agree()
    expect(desk.journal.at(-1)).toMatchObject({ type: 'reportAgreedAfar', by: 'p1' })
    expect(desk.report().approval).toMatchObject({ by: 'p2', at: at('02:15') })
    expect(signerText(desk.report().approval!, '王芳')).toBe('王芳（电话）')
    expect(reportState(desk.report())).toBe('approved')
    desk.deliver()
    expect(reportState(desk.report())).toBe('sent')
  })

  it('agreed to no text that was saved later, to none that was not read back, and to no other revision', () => {
    const desk = atNight()
    const phone = { kind: 'phone', at: at('02:05'), number: '139', readBack: true } as const
    expect(desk.refusal(desk.agreeCommand({ afar: phone }))).toMatchObject({
      code: 'agreedBeforeText',
      path: 'afar.at',
    })
    const now = { ...phone, at: at('02:10') }
    expect(desk.refused(desk.agreeCommand({ afar: { ...now, readBack: false } }))).toBe(
      'afarNotReadBack',
    )
    expect(desk.refused(desk.agreeCommand({ afar: now, revision: 7 }))).toBe('textChanged')
    expect(desk.refused(desk.agreeCommand({ afar: now, leaderId: 'p1' }))).toBe('notAllowed')
    desk.tell(desk.agreeCommand({ afar: now }))
    desk.save('initial', { title: '改过的标题' }, desk.report().id)
    expect(desk.report().approval).toBeNull()
  })

  it('on paper needs the scan of what was signed', () => {
    const desk = atNight()
    const afar = { kind: 'paper', at: toInstant(desk.now), attachmentId: 'a9' } as const
    expect(desk.refused(desk.agreeCommand({ afar }))).toBe('noScan')
  })

  it('is for the levels that the unit allows', () => {
    const desk = atNight({ afarLevels: ['III'] })
    expect(desk.refused(desk.agreeCommand())).toBe('afarNotAllowed')
  })
})

describe('until the leader has confirmed it', () => {
  it('it is owed by nine in the morning, and stands in the name of the clock', () => {
    const desk = atNight().at('02:15')
    desk.agree()
    expect(agreementClocks(desk.state)).toMatchObject([
      {
        key: `agreement:${desk.id}:t1`,
        name: '王芳补口令确认电话审定的首报（值班〔2026〕1号）',
        dueAt: ms('09:00'),
      },
    ])
  })

  it('nobody else confirms it, and nothing is confirmed twice', () => {
    const desk = atNight().at('02:15')
    desk.agree()
    const officer = { approverId: 'p1', pin: OFFICER_PIN }
    expect(desk.refused({ type: 'confirmAgreement', ...said(desk), ...officer })).toBe(
      'anotherLeader',
    )
    expect(desk.refused({ type: 'confirmAgreement', ...said(desk), pin: '000000' })).toBe(
      'pinWrong',
    )
    desk.at('08:40').tell({ type: 'confirmAgreement', ...said(desk) })
    expect(agreementClocks(desk.state)).toEqual([])
    expect(desk.report().approval?.afar?.confirmedAt).toBe(at('08:40'))
    expect(desk.refused({ type: 'confirmAgreement', ...said(desk) })).toBe('noAgreement')
  })

  it('a report that has not left goes back when the leader denies it; one that has left stays sent, in red', () => {
    const waiting = atNight().at('02:15')
    waiting.agree()
    waiting.tell({ type: 'denyAgreement', ...said(waiting), reason: '没有接到电话' })
    expect(reportState(waiting.report())).toBe('draft')
    expect(waiting.report().returned?.reason).toBe('没有接到电话')

    const gone = atNight().at('02:15')
    gone.agree()
    gone.deliver()
    gone.tell({ type: 'denyAgreement', ...said(gone), reason: '没有接到电话' })
    expect(reportState(gone.report())).toBe('sent')
    expect(gone.report().approval?.afar?.denied?.reason).toBe('没有接到电话')
    expect(agreementClocks(gone.state)).toEqual([])
  })
})
