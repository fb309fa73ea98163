// What every shell owes the papers: made by a real core, printed by whatever the shell prints with.
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MadePaper } from '../../shared/paper/record'
import { setUpCommand } from '../support/commands'
import type { AcceptanceCase } from './acceptance'
import { codeOf, command, valueOf } from './calls'

/** The sheet of the first shift, which the first run has begun. */
const SHEET = { kind: 'handover', shiftId: 's1' } as const

/** A folder where a person would want a paper; gone afterwards. */
async function withStick(check: (stick: string) => Promise<void>): Promise<void> {
  const stick = await mkdtemp(join(tmpdir(), 'duty-desk-stick-'))
  try {
    await check(stick)
  } finally {
    await rm(stick, { recursive: true, force: true })
  }
}

export const PAPER_CASES: readonly AcceptanceCase[] = [
  {
    title: 'saves a paper as PDF where the person says, and nothing when they change their mind',
    needs: [],
    async check({ hands }) {
      await command(hands, setUpCommand())
      const paper = await valueOf<MadePaper>(hands.call('makePaper', { paper: SHEET }))
      assert.match(paper.html, /交接班记录/)
      await withStick(async (stick) => {
        await hands.picks(null)
        assert.equal(await codeOf(hands.call('savePaper', { paper: SHEET })), 'noFolder')
        assert.deepEqual(await readdir(stick), [])
        await hands.picks(stick)
        const { path } = await valueOf<{ path: string }>(hands.call('savePaper', { paper: SHEET }))
        assert.equal(path, join(stick, paper.fileName))
        assert.equal((await readFile(path)).subarray(0, 5).toString(), '%PDF-')
        assert.deepEqual(await readdir(stick), [paper.fileName])
      })
    },
  },
  {
    title: 'says what to do when a paper cannot be saved where the person said',
    needs: [],
    async check({ hands }) {
      await command(hands, setUpCommand())
      await withStick(async (stick) => {
        await hands.picks(join(stick, 'pulled out'))
        assert.equal(await codeOf(hands.call('savePaper', { paper: SHEET })), 'saveFolderGone')
      })
    },
  },
]
