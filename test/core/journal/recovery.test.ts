// Opening the folder again: after a crash, with a torn last line, without its snapshot.
import {
  copyFileSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../electron/core/sha256'
import {
  aDesk,
  aDeskInUse,
  anIncident,
  aStoppedDesk,
  healthOf,
  incidentsOf,
  signIn,
  startedAgain,
  viewOf,
  type TestDesk,
} from '../../support/desk'
import { faultDisk } from '../../support/fault-disk'
import { tempFolder } from '../../support/temp-folder'
import { MONTH, changeJournal, journalPath, removeSnapshots, walked } from '../../support/journal'
import { eventually } from '../../support/eventually'

const snapshotOf = (dataDir: string) => join(dataDir, 'snapshot.json')
const olderOf = (dataDir: string) => join(dataDir, 'snapshot.older.json')

/** What the snapshot says in its first line, and the state behind it. */
function readSnapshot(path: string) {
  const [header, body] = readFileSync(path, 'utf8').split('\n') as [string, string]
  return { ...(JSON.parse(header) as { seq: number; hash: string; shape: string }), body }
}

describe('a start', () => {
  it('finds everything that was acknowledged', async () => {
    const desk = await aDeskInUse()
    await anIncident(desk, '第一起')
    const again = await startedAgain(desk)
    expect(await incidentsOf(again)).toEqual(['第一起'])
    expect(await healthOf(again)).toEqual({ readOnly: null, notices: [] })
  })

  it('gives the same state from the snapshot as from the whole journal', async () => {
    const desk = await aStoppedDesk()
    const withSnapshot = await startedAgain(desk)
    await signIn(withSnapshot)
    const { view } = await viewOf(withSnapshot)
    await withSnapshot.core.stop()
    rmSync(snapshotOf(desk.dataDir))
    const without = await startedAgain(desk)
    await signIn(without)
    const { view: rebuilt } = await viewOf(without)
    if (view.kind !== 'desk' || rebuilt.kind !== 'desk') throw new Error('not signed in')
    expect(rebuilt.state.incidents).toEqual(view.state.incidents)
    expect(rebuilt.state.people).toEqual(view.state.people)
  })
})

describe('a torn last line', () => {
  async function aTornDesk(): Promise<TestDesk> {
    const desk = await aDeskInUse()
    await anIncident(desk, '第一起')
    await desk.core.stop()
    writeFileSync(journalPath(desk.dataDir), '{"at":"2026-11-23T06:40:00.000Z","by":"p1","da', {
      flag: 'a',
    })
    return desk
  }

  it('is set aside, noted in the journal, and said', async () => {
    const again = await startedAgain(await aTornDesk())
    const { notices, readOnly } = await healthOf(again)
    expect(readOnly).toBeNull()
    expect(notices).toMatchObject([{ code: 'tailSetAside', details: { file: MONTH, bytes: 46 } }])
    const { seen, damages, tail } = await walked(again.dataDir)
    expect({ damages, tail }).toEqual({ damages: [], tail: null })
    const noted = seen.find(({ type }) => type === 'tailSetAside')!.data as { keptAs: string }
    expect(readFileSync(join(again.dataDir, noted.keptAs), 'utf8')).toMatch(/^\{"at"/)
    expect(await incidentsOf(again)).toEqual(['第一起'])
  })

  it('waits for room on a full disk, and is not lost meanwhile', async () => {
    const torn = await aTornDesk()
    torn.disk.fail('write', 'ENOSPC')
    const again = await startedAgain(torn, { disk: torn.disk })
    expect(await signIn(again)).toMatchObject({ ok: false, error: { code: 'diskFull' } })
    torn.disk.heal()
    expect(await incidentsOf(again)).toEqual(['第一起'])
    expect((await walked(again.dataDir)).seen.map(({ type }) => type)).toContain('tailSetAside')
  })
})

describe('a snapshot', () => {
  it('that is lost, and the one before it too, is made again', async () => {
    const desk = await aStoppedDesk()
    removeSnapshots(desk.dataDir)
    const again = await startedAgain(desk)
    expect(await incidentsOf(again)).toEqual(['第一起', '第二起'])
    expect((await healthOf(again)).notices).toEqual([
      { code: 'snapshotRebuilt', details: { why: 'absent' } },
    ])
    await eventually(() => expect(existsSync(snapshotOf(desk.dataDir))).toBe(true))
  })

  it.each([
    ['torn', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['something else', () => '{"seq":"many"}'],
    ['changed by one word', (text: string) => text.replace('第一起', '第三起')],
    ['changed in its number', (text: string) => text.replace('"seq":10', '"seq":11')],
    ['without its first line', (text: string) => text.slice(text.indexOf('\n') + 1)],
    ['without its state', (text: string) => text.slice(0, text.indexOf('\n') + 1)],
  ])('that is %s is made again', async (_what, spoil) => {
    const desk = await aStoppedDesk()
    writeFileSync(snapshotOf(desk.dataDir), spoil(readFileSync(snapshotOf(desk.dataDir), 'utf8')))
    const again = await startedAgain(desk)
    expect(await incidentsOf(again)).toEqual(['第一起', '第二起'])
    expect((await healthOf(again)).notices).toEqual([
      { code: 'snapshotRebuilt', details: { why: 'unreadable' } },
    ])
  })

  it.each([
    ['counted', 3],
    ['of other sources', 'e3b0c442'.repeat(8)],
  ])('of an older app, %s, is a witness still, and is not built upon', async (_what, shape) => {
    const desk = await aStoppedDesk()
    const path = snapshotOf(desk.dataDir)
    const { seq, hash } = readSnapshot(path)
    const older = { seq, hash, shape, state: '{"of":"another shape"}' }
    const check = sha256([older.seq, older.hash, older.shape, older.state].join(' '))
    const rewrite = () => writeFileSync(path, JSON.stringify({ ...older, check }))
    rewrite()
    const again = await startedAgain(desk)
    expect(await healthOf(again)).toEqual({ readOnly: null, notices: [] })
    expect(await incidentsOf(again)).toEqual(['第一起', '第二起'])
    await again.core.stop()
    rewrite()
    changeJournal(desk.dataDir, (lines) => lines.slice(0, 8))
    expect((await healthOf(await startedAgain(desk))).readOnly).toMatchObject({
      kind: 'recordsMissing',
    })
  })

  it('is built upon by a program of the same sources alone', async () => {
    const desk = await aStoppedDesk()
    const path = snapshotOf(desk.dataDir)
    const { seq, hash, shape, body } = readSnapshot(path)
    const changed = body.replace('第一起', '第三起')
    const digest = sha256([seq, hash, shape, sha256(changed)].join(' '))
    writeFileSync(path, `${JSON.stringify({ seq, hash, shape, sha256: digest })}\n${changed}`)
    const same = await startedAgain(desk)
    expect(await incidentsOf(same)).toEqual(['第三起', '第二起'])
    await same.core.stop()
    expect(await incidentsOf(await startedAgain(desk, { stateShape: 'of another test' }))).toEqual([
      '第一起',
      '第二起',
    ])
  })

  it('that cannot be written is said, and stops nothing', async () => {
    const desk = await aStoppedDesk()
    rmSync(snapshotOf(desk.dataDir))
    desk.disk.fail('rename', 'EIO')
    const again = await startedAgain(desk, { disk: desk.disk })
    expect(await incidentsOf(again)).toEqual(['第一起', '第二起'])
    await eventually(async () =>
      expect((await healthOf(again)).notices).toMatchObject([
        { code: 'snapshotFailed', details: { system: 'EIO' } },
      ]),
    )
  })

  it('that knows of more records than the journal raises the alarm: records are missing', async () => {
    const desk = await aStoppedDesk()
    changeJournal(desk.dataDir, (lines) => lines.slice(0, -1))
    const again = await startedAgain(desk)
    expect((await healthOf(again)).readOnly).toMatchObject({
      kind: 'recordsMissing',
      seq: 9,
      knownUntil: 10,
    })
    expect(await incidentsOf(again)).toEqual(['第一起'])
    expect(existsSync(snapshotOf(desk.dataDir))).toBe(true)
  })

  it('that knows of another record at the same place raises it too', async () => {
    const desk = await aStoppedDesk()
    const twin = await aDeskInUse()
    await anIncident(twin, '第一起')
    await anIncident(twin, '另一起')
    await twin.core.stop()
    copyFileSync(snapshotOf(desk.dataDir), snapshotOf(twin.dataDir))
    const again = await startedAgain(twin)
    expect((await healthOf(again)).readOnly).toMatchObject({
      kind: 'recordsMissing',
      knownUntil: 10,
    })
  })
})

describe('of two snapshots', () => {
  const spoil = (path: string) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, 900))

  /** Stopped twice, with a third incident opened between. */
  async function aDeskStoppedTwice(): Promise<TestDesk> {
    const again = await startedAgain(await aStoppedDesk())
    await signIn(again)
    await anIncident(again, '第三起')
    await again.core.stop()
    return again
  }

  it('the one before is kept, and stands for an earlier record', async () => {
    const { dataDir } = await aDeskStoppedTwice()
    expect([readSnapshot(olderOf(dataDir)).seq, readSnapshot(snapshotOf(dataDir)).seq]).toEqual([
      10, 13,
    ])
  })

  it('the older is gone on from when the newer is broken, and only what came since is replayed', async () => {
    const desk = await aDeskStoppedTwice()
    const older = olderOf(desk.dataDir)
    const { seq, hash, shape, body } = readSnapshot(older)
    const marked = body.replace('第一起', '认得出的第一起')
    const digest = sha256([seq, hash, shape, sha256(marked)].join(' '))
    writeFileSync(older, `${JSON.stringify({ seq, hash, shape, sha256: digest })}\n${marked}`)
    spoil(snapshotOf(desk.dataDir))
    const again = await startedAgain(desk)
    expect(await incidentsOf(again)).toEqual(['认得出的第一起', '第二起', '第三起'])
    expect((await healthOf(again)).notices).toEqual([
      { code: 'snapshotRebuilt', details: { why: 'unreadable' } },
    ])
  })

  it('the broken one never takes the place of the good one', async () => {
    const desk = await aDeskStoppedTwice()
    const older = readFileSync(olderOf(desk.dataDir), 'utf8')
    spoil(snapshotOf(desk.dataDir))
    const again = await startedAgain(desk)
    await eventually(() => expect(readSnapshot(snapshotOf(desk.dataDir)).seq).toBeGreaterThan(13))
    expect(readFileSync(olderOf(desk.dataDir), 'utf8')).toBe(older)
    await again.core.stop()
  })

  it('the older bears witness when the newer is broken', async () => {
    const desk = await aDeskStoppedTwice()
    spoil(snapshotOf(desk.dataDir))
    changeJournal(desk.dataDir, (lines) => lines.slice(0, 9))
    expect((await healthOf(await startedAgain(desk))).readOnly).toMatchObject({
      kind: 'recordsMissing',
      knownUntil: 10,
    })
  })

  it('either is left when the power goes at any byte of writing the next', async () => {
    const whole = await aDeskStoppedTwice()
    for (let bytes = 0; bytes < 60_000; bytes += 1_777) {
      const dataDir = tempFolder()
      cpSync(whole.dataDir, dataDir, { recursive: true })
      const disk = faultDisk()
      const desk = await aDesk({ dataDir, clock: whole.clock, disk })
      await signIn(desk)
      disk.cutPowerAfter(bytes)
      await desk.core.stop()
      const names = readdirSync(dataDir).filter((name) => /^snapshot.*json$/.test(name))
      expect(names.map((name) => readSnapshot(join(dataDir, name)).seq)).not.toEqual([])
      const again = await startedAgain({ ...desk, dataDir })
      expect(await healthOf(again)).toMatchObject({ readOnly: null })
      expect(await incidentsOf(again)).toEqual(['第一起', '第二起', '第三起'])
    }
  })
})

describe('a start with nothing new', () => {
  const writtenAt = (dataDir: string) => statSync(snapshotOf(dataDir)).mtimeMs

  it('writes no snapshot', async () => {
    const desk = await aStoppedDesk()
    const before = writtenAt(desk.dataDir)
    const older = readFileSync(olderOf(desk.dataDir), 'utf8')
    await startedAgain(desk)
    expect(writtenAt(desk.dataDir)).toBe(before)
    expect(readFileSync(olderOf(desk.dataDir), 'utf8')).toBe(older)
  })

  it('writes none for the starts of desks that were killed before anybody did anything', async () => {
    const desk = await aStoppedDesk()
    const before = writtenAt(desk.dataDir)
    await startedAgain(desk)
    await startedAgain(desk)
    expect(writtenAt(desk.dataDir)).toBe(before)
  })

  it('writes one for what a killed desk had recorded', async () => {
    const desk = await aStoppedDesk()
    await signIn(await startedAgain(desk))
    await startedAgain(desk)
    await eventually(() => expect(readSnapshot(snapshotOf(desk.dataDir)).seq).toBe(13))
  })
})
