// The entries of a shift's log, numbered as they come.
import type { Entry } from './entry'
import type { Shift } from './record'

export const entryIdOf = (shift: Pick<Shift, 'id' | 'entries'>): string =>
  `${shift.id}-e${shift.entries.length + 1}`

/** Entries of a log that was begun anew, as they follow upon `held` earlier ones. */
export const renumbered = ({ id, entries }: Pick<Shift, 'id' | 'entries'>, held: number): Entry[] =>
  entries.map((entry, index) => ({
    ...entry,
    id: `${id}-e${held + index + 1}`,
    no: held + index + 1,
  }))

type Unnumbered<E> = E extends Entry ? Omit<E, 'id' | 'no'> : never

/** Copies the references, never the entries. */
export function appendEntry(shift: Shift, entry: Unnumbered<Entry>): Shift {
  const numbered = { ...entry, id: entryIdOf(shift), no: shift.entries.length + 1 } as Entry
  return { ...shift, entries: [...shift.entries, numbered] }
}
