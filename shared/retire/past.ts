// What a search of earlier years answers: enough to choose by.
import type { Level, Kind } from '../vocabulary'

/** An incident as it was written down at its beginning. */
export interface PastIncident {
  readonly incidentId: string
  /** 值班〔2024〕17号 */
  readonly number: string
  readonly title: string
  readonly place: string
  readonly unitConcerned: string
  readonly kind: Kind
  readonly level: Level | null
  readonly occurredAt: string
  readonly exercise: boolean
}

export interface PastShift {
  readonly shiftId: string
  readonly name: string
  readonly beganAt: string
  readonly endedAt: string | null
  /** Whoever kept the desk, by name. */
  readonly crew: readonly string[]
}

/** So many are listed at once, the newest first. */
export const MOST_FOUND = 50
