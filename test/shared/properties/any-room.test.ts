// Whatever anybody does at whatever time: nothing throws, a refusal changes nothing, and whoever reads the record comes to
// the same room. The sequences are made by chance (fast-check), and made shorter until only what matters is left.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  commandSchema,
  evolve,
  emptyDesk,
  redact,
  redactState,
  type Command,
  type DeskState,
} from '../../../shared/desk'
import { deadlinesOf, openDeadlines } from '../../../shared/deadline/derive'
import { roomClocks } from '../../../shared/room-deadlines/clocks'
import { MINUTE, secondText, toMs, type Ms } from '../../../shared/time'
import { attachmentsOfIncident } from '../../../shared/attachment/find'
import { recalledFrom, withRecords } from '../../../shared/brought-back'
import { aDesk, type TestDesk } from '../../support/a-desk'
import { anyCommand } from '../../support/any-command'
import { sealedLines } from '../../support/journal'
import {
  aCall,
  anIncident,
  aPerson,
  LEADER_PIN,
  OFFICER_PIN,
  someContent,
} from '../../support/records'

interface Step {
  readonly minutes: number
  readonly command: unknown
}

/** What a room mostly does: without it hardly a random command would find anything to be about. */
const usual = fc.constantFrom<unknown>(
  { type: 'signIn', personId: 'p1', pin: OFFICER_PIN },
  { type: 'signIn', personId: 'p1', pin: OFFICER_PIN },
  { type: 'signIn', personId: 'p2', pin: LEADER_PIN },
  { type: 'signIn', personId: 'p1', pin: OFFICER_PIN },
  { type: 'joinShift', personId: 'p2', pin: LEADER_PIN, substituteFor: '', reason: '' },
  anIncident(),
  {
    type: 'saveReport',
    incidentId: '2026-1',
    reportId: null,
    kind: 'initial',
    content: someContent('initial'),
  },
  {
    type: 'approveReport',
    incidentId: '2026-1',
    reportId: 'r1',
    revision: 1,
    approverId: 'p2',
    pin: LEADER_PIN,
  },
  { type: 'reportByPhone', incidentId: '2026-1', lateReason: '线路忙', call: aCall() },
  { type: 'setLevel', incidentId: '2026-1', level: 'II', basis: '现场核实' },
)

const steps = fc.array(
  fc.record<Step>({
    minutes: fc.integer({ min: 0, max: 90 }),
    command: fc.oneof({ weight: 3, arbitrary: anyCommand }, { weight: 2, arbitrary: usual }),
  }),
  { minLength: 8, maxLength: 30 },
)

const start = toMs('2026-11-23T05:10:00.000Z')

function aRoom(): TestDesk {
  const desk = aDesk({
    leader: { details: aPerson({ name: '李建国', role: 'dutyLeader' }), newPin: LEADER_PIN },
  })
  // Something for a random command to be about.
  desk.open(anIncident())
  desk.phone()
  desk.save('initial')
  desk.open(anIncident({ title: '河南村山洪' }))
  return desk
}

/** Whoever changes anything of what was there is found out at once. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  Object.values(value).forEach(freeze)
  return value
}

/** Lets time pass and somebody do something; whether the desk took it. */
function take(desk: TestDesk, command: unknown): boolean {
  const parsed = commandSchema.safeParse(command)
  if (!parsed.success) return false
  const before = freeze(desk.state)
  const answer = desk.answer(parsed.data)
  expect(desk.state).toBe(before)
  if (!answer.ok) {
    expect(answer.error.code).not.toBe('failed')
    return false
  }
  desk.tell(parsed.data)
  return true
}

function playAll(all: readonly Step[], each: (desk: TestDesk, command: unknown) => void): TestDesk {
  const desk = aRoom()
  let now = start
  for (const { minutes, command } of all) {
    now += minutes * MINUTE
    desk.at(secondText(now))
    each(desk, command)
  }
  return desk
}

const play = (all: readonly Step[]): TestDesk =>
  playAll(all, (desk, command) => void take(desk, command))

const RUNS = { numRuns: 220, seed: 20_261_123 }

