// Commands about the phone book.
import { isEqual } from '../equal'
import type { z } from 'zod'
import { decided, nextId, type Deciders } from '../decision'
import type { NewEvent } from '../event'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { activeContact, activeContacts, detailsOf, identityOf, tidy } from './find'
import { PRESET_CONTACTS, type Contact, type ContactDetails, type contactCommands } from './record'

export type ContactCommand = z.infer<(typeof contactCommands)[number]>

const known = (state: DeskState, id: string): Result<Contact> => {
  const contact = lookUp(state.phoneBook.contacts, id)
  return contact === undefined ? refuse('unknownContact', 'contactId') : ok(contact)
}

/** Nothing is ever deleted, so a count is enough; the presets have ids of their own. */
const contactsMade = ({ phoneBook }: DeskState): number =>
  Object.keys(phoneBook.contacts).filter(
    (id) => !PRESET_CONTACTS.some((preset) => preset.id === id),
  ).length

type Imported = Extract<NewEvent, { type: 'contactsImported' }>['data']['contacts']

function importAll(state: DeskState, contacts: readonly ContactDetails[], source: string) {
  const identities = contacts.map(identityOf)
  const twice = identities.findIndex((one, index) => identities.indexOf(one) !== index)
  if (twice !== -1)
    return refuse('contactTwice', `contacts.${twice}.name`, { name: contacts[twice]!.name })
  const known = new Map(activeContacts(state).map((contact) => [identityOf(contact), contact]))
  let made = contactsMade(state)
  const written = contacts.flatMap((details, index): Imported => {
    const there = known.get(identities[index]!)
    if (there === undefined) return [{ contactId: nextId('k', made++), details, before: null }]
    const before = detailsOf(there)
    return isEqual(before, details) ? [] : [{ contactId: there.id, details, before }]
  })
  if (written.length === 0) return refuse('nothingChanged', 'contacts')
  return decided([{ type: 'contactsImported', data: { source, contacts: written } }])
}

export const decideContact: Deciders<ContactCommand> = {
  addContact: (state, command) => {
    const details = tidy(command.details)
    if (activeContact(state, details) !== undefined) {
      return refuse('contactTwice', 'details.name', { name: details.name })
    }
    const contactId = nextId('k', contactsMade(state))
    return decided([{ type: 'contactAdded', data: { contactId, details } }], { contactId })
  },
  changeContact: (state, { contactId, ...command }) => {
    const contact = known(state, contactId)
    if (!contact.ok) return contact
    const details = tidy(command.details)
    const before = detailsOf(contact.value)
    if (isEqual(before, details)) return refuse('nothingChanged', 'details')
    const other = activeContact(state, details)
    if (other !== undefined && other.id !== contactId) {
      return refuse('contactTwice', 'details.name', { name: details.name })
    }
    return decided([{ type: 'contactChanged', data: { contactId, details, before } }])
  },
  retireContact: (state, { contactId, reason }) => {
    const contact = known(state, contactId)
    if (!contact.ok) return contact
    if (!contact.value.active) return refuse('nothingChanged', 'contactId')
    return decided([{ type: 'contactRetired', data: { contactId, reason } }])
  },
  restoreContact: (state, { contactId }) => {
    const contact = known(state, contactId)
    if (!contact.ok) return contact
    if (contact.value.active) return refuse('nothingChanged', 'contactId')
    if (activeContact(state, contact.value) !== undefined) {
      return refuse('contactTwice', 'contactId', { name: contact.value.name })
    }
    return decided([{ type: 'contactRestored', data: { contactId } }])
  },
  importContacts: (state, { contacts, source }) => importAll(state, contacts.map(tidy), source),
}
