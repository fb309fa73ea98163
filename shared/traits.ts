// What an event is to those who carry it on, declared once beside its schema: whoever adds a kind of
// event is asked by the compiler, and nobody keeps a list of names of their own.
import type { z } from 'zod'

interface Common {
  /** What it does to the log of the shift in force: it `grows` at its end at most, or `anything`. */
  readonly log: 'grows' | 'anything'
  /**
   * While nothing can be written down it is refused; or it happens all the same and is known in memory,
   * on a damaged record alone or on a disk that fails as well.
   */
  readonly unwritten: 'refused' | 'onDamage' | 'always'
  /** What a page needs to go on: the event, or another view. */
  readonly page: 'event' | 'view'
}

/** Of an event that may name an incident: it changes that one alone and is a step of its timeline. */
export interface StepTraits extends Common {
  readonly incidents: 'itsOwn'
  /** Two characters for it in a list of steps. */
  readonly step: string
  /** Taken by the program itself, or only on the way to a record: less to be seen in a list. */
  readonly quiet: boolean
  /** In the log of the shift: each time, once when its clock has run out, or never. */
  readonly told: 'always' | 'onceOverdue' | 'never'
}

/** Of an event of the room. */
export interface RoomTraits extends Common {
  /**
   * What it does to incidents: nothing, or it looks at or changes `any` of them, or moves some out of the live state or
   * back into it.
   */
  readonly incidents: 'none' | 'any' | 'moved'
}

export type Traits = StepTraits | RoomTraits

/** Whether an event of these data may name an incident. */
export type IsStep<Data> = string extends keyof Data
  ? false
  : 'incidentId' extends keyof Data
    ? true
    : false

/** Complete for a table of events; which kind each is follows from its data. */
export type TraitsOf<Events extends Readonly<Record<string, z.ZodObject>>> = {
  readonly [Type in keyof Events]: IsStep<z.infer<Events[Type]>> extends true
    ? StepTraits
    : RoomTraits
}

const COMMON: Common = { log: 'grows', unwritten: 'refused', page: 'event' }

export const stepCalled = (step: string, over: Partial<StepTraits> = {}): StepTraits => ({
  ...COMMON,
  incidents: 'itsOwn',
  step,
  quiet: false,
  told: 'always',
  ...over,
})

export const ofRoom = (over: Partial<RoomTraits> = {}): RoomTraits => ({
  ...COMMON,
  incidents: 'none',
  ...over,
})
