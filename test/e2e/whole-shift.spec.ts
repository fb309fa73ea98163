// The demo's shift as a test: from the first run to the end of an incident by keys and clicks, and
// at every screen on the way the look is checked: axe finds nothing by day or by night, and nothing
// scrolls sideways at 1366 × 768.
import { expect, test } from '@playwright/test'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playShift } from '../demo/shift'
import { createStage } from '../demo/stage'
import { axeFaults } from '../support/axe'
import type { UserActions } from '../support/user-actions'

async function inspect(name: string, { page }: UserActions): Promise<void> {
  expect
    .soft(await page.evaluate(() => document.documentElement.scrollWidth), `${name} is too wide`)
    .toBeLessThanOrEqual(1366)
  expect.soft(await axeFaults(page), name).toEqual([])
}

test('a whole shift: from the first call to the 终报, every screen without a fault', async () => {
  // Axe looks at every screen twice; ten times what that takes on an idle machine.
  test.setTimeout(1_800_000)
  const screens: string[] = []
  const papersDir = await mkdtemp(join(tmpdir(), 'duty-desk-papers-'))
  const stage = await createStage({
    papersDir,
    say: () => {},
    look: async (name, hands) => {
      screens.push(name)
      await inspect(name, hands)
    },
  })
  try {
    await playShift(stage)
  } finally {
    await stage.end()
  }
  expect(await readdir(papersDir)).toEqual([
    'documents',
    'duty-log.pdf',
    'handover.pdf',
    'packet.zip',
    'packet.zip.age',
    'receipt.json',
    'report.pdf',
    'room-above',
    'roster.xlsx',
  ])
  const documents = (await readdir(join(papersDir, 'documents'))).sort()
  expect(documents).toEqual([
    '值班电话记录 值班〔2026〕1号 第2次.pdf',
    '文件呈批单 首报 值班〔2026〕1号.docx',
    '文件呈批单 首报 值班〔2026〕1号.pdf',
    '首报空白表 手填用.docx',
    '首报空白表 手填用.pdf',
  ])
  await rm(papersDir, { recursive: true })
  expect(screens.length).toBeGreaterThan(20)
})
