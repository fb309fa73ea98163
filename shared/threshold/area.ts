// What this area declares to the desk.
import { area } from '../area'
import {
  shippedThresholds,
  thresholdCommands,
  thresholdEvents,
  thresholdRights,
  thresholdTraits,
} from './record'

export const thresholdArea = area({
  events: thresholdEvents,
  traits: thresholdTraits,
  commands: thresholdCommands,
  rights: thresholdRights,
  empty: { thresholds: shippedThresholds },
})
