// npm run bench: the figures that the design promises, a JSON line each.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchAcknowledge } from './acknowledge'
import { benchCodes } from './codes'
import { benchNextStage } from './next-stage'
import { benchOpen } from './open'

const root = mkdtempSync(join(tmpdir(), 'duty-desk-bench-'))
const freshFolder = () => mkdtempSync(join(root, 'run-'))

try {
  benchNextStage()
  await benchAcknowledge(freshFolder)
  await benchOpen(freshFolder)
  await benchCodes()
} finally {
  rmSync(root, { recursive: true })
}
