// The two tools that prove the record: `verify`, and a soak that is killed while it saves.
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tempFolder } from '../support/temp-folder'
import { LEADER_PIN } from '../support/commands'
import {
  aDeskInUse,
  anIncident,
  aStoppedDesk,
  healthOf,
  signIn,
  startedAgain,
} from '../support/desk'
import { verifyFolder } from '../../electron/core/verify/verify-folder'
import { aDeskOfMonths, anEarlierFolder, inMonth, sealsIn, sealsPath } from '../support/months'
import { aFile, keep } from '../support/files'
import { changeJournal, journalPath, readJournal, walked, writeJournal } from '../support/journal'
import { bundleTools, runTool } from '../support/tools'
import { eventually } from '../support/eventually'

const tools = mkdtempSync(join(tmpdir(), 'duty-desk-tools-'))
beforeAll(() => bundleTools(tools), 60_000)
afterAll(() => rmSync(tools, { recursive: true }))

async function verify(folder: string) {
  const run = runTool(tools, 'verify', [folder])
  const code = await run.ended
  return { code, text: run.output() }
}

describe('verify', () => {
  it('tells how many lines there are, the first and the last moment, and the head', async () => {
    const { dataDir } = await aStoppedDesk()
    const { head } = await walked(dataDir)
    const { code, text } = await verify(dataDir)
    expect(code).toBe(0)
    expect(text).toContain(`lines   ${head.seq} in 1 file\n`)
    expect(text).toContain('first   2026-11-23 14:32:07 Shanghai   2026-11-23T06:32:07.000Z')
    expect(text).toContain(`head    ${head.hash} (record ${head.seq})`)
    expect(text).toContain('OK')
  })

  it('leaves everything as it was, and needs no desk to be closed', async () => {
    const { dataDir } = await startedAgain(await aStoppedDesk())
    const before = readdirSync(dataDir).map((name) => [name, statSync(join(dataDir, name)).mtimeMs])
    expect((await verify(dataDir)).code).toBe(0)
    expect(
      readdirSync(dataDir).map((name) => [name, statSync(join(dataDir, name)).mtimeMs]),
    ).toEqual(before)
  })

  it('works on a copy', async () => {
    const { dataDir } = await aStoppedDesk()
    const copy = join(tempFolder(), '副本')
    cpSync(dataDir, copy, { recursive: true })
    expect((await verify(copy)).code).toBe(0)
  })

  it('names the file and the line of a break, and exits with 1', async () => {
    const { dataDir } = await aStoppedDesk()
    changeJournal(dataDir, (lines) => lines.map((line) => line.replace('第一起', '第七起')))
    const { code, text } = await verify(dataDir)
    expect(code).toBe(1)
    expect(text).toContain('BREAK   journal/2026-11.jsonl line 9: is not what was written')
    expect(text).toContain('accepted: no')
  })

  it('goes on naming a break that a leader has accepted', async () => {
    const desk = await aStoppedDesk()
    changeJournal(desk.dataDir, (lines) => lines.map((line) => line.replace('第一起', '第七起')))
    const again = await startedAgain(desk)
    await signIn(again)
    await again.done({ type: 'acceptDamage', approverId: 'p2', pin: LEADER_PIN, reason: '核对过' })
    await again.core.stop()
    const { code, text } = await verify(desk.dataDir)
    expect(code).toBe(1)
    expect(text).toContain('accepted: yes')
  })

  it('misses the records that the snapshot knows of', async () => {
    const { dataDir } = await aStoppedDesk()
    changeJournal(dataDir, (lines) => lines.slice(0, -1))
    const { code, text } = await verify(dataDir)
    expect(code).toBe(1)
    expect(text).toContain('records are missing at the end')
  })

  it('tells an unfinished last line from a changed one', async () => {
    const { dataDir } = await aStoppedDesk()
    const whole = readJournal(dataDir)
    appendFileSync(journalPath(dataDir), '{"at":"2026-11-23T06')
    const torn = await verify(dataDir)
    expect(torn).toMatchObject({ code: 0 })
    expect(torn.text).toContain('journal/2026-11.jsonl line 11 was never finished')
    writeJournal(dataDir, whole.replace(/\n$/, '\t'))
    expect((await verify(dataDir)).code).toBe(1)
    writeJournal(dataDir, `${whole}spilt coffee\n`)
    expect((await verify(dataDir)).code).toBe(1)
  })

  it('says when there is no journal, and when no folder is named', async () => {
    expect(await verify(tempFolder())).toMatchObject({ code: 1 })
    const run = runTool(tools, 'verify', [])
    expect(await run.ended).toBe(2)
  })
})

