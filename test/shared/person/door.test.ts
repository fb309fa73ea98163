// Who may sit down at the desk, and what may be done from there.
import { describe, expect, it } from 'vitest'
import { commandSchema, emptyDesk, redact, redactState, type Command } from '../../../shared/desk'
import { mayTryAt, waitAfter } from '../../../shared/person/pin-wait'
import { pinSchema } from '../../../shared/person/record'
import { MINUTE, SECOND } from '../../../shared/time'
import {
  aDesk,
  anIncident,
  aPerson,
  aUnit,
  LEADER_PIN,
  ms,
  OFFICER_PIN,
} from '../../support/builders'

const start = { type: 'start', version: '0.1.0', shell: 'browser' } as const
const lockIdle = { type: 'lockIdle' } as const

describe('signing in', () => {
  it('is a name and its own PIN', () => {
    const desk = aDesk()
    desk.tell({ type: 'signOut' })
    expect(desk.refused({ type: 'signIn', personId: 'p1', pin: LEADER_PIN })).toBe('pinWrong')
    expect(desk.refused({ type: 'signIn', personId: 'p9', pin: OFFICER_PIN })).toBe('unknownPerson')
    desk.signIn('p1', OFFICER_PIN)
    expect(desk.journal.at(-1)).toMatchObject({ type: 'signedIn', by: 'p1' })
  })

  it('is refused to someone who has left, whose name stays on the record', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    expect(desk.refused({ type: 'retirePerson', personId: 'p1', reason: '调离' })).toBe(
      'personOnDuty',
    )
    desk.tell({ type: 'takeOver', approverId: 'p2', pin: LEADER_PIN, reason: '张磊已离岗' })
    desk.tell({ type: 'retirePerson', personId: 'p1', reason: '调离' })
    expect(desk.refused({ type: 'signIn', personId: 'p1', pin: OFFICER_PIN })).toBe('retired')
    expect(desk.state.people['p1']).toMatchObject({ name: '张磊', active: false })
    desk.tell({ type: 'restorePerson', personId: 'p1' })
    desk.signIn('p1', OFFICER_PIN)
  })

  it('is over after a start of the program', () => {
    const desk = aDesk()
    desk.tellAsSystem(start)
    expect(desk.refused(anIncident())).toBe('notSignedIn')
  })
})

describe('a locked desk', () => {
  it('takes no command but unlocking and signing out', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.tellAsSystem(lockIdle)
    expect(desk.journal.at(-1)).toMatchObject({
      type: 'locked',
      by: 'system',
      data: { personId: 'p1', idle: true },
    })
    expect(desk.refused(anIncident())).toBe('locked')
    expect(desk.refused({ type: 'closeIncident', incidentId: desk.id })).toBe('locked')
    expect(
      desk.refused({ type: 'addPerson', details: aPerson({ name: '新人' }), newPin: '111111' }),
    ).toBe('locked')
    desk.signIn('p2', LEADER_PIN)
    expect(desk.state.session).toMatchObject({ personId: 'p2', locked: false })
  })

  it('is locked once, and only when somebody sits there', () => {
    const desk = aDesk()
    desk.tell({ type: 'lock' })
    const { length } = desk.journal
    desk.tellAsSystem(lockIdle)
    desk.tell({ type: 'signOut' })
    desk.tellAsSystem(lockIdle)
    expect(desk.journal).toHaveLength(length + 1)
  })

  it('still takes the alarms of the core', () => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.tellAsSystem(lockIdle)
    expect(desk.at('15:02').raise()).toEqual(['phone 95', 'initial 0'])
  })
})

