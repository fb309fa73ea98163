// Sends a command and waits until the page shows what came of it.
import type { Command } from '../../shared/desk'
import { err, ok, type Result } from '../../shared/result'
import { api } from '../api'
import { waitForSeq } from '../store'
import { faultsOf } from './check'

/** Ids of what came into being, such as `incidentId`. */
export type Made = Readonly<Record<string, string>>

/** The core answers paths from the message's root; a form knows those of its command. */
const ownPath = (path: string): string => path.replace(/^command\./, '')

export async function send(command: Command): Promise<Result<Made>> {
  const [fault] = faultsOf(command)
  if (fault !== undefined) return err(fault)
  const reply = await api.command({ command })
  if (!reply.ok) {
    const { path, ...error } = reply.error
    return err(path === undefined ? error : { ...error, path: ownPath(path) })
  }
  await waitForSeq(reply.value.seq)
  return ok(reply.value.made)
}
