// The form parses with the same schema as the core, so that a fault shows beside its field at once.
import { commandSchema, type Command } from '../../shared/desk'
import type { Refusal } from '../../shared/result'

/** What is wrong with a command before it is sent, or null. The path is that of the first fault. */
export function checkCommand(command: Command): Refusal | null {
  const parsed = commandSchema.safeParse(command, { reportInput: true })
  if (parsed.success) return null
  const issue = parsed.error.issues[0]
  const path = issue?.path.join('.') ?? ''
  if (path.toLowerCase().endsWith('pin')) return { code: 'pinFormat', path }
  if (issue?.code === 'too_big' && issue.origin === 'string') return { code: 'tooLong', path }
  if (issue?.code === 'too_small') return { code: 'required', path }
  // A time that was left empty has no instant.
  if (issue?.code === 'invalid_format' && issue.input === '') return { code: 'required', path }
  return { code: 'malformed', path }
}
