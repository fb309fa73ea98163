// What this area declares to the desk.
import { area } from '../area'
import { accountabilityCommands, accountabilityRights } from './commands'
import { accountabilityEvents, accountabilityTraits } from './events'
import { nobodyLate } from './record'
import { accountabilityUpcasts } from './upcasts'

export const accountabilityArea = area({
  events: accountabilityEvents,
  traits: accountabilityTraits,
  upcasts: accountabilityUpcasts,
  commands: accountabilityCommands,
  rights: accountabilityRights,
  empty: { accountability: nobodyLate },
})
