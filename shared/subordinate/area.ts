// What this area declares to the desk.
import { area } from '../area'
import {
  noSubordinates,
  subordinateCommands,
  subordinateEvents,
  subordinateRights,
  subordinateTraits,
} from './record'

export const subordinateArea = area({
  events: subordinateEvents,
  traits: subordinateTraits,
  commands: subordinateCommands,
  rights: subordinateRights,
  empty: { subordinates: noSubordinates },
})
