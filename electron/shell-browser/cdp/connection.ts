// Questions and answers over the pipe, each known to the other by a number, and what the browser
// tells by itself.
import type { Readable, Writable } from 'node:stream'
import { createSplitter } from './pipe'
import type { CommandName, Commands, EventName, Events } from './protocol'

export interface Connection {
  /**
   * Rejects when the browser refuses or has gone.
   * @param sessionId of the page that is meant; the browser itself when there is none
   */
  send<N extends CommandName>(
    name: N,
    asks: Commands[N]['asks'],
    sessionId?: string,
  ): Promise<Commands[N]['gives']>
  /** @param hear what was told, and of which page */
  on<N extends EventName>(
    name: N,
    hear: (told: Events[N], sessionId: string | undefined) => void,
  ): void
}

interface Message {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly method?: string
  readonly params?: unknown
  readonly sessionId?: string
}

interface Waiting {
  readonly name: string
  readonly resolve: (gives: unknown) => void
  readonly reject: (fault: Error) => void
}

const gone = (name: string) => new Error(`${name}: the browser has gone`)

export function connectOver(to: Writable, from: Readable): Connection {
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, ((told: unknown, sessionId: string | undefined) => void)[]>()
  let last = 0
  let ended = false

  function answered({ id = 0, result, error }: Message): void {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(result)
    else asked?.reject(new Error(`${asked.name}: ${error.message}`))
  }

  function take(text: string): void {
    const message = JSON.parse(text) as Message
    if (message.id !== undefined) return answered(message)
    for (const hear of listeners.get(message.method ?? '') ?? [])
      hear(message.params, message.sessionId)
  }

  function end(): void {
    if (ended) return
    ended = true
    for (const { name, reject } of waiting.values()) reject(gone(name))
    waiting.clear()
  }

  from.on('data', createSplitter(take))
  for (const stream of [to, from]) stream.on('error', end).on('close', end)

  return {
    send: <N extends CommandName>(
      name: N,
      asks: Commands[N]['asks'],
      sessionId?: string,
    ): Promise<Commands[N]['gives']> =>
      new Promise((resolve, reject) => {
        if (ended) return reject(gone(name))
        last += 1
        waiting.set(last, { name, resolve: resolve as Waiting['resolve'], reject })
        to.write(`${JSON.stringify({ id: last, method: name, params: asks, sessionId })}\0`)
      }),
    on(name, hear) {
      listeners.set(name, [...(listeners.get(name) ?? []), hear as (told: unknown) => void])
    },
  }
}