describe('whatever anybody does', () => {
  test('nothing throws, and a refusal changes nothing', () => {
    const taken = new Map<string, number>()
    fc.assert(
      fc.property(steps, (all) => {
        playAll(all, (desk, command) => {
          const { type } = command as Command
          if (take(desk, command)) taken.set(type, (taken.get(type) ?? 0) + 1)
        })
      }),
      RUNS,
    )
    // Otherwise the rooms would stand still, and this would prove nothing.
    expect([...taken.values()].reduce((a, b) => a + b, 0)).toBeGreaterThan(900)
    expect(taken.size).toBeGreaterThan(20)
  })

  test('the record, read from its first line, comes to the same room, and so does the page', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (all, cut) => {
        const desk = play(all)
        const replayed = desk.journal.reduce<DeskState>(evolve, emptyDesk)
        expect(replayed).toEqual(desk.state)
        const from = cut % (desk.journal.length + 1)
        const seen = redactState(desk.journal.slice(0, from).reduce<DeskState>(evolve, emptyDesk))
        const page = desk.journal.slice(from).map(redact).reduce<DeskState>(evolve, seen)
        expect(redactState(page)).toEqual(redactState(desk.state))
      }),
      RUNS,
    )
  })

  test('what leaves and is brought back by its own lines is as if it had never left', () => {
    let brought = 0
    fc.assert(
      fc.property(steps, (all) => {
        const { state, journal } = play(all)
        const lines = sealedLines(journal)
        for (const [id, incident] of Object.entries(state.incidents)) {
          const { [id]: _gone, ...incidents } = state.incidents
          const own = attachmentsOfIncident(state, id)
          const ids = new Set(own.map((one) => one.id))
          const attachments = Object.fromEntries(
            Object.entries(state.attachments).filter(([key]) => !ids.has(key)),
          )
          const back = withRecords({ ...state, incidents, attachments }, [
            recalledFrom({ kind: 'incident', id }, lines)!,
          ])
          expect(back.incidents[id]).toEqual(incident)
          expect(attachmentsOfIncident(back, id)).toEqual(own)
          expect({ ...back, incidents: {}, attachments: {} }).toEqual({
            ...state,
            incidents: {},
            attachments: {},
          })
          brought += 1
        }
      }),
      RUNS,
    )
    expect(brought).toBeGreaterThan(2 * RUNS.numRuns)
  })

  test('deadlines follow from the rules and the record alone, whoever asks and however often', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { state } = play(all)
        const copy = JSON.parse(JSON.stringify(state)) as DeskState
        for (const [id, incident] of Object.entries(state.incidents))
          expect(deadlinesOf(copy.incidents[id]!, copy.ruleBooks)).toEqual(
            deadlinesOf(incident, state.ruleBooks),
          )
        expect(roomClocks(copy)).toEqual(roomClocks(state))
      }),
      RUNS,
    )
  })
})

describe('rights never leak', () => {
  /** Without anybody at the desk, or with the page locked. */
  const AT_THE_DOOR = ['setUp', 'signIn', 'signOut']
  /** Done by those who answer for the room alone. */
  const MANAGED =
    /^(unitChanged|recipientsChanged|personAdded|personChanged|personRetired|personRestored|rulesChanged|templateChanged|nilSettingsChanged|backupPlaceDropped)$/

  test('at the door, behind the lock, and from an officer to a manager', () => {
    fc.assert(
      fc.property(steps, (all) => {
        playAll(all, (desk, command) => {
          const { session, people } = desk.state
          const from = desk.journal.length
          if (!take(desk, command)) return
          const { type } = command as Command
          if (session === null || session.locked) expect(AT_THE_DOOR).toContain(type)
          const role = people[session?.personId ?? '']?.role
          const made = desk.journal.slice(from).map((event) => event.type)
          if (role === 'dutyOfficer') expect(made.filter((one) => MANAGED.test(one))).toEqual([])
        })
      }),
      RUNS,
    )
  })
})

describe('alarms', () => {
  /** Half an hour before and so on, then at the moment, then again by its gravity: reckoned apart from the desk. */
  function dueNow(
    [origin, due]: readonly [Ms, Ms],
    warn: readonly number[],
    every: number,
    now: Ms,
  ): number | null {
    const over = Math.floor((now - due) / (every * MINUTE))
    if (over >= 0) return every === Infinity ? 0 : over * every
    if (now >= due) return 0
    const passed = warn.filter((one) => due - one * MINUTE > origin && due - one * MINUTE <= now)
    return passed.length === 0 ? null : -Math.min(...passed)
  }

  test('every stage of every clock is raised, exactly once, in its minute', () => {
    let raisedInAll = 0
    fc.assert(
      fc.property(steps, (all) => {
        const heard = new Map<string, number>()
        const tick = (desk: TestDesk) => {
          for (const incident of Object.values(desk.state.incidents)) {
            const open = openDeadlines(incident, desk.state.ruleBooks)
            const { level, sensitive } = incident.classifications.at(-1)!
            const often = sensitive || level === 'I' || level === 'II'
            const every = incident.facts.exercise ? Infinity : often ? 5 : 15
            const expected = open.flatMap(({ key, originAt, dueAt, rule }) => {
              const name = `${incident.id} ${key} ${dueAt}`
              const stage = dueNow([originAt, dueAt], rule.warnMinutes, every, desk.now)
              if (stage === null || stage <= (heard.get(name) ?? -Infinity)) return []
              heard.set(name, stage)
              return [`${key} ${stage}`]
            })
            const raised = desk.raise(incident.id)
            raisedInAll += raised.length
            expect([...raised].sort()).toEqual(expected.sort())
            expect(desk.raise(incident.id)).toEqual([])
          }
        }
        const desk = aRoom()
        let now = start
        for (const { minutes, command } of all.slice(0, 14)) {
          for (let minute = 0; minute < Math.min(minutes, 40); minute += 1) {
            now += MINUTE
            desk.at(secondText(now))
            tick(desk)
          }
          take(desk, command)
        }
      }),
      { ...RUNS, numRuns: 15 },
    )
    expect(raisedInAll).toBeGreaterThan(100)
  })
})
