// What this area declares to the desk.
import { area } from '../area'
import { emptyInbox, inboxCommands, inboxEvents, inboxRights, inboxTraits } from './record'

export const inboxArea = area({
  events: inboxEvents,
  traits: inboxTraits,
  commands: inboxCommands,
  rights: inboxRights,
  empty: { inbox: emptyInbox },
})
