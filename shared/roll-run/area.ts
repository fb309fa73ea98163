// What this area declares to the desk.
import { area } from '../area'
import { noRollRuns, rollRunCommands, rollRunEvents, rollRunRights, rollRunTraits } from './record'

export const rollRunArea = area({
  events: rollRunEvents,
  traits: rollRunTraits,
  commands: rollRunCommands,
  rights: rollRunRights,
  empty: { rollRuns: noRollRuns },
})
