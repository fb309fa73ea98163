// The reader that the documents print, and ours: whoever runs it finds an honest journal honest, whatever numbers and
// characters stand in it.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../electron/core/sha256'
import { START, seal } from '../../../shared/journal'
import { PACKET_VERSION } from '../../../shared/packet/record'
import { MONTH, textOfLines, walked, writeJournal } from '../../support/journal'
import { aDeskInUse } from '../../support/desk'
import { openIncidentCommand } from '../../support/commands'
import { tempFolder } from '../../support/temp-folder'

const hasPython = spawnSync('python3', ['--version']).status === 0
const FORMATS = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'FORMATS.md')

/** The lines of Python between the fences. */
const reader = (): string => /```python\n([\s\S]*?)```/.exec(readFileSync(FORMATS, 'utf8'))![1]!

/** What the printed reader says of a folder. */
function printedReader(folder: string): string {
  const script = join(tempFolder(), 'reader.py')
  writeFileSync(script, reader())
  const run = spawnSync('python3', [script, folder], { encoding: 'utf8' })
  return (run.stdout + run.stderr).trim()
}

/** Two lines of these data. */
function journalOf(data: unknown): string {
  const folder = tempFolder()
  const event = { at: '2026-11-23T06:00:00.000Z', type: 'pinRefused', v: 1, by: 'p1', data }
  const first = seal(START, event, sha256)
  writeJournal(folder, textOfLines([first, seal(first, event, sha256)]))
  return folder
}

describe.runIf(hasPython)('the printed reader and ours', () => {
  test.each([
    ['an area of 0.00001 ha', { areaHa: 0.00001 }],
    ['a loss of 1e21', { lossWan: 1e21 }],
    ['a number that Python writes otherwise', { n: [1e16, 1e-7, 123456789012345680000, -0] }],
    ['half a character, as an earlier program let it in', { code: '\ud800', name: '\udfff镕' }],
    ['rare characters, controls and every kind of quote', { text: '𠮷镕\u2028\u0001"\\/' }],
    ['keys beyond the basic plane', { '\ud83d\ude00': 1, '\ufb33': 2, a: { '"hash":"x",': 3 } }],
  ])('agree on %s', async (_, data) => {
    const folder = journalOf(data)
    const { head, damages } = await walked(folder)
    expect(damages).toEqual([])
    expect(printedReader(folder)).toBe(`${head.seq} ${head.hash}`)
  })

  test('agree on a changed byte', async () => {
    const folder = journalOf({ areaHa: 0.00001 })
    const path = join(folder, 'journal', MONTH)
    writeFileSync(path, readFileSync(path, 'utf8').replace('0.00001', '0.00002'))
    expect((await walked(folder)).damages[0]).toMatchObject({ kind: 'hash', line: 1 })
    expect(printedReader(folder)).toContain('line 1: not what was written')
  })

  test('agree on a desk in use', async () => {
    const desk = await aDeskInUse()
    await desk.done(openIncidentCommand(desk.clock.wall()))
    await desk.core.stop()
    const { head } = await walked(desk.dataDir)
    expect(printedReader(desk.dataDir)).toBe(`${head.seq} ${head.hash}`)
  })
})

test('half a character comes no further than the way in', async () => {
  const desk = await aDeskInUse()
  const command = openIncidentCommand(desk.clock.wall())
  const broken = { ...command, facts: { ...command.facts, region: { code: '15\ud800', name: '' } } }
  expect(await desk.core.call('command', { command: broken })).toMatchObject({ ok: false })
  const drafted = await desk.core.call('saveDraft', { key: 'intake', value: '"\ud800"' })
  expect(drafted).toMatchObject({ error: { code: 'malformed' } })
})

describe('what the documents say of a packet', () => {
  test('is its version', () => {
    expect(readFileSync(FORMATS, 'utf8')).toContain(
      `\`format: "duty-desk-packet"\`, \`version: ${PACKET_VERSION}\``,
    )
  })
})
