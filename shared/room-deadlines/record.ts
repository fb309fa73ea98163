// Clocks of the room that belong to no incident: an unfinished matter, relief that does not come, the
// daily 零报告, a backup that is not made. They are derived (clocks.ts); only what was heard of them is on record.
import { z } from 'zod'
import type { AlarmRecord } from '../incident/record'
import { instant } from '../text'
import type { Day, Ms } from '../time'
import { ofRoom, type TraitsOf } from '../traits'
import type { RightsOf } from '../rights'

export interface RoomClock {
  /** `matter:s1-e3`, `relief:s1`, `nil:2026-11-23`, `opinion:o2026-1:verify`, `order:d2026-3:t1.u1:feedback`, `round:2026-11-26T14:00`, `backup:b1` */
  readonly key: string
  readonly name: string
  readonly originAt: Ms
  readonly dueAt: Ms
  readonly warnMinutes: readonly number[]
  /** While it is late it rings again after this, where the rhythm of the room would be too often. */
  readonly repeatEvery?: Ms
  /** What ends it, and where that is done. */
  readonly target:
    | { readonly kind: 'matter'; readonly entryId: string }
    | { readonly kind: 'relief'; readonly shiftId: string }
    | { readonly kind: 'nil'; readonly date: Day }
    | { readonly kind: 'opinion'; readonly opinionId: string }
    | {
        readonly kind: 'instruction'
        readonly incidentId?: string | undefined
        readonly instructionId: string
      }
    | { readonly kind: 'round'; readonly date: Day; readonly at: string }
    | { readonly kind: 'unitNil'; readonly date: Day }
    /** 审定 from afar, which the leader has to confirm. */
    | { readonly kind: 'agreement'; readonly incidentId: string; readonly reportId: string }
    /** What the units below owe, or this room about them; `tab` is where it is done. */
    | { readonly kind: 'units'; readonly tab: 'late' | 'inbox' | 'calls' | 'circular' }
    /** 外出报备: somebody is to be back. */
    | { readonly kind: 'trips' }
    /** `placeId` null: there is no place yet. */
    | { readonly kind: 'backup'; readonly placeId: string | null }
}

export interface RoomState {
  /** By the clock's key; forgotten when the clock is met. */
  readonly alarms: Readonly<Record<string, AlarmRecord>>
}

export const quietRoom: RoomState = { alarms: {} }

const key = z.string()
/** Milliseconds from the due moment: negative before it, 0 at it, positive while overdue. */
const offsetMs = z.int()

export const roomEvents = {
  roomAlarmRaised: z.object({
    key,
    name: z.string(),
    dueAt: instant,
    offsetMs,
    /** It fell due while the program was not running (停机期间到期). */
    duringDowntime: z.boolean(),
  }),
  roomAlarmAcknowledged: z.object({ key, dueAt: instant, offsetMs }),
}

export const roomTraits: TraitsOf<typeof roomEvents> = {
  roomAlarmRaised: ofRoom({ unwritten: 'onDamage' }),
  roomAlarmAcknowledged: ofRoom({ unwritten: 'onDamage' }),
}

export const roomCommands = [
  /** Everything that rings, as the person saw it: what began to ring since goes on. */
  z.object({
    type: z.literal('acknowledgeAlarms'),
    alarms: z
      .array(z.object({ incidentId: z.string().nullable(), key }))
      .min(1)
      .max(2_000),
  }),
] as const

export const roomRights: RightsOf<typeof roomCommands> = {
  // Who answers an alarm answers for it: those on duty (H5).
  acknowledgeAlarms: 'onDuty',
}

export const roomSystemCommands = [
  z.object({ type: z.literal('raiseRoomAlarm'), key, dueAt: instant, offsetMs }),
] as const
