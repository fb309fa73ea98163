// What an area of the desk declares, and how the declarations of all areas become one.
import type { z } from 'zod'
import type { RightsOf } from './rights'
import type { DeskState } from './state'
import type { TraitsOf } from './traits'
import type { UpcastsOf } from './upcast'

type Events = Readonly<Record<string, z.ZodObject>>
type Commands = readonly z.ZodObject<{ readonly type: z.ZodLiteral<string> }>[]

export interface Area<E extends Events, C extends Commands, S extends Commands, P> {
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

export const area = <
  E extends Events,
  const C extends Commands = [],
  const S extends Commands = [],
  P extends Partial<DeskState> = object,
>(
  declared: Declared<E, C, S, P>,
): Area<E, C, S, P> =>
  ({ upcasts: {}, commands: [], rights: {}, systemCommands: [], empty: {}, ...declared }) as never

export type AreaKey = keyof Area<Events, Commands, Commands, object>

export type Merged<Areas extends readonly unknown[], K extends AreaKey> = Areas extends readonly [
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
