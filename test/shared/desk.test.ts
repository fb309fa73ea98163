// The whole desk: every event and command has its function, and replaying gives the same state.
import { describe, expect, it } from 'vitest'
import { callSchemas } from '../../shared/contract'
import { commandSchema, emptyDesk, evolve, type DeskState } from '../../shared/desk'
import {
  eventData,
  hasKnownShape,
  upcast,
  versionOf,
  type DeskEvent,
  type EventType,
} from '../../shared/event'
import {
  aDesk,
  aDeskWith,
  anIncident,
  at,
  LEADER_PIN,
  someContent,
  someFigures,
} from '../support/builders'
import { silencing } from '../support/records'

/** Enough of a shift for every kind of event that replaying must take. */
function aShift() {
  const desk = aDesk()
  desk.open(anIncident({ level: 'II' }))
  desk.at('13:20').raise()
  desk.phone()
  desk.at('14:00').send('initial')
  desk.correct({ kind: 'facts' }, { figures: someFigures({ dead: 1 }) })
  desk.at('14:30').send('followUp')
  desk.tell({ type: 'setDaily', incidentId: desk.id, dailyAt: '08:00', reason: '已控制' })
  desk.send('final')
  desk.confirm().close()
  desk.tell({ type: 'reopenIncident', incidentId: desk.id, reason: '复燃' })
  desk.signIn('p2', LEADER_PIN)
  desk.tell({
    type: 'addPerson',
    details: { name: '陈静', post: '', phone: '', role: 'head' },
    newPin: '161803',
  })
  desk.tell({ type: 'lock' })
  return desk
}

describe('replaying', () => {
  it('gives the same state as living through it', () => {
    const { journal, state } = aShift()
    expect(journal.reduce<DeskState>(evolve, emptyDesk)).toEqual(state)
  })

  it('gives the same state after a trip through JSON, as journal and snapshot do', () => {
    const { journal, state } = aShift()
    const read = JSON.parse(JSON.stringify(journal)) as DeskEvent[]
    expect(read.reduce<DeskState>(evolve, emptyDesk)).toEqual(state)
    expect(JSON.parse(JSON.stringify(state))).toEqual(state)
  })

  it('changes no state in place', () => {
    const { journal } = aShift()
    let state = emptyDesk
    for (const event of journal) {
      const before = JSON.stringify(state)
      const after = evolve(state, event)
      expect(JSON.stringify(state)).toBe(before)
      state = after
    }
  })

  it('every event that decide gives has the shape of its schema', () => {
    for (const event of aShift().journal) expect(hasKnownShape(event), event.type).toBe(true)
  })

  it('passes over events of a type or version that it does not know, and over incidents that it lost', () => {
    const { state } = aDesk()
    const event = { seq: 9, at: '2026-11-23T05:10:00.000Z', by: 'p1', v: 1 }
    expect(evolve(state, { ...event, type: 'toString', data: {} })).toBe(state)
    const v = versionOf('incidentClosed') + 1
    expect(upcast({ ...event, type: 'incidentClosed', v, data: { incidentId: 'x' } })).toBeNull()
    const beginnings: readonly EventType[] = [
      'incidentOpened',
      'incidentReceived',
      'attachmentAdded',
      // The log has a life of its own.
      'entryAdded',
      'entryCorrected',
      // And so has the register of instructions.
      'instructionRegistered',
    ]
    for (const type of Object.keys(eventData) as EventType[]) {
      if (!('incidentId' in eventData[type].shape) || beginnings.includes(type)) continue
      const lost = {
        ...event,
        type,
        v: versionOf(type),
        data: { incidentId: 'lost', reportId: 't1' },
      }
      expect(evolve(state, lost), type).toEqual(state)
    }
  })
})

describe('commands', () => {
  it('of the page are parsed before anything else: what is too much is cut or refused', () => {
    const parse = (over: object) =>
      callSchemas.command.safeParse({ command: { ...anIncident(), ...over } })
    expect(parse({}).success).toBe(true)
    expect(parse({ level: 'V' }).success).toBe(false)
    expect(
      parse({ facts: { ...anIncident().facts, occurredAt: '2026-11-23 13:02' } }).success,
    ).toBe(false)
    expect(
      parse({ facts: { ...anIncident().facts, figures: { ...someFigures(), dead: -1 } } }).success,
    ).toBe(false)
    expect(
      parse({ facts: { ...anIncident().facts, figures: { ...someFigures(), dead: 1.5 } } }).success,
    ).toBe(false)
    expect(parse({ by: 'p2' }).data?.command).not.toHaveProperty('by')
  })

  it.each(['__proto__', 'constructor', 'toString'])('find nobody and nothing called %s', (name) => {
    const desk = aDesk()
    desk.open(anIncident())
    desk.send('initial')
    desk.signIn('p2', LEADER_PIN)
    const pin = LEADER_PIN
    const on = { incidentId: desk.id, reportId: 't1' }
    const receipt = { at: at('13:10'), receivedBy: '赵敏' }
    const target = { kind: 'delivery', reportId: 't1', recipientId: name } as const
    expect([
      desk.refused({ type: 'closeIncident', incidentId: name }),
      desk.refused({
        type: 'waiveDeadline',
        incidentId: name,
        deadlineKey: 'initial',
        reason: '无',
        approverId: 'p2',
        pin,
      }),
      desk.refused(silencing(name, desk.id)),
      desk.refused({ type: 'recordReceipt', ...on, recipientId: name, receipt }),
      desk.refused({
        type: 'correctRecord',
        incidentId: desk.id,
        target,
        patch: { at: at('13:10') },
        reason: '无',
      }),
      desk.refused({ type: 'restorePerson', personId: name }),
      desk.refused({ type: 'signIn', personId: name, pin }),
      desk.refused({
        type: 'waiveDeadline',
        incidentId: desk.id,
        deadlineKey: 'phone',
        reason: '无',
        approverId: name,
        pin,
      }),
    ]).toEqual([
      'unknownIncident',
      'unknownDeadline',
      'unknownAlarm',
      'notDelivered',
      'unknownRecord',
      'unknownPerson',
      'unknownPerson',
      'unknownPerson',
    ])
  })

  it('cannot smuggle a prototype in with the sections of a report', () => {
    const sections = JSON.parse('{"__proto__":{"x":"1"}}') as Record<string, string>
    const content = { ...someContent('initial'), sections }
    const parsed = commandSchema.safeParse({
      type: 'saveReport',
      incidentId: '2026-1',
      reportId: null,
      kind: 'initial',
      content,
    })
    expect(
      parsed.success &&
        Object.getPrototypeOf((parsed.data as { content: typeof content }).content.sections),
    ).not.toEqual({ x: '1' })
  })
})

describe('a full desk', () => {
  it('can be put together quickly for the screens and the bench', () => {
    const state = aDeskWith(200)
    expect(Object.keys(state.incidents)).toHaveLength(200)
    expect(
      new Set(Object.values(state.incidents).map(({ facts }) => facts.kind)).size,
    ).toBeGreaterThan(20)
  })
})
