// The action of a form that sends one command.
import { useRef } from 'react'
import type { Command } from '../../shared/desk'
import { isEqual } from '../../shared/equal'
import { err, ok, type Refusal } from '../../shared/result'
import { faultsOf } from './check'
import { send, type Made } from './send'
import { useAction, type Action } from './use-action'

export interface Sending extends Omit<Action, 'run' | 'refuse'> {
  /** Sends; `done` runs only when it was taken. On a refusal the form keeps everything. */
  readonly run: (command: Command, done: (made: Made) => void) => void
}

/** What a command says at a path such as `facts.title`. */
const saidAt = (command: Command, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], command)

export interface Submitting extends Sending {
  /** Sends the command as the form has it now. */
  readonly submit: (done: (made: Made) => void) => void
  /** Says what is wrong with it, and sends nothing. */
  readonly check: () => void
}

/**
 * @param current the command as the form would send it now: what was refused is over as soon as its
 *   field says something else
 */
export function useSend(current: () => Command): Submitting
/** Of several commands, or of one that is made on the way. */
export function useSend(): Sending
export function useSend(current?: () => Command): Sending & Partial<Submitting> {
  const sent = useRef<Command | null>(null)

  function isOver({ path }: Refusal): boolean {
    if (current === undefined || sent.current === null || path === undefined) return false
    return !isEqual(saidAt(sent.current, path), saidAt(current(), path))
  }

  const action = useAction(isOver)

  const run: Sending['run'] = (command, done) =>
    action.run(async () => {
      sent.current = command
      // Everything that is wrong is said at once.
      const faults = faultsOf(command)
      if (faults.length > 0) return err(faults)
      const result = await send(command)
      return result.ok ? ok(result.value) : err([result.error])
    }, done)

  function check(command: Command): void {
    sent.current = command
    action.refuse(faultsOf(command))
  }

  return {
    busy: action.busy,
    get refusal() {
      return action.refusal
    },
    clear: action.clear,
    attempt: action.attempt,
    errorAt: action.errorAt,
    errorElsewhere: action.errorElsewhere,
    run,
    ...(current === undefined
      ? {}
      : { submit: (done) => run(current(), done), check: () => check(current()) }),
  }
}
