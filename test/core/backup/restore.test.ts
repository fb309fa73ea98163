// Bringing a record back, or moving it here: seen first, never over newer records without saying so, and nothing of what
// lay here is lost.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { finishRestore } from '../../../electron/core/backup/restore'
import { nodeDisk } from '../../../electron/core/disk/node-disk'
import { isWhole, verifyFolder } from '../../../electron/core/verify/verify-folder'
import type { FoundRecord } from '../../../shared/backup/found'
import { HOUR } from '../../../shared/time'
import {
  aBackedUpDesk,
  anotherFire,
  dataIn,
  leaderSitsDown,
  rootIn,
  stateOf,
} from '../../support/a-backup'
import { testClock } from '../../support/clock'
import { LEADER_PIN } from '../../support/commands'
import {
  aDesk,
  aDeskInUse,
  incidentsOf,
  signIn,
  startedAgain,
  type TestDesk,
} from '../../support/desk'
import { MONTH, readJournal } from '../../support/journal'
import { eventually } from '../../support/eventually'

async function lookedAt(desk: TestDesk, folder: string): Promise<FoundRecord> {
  const reply = await desk.api.lookAtFolder({ folder })
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value.found[0]!
}

const restore = (desk: TestDesk, folder: string, day: string | null = null, confirmed = false) =>
  desk.api.restoreRecord({ folder, day, confirmed })

const headOf = async (folder: string) => (await verifyFolder(folder)).walk.head

describe('a folder that is pointed at is told before anything is done', () => {
  test('on a desk that nobody has used: whose record it is, to when it goes, and that it is whole', async () => {
    const { desk, stick } = await aBackedUpDesk()
    const fresh = await aDesk({ clock: desk.clock })
    const found = await lookedAt(fresh, stick)
    expect(found).toMatchObject({
      folder: dataIn(stick),
      unit: '新城区人民政府办公室值班室',
      standing: 'fresh',
      verified: { whole: true, head: await headOf(dataIn(stick)) },
      days: ['2026-11-23'],
    })
  })

  test('and how it stands to the record here: this desk has gone on', async () => {
    const { desk, stick } = await aBackedUpDesk()
    const { lines } = (await lookedAt(desk, stick)).verified
    const found = await lookedAt(desk, stick)
    expect(found).toMatchObject({ standing: 'behind', common: lines })
    expect(found.here.seq).toBeGreaterThan(lines)
  })

  test('the other has gone on; each has gone on by itself, from which record; another room', async () => {
    const { desk, stick } = await aBackedUpDesk()
    const common = (await headOf(dataIn(stick))).seq
    const other = await aDesk({ dataDir: dataIn(stick), clock: desk.clock })
    await anotherFire(other, '另一台接着记的')
    await other.core.stop()
    expect(await lookedAt(desk, stick)).toMatchObject({ standing: 'forked', common })
    const stranger = await aDeskInUse({ clock: testClock('2026-11-23T07:00:00.000Z') })
    await leaderSitsDown(stranger)
    expect(await lookedAt(stranger, stick)).toMatchObject({ standing: 'other', common: 0 })
  })

  test('a folder without a record is said to be one', async () => {
    const { desk } = await aBackedUpDesk()
    expect(await desk.api.lookAtFolder({ folder: dirname(desk.dataDir) })).toMatchObject({
      error: { code: 'restoreNothing' },
    })
  })
})

