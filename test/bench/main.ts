// npm run bench: the figures that the design promises, a JSON line each; `-- --only NAME` runs one part.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchAcknowledge } from './acknowledge'
import { benchCodes } from './codes'
import { benchDueAtOnce } from './due-at-once'
import { benchInteractions } from './interactions'
import { benchNextStage } from './next-stage'
import { benchOpen } from './open'
import { benchPage } from './page'
import { benchSearch } from './search'
import { benchStart } from './start'
import { benchTenYears } from './ten-years'

/** What may be run by itself. @param freshFolder gives an empty folder, gone afterwards */
const PARTS: Readonly<Record<string, (freshFolder: () => string) => void | Promise<void>>> = {
  clocks: async (freshFolder) => {
    benchNextStage()
    await benchDueAtOnce(freshFolder)
  },
  events: benchAcknowledge,
  interactions: benchInteractions,
  open: benchOpen,
  codes: benchCodes,
  search: benchSearch,
  'ten-years': benchTenYears,
  start: benchStart,
  page: benchPage,
}

function chosen(): readonly string[] {
  const names = Object.keys(PARTS)
  const usage = `Usage: npm run bench [-- --only ${names.join('|')}]\n`
  try {
    const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
    if (only === undefined) return names
    if (names.includes(only)) return [only]
  } catch {
    // A word that means nothing here.
  }
  process.stderr.write(usage)
  process.exit(1)
}

const parts = chosen()
const root = mkdtempSync(join(tmpdir(), 'duty-desk-bench-'))
const freshFolder = () => mkdtempSync(join(root, 'run-'))

try {
  for (const part of parts) await PARTS[part]?.(freshFolder)
} finally {
  rmSync(root, { recursive: true, maxRetries: 5, retryDelay: 200 })
}
