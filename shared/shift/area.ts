// What this area declares to the desk.
import { area } from '../area'
import { noShift, shiftCommands, shiftEvents, shiftRights, shiftTraits } from './record'
import { shiftUpcasts } from './upcasts'

export const shiftArea = area({
  events: shiftEvents,
  traits: shiftTraits,
  upcasts: shiftUpcasts,
  commands: shiftCommands,
  rights: shiftRights,
  empty: { shift: noShift },
})
