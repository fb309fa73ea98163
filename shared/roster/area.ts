// What this area declares to the desk.
import { area } from '../area'
import { emptyRoster, rosterCommands, rosterEvents, rosterRights, rosterTraits } from './record'

export const rosterArea = area({
  events: rosterEvents,
  traits: rosterTraits,
  commands: rosterCommands,
  rights: rosterRights,
  empty: { roster: emptyRoster },
})
