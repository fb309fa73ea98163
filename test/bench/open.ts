// How long a start takes with a long journal: with its snapshot, and without.
import { mkdirSync, openSync, closeSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { nodeDisk } from '../../electron/core/disk/node-disk'
import { recover, type Recovered } from '../../electron/core/journal/recover'
import { createSealsFile } from '../../electron/core/journal/seals-file'
import { createSnapshots } from '../../electron/core/journal/snapshot'
import { lineText } from '../../shared/journal'
import { MINUTE, type Ms } from '../../shared/time'
import { report, rounded } from './measure'
import { manyIncidents } from './room'

const LINES = 200_000
const EVENTS_EACH = 100
const START: Ms = Date.parse('2026-11-01T00:00:00.000Z')
const MEGABYTE = 1024 * 1024

function writeLongJournal(dataDir: string): { bytes: number; lines: number } {
  mkdirSync(join(dataDir, 'journal'))
  const path = join(dataDir, 'journal', '2026-11.jsonl')
  const file = openSync(path, 'w')
  let lines = 0
  for (const line of manyIncidents(
    LINES / EVENTS_EACH,
    EVENTS_EACH - 1,
    (serial) => START + serial * MINUTE,
  )) {
    writeSync(file, lineText(line))
    lines += 1
  }
  closeSync(file)
  return { bytes: statSync(path).size, lines }
}

export async function benchOpen(freshFolder: () => string): Promise<void> {
  const dataDir = freshFolder()
  const { bytes, lines } = writeLongJournal(dataDir)
  const deps = { disk: nodeDisk, dataDir }
  const snapshots = createSnapshots({ ...deps, now: () => START, stateShape: 'bench' })
  const sealsFile = createSealsFile({ ...deps, now: () => START })
  async function measured(how: string): Promise<Recovered> {
    const begin = performance.now()
    const recovered = await recover({ ...deps, snapshots, sealsFile })
    report({
      bench: 'open',
      how,
      lines,
      megabytes: Math.round(bytes / MEGABYTE),
      ms: rounded(performance.now() - begin),
      rssMegabytes: Math.round(process.memoryUsage().rss / MEGABYTE),
      snapshot: recovered.snapshot,
    })
    return recovered
  }
  const { walk, state } = await measured('whole journal replayed')
  await snapshots.write(walk.head, state)
  await measured('from the snapshot, whole chain checked')
}
