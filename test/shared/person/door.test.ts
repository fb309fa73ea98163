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
      desk.refused({ type: 'addPerson', details: aPerson({ name: '新人' }), newPin: '161803' }),
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
    expect(desk.at('15:02').raise()).toEqual(['phone 90', 'initial 0'])
  })
})

describe('rights', () => {
  const managing: readonly Command[] = [
    { type: 'changeUnit', unit: aUnit() },
    { type: 'setRecipients', recipients: [{ name: '甲', side: 'above', phone: '', fax: '' }] },
    { type: 'addPerson', details: aPerson({ name: '新人' }), newPin: '161803' },
    { type: 'changePerson', personId: 'p1', details: aPerson({ role: 'head' }) },
    { type: 'retirePerson', personId: 'p2', reason: '调离' },
    { type: 'restorePerson', personId: 'p2' },
    {
      type: 'resetPin',
      personId: 'p2',
      newPin: '161803',
      approverId: 'p1',
      pin: OFFICER_PIN,
    },
    {
      type: 'choosePresets',
      defaultPreset: 'hohhot2014',
      byCategory: {},
      combining: 'strictest',
      reason: '试',
    },
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
      newPin: '161803',
    })
    desk.tell({
      type: 'changePerson',
      personId: 'p2',
      details: aPerson({ name: '王芳' }),
      approverId: 'p2',
      pin: LEADER_PIN,
    })
    expect(
      desk.refused({ type: 'addPerson', details: aPerson({ name: '新人' }), newPin: '161803' }),
    ).toBe('notAllowed')
    desk.signIn('p3', '161803')
    desk.tell({ type: 'retirePerson', personId: 'p2', reason: '退休' })
    expect(
      desk.refused({ type: 'changePerson', personId: 'p3', details: aPerson({ name: '陈静' }) }),
    ).toBe('lastManager')
  })

  it('two active people never have one name, however it is spelt', () => {
    const desk = aDesk()
    desk.signIn('p2', LEADER_PIN)
    const add = (name: string) =>
      desk.refused({ type: 'addPerson', details: aPerson({ name }), newPin: '161803' })
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

/** 李建国 resets 张磊's, by his own. */
const reset = (over: Partial<Extract<Command, { type: 'resetPin' }>> = {}): Command => ({
  type: 'resetPin',
  personId: 'p1',
  newPin: '314159',
  approverId: 'p2',
  pin: LEADER_PIN,
  ...over,
})

describe('what a manager changes of somebody else', () => {
  const promoted = (over: object = {}): Command => ({
    type: 'changePerson',
    personId: 'p1',
    details: aPerson({ role: 'head' }),
    approverId: 'p2',
    pin: LEADER_PIN,
    ...over,
  })

  it('takes their own PIN: a PIN reset, another role', () => {
    const desk = aDesk()
    desk.signIn('p2', LEADER_PIN)
    for (const pin of ['', '999999', OFFICER_PIN]) {
      expect(desk.refused(reset({ pin }))).toBe('ownPin')
      expect(desk.refused(promoted({ pin }))).toBe('ownPin')
    }
    expect(desk.refused(promoted({ approverId: undefined, pin: undefined }))).toBe('ownPin')
    desk.tell(promoted())
    desk.tell(reset())
  })

  it('and not that of anybody else who may manage', () => {
    const desk = aDesk()
    desk.signIn('p2', LEADER_PIN)
    const details = aPerson({ name: '陈静', role: 'admin' })
    desk.tell({ type: 'addPerson', details, newPin: '161803' })
    expect(desk.refused(reset({ approverId: 'p3', pin: '161803' }))).toBe('ownPin')
  })

  it('needs none for a telephone number', () => {
    const desk = aDesk()
    desk.signIn('p2', LEADER_PIN)
    desk.tell({ type: 'changePerson', personId: 'p1', details: aPerson({ phone: '110' }) })
  })

  it('is told to whom it concerns when they sit down next, and once', () => {
    const desk = aDesk()
    desk.signIn('p2', LEADER_PIN)
    desk.tell(promoted())
    desk.tell(reset())
    desk.signIn('p1', '314159')
    expect(desk.state.session?.told).toMatchObject([
      { what: 'role', by: 'p2' },
      { what: 'pin', by: 'p2' },
    ])
    desk.tell({ type: 'lock' })
    desk.signIn('p1', '314159')
    expect(desk.state.session?.told).toHaveLength(2)
    desk.tell({ type: 'signOut' })
    desk.signIn('p1', '314159')
    expect(desk.state.session?.told).toEqual([])
  })

  it('and what one does oneself is no news', () => {
    const desk = aDesk()
    desk.tell({ type: 'changePin', personId: 'p1', pin: OFFICER_PIN, newPin: '271828' })
    desk.signIn('p1', '271828')
    expect(desk.state.session?.told).toEqual([])
  })
})

describe('a PIN', () => {
  it('has six digits or more', () => {
    expect(['135246', '19'.repeat(16)].every((pin) => pinSchema.safeParse(pin).success)).toBe(true)
    expect(
      ['13524', '13524a', '１３５２４６', '', '19'.repeat(17)].some(
        (pin) => pinSchema.safeParse(pin).success,
      ),
    ).toBe(false)
  })

  it.each(['111111', '00000000', '123456', '654321', '0123456789', '789012', '210987'])(
    'is not set to %s, which anybody guesses',
    (pin) => {
      expect(pinSchema.safeParse(pin).success).toBe(false)
    },
  )

  it.each(['112233', '123457', '121212', '135791', '20140109'])('may be %s', (pin) => {
    expect(pinSchema.safeParse(pin).success).toBe(true)
  })

  it('that was set before anybody asked for better ones still opens the desk', () => {
    expect(commandSchema.safeParse({ type: 'signIn', personId: 'p1', pin: '123456' }).success).toBe(
      true,
    )
  })

  it('is changed by who knows it, and reset by who manages the room', () => {
    const desk = aDesk()
    expect(
      desk.refused({ type: 'changePin', personId: 'p1', pin: '999999', newPin: '271828' }),
    ).toBe('pinWrong')
    expect(
      desk.refused({ type: 'changePin', personId: 'p2', pin: OFFICER_PIN, newPin: '271828' }),
    ).toBe('pinWrong')
    desk.tell({ type: 'changePin', personId: 'p1', pin: OFFICER_PIN, newPin: '271828' })
    desk.signIn('p1', '271828')
    desk.signIn('p2', LEADER_PIN)
    desk.tell(reset())
    desk.signIn('p1', '314159')
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
    desk.tell(reset())
    expect(JSON.stringify(desk.journal)).toContain('314159')
    const seen = JSON.stringify([redactState(desk.state), desk.journal.map(redact)])
    for (const pin of [OFFICER_PIN, LEADER_PIN, '314159']) expect(seen).not.toContain(pin)
    expect(redactState(emptyDesk)).toEqual(emptyDesk)
  })
})
