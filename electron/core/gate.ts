// The one way in: a call is parsed, whoever makes it may make it, and only then is it answered.
import type { Reply } from '../../shared/contract'
import type { DeskState } from '../../shared/desk'
import { refuse } from '../../shared/result'
import { mayCall } from './access'
import type { Log } from './log/log'
import { watchCalls } from './log/watch-calls'
import { parseCall, type Calls } from './parse-call'
import type { Clock } from './ports'

export interface GateDeps {
  readonly calls: Calls
  readonly log: Log
  readonly clock: Clock
  readonly state: () => DeskState
  readonly isStopped: () => boolean
}

export function createGate({ calls, log, clock, state, isStopped }: GateDeps) {
  const answered = watchCalls({ log, clock }, ({ name, params }) => calls[name](params as never))

  return async (name: string, params: unknown): Promise<Reply> => {
    if (isStopped()) return refuse('stopped')
    const parsed = parseCall(name, params)
    if (!parsed.ok) return parsed
    const may = mayCall(parsed.value.name, state())
    return may.ok ? answered(parsed.value) : may
  }
}
