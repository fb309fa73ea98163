// What this area declares to the desk.
import { area } from '../area'
import {
  defaultTemplate,
  templateCommands,
  templateEvents,
  templateRights,
  templateTraits,
} from './record'
import { templateUpcasts } from './upcasts'

export const templateArea = area({
  events: templateEvents,
  traits: templateTraits,
  upcasts: templateUpcasts,
  commands: templateCommands,
  rights: templateRights,
  empty: { template: defaultTemplate, templateChanges: [] },
})
