// What this area declares to the desk.
import { area } from '../area'
import { digestCommands, digestEvents, digestRights, digestTraits, noDigests } from './record'

export const digestArea = area({
  events: digestEvents,
  traits: digestTraits,
  commands: digestCommands,
  rights: digestRights,
  empty: { digest: noDigests },
})
