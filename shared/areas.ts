// Every area of the desk and what it declares: its part of the state before anything happened, its events with their
// traits and upcasts, its commands with the right that each takes. Whatever must know all of them is made from this.
import { accountabilityArea } from './accountability/area'
import {
  machineCommands,
  machineEvents,
  machineRights,
  machineSystemCommands,
  machineTraits,
} from './app-status/record'
import { machineUpcasts } from './app-status/upcasts'
import {
  attachmentCommands,
  attachmentEvents,
  attachmentRights,
  attachmentTraits,
} from './attachment/record'
import { attachmentUpcasts } from './attachment/upcasts'
import {
  backupCommands,
  backupEvents,
  backupRights,
  backupSystemCommands,
  backupTraits,
  noBackup,
} from './backup/record'
import {
  calendarCommands,
  calendarEvents,
  calendarRights,
  calendarTraits,
  shippedCalendar,
} from './calendar/record'
import {
  circularCommands,
  circularEvents,
  circularRights,
  circularTraits,
  noCirculars,
} from './circular/record'
import { circularUpcasts } from './circular/upcasts'
import {
  contactCommands,
  contactEvents,
  contactRights,
  contactTraits,
  presetContacts,
} from './contact/record'
import {
  deadlineCommands,
  deadlineEvents,
  deadlineRights,
  deadlineSystemCommands,
  deadlineTraits,
} from './deadline/record'
import { deadlineUpcasts } from './deadline/upcasts'
import { handoverUpcasts } from './handover/upcasts'
import { digestArea } from './digest/area'
import { handoverCommands, handoverEvents, handoverRights, handoverTraits } from './handover/record'
import { incidentCommands, incidentEvents, incidentRights, incidentTraits } from './incident/record'
import { incidentUpcasts } from './incident/upcasts'
import { inboxArea } from './inbox/area'
import { instructionArea } from './instruction/area'
import {
  leaderCommands,
  leaderEvents,
  leaderRights,
  leaderTraits,
  leaderUpcasts,
  noLeaders,
} from './leaders/record'
import { nilCommands, nilEvents, nilRights, nilTraits, noNilReports } from './nil-report/record'
import { nilUpcasts } from './nil-report/upcasts'
import { numberingArea } from './numbering/area'
import { opinionArea } from './opinion/area'
import { packetArea } from './packet/area'
import {
  personCommands,
  personEvents,
  personRights,
  personSystemCommands,
  personTraits,
} from './person/record'
import { phoneCommands, phoneEvents, phoneRights, phoneTraits } from './phone/record'
import { reportCommands, reportEvents, reportRights, reportTraits } from './report/record'
import { reportUpcasts } from './report/upcasts'
import { recallEvents, recallTraits } from './retire/record'
import { rollRunArea } from './roll-run/area'
import {
  rollCallCommands,
  rollCallEvents,
  rollCallRights,
  rollCallTraits,
} from './roll-call/record'
import {
  quietRoom,
  roomCommands,
  roomEvents,
  roomRights,
  roomSystemCommands,
  roomTraits,
} from './room-deadlines/record'
import {
  emptyRoster,
  rosterCommands,
  rosterEvents,
  rosterRights,
  rosterTraits,
} from './roster/record'
import { sealEvents, sealSystemCommands, sealTraits } from './seal/record'
import { noShift, shiftCommands, shiftEvents, shiftRights, shiftTraits } from './shift/record'
import { shiftUpcasts } from './shift/upcasts'
import {
  noSubordinates,
  subordinateCommands,
  subordinateEvents,
  subordinateRights,
  subordinateTraits,
} from './subordinate/record'
import {
  defaultTemplate,
  templateCommands,
  templateEvents,
  templateRights,
  templateTraits,
} from './template/record'
import { templateUpcasts } from './template/upcasts'
import { thresholdArea } from './threshold/area'
import { tripArea } from './trip/area'
import { unitCommands, unitEvents, unitRights, unitTraits } from './unit/record'
import { unitUpcasts } from './unit/upcasts'
import { area, type AreaKey, type Joined, type Merged } from './area'
import { nothingKept } from './retire/kept'

