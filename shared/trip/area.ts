// What this area declares to the desk.
import { area } from '../area'
import { noTrips, tripCommands, tripEvents, tripRights, tripTraits } from './record'

export const tripArea = area({
  events: tripEvents,
  traits: tripTraits,
  commands: tripCommands,
  rights: tripRights,
  empty: { trip: noTrips },
})
