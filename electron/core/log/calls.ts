// The page's calls about the log: to add to it, to look at it, to take it along.
import { format } from 'date-fns/format'
import { ok, refuse } from '../../../shared/result'
import { inShanghai, MINUTE, type Ms } from '../../../shared/time'
import { diskFault } from '../disk/disk-fault'
import { writeNew } from '../disk/new-file'
import { SAVE_FAULTS } from '../disk/save-fault'
import type { Calls } from '../parse-call'
import type { Clock, Disk, Ports } from '../ports'
import type { Log } from './log'
import { createThrottle } from './throttle'

/** So many lines are shown. */
const LAST = 100
/** A page that reports more than this is not to drown what else there is to know. */
const MOST_OF_THE_PAGE = 30
const PAGE_WITHIN: Ms = 10 * MINUTE

export interface LogCallDeps {
  readonly log: Log
  readonly disk: Disk
  readonly ports: Pick<Ports, 'pickFolder'>
  readonly clock: Pick<Clock, 'steady'>
  readonly now: () => Ms
}

export function createLogCalls(
  deps: LogCallDeps,
): Pick<Calls, 'reportFault' | 'readLog' | 'exportLog'> {
  const { log, disk, ports, now } = deps
  const throttle = createThrottle({
    steady: deps.clock.steady,
    most: MOST_OF_THE_PAGE,
    within: PAGE_WITHIN,
  })

  return {
    reportFault: async ({ event, trace, components }) =>
      ok({ code: throttle('page') === null ? null : log.traced(event, trace, components) }),
    readLog: async () => ok(await log.last(LAST)),
    async exportLog() {
      const folder = await ports.pickFolder()
      if (folder === null) return refuse('noFolder')
      const name = `值班台运行日志-${format(inShanghai(now()), 'yyyyMMdd-HHmmss')}.jsonl`
      try {
        return ok({
          path: await writeNew(disk, folder, name, Buffer.from(await log.whole(), 'utf8')),
        })
      } catch (error) {
        const { code, details } = diskFault(error, folder)
        return refuse(SAVE_FAULTS[code], '', details)
      }
    },
  }
}
