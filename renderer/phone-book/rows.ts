// The rows of the phone book's page: those in use first, by unit as in an old phone book.
import { bookOf, type BookEntry } from '../../shared/contact/find'
import { DERIVED_GROUPS, STANDING_GROUP, type Contact } from '../../shared/contact/record'
import type { DeskState } from '../../shared/desk'

/** The choice that leaves no group out. */
export const EVERYONE = '全部'

export interface Row extends BookEntry {
  readonly active: boolean
}

type BookState = Pick<DeskState, 'phoneBook' | 'people' | 'unit'>

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** Standing contacts first (N9); a unit's own number before its people. */
const inOrder = (a: Row, b: Row): number =>
  Number(b.active) - Number(a.active) ||
  Number(b.groups.includes(STANDING_GROUP)) - Number(a.groups.includes(STANDING_GROUP)) ||
  collator.compare(a.unit, b.unit) ||
  Number(a.kind === 'person') - Number(b.kind === 'person') ||
  collator.compare(a.name, b.name)

export function rowsOf(state: BookState, withRetired: boolean): readonly Row[] {
  const retired = Object.values(state.phoneBook.contacts).filter(({ active }) => !active)
  return [
    ...bookOf(state).map((entry): Row => ({ ...entry, active: true })),
    ...(withRetired ? retired : []).map((contact): Row => ({ ...contact, from: 'book' })),
  ].sort(inOrder)
}

/** Standing contacts first, then the room's own groups, then those that are kept elsewhere. */
export function groupsOf(contacts: Readonly<Record<string, Contact>>): string[] {
  const named = new Set(
    Object.values(contacts)
      .filter(({ active }) => active)
      .flatMap(({ groups }) => groups),
  )
  named.delete(STANDING_GROUP)
  const own = [...named].filter((group) => !DERIVED_GROUPS.includes(group)).sort(collator.compare)
  return [STANDING_GROUP, ...own, ...DERIVED_GROUPS]
}
