// What this area declares to the desk.
import { area } from '../area'
import { opinionCommands, opinionRights } from './commands'
import { opinionEvents, opinionTraits } from './events'
import { noOpinions } from './record'

export const opinionArea = area({
  events: opinionEvents,
  traits: opinionTraits,
  commands: opinionCommands,
  rights: opinionRights,
  empty: { opinion: noOpinions },
})
