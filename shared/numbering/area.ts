// What this area declares to the desk.
import { area } from '../area'
import {
  nothingBegun,
  numberingCommands,
  numberingEvents,
  numberingRights,
  numberingTraits,
} from './record'

export const numberingArea = area({
  events: numberingEvents,
  traits: numberingTraits,
  commands: numberingCommands,
  rights: numberingRights,
  empty: { numbering: nothingBegun },
})
