// One writer per data folder, whichever shell. The lock is a listening socket named after the
// folder: the system frees it when the process dies, however it dies, so a crash cannot leave it
// behind. A second starter asks the first to show its window.
import { createHash, randomUUID } from 'node:crypto'
import { realpath, unlink } from 'node:fs/promises'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SECOND } from '../../../shared/time'

export interface HeldLock {
  readonly taken: true
  /** Somebody started the desk again and expects to see it. */
  onSecondStart(show: () => void): void
  release(): Promise<void>
}
export type Lock = HeldLock | { readonly taken: false }

const PATIENCE = 2 * SECOND
const ATTEMPTS = 5

/** Linux: no file at all. Windows: a named pipe. Elsewhere a socket file, which can be left behind. */
function addressFor(realDataDir: string, platform: NodeJS.Platform): string {
  const name = `duty-desk-${createHash('sha256').update(realDataDir).digest('hex').slice(0, 32)}`
  if (platform === 'linux') return `\0${name}`
  return platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name)
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

function listen(address: string, onCaller: (socket: Socket) => void): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer(onCaller)
    server.once('error', (error) =>
      codeOf(error) === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(address, () => resolve(server))
  })
}

/** Says a word to whoever holds the lock. What they answer; '' when they are too busy; null when nobody is there. */
function say(address: string, word: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(address, () => socket.end(word))
    socket.setTimeout(PATIENCE, () => {
      socket.destroy()
      resolve(answer)
    })
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => (answer += text))
    socket.once('end', () => resolve(answer))
    socket.once('error', () => resolve(null))
  })
}

/** The folder must be there: its true path names the lock, so that two names of it are one lock. */
export async function takeLock(dataDir: string, platform = process.platform): Promise<Lock> {
  const address = addressFor(await realpath(dataDir), platform)
  const me = randomUUID()
  const callers = new Set<Socket>()
  let show = () => {}

  function answer(socket: Socket) {
    callers.add(socket)
    socket.setEncoding('utf8')
    socket.on('data', (word: string) => {
      if (word === 'show') show()
      socket.end(me)
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => callers.delete(socket))
  }

  async function held(server: Server): Promise<Lock> {
    // Two starters may both have cleared away the same left-over file: the later one holds the name.
    if (platform !== 'linux' && (await say(address, 'who')) !== me) {
      server.close()
      return { taken: false }
    }
    return {
      taken: true,
      onSecondStart: (then) => void (show = then),
      release: () =>
        new Promise((done) => {
          server.close(() => done())
          for (const caller of callers) caller.destroy()
        }),
    }
  }

  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const server = await listen(address, answer)
    if (server !== null) return held(server)
    if ((await say(address, 'show')) !== null) return { taken: false }
    // Its owner is gone. Only a file can be left of it, and it is in the way; one that stays is found by the next attempt.
    if (platform !== 'linux' && platform !== 'win32') await unlink(address).catch(() => undefined)
  }
  return { taken: false }
}
