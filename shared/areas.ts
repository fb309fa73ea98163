// Every area of the desk and what it declares: its part of the state before anything happened, its events with their
// traits and upcasts, its commands with the right that each takes. Whatever must know all of them is made from this.
import type { z } from 'zod'
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
import {
  calendarCommands,
  calendarEvents,
  calendarRights,
  calendarTraits,
  shippedCalendar,
} from './calendar/record'
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
import { handoverCommands, handoverEvents, handoverRights, handoverTraits } from './handover/record'
import { incidentCommands, incidentEvents, incidentRights, incidentTraits } from './incident/record'
import { incidentUpcasts } from './incident/upcasts'
import { nilCommands, nilEvents, nilRights, nilTraits, noNilReports } from './nil-report/record'
import { nilUpcasts } from './nil-report/upcasts'
import { packetEvents, packetSystemCommands, packetTraits } from './packet/record'
import { packetEventUpcasts } from './packet/upcasts'
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
  defaultTemplate,
  templateCommands,
  templateEvents,
  templateRights,
  templateTraits,
} from './template/record'
import { unitCommands, unitEvents, unitRights, unitTraits } from './unit/record'
import { unitUpcasts } from './unit/upcasts'
import { noRooms } from './known-rooms'
import type { RightsOf } from './rights'
import type { DeskState } from './state'
import type { TraitsOf } from './traits'
import type { UpcastsOf } from './upcast'

type Events = Readonly<Record<string, z.ZodObject>>
type Commands = readonly z.ZodObject<{ readonly type: z.ZodLiteral<string> }>[]

interface Area<E extends Events, C extends Commands, S extends Commands, P> {
  readonly events: E
  readonly traits: TraitsOf<E>
  /** From each version of an event to the next. */
  readonly upcasts: UpcastsOf<E>
  /** What a page may ask for. */
  readonly commands: C
  readonly rights: RightsOf<C>
  /** What the core alone may ask for. */
  readonly systemCommands: S
  /** Its part of the state before the first event. */
  readonly empty: P
}

/** Commands come with their rights; what else an area does not have need not be said. */
type Declared<E extends Events, C extends Commands, S extends Commands, P> = Pick<
  Area<E, C, S, P>,
  'events' | 'traits'
> &
  Partial<Pick<Area<E, C, S, P>, 'upcasts' | 'systemCommands' | 'empty'>> &
  (
    | Pick<Area<E, C, S, P>, 'commands' | 'rights'>
    | { readonly commands?: undefined; readonly rights?: undefined }
  )

const area = <
  E extends Events,
  const C extends Commands = [],
  const S extends Commands = [],
  P extends Partial<DeskState> = object,
>(
  declared: Declared<E, C, S, P>,
): Area<E, C, S, P> =>
  ({ upcasts: {}, commands: [], rights: {}, systemCommands: [], empty: {}, ...declared }) as never

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
    empty: { incidents: {}, serials: {} },
  }),
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
    commands: templateCommands,
    rights: templateRights,
    empty: { template: defaultTemplate, templateChanges: [] },
  }),
  area({
    events: attachmentEvents,
    traits: attachmentTraits,
    commands: attachmentCommands,
    rights: attachmentRights,

    empty: { attachments: {} },
  }),
  area({
    events: packetEvents,
    traits: packetTraits,
    upcasts: packetEventUpcasts,
    systemCommands: packetSystemCommands,
    empty: { rooms: noRooms },
  }),
  area({
    events: recallEvents,
    traits: recallTraits,
    empty: { made: { attachments: 0, rollCalls: 0, swaps: 0 } },
  }),
  area({
    events: sealEvents,
    traits: sealTraits,
    systemCommands: sealSystemCommands,
    empty: { sealed: null },
  }),
] as const

type Key = keyof (typeof AREAS)[number]

export type Merged<Areas extends readonly unknown[], K extends Key> = Areas extends readonly [
  infer First extends Readonly<Record<K, object>>,
  ...infer Rest,
]
  ? First[K] & Merged<Rest, K>
  : unknown

export type Joined<
  Areas extends readonly unknown[],
  K extends 'commands' | 'systemCommands',
> = Areas extends readonly [
  infer First extends Readonly<Record<K, readonly unknown[]>>,
  ...infer Rest,
]
  ? [...First[K], ...Joined<Rest, K>]
  : []

export const merged = <K extends Key>(key: K): Merged<typeof AREAS, K> =>
  Object.assign({}, ...AREAS.map((one) => one[key])) as Merged<typeof AREAS, K>

export const joined = <K extends 'commands' | 'systemCommands'>(key: K): Joined<typeof AREAS, K> =>
  AREAS.flatMap((one) => [...one[key]]) as Joined<typeof AREAS, K>
