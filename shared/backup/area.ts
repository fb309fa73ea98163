// What this area declares to the desk.
import { area } from '../area'
import {
  backupCommands,
  backupEvents,
  backupRights,
  backupSystemCommands,
  backupTraits,
  noBackup,
} from './record'

export const backupArea = area({
  events: backupEvents,
  traits: backupTraits,
  commands: backupCommands,
  rights: backupRights,
  systemCommands: backupSystemCommands,
  empty: { backup: noBackup },
})