describe('rights', () => {
  const managing: readonly Command[] = [
    { type: 'changeUnit', unit: aUnit() },
    { type: 'setRecipients', recipients: [{ name: '甲', side: 'above', phone: '', fax: '' }] },
    { type: 'addPerson', details: aPerson({ name: '新人' }), newPin: '111111' },
    { type: 'changePerson', personId: 'p1', details: aPerson({ role: 'head' }) },
    { type: 'retirePerson', personId: 'p2', reason: '调离' },
    { type: 'restorePerson', personId: 'p2' },
    { type: 'resetPin', personId: 'p2', newPin: '111111' },
    { type: 'choosePresets', defaultPreset: 'hohhot2014', byCategory: {}, reason: '试' },
  ]

  it.each(managing.map((command) => [command.type, command] as const))(
    '%s is not for a 值班员',
    (_, command) => {
      expect(aDesk().refused(command)).toBe('notAllowed')
    },
  )

  it('only the core may speak as the core, and it never as a person', () => {
    const desk = aDesk()
    expect(() => desk.tellAsSystem(anIncident() as never)).toThrow('notAllowed')
    for (const type of ['start', 'lockIdle', 'recordPinRefusal', 'raiseAlarm', 'recordClockJump']) {
      expect(commandSchema.safeParse({ type, personId: 'p1' }).success).toBe(false)
    }
  })

  it('someone must always be left to manage the room, and nobody retires himself', () => {
    const desk = aDesk()
    desk.tell({ type: 'signIn', personId: 'p2', pin: LEADER_PIN })
    expect(desk.refused({ type: 'retirePerson', personId: 'p2', reason: '退休' })).toBe(
      'retireSelf',
    )
    expect(
      desk.refused({ type: 'changePerson', personId: 'p2', details: aPerson({ name: '王芳' }) }),
    ).toBe('lastManager')
    desk.tell({
      type: 'addPerson',
      details: aPerson({ name: '陈静', role: 'admin' }),
      newPin: '111111',
    })
    desk.tell({ type: 'changePerson', personId: 'p2', details: aPerson({ name: '王芳' }) })
    expect(
      desk.refused({ type: 'addPerson', details: aPerson({ name: '新人' }), newPin: '111111' }),
    ).toBe('notAllowed')
    desk.signIn('p3', '111111')
    desk.tell({ type: 'retirePerson', personId: 'p2', reason: '退休' })
    expect(
      desk.refused({ type: 'changePerson', personId: 'p3', details: aPerson({ name: '陈静' }) }),
    ).toBe('lastManager')
  })

  it('two active people never have one name, however it is spelt', () => {
    const desk = aDesk()
    desk.signIn('p2', LEADER_PIN)
    const add = (name: string) =>
      desk.refused({ type: 'addPerson', details: aPerson({ name }), newPin: '111111' })
    expect(add('张磊')).toBe('nameTaken')
    expect(add(' 张\u200b磊 ')).toBe('nameTaken')
    expect(
      desk.refused({ type: 'changePerson', personId: 'p1', details: aPerson({ name: '王芳' }) }),
    ).toBe('nameTaken')
  })

  it('a change of a person keeps what stood there before', () => {
    const desk = aDesk()
    desk.signIn('p2', LEADER_PIN)
    desk.tell({ type: 'changePerson', personId: 'p1', details: aPerson({ phone: '110' }) })
    expect(desk.journal.at(-1)).toMatchObject({
      data: { before: { phone: '0471-4606123' }, details: { phone: '110' } },
    })
  })
})

describe('a PIN', () => {
  it('has six digits or more', () => {
    expect(['123456', '1'.repeat(32)].every((pin) => pinSchema.safeParse(pin).success)).toBe(true)
    expect(
      ['12345', '12345a', '１２３４５６', '', '1'.repeat(33)].some(
        (pin) => pinSchema.safeParse(pin).success,
      ),
    ).toBe(false)
  })

  it('is changed by who knows it, and reset by who manages the room', () => {
    const desk = aDesk()
    expect(
      desk.refused({ type: 'changePin', personId: 'p1', pin: '999999', newPin: '222222' }),
    ).toBe('pinWrong')
    expect(
      desk.refused({ type: 'changePin', personId: 'p2', pin: OFFICER_PIN, newPin: '222222' }),
    ).toBe('pinWrong')
    desk.tell({ type: 'changePin', personId: 'p1', pin: OFFICER_PIN, newPin: '222222' })
    desk.signIn('p1', '222222')
    desk.signIn('p2', LEADER_PIN)
    desk.tell({ type: 'resetPin', personId: 'p1', newPin: '333333' })
    desk.signIn('p1', '333333')
  })

  it('that is wrong slows the next try down: three free, then 30 s doubling to 15 minutes', () => {
    expect([0, 1, 2, 3, 4, 5, 8, 9, 60].map((failures) => waitAfter(failures) / SECOND)).toEqual([
      0, 0, 0, 30, 60, 120, 900, 900, 900,
    ])
  })

  it('counts wrong tries across restarts, until the right one', () => {
    const desk = aDesk()
    for (let tries = 0; tries < 4; tries += 1)
      desk.tellAsSystem({ type: 'recordPinRefusal', personId: 'p1' })
    desk.tellAsSystem(start)
    expect(mayTryAt(desk.state.people['p1']!)).toBe(ms('13:10') + MINUTE)
    desk.at('13:12').signIn('p1')
    expect(desk.state.people['p1']).toMatchObject({ pinFailures: 0, lastFailureAt: null })
    expect(mayTryAt(desk.state.people['p1']!)).toBe(0)
  })

  it('never reaches the page, in no state and no event', () => {
    const desk = aDesk()
    desk.signIn('p2', LEADER_PIN)
    desk.tell({ type: 'resetPin', personId: 'p1', newPin: '333333' })
    expect(JSON.stringify(desk.journal)).toContain('333333')
    const seen = JSON.stringify([redactState(desk.state), desk.journal.map(redact)])
    for (const pin of [OFFICER_PIN, LEADER_PIN, '333333']) expect(seen).not.toContain(pin)
    expect(redactState(emptyDesk)).toEqual(emptyDesk)
  })
})