export const AREAS = [
  area({
    events: machineEvents,
    traits: machineTraits,
    upcasts: machineUpcasts,
    commands: machineCommands,
    rights: machineRights,
    systemCommands: machineSystemCommands,
    empty: { machine: { startedAt: null, jump: null, lastExportAt: null, acceptedDamage: [] } },
  }),
  area({
    events: unitEvents,
    traits: unitTraits,
    upcasts: unitUpcasts,
    commands: unitCommands,
    rights: unitRights,
    empty: { unit: null },
  }),
  area({
    events: personEvents,
    traits: personTraits,
    commands: personCommands,
    rights: personRights,
    systemCommands: personSystemCommands,
    empty: { people: {}, credentials: {}, session: null },
  }),
  area({
    events: deadlineEvents,
    traits: deadlineTraits,
    upcasts: deadlineUpcasts,
    commands: deadlineCommands,
    rights: deadlineRights,
    systemCommands: deadlineSystemCommands,
    empty: { ruleBooks: [] },
  }),
  area({
    events: incidentEvents,
    traits: incidentTraits,
    upcasts: incidentUpcasts,
    commands: incidentCommands,
    rights: incidentRights,
    empty: { incidents: {}, serials: {}, exerciseSerials: {} },
  }),
  area({
    events: leaderEvents,
    upcasts: leaderUpcasts,
    traits: leaderTraits,
    commands: leaderCommands,
    rights: leaderRights,
    empty: { leaders: noLeaders },
  }),
  numberingArea,
  thresholdArea,
  area({ events: phoneEvents, traits: phoneTraits, commands: phoneCommands, rights: phoneRights }),
  area({
    events: reportEvents,
    traits: reportTraits,
    upcasts: reportUpcasts,
    commands: reportCommands,
    rights: reportRights,
    empty: { docSerials: {} },
  }),
  area({
    events: shiftEvents,
    traits: shiftTraits,
    upcasts: shiftUpcasts,
    commands: shiftCommands,
    rights: shiftRights,
    empty: { shift: noShift },
  }),
  area({
    events: handoverEvents,
    traits: handoverTraits,
    upcasts: handoverUpcasts,
    commands: handoverCommands,
    rights: handoverRights,
  }),
  area({
    events: roomEvents,
    traits: roomTraits,
    commands: roomCommands,
    rights: roomRights,
    systemCommands: roomSystemCommands,
    empty: { room: quietRoom },
  }),
  area({
    events: calendarEvents,
    traits: calendarTraits,
    commands: calendarCommands,
    rights: calendarRights,
    empty: { calendar: shippedCalendar },
  }),
  area({
    events: rosterEvents,
    traits: rosterTraits,
    commands: rosterCommands,
    rights: rosterRights,
    empty: { roster: emptyRoster },
  }),
  area({
    events: contactEvents,
    traits: contactTraits,
    commands: contactCommands,
    rights: contactRights,
    empty: { phoneBook: presetContacts },
  }),
  area({
    events: rollCallEvents,
    traits: rollCallTraits,
    commands: rollCallCommands,
    rights: rollCallRights,
    empty: { rollCalls: [] },
  }),
  area({
    events: nilEvents,
    traits: nilTraits,
    upcasts: nilUpcasts,
    commands: nilCommands,
    rights: nilRights,
    empty: { nilReports: noNilReports },
  }),
  area({
    events: templateEvents,
    traits: templateTraits,
    upcasts: templateUpcasts,
    commands: templateCommands,
    rights: templateRights,
    empty: { template: defaultTemplate, templateChanges: [] },
  }),
  area({
    events: attachmentEvents,
    traits: attachmentTraits,
    upcasts: attachmentUpcasts,
    commands: attachmentCommands,
    rights: attachmentRights,
    empty: { attachments: {} },
  }),
  opinionArea,
  instructionArea,
  packetArea,
  area({
    events: recallEvents,
    traits: recallTraits,
    empty: { made: { attachments: 0, rollCalls: 0, swaps: 0 }, kept: nothingKept },
  }),
  area({
    events: sealEvents,
    traits: sealTraits,
    systemCommands: sealSystemCommands,
    empty: { sealed: null },
  }),
  area({
    events: backupEvents,
    traits: backupTraits,
    commands: backupCommands,
    rights: backupRights,
    systemCommands: backupSystemCommands,
    empty: { backup: noBackup },
  }),
  area({
    events: subordinateEvents,
    traits: subordinateTraits,
    commands: subordinateCommands,
    rights: subordinateRights,
    empty: { subordinates: noSubordinates },
  }),
  accountabilityArea,
  inboxArea,
  rollRunArea,
  tripArea,
  digestArea,
  area({
    events: circularEvents,
    traits: circularTraits,
    upcasts: circularUpcasts,
    commands: circularCommands,
    rights: circularRights,
    empty: { circular: noCirculars },
  }),
] as const

export const merged = <K extends AreaKey>(key: K): Merged<typeof AREAS, K> =>
  Object.assign({}, ...AREAS.map((one) => one[key])) as Merged<typeof AREAS, K>

export const joined = <K extends 'commands' | 'systemCommands'>(key: K): Joined<typeof AREAS, K> =>
  AREAS.flatMap((one) => [...one[key]]) as Joined<typeof AREAS, K>
