// Every area of the desk and what it declares: its part of the state before anything happened, its events with their
// traits and upcasts, its commands with the right that each takes. Whatever must know all of them is made from this.
import { accountabilityArea } from './accountability/area'
import { backupArea } from './backup/area'
import { circularArea } from './circular/area'
import { contactArea } from './contact/area'
import { deadlineArea } from './deadline/area'
import { digestArea } from './digest/area'
import { inboxArea } from './inbox/area'
import { instructionArea } from './instruction/area'
import { numberingArea } from './numbering/area'
import { opinionArea } from './opinion/area'
import { packetArea } from './packet/area'
import { rollRunArea } from './roll-run/area'
import { rosterArea } from './roster/area'
import { shiftArea } from './shift/area'
import { subordinateArea } from './subordinate/area'
import { templateArea } from './template/area'
import { thresholdArea } from './threshold/area'
import { tripArea } from './trip/area'
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
  calendarCommands,
  calendarEvents,
  calendarRights,
  calendarTraits,
  shippedCalendar,
} from './calendar/record'
import { handoverUpcasts } from './handover/upcasts'
import { handoverCommands, handoverEvents, handoverRights, handoverTraits } from './handover/record'
import { incidentCommands, incidentEvents, incidentRights, incidentTraits } from './incident/record'
import { incidentUpcasts } from './incident/upcasts'
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
import { sealEvents, sealSystemCommands, sealTraits } from './seal/record'
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
  deadlineArea,
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
  shiftArea,
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
  rosterArea,
  contactArea,
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
  templateArea,
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
  backupArea,
  subordinateArea,
  accountabilityArea,
  inboxArea,
  rollRunArea,
  tripArea,
  digestArea,
  circularArea,
] as const

export const merged = <K extends AreaKey>(key: K): Merged<typeof AREAS, K> =>
  Object.assign({}, ...AREAS.map((one) => one[key])) as Merged<typeof AREAS, K>

export const joined = <K extends 'commands' | 'systemCommands'>(key: K): Joined<typeof AREAS, K> =>
  AREAS.flatMap((one) => [...one[key]]) as Joined<typeof AREAS, K>