describe('verify, of the files that the record names', () => {
  /** A desk that has a photo with its printed copy, and one that no record names. */
  async function aDeskWithPhotos() {
    const desk = await aDeskInUse()
    const photo = await keep(desk.api, aFile('png'))
    const copy = await keep(desk.api, aFile('jpg'))
    await keep(desk.api, aFile('jpg', 500, 9))
    const incidentId = await anIncident(desk)
    const { seq } = await desk.done({
      type: 'addAttachment',
      owner: { kind: 'incident', incidentId },
      sha256: photo.sha256,
      name: '现场照片.png',
      caption: '',
      print: { sha256: copy.sha256, width: 20, height: 10 },
    })
    await desk.core.stop()
    const pathOf = (sha256: string) => join(desk.dataDir, 'files', sha256.slice(0, 2), sha256)
    return { dataDir: desk.dataDir, seq, photo: pathOf(photo.sha256), copy: pathOf(copy.sha256) }
  }

  it('says that each is there and is what was kept, and which nobody names', async () => {
    const { dataDir } = await aDeskWithPhotos()
    const { code, text } = await verify(dataDir)
    expect(code).toBe(0)
    expect(text).toContain('files   2 named by the record, 4 KB')
    expect(text).toContain('note    1 kept that no record names')
    expect(text).toContain(
      'OK      every record follows the one before it, and every file is what was kept',
    )
  })

  it('names the file and the record when one is gone or changed, and exits with 1', async () => {
    const { dataDir, seq, photo, copy } = await aDeskWithPhotos()
    rmSync(photo)
    appendFileSync(copy, 'one byte more')
    const { code, text } = await verify(dataDir)
    expect(code).toBe(1)
    expect(text).toMatch(
      new RegExp(`BREAK   files/../[0-9a-f]{64}: is not there \\(named by record ${seq}\\)`),
    )
    expect(text).toMatch(/BREAK {3}files\/..\/[0-9a-f]{64}: is not what was kept/)
    expect(text).toContain('FAILED  2 found')
  })
})

describe('kill -9 while saving', () => {
  const journalBytes = (dataDir: string): number =>
    readdirSync(join(dataDir, 'journal'))
      .map((name) => statSync(journalPath(dataDir, name)).size)
      .reduce((all, one) => all + one, 0)

  /** Lets the soak print some, then kills it. What it has printed in whole lines. */
  async function killedSoak(dataDir: string, after: number): Promise<number[]> {
    const run = runTool(tools, 'soak', ['--data', dataDir])
    await Promise.race([run.saying(after), run.ended])
    run.process.kill('SIGKILL')
    expect(await run.ended).toBeNull()
    return run.output().split('\n').slice(0, -1).map(Number)
  }

  it('loses nothing that was acknowledged, six times in a row', { timeout: 120_000 }, async () => {
    const dataDir = join(tempFolder(), 'soak')
    const acknowledged: number[] = []
    for (const after of [1, 40, 333, 7, 700, 120]) {
      acknowledged.push(...(await killedSoak(dataDir, after)))
      const { seen, damages } = await walked(dataDir)
      expect(damages).toEqual([])
      const written = new Set(seen.map(({ seq }) => seq))
      expect(acknowledged.filter((seq) => !written.has(seq))).toEqual([])
      expect(new Set(acknowledged).size).toBe(acknowledged.length)
    }
    expect(acknowledged.length).toBeGreaterThan(1_000)
    const { code, text } = await verify(dataDir)
    expect(text).not.toContain('BREAK')
    expect(code).toBe(0)
  })

  it('loses nothing while the months of an earlier program are read and sealed', async () => {
    const earlier = await anEarlierFolder(await aDeskOfMonths())
    const { head } = await walked(earlier)
    const before = journalBytes(earlier)
    const moments: readonly ((dataDir: string) => boolean)[] = [
      (dataDir) => existsSync(join(dataDir, 'logs')),
      (dataDir) => journalBytes(dataDir) > before,
      (dataDir) => existsSync(join(dataDir, 'seals.jsonl.tmp')),
      (dataDir) => existsSync(sealsPath(dataDir)),
      (dataDir) => existsSync(join(dataDir, 'snapshot.json.tmp')),
    ]
    for (const hasCome of moments) {
      const dataDir = join(tempFolder(), 'killed')
      cpSync(earlier, dataDir, { recursive: true })
      const run = runTool(tools, 'soak', ['--data', dataDir])
      // What came and went too quickly to be seen has come all the same when the tool has ended.
      while (!hasCome(dataDir) && run.process.exitCode === null)
        await new Promise((later) => setTimeout(later, 1))
      run.process.kill('SIGKILL')
      await run.ended
      const { damages, seen } = await walked(dataDir)
      expect(damages).toEqual([])
      expect(seen[head.seq - 1]!.hash).toBe(head.hash)
      const desk = await inMonth({ dataDir }, '2026-12')
      expect((await healthOf(desk)).readOnly).toBeNull()
      await eventually(() =>
        expect(sealsIn(dataDir).map(({ file }) => file)).toContain('2026-10.jsonl'),
      )
      await desk.core.stop()
      expect((await verifyFolder(dataDir)).findings).toEqual([])
    }
  })

  it('stops at a folder that another desk keeps', async () => {
    const dataDir = join(tempFolder(), 'soak')
    const first = runTool(tools, 'soak', ['--data', dataDir])
    while (!first.output().includes('\n')) await new Promise((later) => setTimeout(later, 3))
    const second = runTool(tools, 'soak', ['--data', dataDir])
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain('alreadyOpen')
    first.process.kill('SIGINT')
    expect(await first.ended).toBe(0)
    expect(await walked(dataDir)).toMatchObject({ damages: [], tail: null })
  })
})
