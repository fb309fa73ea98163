// The lock in the data folder: one writer by whatever way the folder was reached, and nothing that a crash left behind
// keeps anybody out.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { claimFolder } from '../../../electron/core/disk/claim'
import { LOCK_FILE, takeFolderLock, type FolderLock } from '../../../electron/core/disk/folder-lock'
import { stillRuns, thisProgram, type MachineMark } from '../../../electron/core/disk/machine-mark'
import { SECOND } from '../../../shared/time'
import { testClock, type TestClock } from '../../support/clock'
import { tempFolder } from '../../support/temp-folder'
import { eventually } from '../../support/eventually'

const onNoShare = async () => false

/** A program of another machine, or of a container: nothing here knows whether it runs. */
const elsewhere: MachineMark = { host: '值班室二号机', system: 'another', pid: 7, began: '9' }

const take = (folder: string, clock: TestClock, here = thisProgram()) =>
  takeFolderLock(folder, { clock, here, isShare: onNoShare })

async function taken(folder: string, clock: TestClock, here = thisProgram()): Promise<FolderLock> {
  const lock = await take(folder, clock, here)
  if (!lock.taken) throw new Error('the lock is held by somebody else')
  onTestFinished(() => lock.release())
  return lock
}

const written = (folder: string): string => readFileSync(join(folder, LOCK_FILE), 'utf8')

/** Lets the starter wait, five seconds at a time, while something else may happen. */
async function waiting<T>(
  asked: Promise<T>,
  clock: TestClock,
  meanwhile: () => void = () => {},
): Promise<T> {
  let answer: T | null = null
  void asked.then((found) => (answer = found))
  while (answer === null) {
    // What the disk answers comes between two turns; no time passes but the clock's.
    await new Promise((done) => void setImmediate(done))
    if (clock.nextIn() === null) continue
    meanwhile()
    await clock.advance(5 * SECOND)
  }
  return asked
}

describe('the lock that lies in the folder', () => {
  test('is had by one at a time, and is free again after it was released', async () => {
    const folder = tempFolder()
    const clock = testClock()
    const lock = await taken(folder, clock)
    expect(await take(folder, clock)).toMatchObject({ taken: false })
    await lock.release()
    expect(existsSync(join(folder, LOCK_FILE))).toBe(false)
    await taken(folder, clock)
  })

  test('goes to exactly one of many who start at the same moment', async () => {
    const folder = tempFolder()
    const clock = testClock()
    const locks = await Promise.all(Array.from({ length: 8 }, () => take(folder, clock)))
    const had = locks.filter((lock) => lock.taken)
    expect(had).toHaveLength(1)
    await Promise.all(had.map((lock) => lock.release()))
  })

  test('of a program that runs is refused at once, and of one that was killed is free at once', async () => {
    const folder = tempFolder()
    const clock = testClock()
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
    const ended = new Promise((done) => other.once('exit', done))
    await new Promise((done) => other.once('spawn', done))
    const its = { ...thisProgram(), pid: other.pid!, began: beganOf(other.pid!) }
    writeFileSync(join(folder, LOCK_FILE), JSON.stringify({ id: 'x', beat: 3, owner: its }))
    expect(await take(folder, clock)).toMatchObject({ taken: false, host: its.host })
    other.kill('SIGKILL')
    await ended
    await taken(folder, clock)
  })

  test('that a desk of this very program left behind does not keep the next one out', async () => {
    const folder = tempFolder()
    const left = { id: 'left behind', beat: 9, owner: thisProgram() }
    writeFileSync(join(folder, LOCK_FILE), JSON.stringify(left))
    await taken(folder, testClock())
  })

  test('of another machine holds as long as its figure goes on', async () => {
    const folder = tempFolder()
    const clock = testClock()
    let beat = 0
    const goesOn = () => {
      beat += 1
      writeFileSync(join(folder, LOCK_FILE), JSON.stringify({ id: 'x', beat, owner: elsewhere }))
    }
    goesOn()
    expect(await waiting(take(folder, clock), clock, goesOn)).toEqual({
      taken: false,
      host: '值班室二号机',
    })
  })

  test('of another machine that went down is free once nothing has gone on for 20 seconds', async () => {
    const folder = tempFolder()
    const clock = testClock()
    const from = clock.wall()
    writeFileSync(join(folder, LOCK_FILE), JSON.stringify({ id: 'x', beat: 4, owner: elsewhere }))
    const lock = await waiting(take(folder, clock), clock)
    if (!lock.taken) throw new Error('it was not freed')
    onTestFinished(lock.release)
    expect(clock.wall() - from).toBeGreaterThanOrEqual(20 * SECOND)
  })

  test('that a power cut left half written is free as well', async () => {
    const folder = tempFolder()
    const clock = testClock()
    writeFileSync(join(folder, LOCK_FILE), '{"id":"x","be')
    const lock = await waiting(take(folder, clock), clock)
    if (!lock.taken) throw new Error('it was not freed')
    onTestFinished(lock.release)
  })

  test('goes on for those who can only see the file, and is left alone once somebody else has it', async () => {
    const folder = tempFolder()
    const clock = testClock()
    await taken(folder, clock)
    const first = written(folder)
    await clock.advance(6 * SECOND)
    await eventually(() => expect(written(folder)).not.toBe(first))
    const other = JSON.stringify({ id: 'of somebody else', beat: 1, owner: elsewhere })
    writeFileSync(join(folder, LOCK_FILE), other)
    await clock.advance(30 * SECOND)
    expect(written(folder)).toBe(other)
  })

  test('leaves nothing beside it', async () => {
    const folder = tempFolder()
    await taken(folder, testClock())
    expect(readdirSync(folder)).toEqual([LOCK_FILE])
  })

  test('on a share is said not to be certain', async () => {
    const lock = await takeFolderLock(tempFolder(), {
      clock: testClock(),
      here: thisProgram(),
      isShare: async () => true,
    })
    if (!lock.taken) throw new Error('not taken')
    onTestFinished(lock.release)
    expect(lock.doubtful).toBe(true)
  })
})

/** As another program would say of itself. */
const beganOf = (pid: number): string =>
  process.platform === 'linux'
    ? (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '')
    : ''

describe('whether a program still runs', () => {
  test('is certain of this one, and unknown of another machine', () => {
    expect(stillRuns(thisProgram(), thisProgram())).not.toBe(false)
    expect(stillRuns(elsewhere, thisProgram())).toBeNull()
  })

  test.runIf(process.platform === 'linux')(
    'is denied of a number that was given to another program since',
    () => {
      expect(stillRuns({ ...thisProgram(), began: '1' }, thisProgram())).toBe(false)
    },
  )
})

test('a folder that another machine keeps is refused with its name, and its socket is let go', async () => {
  const folder = tempFolder()
  const clock = testClock()
  const kept = { ...thisProgram(), system: 'a container' }
  await taken(folder, clock, kept)
  const here = { clock, here: thisProgram(), isShare: onNoShare }
  const claiming = claimFolder({ path: folder, chosen: true }, here)
  expect(await waiting(claiming, clock)).toMatchObject({
    ok: false,
    error: { code: 'folderInUse', details: { folder } },
  })
})
