// Copies of the record that are made by themselves: complete, read back, and never in the way of the desk.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isWhole, verifyFolder } from '../../../electron/core/verify/verify-folder'
import { HOUR, MINUTE } from '../../../shared/time'
import {
  aDesk,
  aDeskInUse,
  anIncident,
  incidentsOf,
  signIn,
  startedAgain,
  type TestDesk,
} from '../../support/desk'
import {
  aBackedUpDesk,
  addPlace,
  anotherFire,
  dataIn,
  leaderSitsDown,
  rootIn,
  stateOf,
} from '../../support/a-backup'
import { LEADER_PIN } from '../../support/commands'
import { faultDisk } from '../../support/fault-disk'
import { tempFolder } from '../../support/temp-folder'
import { MONTH, readJournal } from '../../support/journal'
import { eventually } from '../../support/eventually'

const generationsIn = (stick: string): string[] =>
  readdirSync(join(rootIn(stick), 'history'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, 10))

const placeOf = async (desk: TestDesk) => (await stateOf(desk)).backup.places[0]!

describe('a copy', () => {
  test('is a complete data folder: it opens by itself, and verify finds it whole', async () => {
    const { desk, stick } = await aBackedUpDesk()
    expect(isWhole(await verifyFolder(dataIn(stick)))).toBe(true)
    expect((await placeOf(desk)).last?.seq).toBeGreaterThan(0)
    expect(await incidentsOf(await aDesk({ dataDir: dataIn(stick), clock: desk.clock }))).toEqual([
      '备份之前的火情',
    ])
  })

  test('goes on where the last one ended, and says the same as the record', async () => {
    const { desk, stick } = await aBackedUpDesk()
    await anotherFire(desk, '备份之后的火情')
    expect(await desk.api.backUpNow({})).toEqual({ ok: true, value: { failed: [] } })
    const copied = readJournal(dataIn(stick))
    expect(copied).toContain('备份之后的火情')
    expect(readJournal(desk.dataDir).startsWith(copied)).toBe(true)
  })

  test('is made every day, by itself, and keeps the days before', async () => {
    const { desk, stick } = await aBackedUpDesk()
    for (let day = 0; day < 3; day += 1) {
      await desk.sleep(25 * HOUR)
      // The copy lies on the stick a moment before the record knows of it: the next day waits for both.
      await eventually(async () => {
        await desk.clock.advance(MINUTE)
        expect(readJournal(desk.dataDir).match(/"backupMade"/g)).toHaveLength(day + 2)
      })
      expect(generationsIn(stick)).toHaveLength(day + 2)
    }
    expect(generationsIn(stick)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'])
  })

  test('that was cut off in the middle of a line is completed', async () => {
    const { desk, stick } = await aBackedUpDesk()
    const path = join(dataIn(stick), 'journal', MONTH)
    writeFileSync(path, readFileSync(path).subarray(0, -20))
    expect(await desk.api.backUpNow({})).toEqual({ ok: true, value: { failed: [] } })
    expect(isWhole(await verifyFolder(dataIn(stick)))).toBe(true)
  })

  test('in which a stick has changed a byte is mended', async () => {
    const { desk, stick } = await aBackedUpDesk()
    const path = join(dataIn(stick), 'journal', MONTH)
    const bytes = readFileSync(path)
    bytes[bytes.indexOf('备份之前')] = 0x21
    writeFileSync(path, bytes)
    expect(await desk.api.backUpNow({})).toEqual({ ok: true, value: { failed: [] } })
    expect(isWhole(await verifyFolder(dataIn(stick)))).toBe(true)
  })
})

describe('what somebody recorded elsewhere is never written over', () => {
  test('when the copy was opened by a desk of its own that goes on with it', async () => {
    const { desk, stick } = await aBackedUpDesk()
    const other = await aDesk({ dataDir: dataIn(stick), clock: desk.clock })
    await signIn(other)
    await anIncident(other, '在备份里另记的火情')
    await other.core.stop()
    await anotherFire(desk, '本机接着记的火情')
    expect(await desk.api.backUpNow({})).toMatchObject({
      value: { failed: [{ code: 'backupForked' }] },
    })
    expect(readJournal(dataIn(stick))).toContain('在备份里另记的火情')
  })

  test('when this desk was put back to an older state of it', async () => {
    const { desk, stick } = await aBackedUpDesk()
    await desk.core.stop()
    const older = readFileSync(join(desk.dataDir, 'journal', MONTH))
    rmSync(join(desk.dataDir, 'snapshot.json'), { force: true })
    const goesOn = await startedAgain(desk)
    await signIn(goesOn)
    await anIncident(goesOn, '后来的火情')
    await goesOn.api.backUpNow({})
    await goesOn.core.stop()
    for (const name of ['snapshot.json', 'snapshot.older.json'])
      rmSync(join(desk.dataDir, name), { force: true })
    writeFileSync(join(desk.dataDir, 'journal', MONTH), older)
    const putBack = await startedAgain(desk)
    await signIn(putBack)
    expect(await putBack.api.backUpNow({})).toMatchObject({
      value: { failed: [{ code: 'backupAhead' }] },
    })
    expect(readJournal(dataIn(stick))).toContain('后来的火情')
  })
})

describe('a stick that gives trouble never stops the desk', () => {
  test('pulled: the alarm comes after half an hour, and is over once the stick is back', async () => {
    const { desk, stick } = await aBackedUpDesk()
    renameSync(stick, `${stick}-away`)
    await desk.api.backUpNow({})
    expect((await placeOf(desk)).failing).toMatchObject({ code: 'folderGone' })
    await anotherFire(desk, '盘拔掉以后的火情')
    expect(await alarmsOf(desk)).not.toContain('backup:b1')
    await desk.pass(31 * MINUTE)
    expect(await alarmsOf(desk)).toContain('backup:b1')
    renameSync(`${stick}-away`, stick)
    await desk.pass(6 * MINUTE)
    await eventually(async () => expect((await placeOf(desk)).failing).toBeNull())
    expect(readJournal(dataIn(stick))).toContain('盘拔掉以后的火情')
    expect(await alarmsOf(desk)).not.toContain('backup:b1')
  })

  test('that keeps other bytes than it was given is found out by reading back', async () => {
    const disk = faultDisk()
    const wearsOut = (path: string) => path.includes('值班台备份') && path.endsWith('.jsonl')
    const lying = {
      ...disk,
      open: async (path: string, how: 'read' | 'write' | 'create') => {
        const file = await disk.open(path, how)
        if (!wearsOut(path)) return file
        const write = (bytes: Uint8Array, at: number) =>
          file.write(Buffer.from(bytes).fill(0x20, 0, 1), at)
        return { ...file, write }
      },
    }
    const desk = await aDeskInUse({ disk: lying })
    await leaderSitsDown(desk)
    await addPlace(desk)
    expect((await placeOf(desk)).failing).toMatchObject({ code: 'backupUnlike' })
  })

  test('wiped, or another stick in its place: no new copy is begun behind anybody’s back', async () => {
    const { desk, stick } = await aBackedUpDesk()
    rmSync(rootIn(stick), { recursive: true })
    await desk.api.backUpNow({})
    expect((await placeOf(desk)).failing).toMatchObject({ code: 'backupGone' })
    expect(readdirSync(stick)).toEqual([])
  })

  test('silenced, it comes again in the next shift and not every five minutes', async () => {
    const { desk, stick } = await aBackedUpDesk()
    renameSync(stick, `${stick}-away`)
    await desk.api.backUpNow({})
    await desk.pass(31 * MINUTE)
    const heard = () =>
      desk.notifications.filter(({ title }) => title.includes('备份到') || title.includes('值班台'))
        .length
    await signIn(desk)
    await desk.done({
      type: 'acknowledgeAlarms',
      alarms: [{ incidentId: null, key: 'backup:b1' }],
    })
    const before = heard()
    await desk.sleep(7 * HOUR)
    expect(heard()).toBe(before)
    await desk.sleep(2 * HOUR)
    expect(heard()).toBeGreaterThan(before)
  })

  test('a room without any copy is told so after three days', async () => {
    const desk = await aDeskInUse()
    await desk.sleep(71 * HOUR)
    expect(await alarmsOf(desk)).not.toContain('backup:none')
    await desk.sleep(2 * HOUR)
    expect(await alarmsOf(desk)).toContain('backup:none')
  })
})

/** What was raised of the room's clocks. */
async function alarmsOf(desk: TestDesk): Promise<string[]> {
  await signIn(desk)
  return Object.keys((await stateOf(desk)).room.alarms)
}

describe('a place for copies', () => {
  test('is chosen by those who manage the room alone', async () => {
    const desk = await aDeskInUse()
    expect(await desk.api.addBackupPlace({ folder: tempFolder() })).toMatchObject({
      error: { code: 'notAllowed' },
    })
  })

  test('does not lie inside the data folder, and is there', async () => {
    const desk = await aDeskInUse()
    await leaderSitsDown(desk)
    const refusal = async (folder: string) => {
      const reply = await desk.api.addBackupPlace({ folder })
      return reply.ok ? null : reply.error.code
    }
    expect(await refusal(join(desk.dataDir, 'files'))).toBe('backupInside')
    expect(await refusal('U盘')).toBe('backupNoPath')
    expect(await refusal(join(desk.dataDir, '..', 'not-there'))).toBe('saveFolderGone')
    const folder = await addPlace(desk)
    expect(await refusal(folder)).toBe('backupTwice')
  })

  test('on a drive that cannot be looked at is refused with a sentence', async () => {
    const desk = await aDeskInUse()
    await leaderSitsDown(desk)
    desk.disk.fail('read', 'EIO')
    expect(await desk.api.addBackupPlace({ folder: tempFolder() })).toMatchObject({
      error: { code: 'saveFailed' },
    })
    desk.disk.heal()
  })

  test('that is dropped keeps what was copied', async () => {
    const { desk, stick } = await aBackedUpDesk()
    await desk.done({ type: 'dropBackupPlace', placeId: 'b1', reason: '盘坏了' })
    expect((await stateOf(desk)).backup.places).toEqual([])
    expect(existsSync(join(dataIn(stick), 'journal', MONTH))).toBe(true)
  })
})

test('nothing is copied over a good copy while the record here is damaged', async () => {
  const { desk, stick } = await aBackedUpDesk()
  await desk.core.stop()
  const before = readJournal(dataIn(stick))
  const path = join(desk.dataDir, 'journal', MONTH)
  writeFileSync(path, readFileSync(path, 'utf8').replace('备份之前的火情', '没有火情'))
  rmSync(join(desk.dataDir, 'snapshot.json'), { force: true })
  rmSync(join(desk.dataDir, 'snapshot.older.json'), { force: true })
  const damaged = await startedAgain(desk)
  const aside = join(desk.dataDir, 'set-aside')
  mkdirSync(aside, { recursive: true })
  writeFileSync(join(aside, 'later.torn'), 'x')
  await signIn(damaged, 'p2', LEADER_PIN)
  await damaged.sleep(26 * HOUR)
  await damaged.api.backUpNow({})
  expect(readJournal(dataIn(stick))).toBe(before)
  expect(existsSync(join(dataIn(stick), 'set-aside', 'later.torn'))).toBe(false)
})

test('a line that a failed write left behind the record is no record in the copy', async () => {
  const { desk, stick } = await aBackedUpDesk()
  const before = readJournal(desk.dataDir)
  const last = before.trimEnd().split('\n').at(-1)!
  appendFileSync(join(desk.dataDir, 'journal', MONTH), last.slice(0, 40))
  await desk.api.backUpNow({})
  expect(readJournal(dataIn(stick)).endsWith('\n')).toBe(true)
})
