// The shape of an area's half of `evolve`: one function an event.
import type { EventOf, EventType } from './event'
import type { DeskState } from './state'

export type Evolvers<Type extends EventType> = {
  readonly [T in Type]: (state: DeskState, event: EventOf<T>) => DeskState
}
