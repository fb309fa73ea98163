// Every event that a journal may hold, as one typed table, and the shapes around it.
import type { z } from 'zod'
import { merged } from './areas'
import type { Recorded } from './journal'
import type { IsStep, StepTraits, Traits } from './traits'
import { isKnownVersion, upcastData, versionAfter, type Upcast, type UpcastsOf } from './upcast'
import { instant } from './text'

export const eventData = merged('events')
export const eventTraits: { readonly [Type in EventType]: Traits } = merged('traits')

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
const eventUpcasts: UpcastsOf<typeof eventData> = merged('upcasts')

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
