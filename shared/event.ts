// Every event that a journal may hold, as one typed table, and the shapes around it.
import { z } from 'zod'
import { attachmentEvents, attachmentTraits } from './attachment/record'
import { calendarEvents, calendarTraits } from './calendar/record'
import { contactEvents, contactTraits } from './contact/record'
import { deadlineEvents, deadlineTraits } from './deadline/record'
import { deadlineUpcasts } from './deadline/upcasts'
import { handoverEvents, handoverTraits } from './handover/record'
import { incidentEvents, incidentTraits } from './incident/record'
import { incidentUpcasts } from './incident/upcasts'
import type { Recorded } from './journal'
import { machineEvents, machineTraits } from './app-status/record'
import { nilEvents, nilTraits } from './nil-report/record'
import { nilUpcasts } from './nil-report/upcasts'
import { packetEvents, packetTraits } from './packet/record'
import { packetEventUpcasts } from './packet/upcasts'
import { personEvents, personTraits } from './person/record'
import { phoneEvents, phoneTraits } from './phone/record'
import { reportEvents, reportTraits } from './report/record'
import { reportUpcasts } from './report/upcasts'
import { recallEvents, recallTraits } from './retire/record'
import { rollCallEvents, rollCallTraits } from './roll-call/record'
import { roomEvents, roomTraits } from './room-deadlines/record'
import { rosterEvents, rosterTraits } from './roster/record'
import { shiftEvents, shiftTraits } from './shift/record'
import { templateEvents, templateTraits } from './template/record'
import type { IsStep, StepTraits, Traits } from './traits'
import { isKnownVersion, upcastData, versionAfter, type Upcast, type UpcastsOf } from './upcast'
import { instant } from './text'
import { unitEvents, unitTraits } from './unit/record'
import { unitUpcasts } from './unit/upcasts'

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
  ...recallEvents,
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
  ...recallTraits,
} satisfies { readonly [Type in EventType]: Traits }

export type EventType = keyof typeof eventData
export type DataOf<Type extends EventType> = z.infer<(typeof eventData)[Type]>
/** The events that can be a step of an incident. */
export type StepType = {
  [Type in EventType]: IsStep<DataOf<Type>> extends true ? Type : never
}[EventType]

export const eventTypes = Object.keys(eventData) as readonly EventType[]
export const isEventType = (type: string): type is EventType => Object.hasOwn(eventData, type)

export const traitsOf = (type: EventType): Traits => eventTraits[type]
/** Null for what is no step of an incident, or not known. */
export function stepTraits(type: string): StepTraits | null {
  const traits = isEventType(type) ? traitsOf(type) : null
  return traits?.incidents === 'itsOwn' ? traits : null
}

/** What leads from each version of an event to the next. */
const eventUpcasts: UpcastsOf<typeof eventData> = {
  ...unitUpcasts,
  ...deadlineUpcasts,
  ...incidentUpcasts,
  ...reportUpcasts,
  ...nilUpcasts,
  ...packetEventUpcasts,
}

const upcastsOf = (type: EventType): readonly Upcast[] => eventUpcasts[type] ?? []
/** The version in which an event is written today. */
export const versionOf = (type: EventType): number => versionAfter(upcastsOf(type))

/** A recorded event of a known type. */
export type EventOf<Type extends EventType> = Type extends EventType
  ? Recorded<Type, DataOf<Type>>
  : never
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

/** True for a type and a version of it that this program reads. */
export const knows = ({ type, v }: Pick<Recorded, 'type' | 'v'>): boolean =>
  isEventType(type) && isKnownVersion(upcastsOf(type), v)

/**
 * The one place in which an event that an earlier version wrote becomes one of today: replay, packets,
 * the page and the core all read through it. Null when this program does not know the event.
 */
export function upcast(event: Recorded): DeskEvent | null {
  const { type, v } = event
  if (!isEventType(type) || !isKnownVersion(upcastsOf(type), v)) return null
  // Whole lines are vouched for by their hash.
  if (v === versionOf(type)) return event as DeskEvent
  const parsed = eventData[type].safeParse(upcastData(upcastsOf(type), v, event.data))
  return parsed.success ? ({ ...event, v: versionOf(type), data: parsed.data } as DeskEvent) : null
}

/** For a line that nobody here vouches for: a damaged one, one of another room. */
export function hasKnownShape(event: Recorded): boolean {
  const known = upcast(event)
  return (
    known !== null &&
    instant.safeParse(known.at).success &&
    eventData[known.type].safeParse(known.data).success
  )
}
