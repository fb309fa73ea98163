// Raises what is due: first the person is told, then it is written down. In that order, a crash in
// between repeats an alarm instead of losing it.
import type { AlarmCounts } from '../../../shared/contract'
import type { DeskState } from '../../../shared/desk'
import type { Recorded } from '../../../shared/journal'
import type { Result } from '../../../shared/result'
import { toInstant, type Ms } from '../../../shared/time'
import { createAlarmBook, isOfRoom, type DueStage } from './alarm-book'
import { badgeTitle, notificationsFor } from './alarm-text'
import type { RaiseAlarm } from '../commands'
import type { Teller } from './teller'

export interface AlarmClock {
  /** What is on its way to the disk. */
  foresee(events: readonly Recorded[], state: DeskState): void
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
  readonly raiseAll: (alarms: readonly RaiseAlarm[]) => Promise<Result<unknown>>
}

function commandFor(stage: DueStage): RaiseAlarm {
  const { offsetMs } = stage
  if (isOfRoom(stage)) {
    const { key, dueAt } = stage.clock
    return { type: 'raiseRoomAlarm', key, dueAt: toInstant(dueAt), offsetMs }
  }
  const { incidentId, key: deadlineKey, dueAt } = stage.deadline
  return { type: 'raiseAlarm', incidentId, deadlineKey, dueAt: toInstant(dueAt), offsetMs }
}

/** So many are written down together; between them whoever works at the desk gets a turn. */
const AT_ONCE = 16
/** The clocks of so many incidents are looked at in one turn. */
const LOOKED_AT_ONCE = 100

const aTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

/** Its clock, the moment and how often: asked for thousands at a time. */
function nameOf(stage: DueStage): string {
  const { dueAt, key } = isOfRoom(stage) ? stage.clock : stage.deadline
  const incidentId = isOfRoom(stage) ? '' : stage.deadline.incidentId
  return `${incidentId} ${key} ${dueAt} ${stage.offsetMs}`
}

export function createAlarmClock({ teller, now, state, raiseAll }: AlarmClockDeps): AlarmClock {
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

  async function raise(stages: readonly DueStage[]): Promise<void> {
    if (!(await raiseAll(stages.map(commandFor))).ok) return
    for (const stage of stages) told.delete(nameOf(stage))
  }

  /** Thousands may be due after a long stop. */
  async function findDue(): Promise<DueStage[]> {
    const ids = book.dueIds(now())
    const stages: DueStage[] = []
    for (let from = 0; from < ids.length; from += LOOKED_AT_ONCE) {
      if (from > 0) await aTurn()
      for (const stage of book.dueOf(ids.slice(from, from + LOOKED_AT_ONCE), state(), now()))
        stages.push(stage)
    }
    return [...stages, ...book.dueOfRoom(state(), now())]
  }

  function tellOf(stages: readonly DueStage[]): void {
    const untold = stages.filter((stage) => !told.has(nameOf(stage)))
    for (const notification of notificationsFor(untold, state(), now())) teller.tell(notification)
    for (const stage of untold) told.add(nameOf(stage))
    showBadge()
  }

  showBadge()
  return {
    update(events, after) {
      book.update(events, after, now())
      showBadge()
    },
    foresee: book.foresee,
    next: book.next,
    async raiseDue() {
      const stages = await findDue()
      tellOf(stages)
      if (stages.length > AT_ONCE) await aTurn()
      for (let from = 0; from < stages.length; from += AT_ONCE) {
        await raise(stages.slice(from, from + AT_ONCE))
      }
    },
    counts: book.counts,
  }
}
