// A desk with a million lines behind it beside one that was set up today: how long it takes to the signed-in desk, what it
// takes of the memory, and what the first start costs, which reads everything once.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { SECOND, type Ms } from '../../shared/time'
import { median, report, reportFigure, rounded } from './measure'
import { makeYears } from './years/make-years'
import { playYear } from './years/year'

const LINES = 1_000_000
const YEARS = 10
const SEED = 1
const ROUNDS = 5

interface Step {
  readonly afterMs: Ms
  readonly megabytes: number
  readonly peak: number
}
type Steps = Readonly<Record<'opened' | 'desk' | 'rested', Step>>

/** @param until what it waits for: its rest after the start, or that the past is in order */
async function opened(dataDir: string, until: 'arranged' | 'rested'): Promise<Steps> {
  const steps: Record<string, Step> = {}
  const begin = performance.now()
  const program = join(import.meta.dirname, 'core-alone.js')
  const child = spawn(process.execPath, [program, dataDir, until], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  for await (const line of createInterface({ input: child.stdout })) {
    const { step, ...taken } = JSON.parse(line) as { step: string } & Omit<Step, 'afterMs'>
    steps[step] = { ...taken, afterMs: performance.now() - begin }
  }
  const code = await ended
  if (code !== 0 || steps['rested'] === undefined)
    throw new Error(`the core ended with ${String(code)}`)
  return steps as Steps
}

function reportMigration({ opened: read, rested }: Steps): void {
  reportFigure({
    figure: 'migration of 1,000,000 lines, once: until the desk is open, s',
    value: read.afterMs / SECOND,
    yardstick: null,
    aim: 60,
  })
  reportFigure({
    figure: 'the same: most memory of the core until then, MB',
    value: read.peak,
    yardstick: null,
    aim: 500,
  })
  report({
    figure: 'and in the background until every year can be searched, s; most memory, MB',
    value: [rounded(rested.afterMs / SECOND), rounded(rested.peak)],
  })
}

export async function benchTenYears(freshFolder: () => string): Promise<void> {
  if (process.platform !== 'linux') return report({ part: 'ten-years', why: 'wants Linux' })
  const played = playYear({ seed: SEED })
  const [long, empty] = [freshFolder(), freshFolder()]
  const made = makeYears({ folder: long, years: YEARS, linesWanted: LINES, played })
  makeYears({ folder: empty, years: 0, played, firstYear: 2026 })
  report({
    part: 'ten-years',
    lines: made.lines,
    megabytes: Math.round(made.bytes / 1e6),
    months: made.files.length,
  })

  reportMigration(await opened(long, 'arranged'))
  await opened(empty, 'arranged')
  const taken: Record<'long' | 'empty', Steps[]> = { long: [], empty: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    taken.empty.push(await opened(empty, 'rested'))
    taken.long.push(await opened(long, 'rested'))
  }
  const of = (which: keyof typeof taken, what: (steps: Steps) => number) =>
    median(taken[which].map(what))
  reportFigure({
    figure: 'start of the core to the signed-in desk with 1,000,000 lines, ms : empty',
    value: of('long', ({ desk }) => desk.afterMs),
    yardstick: of('empty', ({ desk }) => desk.afterMs),
    aim: 1.1,
  })
  reportFigure({
    figure: 'memory of the core with 1,000,000 lines, MB : empty',
    value: of('long', ({ rested }) => rested.megabytes),
    yardstick: of('empty', ({ rested }) => rested.megabytes),
    aim: 1.25,
  })
}
