// What this area declares to the desk.
import { area } from '../area'
import {
  circularCommands,
  circularEvents,
  circularRights,
  circularTraits,
  noCirculars,
} from './record'
import { circularUpcasts } from './upcasts'

export const circularArea = area({
  events: circularEvents,
  traits: circularTraits,
  upcasts: circularUpcasts,
  commands: circularCommands,
  rights: circularRights,
  empty: { circular: noCirculars },
})
