// Raises what is due: first the person is told, then it is written down. In that order, a crash in
// between repeats an alarm instead of losing it.
import type { AlarmCounts } from '../../../shared/contract'
import type { DeskState, SystemCommand } from '../../../shared/desk'
import type { Recorded } from '../../../shared/journal'
import type { Result } from '../../../shared/result'
import { toInstant, type Ms } from '../../../shared/time'
import { createAlarmBook, isOfRoom, type DueStage } from './alarm-book'
import { badgeTitle, notificationsFor } from './alarm-text'
import type { Teller } from './teller'

export interface AlarmClock {
  /** Takes in what was recorded. */
  update(events: readonly Recorded[], state: DeskState): void
  /** The next moment at which anything must be heard; Infinity when nothing is owed. */
  next(): Ms
  /** Raises everything whose moment has come. */
  raiseDue(): Promise<void>
  counts(): AlarmCounts
}

export interface AlarmClockDeps {
  readonly teller: Pick<Teller, 'tell' | 'setBadge'>
  readonly now: () => Ms
  readonly state: () => DeskState
  readonly submit: (command: SystemCommand) => Promise<Result<unknown>>
}

function commandFor(stage: DueStage): SystemCommand {
  const { offsetMs } = stage
  if (isOfRoom(stage)) {
    const { key, dueAt } = stage.clock
    return { type: 'raiseRoomAlarm', key, dueAt: toInstant(dueAt), offsetMs }
  }
  const { incidentId, key: deadlineKey, dueAt } = stage.deadline
  return { type: 'raiseAlarm', incidentId, deadlineKey, dueAt: toInstant(dueAt), offsetMs }
}

/** So many are written down together; between them whoever works at the desk gets a turn. */
const AT_ONCE = 8

const nameOf = (stage: DueStage): string => JSON.stringify(commandFor(stage))

export function createAlarmClock({ teller, now, state, submit }: AlarmClockDeps): AlarmClock {
  const book = createAlarmBook(state(), now())
  /** Told already, and not written down because the disk refuses: not to be told every time anew. */
  const told = new Set<string>()
  let shown = ''

  function showBadge(): void {
    const counts = book.counts()
    const badge = { ringing: counts.ringing, overdue: counts.overdue, title: badgeTitle(counts) }
    if (shown === JSON.stringify(badge)) return
    shown = JSON.stringify(badge)
    teller.setBadge(badge)
  }

  async function raise(stage: DueStage): Promise<void> {
    if ((await submit(commandFor(stage))).ok) told.delete(nameOf(stage))
  }

  showBadge()
  return {
    update(events, after) {
      book.update(events, after, now())
      showBadge()
    },
    next: book.next,
    async raiseDue() {
      const stages = book.due(state(), now())
      const untold = stages.filter((stage) => !told.has(nameOf(stage)))
      for (const notification of notificationsFor(untold, state(), now())) teller.tell(notification)
      for (const stage of untold) told.add(nameOf(stage))
      showBadge()
      for (let from = 0; from < stages.length; from += AT_ONCE) {
        await Promise.all(stages.slice(from, from + AT_ONCE).map(raise))
      }
    },
    counts: book.counts,
  }
}
