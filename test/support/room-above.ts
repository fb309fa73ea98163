// Everything that a room that stands above others does beside watching and judging them.
import type { DeskEvent } from '../../shared/event'
import { EVERYTHING_OF_A_DIGEST } from './digests'
import { EVERYTHING_OF_AN_INBOX } from './inbox'
import { EVERYTHING_OF_A_RUN } from './roll-runs'
import { EVERYTHING_OF_A_TRIP } from './trips'

export const EVERYTHING_OF_A_ROOM_ABOVE: readonly Pick<DeskEvent, 'type' | 'data'>[] = [
  ...EVERYTHING_OF_AN_INBOX,
  ...EVERYTHING_OF_A_RUN,
  ...EVERYTHING_OF_A_TRIP,
  ...EVERYTHING_OF_A_DIGEST,
]
