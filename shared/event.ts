// Every event that a journal may hold, as one typed table, and the shapes around it.
import { z } from 'zod'
import { attachmentEvents } from './attachment/record'
import { calendarEvents } from './calendar/record'
import { contactEvents } from './contact/record'
import { deadlineEvents } from './deadline/record'
import { handoverEvents } from './handover/record'
import { incidentEvents } from './incident/record'
import type { Recorded } from './journal'
import { machineEvents } from './app-status/record'
import { nilEvents } from './nil-report/record'
import { packetEvents } from './packet/record'
import { personEvents } from './person/record'
import { phoneEvents } from './phone/record'
import { reportEvents } from './report/record'
import { rollCallEvents } from './roll-call/record'
import { roomEvents } from './room-deadlines/record'
import { rosterEvents } from './roster/record'
import { shiftEvents } from './shift/record'
import { templateEvents } from './template/record'
import { unitEvents } from './unit/record'

export const eventData = {
  ...machineEvents,
  ...unitEvents,
  ...personEvents,
  ...deadlineEvents,
  ...incidentEvents,
  ...phoneEvents,
  ...reportEvents,
  ...shiftEvents,
  ...handoverEvents,
  ...roomEvents,
  ...calendarEvents,
  ...rosterEvents,
  ...contactEvents,
  ...rollCallEvents,
  ...nilEvents,
  ...templateEvents,
  ...attachmentEvents,
  ...packetEvents,
}

export type EventType = keyof typeof eventData
export type DataOf<Type extends EventType> = z.infer<(typeof eventData)[Type]>

/** The version in which each event is written today; older ones are upcast on reading. */
export const EVENT_VERSION = 1

/** A recorded event of a known type. */
export type EventOf<Type extends EventType> = Type extends EventType ? Recorded<Type, DataOf<Type>> : never
export type DeskEvent = EventOf<EventType>

/** What `decide` gives: an event without its place in the journal. */
export type NewEvent = {
  [Type in EventType]: {
    readonly type: Type
    readonly data: DataOf<Type>
    /** When somebody other than the signed-in person did it. */
    readonly by?: string
  }
}[EventType]

/** True for an event whose type and version this program knows. */
export const isKnown = (event: Recorded): event is DeskEvent =>
  Object.hasOwn(eventData, event.type) && event.v === EVENT_VERSION

/** For a damaged line only: whole lines are vouched for by their hash. */
export const hasKnownShape = (event: Recorded): boolean =>
  isKnown(event) && eventData[event.type].safeParse(event.data).success
