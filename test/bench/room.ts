// A busy room, for measuring: made with the domain's own decide and evolve, without a disk.
import { decide, emptyDesk, evolve, type Command } from '../../shared/desk'
import { versionOf, type EventType } from '../../shared/event'
import { START, seal, type Head, type JournalLine } from '../../shared/journal'
import { toInstant, type Ms } from '../../shared/time'
import { sha256 } from '../../electron/core/sha256'
import { openIncidentCommand, setUpCommand } from '../support/commands'

export interface Room {
  /** Gives a command; the lines that it leaves in the journal. */
  give(command: Command, now: Ms): JournalLine[]
}

const NO_FACTS = { freeBytes: null }
const credential = { salt: '', hash: '', n: 1, r: 1, p: 1 }

export function aRoom(): Room {
  let state = emptyDesk
  let head = START
  return {
    give(command, now) {
      const by = state.session?.personId ?? 'system'
      const env = {
        now,
        by,
        verified: null,
        credentialFor: () => credential,
        damage: null,
        sha256,
        head,
        machine: NO_FACTS,
        stored: () => null,
        retiredShift: () => null,
      }
      const decision = decide(state, command, env)
      if (!decision.ok) throw new Error(`${command.type}: ${decision.error.code}`)
      return decision.value.events.map(({ type, data, by: author = by }) => {
        const line = seal(
          head,
          { at: toInstant(now), type, v: versionOf(type), by: author, data },
          sha256,
        )
        head = { seq: line.seq, hash: line.hash }
        state = evolve(state, line)
        return line
      })
    },
  }
}

export const firstRun = setUpCommand
export const aCall = openIncidentCommand

export const aCallUp = (incidentId: string, at: Ms): Command => ({
  type: 'reportByPhone',
  incidentId,
  call: {
    at: toInstant(at),
    to: { unit: '市政府总值班室', name: '刘洋', post: '', phone: '' },
    said: '面铺窑村北山坡起火，过火约80亩，明火基本扑灭，正在清理余火，无人员伤亡。',
    answer: '知道了。',
    instruction: null,
  },
  lateReason: '',
})

/** The lines of many like incidents, each with its calls: quicker than deciding every one. */
export function* manyIncidents(
  count: number,
  callsEach: number,
  at: (serial: number) => Ms,
): Generator<JournalLine> {
  let head: Head = START
  const chained = (type: EventType, data: unknown, moment: Ms): JournalLine => {
    const line = seal(
      head,
      { at: toInstant(moment), type, v: versionOf(type), by: 'p1', data },
      sha256,
    )
    head = { seq: line.seq, hash: line.hash }
    return line
  }
  for (const { type, data } of aRoom().give(firstRun(), at(1)))
    yield chained(type as EventType, data, at(1))
  for (let serial = 1; serial <= count; serial += 1) {
    const now = at(serial)
    const incidentId = `2026-${serial}`
    const { type: _opening, ...facts } = aCall(now)
    yield chained(
      'incidentOpened',
      { ...facts, incidentId, series: 'real', year: 2026, serial, phoneId: 'c1' },
      now,
    )
    for (let call = 1; call <= callsEach; call += 1) {
      const { type: _calling, ...calling } = aCallUp(incidentId, now)
      yield chained(
        'phoneReported',
        { ...calling, phoneId: `c${call + 1}`, instructionId: null },
        now,
      )
    }
  }
}
