// Phone book events -> state.
import type { Evolvers } from '../evolution'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import type { Contact, ContactDetails, contactEvents } from './record'

const withContacts = (state: DeskState, changed: Readonly<Record<string, Contact>>): DeskState => ({
  ...state,
  phoneBook: { ...state.phoneBook, contacts: { ...state.phoneBook.contacts, ...changed } },
})

const written = (state: DeskState, id: string, details: ContactDetails): Contact => ({
  ...details,
  id,
  active: lookUp(state.phoneBook.contacts, id)?.active ?? true,
})

function withActive(state: DeskState, id: string, active: boolean): DeskState {
  const contact = lookUp(state.phoneBook.contacts, id)
  return contact === undefined ? state : withContacts(state, { [id]: { ...contact, active } })
}

export const evolveContact: Evolvers<keyof typeof contactEvents> = {
  contactAdded: (state, { data: { contactId, details } }) =>
    withContacts(state, { [contactId]: written(state, contactId, details) }),
  contactChanged: (state, { data: { contactId, details } }) =>
    withContacts(state, { [contactId]: written(state, contactId, details) }),
  contactRetired: (state, { data: { contactId } }) => withActive(state, contactId, false),
  contactRestored: (state, { data: { contactId } }) => withActive(state, contactId, true),
  contactsImported: (state, { data: { contacts } }) =>
    withContacts(
      state,
      Object.fromEntries(
        contacts.map(({ contactId, details }) => [contactId, written(state, contactId, details)]),
      ),
    ),
}
