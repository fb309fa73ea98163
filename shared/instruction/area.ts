// What this area declares to the desk.
import { area } from '../area'
import { instructionCommands, instructionRights } from './commands'
import { instructionEvents, instructionTraits } from './events'
import { noInstructions } from './record'

export const instructionArea = area({
  events: instructionEvents,
  traits: instructionTraits,
  commands: instructionCommands,
  rights: instructionRights,
  empty: { instruction: noInstructions },
})
