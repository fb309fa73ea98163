// Every event that a journal may hold, as one typed table, and the shapes around it.
import { z } from 'zod'
import { attachmentEvents, attachmentTraits } from './attachment/record'
import { calendarEvents, calendarTraits } from './calendar/record'
import { contactEvents, contactTraits } from './contact/record'
import { deadlineEvents, deadlineTraits } from './deadline/record'
import { handoverEvents, handoverTraits } from './handover/record'
import { incidentEvents, incidentTraits } from './incident/record'
import type { Recorded } from './journal'
import { machineEvents, machineTraits } from './app-status/record'
import { nilEvents, nilTraits } from './nil-report/record'
import { packetEvents, packetTraits } from './packet/record'
import { personEvents, personTraits } from './person/record'
import { phoneEvents, phoneTraits } from './phone/record'
import { reportEvents, reportTraits } from './report/record'
import { rollCallEvents, rollCallTraits } from './roll-call/record'
import { roomEvents, roomTraits } from './room-deadlines/record'
import { rosterEvents, rosterTraits } from './roster/record'
import { shiftEvents, shiftTraits } from './shift/record'
import { templateEvents, templateTraits } from './template/record'
import type { IsStep, StepTraits, Traits } from './traits'
import { unitEvents, unitTraits } from './unit/record'

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

export const eventTraits = {
  ...machineTraits,
  ...unitTraits,
  ...personTraits,
  ...deadlineTraits,
  ...incidentTraits,
  ...phoneTraits,
  ...reportTraits,
  ...shiftTraits,
  ...handoverTraits,
  ...roomTraits,
  ...calendarTraits,
  ...rosterTraits,
  ...contactTraits,
  ...rollCallTraits,
  ...nilTraits,
  ...templateTraits,
  ...attachmentTraits,
  ...packetTraits,
} satisfies { readonly [Type in EventType]: Traits }

export type EventType = keyof typeof eventData
export type DataOf<Type extends EventType> = z.infer<(typeof eventData)[Type]>
/** The events that can be a step of an incident. */
export type StepType = { [Type in EventType]: IsStep<DataOf<Type>> extends true ? Type : never }[EventType]

export const traitsOf = (type: EventType): Traits => eventTraits[type]
/** Null for what is no step of an incident, or not known. */
export function stepTraits(type: string): StepTraits | null {
  const traits: Traits | null = Object.hasOwn(eventTraits, type) ? traitsOf(type as EventType) : null
  return traits?.incidents === 'itsOwn' ? traits : null
}

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
