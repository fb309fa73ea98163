// What this area declares to the desk.
import { area } from '../area'
import {
  deadlineCommands,
  deadlineEvents,
  deadlineRights,
  deadlineSystemCommands,
  deadlineTraits,
} from './record'
import { deadlineUpcasts } from './upcasts'

export const deadlineArea = area({
  events: deadlineEvents,
  traits: deadlineTraits,
  upcasts: deadlineUpcasts,
  commands: deadlineCommands,
  rights: deadlineRights,
  systemCommands: deadlineSystemCommands,
  empty: { ruleBooks: [] },
})
