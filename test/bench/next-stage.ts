// After an event, when is the next alarm? With ten thousand clocks running it must stay under 1 ms.
import { performance } from 'node:perf_hooks'
import { createAlarmBook } from '../../electron/core/alarm/alarm-book'
import { runningClocks } from '../../shared/deadline/stages'
import { emptyDesk } from '../../shared/desk'
import { evolveAll } from '../../shared/evolve-all'
import type { Recorded } from '../../shared/journal'
import { MINUTE, toInstant, type Ms } from '../../shared/time'
import { report, rounded, spread } from './measure'
import { aCallUp, manyIncidents } from './room'
import { startReplay } from '../../electron/core/journal/replay'

const START: Ms = Date.parse('2026-11-23T06:00:00.000Z')
/** Each has two clocks that run: 电话报告 and 书面首报. */
const INCIDENTS = 5_000
const EVENTS = 1_000

/** The phone clock of one incident is met: its next stage is now that of the written report. */
function called(incidentId: string, now: Ms): Recorded {
  const { type: _type, ...calling } = aCallUp(incidentId, now)
  const data = { ...calling, phoneId: 'c2', instructionId: null }
  return { seq: 0, at: toInstant(now), type: 'phoneReported', v: 1, by: 'p1', data }
}

export function benchNextStage(): void {
  const replay = startReplay(emptyDesk)
  for (const line of manyIncidents(INCIDENTS, 0, (serial) => START + serial)) replay.take(line)
  let state = replay.state()
  const begin = performance.now()
  const book = createAlarmBook(state, START)
  const firstLookMs = rounded(performance.now() - begin)
  const deadlines = runningClocks(state)

  const finding: Ms[] = []
  const evolving: Ms[] = []
  for (let i = 1; i <= EVENTS; i += 1) {
    const event = called(`2026-${((i * 7) % INCIDENTS) + 1}`, START + MINUTE)
    const before = performance.now()
    state = evolveAll(state, [event])
    const between = performance.now()
    book.update([event], state, START + MINUTE)
    book.next()
    finding.push(performance.now() - between)
    evolving.push(between - before)
  }
  report({
    bench: 'next stage after an event',
    openDeadlines: deadlines,
    ...spread(finding),
    firstLookMs,
  })
  report({ bench: 'evolve one event', incidents: INCIDENTS, ...spread(evolving) })
}
