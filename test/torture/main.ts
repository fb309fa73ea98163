// npm run torture -- --seed N --minutes M: breaks the desk on purpose, in every way that stands beside this file, and prints
// what it came to; exit code 1 on anything lost or silent.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { MINUTE } from '../../shared/time'
import { tableOf, torture } from './all'
import { isClean } from './tally'

const { values } = parseArgs({
  options: { seed: { type: 'string' }, minutes: { type: 'string' } },
})
const seed = Number(values.seed ?? 1)
const minutes = Number(values.minutes ?? 1)
if (!Number.isInteger(seed) || !(minutes >= 0)) {
  process.stdout.write('Usage: npm run torture -- --seed N --minutes M\n')
  process.exit(2)
}

const all = await torture({
  seed,
  time: minutes * MINUTE,
  cases: { journal: 2_000, faults: 150, messages: 1_500, kills: 12 },
  soak: join(import.meta.dirname, 'soak.js'),
})
process.stdout.write(`seed ${seed}, ${minutes} min\n\n${tableOf(all)}\n`)
for (const { trial, faults } of all)
  for (const fault of faults) process.stdout.write(`${trial}: ${fault}\n`)
process.exitCode = all.every(isClean) ? 0 : 1
