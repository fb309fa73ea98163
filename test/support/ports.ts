// Which TCP ports other programs listen on, as Linux tells it; elsewhere nothing is known.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

/** What may be gone, or another's, at the moment it is looked at. */
function orEmpty<T>(look: () => T, empty: T): T {
  try {
    return look()
  } catch {
    return empty
  }
}

const proc = (...path: string[]) => join('/proc', ...path)

/** The numbers of the programs that were started with this word. */
export const programsWith = (word: string): string[] =>
  orEmpty(() => readdirSync('/proc'), [])
    .filter((name) => /^\d+$/.test(name))
    .filter((id) =>
      orEmpty(() => readFileSync(proc(id, 'cmdline'), 'utf8'), '')
        .split('\0')
        .includes(word),
    )

const LISTENING = '0A'

/** Each line: number, own address and port, theirs, state, …, and tenth the socket's own number. */
const listeningSockets = (table: string): Map<string, number> =>
  new Map(
    orEmpty(() => readFileSync(table, 'utf8'), '')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((cells) => cells[3] === LISTENING)
      .map((cells) => [cells[9] ?? '', parseInt((cells[1] ?? '').split(':')[1] ?? '', 16)]),
  )

export function listeningPorts(program: string): number[] {
  const known = ['tcp', 'tcp6'].flatMap((name) => [...listeningSockets(proc(program, 'net', name))])
  const held = orEmpty(() => readdirSync(proc(program, 'fd')), []).map((file) =>
    orEmpty(() => readlinkSync(proc(program, 'fd', file)), ''),
  )
  return known.filter(([socket]) => held.includes(`socket:[${socket}]`)).map(([, port]) => port)
}
