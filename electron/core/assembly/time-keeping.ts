// What happens by itself as time goes on: alarms are raised, a clock that jumped is noticed, an idle
// desk is locked.
import type { PageLink } from '../page-link'
import type { AlarmClock } from '../alarm/alarm-clock'
import type { Teller } from '../alarm/teller'
import { createClockWatch } from '../clock/clock-watch'
import { createIdleLock } from '../clock/idle-lock'
import type { BackupKeeper } from '../backup/keeper'
import type { SealWatch } from '../journal/seal-watch'
import { createScheduler } from '../clock/scheduler'
import type { Deciding } from './deciding'
import { noting, type DeskCoreDeps } from './deps'
import type { Stores } from './stores'

export interface Sides {
  readonly alarms: AlarmClock
  readonly teller: Teller
  readonly page: PageLink
  readonly sealWatch: Pick<SealWatch, 'beat'>
  readonly backups: Pick<BackupKeeper, 'beat'>
}

export function createTimeKeeping(
  deps: DeskCoreDeps,
  { deskClock, state, now, writeWatch, ledger, gauge }: Stores,
  { startUp, submit }: Deciding,
  { alarms, teller, page, sealWatch, backups }: Sides,
) {
  const { clock } = deps
  const onChange = page.tellClock
  const clockWatch = createClockWatch({ deskClock, teller, state, submit, onChange })
  const idle = createIdleLock(clock, state)
  const lockIdle = () => idle.untilLock() <= 0 && submit({ type: 'lockIdle' })
  const scheduler = createScheduler({
    clock,
    untilNext: () => Math.min(alarms.next() - now(), idle.untilLock()),
    onFault: noting(deps, 'beatFailed'),
    // The page counts its seconds by itself; at every beat, a waking included, it is set right.
    steps: [
      startUp,
      writeWatch.lookAgain,
      ledger.catchUp,
      clockWatch.look,
      () => void gauge.look(),
      sealWatch.beat,
      backups.beat,
      alarms.raiseDue,
      lockIdle,
      () => page.tellClock(clockWatch.reading()),
    ],
  })
  return { clockWatch, idle, scheduler }
}
