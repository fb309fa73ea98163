// What this area declares to the desk.
import { area } from '../area'
import {
  contactCommands,
  contactEvents,
  contactRights,
  contactTraits,
  presetContacts,
} from './record'

export const contactArea = area({
  events: contactEvents,
  traits: contactTraits,
  commands: contactCommands,
  rights: contactRights,
  empty: { phoneBook: presetContacts },
})
