// What stands in the entry line, as the command that records it.
import type { Command } from '../../shared/desk'
import { MINUTE, toInstant, type Ms } from '../../shared/time'
import { todoOf, type Typed } from './typed'

export type AddEntry = Extract<Command, { type: 'addEntry' }>

/** Without a time of its own an entry happened just now. */
export function entryCommand(
  { kind, at, other, text }: Typed,
  now: Ms,
  incidentId: string | null,
): AddEntry {
  const todo = todoOf(text, now)
  const happened = at === null ? now : Math.floor(at / MINUTE) * MINUTE
  return {
    type: 'addEntry',
    kind,
    at: toInstant(happened),
    other,
    text: todo?.text ?? text.trim(),
    matter: todo === null ? null : { due: todo.due === null ? null : toInstant(todo.due) },
    incidentId,
  }
}
