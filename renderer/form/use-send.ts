// The action of a form that sends one command.
import type { Command } from '../../shared/desk'
import { err, ok } from '../../shared/result'
import { faultsOf } from './check'
import { send, type Made } from './send'
import { useAction, type Action } from './use-action'

export interface Sending extends Omit<Action, 'run' | 'refuse'> {
  /** Sends; `done` runs only when it was taken. On a refusal the form keeps everything. */
  readonly run: (command: Command, done: (made: Made) => void) => void
}

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
/**
 * Of several commands, or of one that is made on the way.
 * @param current what the form says now, under the paths of the command; nothing where it has no fields
 */
export function useSend(current?: () => unknown): Sending
export function useSend(current?: () => unknown): Submitting {
  const action = useAction(current)

  const run: Sending['run'] = (command, done) =>
    action.run(async () => {
      // Everything that is wrong is said at once.
      const faults = faultsOf(command)
      if (faults.length > 0) return err(faults)
      const result = await send(command)
      return result.ok ? ok(result.value) : err([result.error])
    }, done)
  // Only the first overload is given these.
  const command = () => current?.() as Command

  return {
    ...action,
    run,
    submit: (done) => run(command(), done),
    check: () => action.refuse(faultsOf(command())),
  }
}
