// 值班记录: what an entry of the log holds, and the matters that stay open across shifts.
import { z } from 'zod'
import type { Change } from '../change'
import { optionalLine } from '../text'

export const entryKindSchema = z.enum([
  'callIn', 'callOut', 'fax', 'document', 'visit', 'patrol', 'order', 'weather', 'other',
])
export type EntryKind = z.infer<typeof entryKindSchema>
export const ENTRY_KINDS: readonly EntryKind[] = entryKindSchema.options
export const ENTRY_KIND_NAMES: Readonly<Record<EntryKind | 'step' | 'matter', string>> = {
  callIn: '来电', callOut: '去电', fax: '传真', document: '文件', visit: '来访', patrol: '巡查', order: '指示',
  weather: '天气', other: '其他', step: '事件', matter: '事项',
}

export const otherSideSchema = z.object({ name: optionalLine, unit: optionalLine, phone: optionalLine })
/** Who was at the other end, or at the door. */
export type OtherSide = z.infer<typeof otherSideSchema>

interface Numbered {
  /** `s1-e3`: unique over all shifts. */
  readonly id: string
  /** Within the shift, gapless from 1. */
  readonly no: number
  /** The record in the journal that made it. */
  readonly seq: number
  /** When it happened; long before `recordedAt` it is 补录 (isLateEntry). */
  readonly at: string
  readonly recordedAt: string
  readonly by: string
}

export interface EntryCorrection {
  readonly changes: readonly Change[]
  readonly reason: string
  readonly at: string
  readonly by: string
}

/** What somebody wrote. */
export interface WrittenEntry extends Numbered {
  readonly kind: EntryKind
  readonly other: OtherSide | null
  readonly text: string
  /** Something was still to be done when it was written; what became of it: state.shift.matters. */
  readonly matter: boolean
  /** The incident that it is about, or that was opened from it. */
  readonly incidentId: string | null
  /** Oldest first. */
  readonly corrections: readonly EntryCorrection[]
}

/** A step of an incident: its words are those of the incident's timeline at the same `seq`. */
export interface StepEntry extends Numbered {
  readonly kind: 'step'
  readonly incidentId: string
  readonly stepType: string
}

/** A matter, of this shift or an earlier one, was settled or put off during this shift. */
export interface MatterEntry extends Numbered {
  readonly kind: 'matter'
  /** The entry that the matter came with. */
  readonly matterId: string
  readonly act: 'settled' | 'postponed'
  /** How it was settled, or why it was put off. */
  readonly text: string
}

export type Entry = WrittenEntry | StepEntry | MatterEntry

export interface Postponement {
  readonly from: string | null
  readonly to: string | null
  readonly reason: string
  readonly at: string
  readonly by: string
}

/** 未结事项: it outlives the shift that wrote it down. */
export interface Matter {
  /** The entry that it came with. */
  readonly entryId: string
  readonly shiftId: string
  readonly text: string
  readonly openedAt: string
  /** By when; null without a time, and then without an alarm. */
  readonly due: string | null
  readonly postponed: readonly Postponement[]
  readonly settled: { readonly at: string; readonly by: string; readonly note: string } | null
}
