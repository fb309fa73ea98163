// One desk per data folder.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { takeLock, type HeldLock } from '../../../electron/core/disk/lock'
import { settle } from '../../support/clock'
import { tempFolder } from '../../support/temp-folder'

async function taken(folder: string, platform: NodeJS.Platform = 'linux'): Promise<HeldLock> {
  const lock = await takeLock(folder, platform)
  if (!lock.taken) throw new Error('the lock is held by somebody else')
  onTestFinished(() => lock.release())
  return lock
}

const nameOf = (folder: string) =>
  `duty-desk-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`

/** `linux` has no file; `darwin` stands for the systems whose sockets are files. */
describe.each(['linux', 'darwin'] as const)('the lock of a data folder (%s)', (platform) => {
  it('is had by one at a time', async () => {
    const folder = tempFolder()
    await taken(folder, platform)
    expect(await takeLock(folder, platform)).toEqual({ taken: false })
  })

  it('tells the first that somebody started a second', async () => {
    const folder = tempFolder()
    const first = await taken(folder, platform)
    let shown = 0
    first.onSecondStart(() => (shown += 1))
    await takeLock(folder, platform)
    await settle()
    expect(shown).toBe(1)
  })

  it('is free again after it was released', async () => {
    const folder = tempFolder()
    await (await taken(folder, platform)).release()
    await taken(folder, platform)
  })

  it('is not shared between folders', async () => {
    await taken(tempFolder(), platform)
    await taken(tempFolder(), platform)
  })

  it('goes to exactly one of many who start at the same moment', async () => {
    const folder = tempFolder()
    const locks = await Promise.all(Array.from({ length: 8 }, () => takeLock(folder, platform)))
    const held = locks.filter((lock) => lock.taken)
    expect(held.length).toBe(1)
    await Promise.all(held.map((lock) => lock.release()))
  })
})

describe('a lock whose owner was killed', () => {
  const holding = (address: string) => `
    require('node:net').createServer().listen(${JSON.stringify(address)}, () => console.log('held'))
  `

  async function killedWhileHolding(address: string): Promise<void> {
    const owner = spawn(process.execPath, ['-e', holding(address)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((held) => owner.stdout.once('data', held))
    owner.kill('SIGKILL')
    await new Promise((gone) => owner.once('exit', gone))
  }

  it('is freed by the system on Linux', async () => {
    const folder = tempFolder()
    await killedWhileHolding(`\0${nameOf(folder)}`)
    await taken(folder, 'linux')
  })

  it('is taken over where a socket file is left behind', async () => {
    const folder = tempFolder()
    await killedWhileHolding(join(tmpdir(), nameOf(folder)))
    await taken(folder, 'darwin')
  })

  it('is taken over even from a plain file in its place', async () => {
    const folder = tempFolder()
    writeFileSync(join(tmpdir(), nameOf(folder)), '')
    await taken(folder, 'darwin')
  })
})

it('a desk too busy to answer still holds its lock', { timeout: 10_000 }, async () => {
  const folder = tempFolder()
  const mute = createServer()
  await new Promise<void>((listening) => mute.listen(`\0${nameOf(folder)}`, listening))
  onTestFinished(() => void mute.close())
  expect(await takeLock(folder, 'linux')).toEqual({ taken: false })
})
