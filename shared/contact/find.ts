// Looking the phone book up: its own contacts, the recipients of reports, and the people of the room.
import type { DeskState } from '../state'
import {
  DERIVED_GROUPS,
  RECIPIENT_GROUP,
  ROOM_GROUP,
  type Contact,
  type ContactDetails,
} from './record'

type Identity = Pick<ContactDetails, 'kind' | 'unit' | 'name'>

/** The same for the same person of the same unit, and for the same unit. */
export const identityOf = ({ kind, unit, name }: Identity): string =>
  JSON.stringify(kind === 'unit' ? [kind, name] : [kind, unit, name])

/** A unit bears its own name; each group once; groups that are derived are not written down. */
export const tidy = (details: ContactDetails): ContactDetails => ({
  ...details,
  unit: details.kind === 'unit' ? details.name : details.unit,
  groups: [...new Set(details.groups)].filter((group) => !DERIVED_GROUPS.includes(group)),
})

export const detailsOf = ({ id: _id, active: _active, ...details }: Contact): ContactDetails =>
  details

type Book = Pick<DeskState, 'phoneBook'>

export const activeContacts = ({ phoneBook }: Book): Contact[] =>
  Object.values(phoneBook.contacts).filter(({ active }) => active)

export const activeContact = (state: Book, wanted: Identity): Contact | undefined =>
  activeContacts(state).find((contact) => identityOf(contact) === identityOf(wanted))

/** An entry as people look it up. `recipient` and `room` are kept elsewhere and cannot be edited here. */
export interface BookEntry extends ContactDetails {
  readonly id: string
  readonly from: 'book' | 'recipient' | 'room'
}

const NOTHING = { unit: '', post: '', mobile: '', office: '', fax: '', note: '' }

const recipients = ({ unit }: Pick<DeskState, 'unit'>): BookEntry[] =>
  (unit?.recipients ?? [])
    .filter(({ active }) => active)
    .map(({ id, name, phone, fax }) => ({
      ...NOTHING,
      id: `recipient:${id}`,
      from: 'recipient',
      kind: 'unit',
      name,
      unit: name,
      office: phone,
      fax,
      groups: [RECIPIENT_GROUP],
    }))

const people = ({ unit, people }: Pick<DeskState, 'unit' | 'people'>): BookEntry[] =>
  Object.values(people)
    .filter(({ active }) => active)
    .map(({ id, name, post, phone }) => ({
      ...NOTHING,
      id: `room:${id}`,
      from: 'room',
      kind: 'person',
      name,
      unit: unit?.name ?? '',
      post,
      office: phone,
      groups: [ROOM_GROUP],
    }))

/** Everyone who can be reached: the phone book, and what other parts of the desk know of numbers. */
export const bookOf = (state: Pick<DeskState, 'phoneBook' | 'unit' | 'people'>): BookEntry[] => [
  ...activeContacts(state).map(({ active: _active, ...contact }): BookEntry => ({
    ...contact,
    from: 'book',
  })),
  ...recipients(state),
  ...people(state),
]

/** The groups in use, the standing ones first. */
export const groupsOf = (entries: readonly BookEntry[]): string[] => [
  ...new Set(entries.flatMap(({ groups }) => groups)),
]

/** By which number somebody is called: mobile first. Empty when none is known. */
export const numberOf = ({ mobile, office }: Pick<ContactDetails, 'mobile' | 'office'>): string =>
  mobile === '' ? office : mobile

/** The numbers by the names of people, as the roster prints them. */
export function numbersByName(
  state: Pick<DeskState, 'phoneBook' | 'unit' | 'people'>,
): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  for (const entry of bookOf(state)) {
    const number = numberOf(entry)
    if (entry.kind === 'person' && number !== '' && !numbers.has(entry.name))
      numbers.set(entry.name, number)
  }
  return numbers
}
