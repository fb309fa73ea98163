// A desk that is played without a disk: commands through the domain's own decide and evolve, alarms by the core's own
// book, and every event kept as the journal would have it, without its chain.
import { scryptSync } from 'node:crypto'
import { createAlarmBook, isOfRoom, type DueStage } from '../../../electron/core/alarm/alarm-book'
import { sha256 } from '../../../electron/core/sha256'
import type { DecisionContext } from '../../../shared/decision'
import {
  decide,
  emptyDesk,
  evolve,
  type Command,
  type DeskState,
  type SystemCommand,
} from '../../../shared/desk'
import { versionOf } from '../../../shared/event'
import { SYSTEM, type Recorded } from '../../../shared/journal'
import { allRinging } from '../../../shared/room-deadlines/ringing'
import { SECOND, toInstant, type Ms } from '../../../shared/time'

/** Cheap to make and to check; which they are stands in each credential. */
const COST = { n: 2 ** 10, r: 8, p: 1 }
const SALT = '00'.repeat(16)
const FREE_BYTES = 50 * 1024 ** 3

const hashes = new Map<string, string>()
function hashOf(pin: string): string {
  const known = hashes.get(pin)
  if (known !== undefined) return known
  const { n: N, r, p } = COST
  const hash = scryptSync(pin, Buffer.from(SALT, 'hex'), 32, { N, r, p }).toString('hex')
  hashes.set(pin, hash)
  return hash
}

const credentialFor: DecisionContext['credentialFor'] = (pin) => ({
  ...COST,
  salt: SALT,
  hash: hashOf(pin),
})

export interface Play {
  readonly state: DeskState
  readonly now: Ms
  /** Everything that was recorded so far, oldest first. */
  readonly told: readonly Recorded[]
  /** Lets time go on to this moment at least; what falls due before it rings, and is silenced a little later. */
  until(moment: Ms): void
  /** Lets so much time go by in which nobody listens to what rings. */
  busy(time: Ms): void
  /** What the command made. Throws when it is refused. */
  give(command: Command): Readonly<Record<string, string>>
  giveAsSystem(command: SystemCommand): void
  /** False when it is refused with this code, and nothing has happened. */
  gives(command: Command, unless: string): boolean
}

const commandFor = (stage: DueStage): SystemCommand => {
  const { offsetMs } = stage
  if (isOfRoom(stage)) {
    const { key, dueAt } = stage.clock
    return { type: 'raiseRoomAlarm', key, dueAt: toInstant(dueAt), offsetMs }
  }
  const { incidentId, key: deadlineKey, dueAt } = stage.deadline
  return { type: 'raiseAlarm', incidentId, deadlineKey, dueAt: toInstant(dueAt), offsetMs }
}

/** How long it rings until somebody presses the key. */
const HEARD_AFTER: Ms = 40 * SECOND

export function aPlay(from: Ms): Play {
  let now = from
  let state = emptyDesk
  const told: Recorded[] = []
  const book = createAlarmBook(state, now)
  let ringsSince: Ms | null = null

  function verifiedBy(command: Command | SystemCommand): string | null {
    if (!('pin' in command) || command.pin === undefined) return null
    const id =
      'approverId' in command
        ? (command.approverId ?? '')
        : 'personId' in command
          ? command.personId
          : ''
    return state.credentials[id]?.hash === hashOf(command.pin) ? id : null
  }

  function ask(command: Command | SystemCommand, by: string) {
    return decide(state, command, {
      now,
      by,
      verified: verifiedBy(command),
      credentialFor,
      damage: null,
      sha256,
      // Where the chain will stand: filled in when it is stamped.
      head: { seq: told.length, hash: '' },
      machine: { freeBytes: FREE_BYTES },
      stored: () => null,
      retiredShift: () => null,
    })
  }

  function record(command: Command | SystemCommand, by: string, unless: string | null) {
    const decision = ask(command, by)
    if (!decision.ok) {
      if (decision.error.code === unless) return null
      throw new Error(`${command.type}: ${JSON.stringify(decision.error)} at ${toInstant(now)}`)
    }
    const lines = decision.value.events.map(({ type, data, by: author = by }): Recorded => ({
      seq: told.length + 1,
      at: toInstant(now),
      type,
      v: versionOf(type),
      by: author,
      data,
    }))
    for (const line of lines) {
      told.push(line)
      state = evolve(state, line)
    }
    book.update(lines, state, now)
    return decision.value.made ?? {}
  }

  const author = () => state.session?.personId ?? SYSTEM

  function ring(): void {
    const due = [...book.dueOf(book.dueIds(now), state, now), ...book.dueOfRoom(state, now)]
    for (const stage of due) record(commandFor(stage), SYSTEM, null)
    ringsSince ??= now
  }

  /** Whoever is away does not hear it; it rings on. */
  function silence(): void {
    ringsSince = null
    const alarms = allRinging(state, now).map((item) =>
      item.kind === 'incident'
        ? { incidentId: item.ring.incident.id, key: item.ring.deadline.key }
        : { incidentId: null, key: item.ring.clock.key },
    )
    if (alarms.length > 0 && state.session?.locked === false)
      record({ type: 'acknowledgeAlarms', alarms }, author(), null)
  }

  return {
    get state() {
      return state
    },
    get now() {
      return now
    },
    told,
    until(moment) {
      for (;;) {
        const heard = ringsSince === null ? Number.POSITIVE_INFINITY : ringsSince + HEARD_AFTER
        const next = Math.min(book.next(), heard)
        if (next > moment) break
        now = Math.max(now, next)
        if (heard <= book.next()) silence()
        else ring()
      }
      now = Math.max(now, moment)
    },
    busy(time) {
      now += time
    },
    give: (command) => record(command, author(), null) ?? {},
    giveAsSystem: (command) => void record(command, SYSTEM, null),
    gives: (command, unless) => record(command, author(), unless) !== null,
  }
}
