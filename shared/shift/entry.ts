// 值班记录: what an entry of the log holds, and the matters that stay open across shifts.
import { z } from 'zod'
import type { Change } from '../change'
import { optionalLine } from '../text'
import type { Joined } from '../upcast'

interface KindTraits extends Joined {
  /** The 拼音 initials under which it is typed. */
  readonly letters: string
}

/** One line a kind, in the order of how often they come. */
export const ENTRY_KINDS = {
  callIn: { name: '来电', letters: 'ld' },
  callOut: { name: '去电', letters: 'qd' },
  fax: { name: '传真', letters: 'cz' },
  document: { name: '文件', letters: 'wj' },
  visit: { name: '来访', letters: 'lf' },
  patrol: { name: '巡查', letters: 'xc' },
  order: { name: '指示', letters: 'zs' },
  weather: { name: '天气', letters: 'tq' },
  other: { name: '其他', letters: 'qt' },
} as const satisfies Readonly<Record<string, KindTraits>>
export type EntryKind = keyof typeof ENTRY_KINDS
export const entryKinds = Object.keys(ENTRY_KINDS) as readonly EntryKind[]
export const entryKindSchema = z.enum(entryKinds)

/** What the log calls an entry: by its kind, or by what wrote it. */
export const entryKindName = (kind: EntryKind | 'step' | 'matter'): string => {
  if (kind === 'step') return '事件'
  return kind === 'matter' ? '事项' : ENTRY_KINDS[kind].name
}

export const otherSideSchema = z.object({
  name: optionalLine,
  unit: optionalLine,
  phone: optionalLine,
})
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