describe('a record brought back', () => {
  test('on a new desk has the same head, and goes on', async () => {
    const { desk, stick } = await aBackedUpDesk()
    const head = await headOf(dataIn(stick))
    const fresh = await aDesk({ clock: desk.clock })
    expect(await restore(fresh, dataIn(stick))).toMatchObject({
      ok: true,
      value: { seq: head.seq },
    })
    await fresh.core.stop()
    await finishRestore(nodeDisk, fresh.dataDir)
    expect(await headOf(fresh.dataDir)).toEqual(head)
    const moved = await startedAgain(fresh)
    expect(await incidentsOf(moved)).toEqual(['备份之前的火情'])
    await anotherFire(moved, '搬来以后的火情')
    await moved.core.stop()
    expect(isWhole(await verifyFolder(fresh.dataDir))).toBe(true)
  })

  test('keeps what lay here before, and the record says where it came from', async () => {
    const { desk, stick } = await aBackedUpDesk()
    await anotherFire(desk, '备份以后的火情')
    await leaderSitsDown(desk)
    const reply = await restore(desk, dataIn(stick), null, true)
    if (!reply.ok) throw new Error(reply.error.code)
    await desk.core.stop()
    const before = readJournal(desk.dataDir)
    const back = await startedAgain(desk)
    expect(await incidentsOf(back)).toEqual(['备份之前的火情'])
    expect(readJournal(desk.dataDir)).toContain('recordRestored')
    expect(readFileSync(join(desk.dataDir, reply.value.keptAs, 'journal', MONTH), 'utf8')).toBe(
      before,
    )
  })

  test('never goes over newer records without a word', async () => {
    const { desk, stick } = await aBackedUpDesk()
    await anotherFire(desk, '备份以后的火情')
    await leaderSitsDown(desk)
    expect(await restore(desk, dataIn(stick))).toMatchObject({ error: { code: 'restoreLoses' } })
    await desk.core.stop()
    expect(await incidentsOf(await startedAgain(desk))).toEqual([
      '备份之前的火情',
      '备份以后的火情',
    ])
  })

  test('as it was on an earlier day', async () => {
    const { desk, stick } = await aBackedUpDesk()
    await desk.sleep(25 * HOUR)
    await anotherFire(desk, '第二天的火情')
    await desk.api.backUpNow({})
    const fresh = await aDesk({ clock: desk.clock })
    expect(await restore(fresh, dataIn(stick), '2026-11-23')).toMatchObject({ ok: true })
    await fresh.core.stop()
    expect(await incidentsOf(await startedAgain(fresh))).toEqual(['备份之前的火情'])
  })

  test('of which a byte was changed on the stick is not taken as an earlier day', async () => {
    const { desk, stick } = await aBackedUpDesk()
    const path = join(rootIn(stick), 'history', '2026-11-23.jsonl')
    const bytes = readFileSync(path)
    bytes[bytes.indexOf('备份之前')] = 0x21
    writeFileSync(path, bytes)
    const fresh = await aDesk({ clock: desk.clock })
    expect(await restore(fresh, dataIn(stick), '2026-11-23')).toMatchObject({
      error: { code: 'restoreFailed' },
    })
    await fresh.core.stop()
    expect(await finishRestore(nodeDisk, fresh.dataDir)).toBeNull()
  })

  test('is for those who manage the room, once there are any', async () => {
    const { desk, stick } = await aBackedUpDesk()
    await desk.done({ type: 'signOut' })
    await signIn(desk)
    expect(await restore(desk, dataIn(stick))).toMatchObject({ error: { code: 'notAllowed' } })
    expect(await desk.api.lookAtFolder({ folder: stick })).toMatchObject({
      error: { code: 'notAllowed' },
    })
  })

  test('is whole wherever the power goes while the two change places', async () => {
    const { desk, stick } = await aBackedUpDesk()
    const head = await headOf(dataIn(stick))
    const parts = ['journal', 'seals.jsonl', 'snapshot.json', 'drafts.json']
    for (let cutAt = 1; cutAt < 8; cutAt += 1) {
      const fresh = await aDesk({ clock: desk.clock })
      await restore(fresh, dataIn(stick))
      await fresh.core.stop()
      let left = cutAt
      const dying = {
        ...nodeDisk,
        rename: async (from: string, to: string) => {
          left -= 1
          if (left < 0) throw Object.assign(new Error('the power is gone'), { code: 'EIO' })
          await nodeDisk.rename(from, to)
        },
      }
      await finishRestore(dying, fresh.dataDir).catch(() => null)
      await finishRestore(nodeDisk, fresh.dataDir)
      expect(await headOf(fresh.dataDir)).toEqual(head)
      expect(readdirSync(fresh.dataDir)).not.toContain('restoring')
      expect(parts.every((part) => !existsSync(join(fresh.dataDir, 'restoring', part)))).toBe(true)
    }
  })

  test('is left alone when the copying was cut off: the record here opens as it was', async () => {
    const { desk } = await aBackedUpDesk()
    await desk.core.stop()
    mkdirSync(join(desk.dataDir, 'restoring', 'journal'), { recursive: true })
    expect(await incidentsOf(await startedAgain(desk))).toEqual(['备份之前的火情'])
  })
})

describe('two desks that began as one', () => {
  test('notice it at the stick, and one of them is said to go on; nothing of the other is lost', async () => {
    const { desk, stick } = await aBackedUpDesk()
    const other = await aDesk({ dataDir: dataIn(stick), clock: desk.clock })
    await anotherFire(other, '另一台接着记的')
    await other.core.stop()
    await desk.api.backUpNow({})
    expect((await stateOf(desk)).backup.places[0]!.failing?.code).toBe('backupForked')
    const reply = await desk.api.restartBackup({ placeId: 'b1', reason: '以值班室这台为准' })
    if (!reply.ok) throw new Error(reply.error.code)
    expect(readJournal(join(reply.value.keptAs, 'data'))).toContain('另一台接着记的')
    expect((await stateOf(desk)).backup.places[0]!.failing).toBeNull()
    expect(readJournal(dataIn(stick))).not.toContain('另一台接着记的')
  })

  test('a copy that is in order is not begun anew', async () => {
    const { desk } = await aBackedUpDesk()
    expect(await desk.api.restartBackup({ placeId: 'b1', reason: '想重来' })).toMatchObject({
      error: { code: 'backupNotForked' },
    })
  })
})

test('校验 says of the open record what `npm run verify` says of the folder', async () => {
  const { desk } = await aBackedUpDesk()
  const reply = await desk.api.verifyRecord({})
  const { walk } = await verifyFolder(desk.dataDir)
  expect(reply).toMatchObject({
    ok: true,
    value: { whole: true, lines: walk.lines, head: walk.head, damages: [] },
  })
})

test('a stick that is renamed away while it is looked at is a sentence, and no end of the desk', async () => {
  const { desk, stick } = await aBackedUpDesk()
  const looking = desk.api.lookAtFolder({ folder: stick })
  renameSync(stick, `${stick}-away`)
  const reply = await looking
  expect(reply.ok ? 'ok' : reply.error.code).toMatch(/ok|restoreNothing|restoreFailed/)
  await eventually(async () =>
    expect(await signIn(desk, 'p2', LEADER_PIN)).toMatchObject({ ok: true }),
  )
})
