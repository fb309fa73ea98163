// The time by which the desk works. It follows the computer's clock, but not its jumps: when that
// clock moves by more than a minute against the machine's own steady count, the desk reckons on as
// before, so that no alarm is swallowed and none invented, until the clocks agree again or a person
// says which one is right.
import type { ClockJump } from '../../../shared/app-status/record'
import { MINUTE, toInstant, type Instant, type Ms } from '../../../shared/time'
import type { Clock } from '../ports'

const JUMP: Ms = MINUTE

export type ClockChange =
  { readonly kind: 'jumped'; readonly jump: ClockJump } | { readonly kind: 'agreed' }

export interface DeskClock {
  now(): Ms
  computer(): Instant
  /** What was noticed since the last time somebody asked. */
  changes(): readonly ClockChange[]
  /** A person has said which of the two is right. */
  confirm(trust: 'computer' | 'desk'): void
}

/** `lastRecordAt`: the journal's last moment. It is later than that now, whatever the computer says. */
export function createDeskClock(clock: Clock, lastRecordAt: Ms | null): DeskClock {
  let seen = { wall: clock.wall(), steady: clock.steady() }
  /** Desk time less the computer's. */
  let ahead: Ms = 0
  let unsettled = false
  /** After a start the desk knows only how late it is at least: a computer that is later may be right. */
  let atLeast = false
  let noticed: ClockChange[] = []

  function jumped(atStart: boolean): void {
    unsettled = true
    const jump = { desk: toInstant(seen.wall + ahead), computer: toInstant(seen.wall), atStart }
    noticed.push({ kind: 'jumped', jump })
  }

  function agree(): void {
    ahead = 0
    atLeast = false
    if (unsettled) noticed.push({ kind: 'agreed' })
    unsettled = false
  }

  function look(): void {
    const before = seen
    seen = { wall: clock.wall(), steady: clock.steady() }
    const jump = seen.wall - before.wall - (seen.steady - before.steady)
    if (Math.abs(jump) > JUMP) ahead -= jump
    if (ahead === 0 && !unsettled) return
    if (Math.abs(ahead) <= JUMP || (atLeast && ahead < 0)) agree()
    else if (Math.abs(jump) > JUMP) jumped(false)
  }

  if (lastRecordAt !== null && seen.wall < lastRecordAt - JUMP) {
    ahead = lastRecordAt - seen.wall
    atLeast = true
    jumped(true)
  }

  return {
    now() {
      look()
      return seen.wall + ahead
    },
    computer: () => toInstant(clock.wall()),
    changes() {
      look()
      const changes = noticed
      noticed = []
      return changes
    },
    confirm(trust) {
      look()
      if (trust === 'computer') ahead = 0
      unsettled = false
    },
  }
}
