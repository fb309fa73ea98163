// Carries what the desk clock notices into the record, to the page and to the person.
import type { ClockReading } from '../../../shared/contract'
import type { DeskState, SystemCommand } from '../../../shared/desk'
import type { Result } from '../../../shared/result'
import { minuteText, toInstant, toMs } from '../../../shared/time'
import type { ClockChange, DeskClock } from './desk-clock'
import type { Teller } from '../alarm/teller'

export interface ClockWatch {
  /** Looks at the clock; journals and announces what changed. */
  look(): Promise<void>
  reading(): ClockReading
}

export interface ClockWatchDeps {
  readonly deskClock: DeskClock
  readonly teller: Pick<Teller, 'tell'>
  readonly state: () => DeskState
  readonly submit: (command: SystemCommand) => Promise<Result<unknown>>
  readonly onChange: (reading: ClockReading) => void
}

const commandFor = (change: ClockChange): SystemCommand =>
  change.kind === 'jumped'
    ? { type: 'recordClockJump', jump: change.jump }
    : { type: 'recordClockAgreed' }

export function createClockWatch({
  deskClock,
  teller,
  state,
  submit,
  onChange,
}: ClockWatchDeps): ClockWatch {
  /** Noticed, and not yet written down. */
  let owed: ClockChange[] = []
  let looking: Promise<void> | null = null

  function announce(change: ClockChange): void {
    if (change.kind !== 'jumped') return
    const { desk, computer } = change.jump
    teller.tell({
      title: '电脑时钟变动，请核对',
      body: `值班台 ${minuteText(toMs(desk))}，电脑 ${minuteText(toMs(computer))}`,
      urgent: true,
    })
  }

  async function record(): Promise<void> {
    for (let change = owed[0]; change !== undefined; change = owed[0]) {
      if (!(await submit(commandFor(change))).ok) return
      owed = owed.slice(1)
    }
  }

  function reading(): ClockReading {
    const last = owed.at(-1)
    const jump =
      last === undefined ? state().machine.jump : last.kind === 'jumped' ? last.jump : null
    return { now: toInstant(deskClock.now()), computer: deskClock.computer(), jump }
  }

  return {
    look() {
      const news = deskClock.changes()
      for (const change of news) announce(change)
      owed = [...owed, ...news]
      if (news.length > 0) onChange(reading())
      if (owed.length === 0) return Promise.resolve()
      return (looking ??= record().finally(() => (looking = null)))
    },
    reading,
  }
}
