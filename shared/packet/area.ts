// What this area declares to the desk.
import { area } from '../area'
import { noRooms } from '../known-rooms'
import { packetCommands, packetRights, packetSystemCommands } from './commands'
import { packetEvents, packetTraits } from './record'
import { packetEventUpcasts } from './upcasts'

export const packetArea = area({
  events: packetEvents,
  traits: packetTraits,
  upcasts: packetEventUpcasts,
  commands: packetCommands,
  rights: packetRights,
  systemCommands: packetSystemCommands,
  empty: { rooms: noRooms },
})
