// The form parses with the same schema as the core, so that every fault shows beside its field at once.
import type { z } from 'zod'
import { commandSchema, type Command } from '../../shared/desk'
import type { Refusal } from '../../shared/result'

function refusalOf(issue: z.core.$ZodIssue): Refusal {
  const path = issue.path.join('.')
  if (path.toLowerCase().endsWith('pin'))
    return { code: issue.code === 'custom' ? 'pinGuessed' : 'pinFormat', path }
  if (issue.code === 'too_big' && issue.origin === 'string') return { code: 'tooLong', path }
  if (issue.code === 'too_small') return { code: 'required', path }
  // A time that was left empty has no instant.
  if (issue.code === 'invalid_format' && issue.input === '') return { code: 'required', path }
  return { code: 'malformed', path }
}

/** What is wrong with a command before it is sent: one fault a field, in the order of the command. */
export function faultsOf(command: Command): readonly Refusal[] {
  const parsed = commandSchema.safeParse(command, { reportInput: true })
  if (parsed.success) return []
  const faults = parsed.error.issues.map(refusalOf)
  return faults.filter(({ path }, at) => faults.findIndex((fault) => fault.path === path) === at)
}
