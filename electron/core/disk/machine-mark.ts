// Says which running program this is, so that another one can tell whether it still runs. What is certain is said as
// certain: only where nobody can know, a heartbeat has to be waited for.
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname, networkInterfaces } from 'node:os'
import { z } from 'zod'

export const markSchema = z.object({
  /** For a person. */
  host: z.string(),
  /** The run of the operating system in whose list of processes `pid` stands. */
  system: z.string(),
  pid: z.int(),
  /** When that process began, by its system; empty where that cannot be asked. A number is given again, a moment is not. */
  began: z.string(),
})
export type MachineMark = z.infer<typeof markSchema>

/** Where it is not there, the next best is asked. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    // Another system has no such file.
    return ''
  }
}

/** Processes of another list (a container) have numbers of their own. */
function listOfProcesses(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    // Only Linux has more than one.
    return ''
  }
}

/** The 22nd word, counted behind the name, which may hold anything; none of one that is dead and not yet buried. */
function beganOf(pid: number): string {
  const words = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
  return words[0] === 'Z' || words[0] === 'X' ? '' : (words[19] ?? '')
}

function systemNow(): string {
  const boot = read('/proc/sys/kernel/random/boot_id')
  if (boot !== '') return `${boot} ${listOfProcesses()}`
  const cards = Object.values(networkInterfaces())
    .flat()
    .map((card) => card?.mac ?? '')
  return createHash('sha256')
    .update([hostname(), ...[...new Set(cards)].sort()].join())
    .digest('hex')
}

export const thisProgram = (): MachineMark => ({
  host: hostname(),
  system: systemNow(),
  pid: process.pid,
  began: beganOf(process.pid),
})

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether the program of that mark still runs; null when it cannot be known from here. */
export function stillRuns(mark: MachineMark, here: MachineMark): boolean | null {
  if (mark.system !== here.system) return null
  if (mark.began !== '') return beganOf(mark.pid) === mark.began
  return isThere(mark.pid) ? null : false
}
