// 谁迟报了 (H6, N11, N12): of each incident, which unit below owed its report by when and when its first word came. What
// follows from the record is derived (duties.ts); kept here is what people say: who owed it, words that came by other ways,
// 核报, 初核, 情况说明 and 认定. Revisions stand beside what they revise.
import { z } from 'zod'
import { requiredText } from '../text'
import type { Ms } from '../time'
import type { Receiving } from './receiving'
import type { Channel } from '../vocabulary'
import { FAULTS, type Body, type Fault, type Outcome, type Timeliness } from './outcome'
import { presetSchemes, schemeSchema } from './scheme'

const minutes = z
  .int()
  .min(1)
  .max(60 * 24 * 31)

export const accountabilitySettingsSchema = z.object({
  /** Minutes from the occurrence to the first word of each who owes it. */
  within: z.object({ government: minutes, department: minutes, enterprise: minutes }),
  /** 核报 is to be answered within so many minutes. */
  inquiryMinutes: minutes,
  /** 情况说明 within so many working days. */
  statementDays: z.int().min(1).max(30),
  /** What each word means here. */
  definitions: z.object(
    Object.fromEntries(FAULTS.map((fault) => [fault, requiredText])) as Record<
      Fault,
      typeof requiredText
    >,
  ),
  schemes: z.array(schemeSchema).min(1).max(10),
})
export type AccountabilitySettings = z.infer<typeof accountabilitySettingsSchema>

export const presetAccountability: AccountabilitySettings = {
  // N1: in writing 2 hours after the occurrence at the latest; 生产安全事故报告和调查处理条例 art. 9: the enterprise 1 hour.
  within: { government: 120, department: 120, enterprise: 60 },
  inquiryMinutes: 15,
  statementDays: 2,
  definitions: {
    late: '到时限以后才自己报来。',
    omitted: '时限已过，本室从别处得知或经核报才补报；到月底也没有报来。经核报后补报的仍是漏报。',
    false: '报来的数字或事实，单位知道是错的。',
    understated: '报来的等级或损害，比单位知道的轻。',
    concealed: '单位知道，却不报或否认。',
    instructed: '授意他人迟报、谎报、瞒报。',
    obstructed: '阻碍他人报告。',
  },
  schemes: [...presetSchemes],
}

/** In force since `from`; an incident is judged by those under which it was opened. */
export interface SettingsInForce {
  readonly from: string
  readonly settings: AccountabilitySettings
}

/** Who owed it, said by a person: null, nobody did. */
export interface Assigned {
  readonly unitId: string | null
  readonly reason: string
  readonly at: string
  readonly by: string
}

/** A first word that neither a call nor a packet shows: by fax, on paper, on another line. */
export interface ToldWord {
  readonly id: string
  readonly unitId: string
  readonly at: string
  readonly channel: Channel
  readonly who: string
  readonly by: string
  readonly recordedAt: string
  readonly struck: { readonly reason: string; readonly at: string; readonly by: string } | null
}

/** 采用: how what a unit reported was used, and what was added for it. */
export interface Mark {
  readonly item: string | null
  readonly bonuses: readonly string[]
  readonly at: string
  readonly by: string
}

/** 核报: what this room learned elsewhere, put to the unit below. */
export interface Inquiry {
  readonly id: string
  readonly unitId: string
  readonly incident: string | null
  readonly learnedAt: string
  readonly learnedFrom: string
  readonly about: string
  readonly at: string
  readonly dueAt: string
  readonly by: string
  readonly answer: {
    readonly at: string
    readonly text: string
    /** 属实: then it is the unit's report of it; what was denied reports nothing. */
    readonly confirms: boolean
    readonly by: string
  } | null
}

export interface FirstWord {
  readonly at: Ms
  /** 来电, 事件包, or the channel that was told. */
  readonly how: string
  readonly who: string
}

/** What the record alone says of one who owed a report; nothing in it points into live state. */
export interface Duty {
  readonly key: string
  readonly incident: string
  readonly number: string
  readonly title: string
  readonly body: Body
  readonly unitId: string
  readonly occurredAt: Ms
  readonly dueAt: Ms
  /** The rule, in words. */
  readonly basis: string
  readonly got: FirstWord | null
  /** When this room knew, and from whom; from the unit itself or another that owed it: null. */
  readonly knewElsewhere: { readonly at: Ms; readonly from: string } | null
}

export interface Check {
  readonly outcome: Outcome
  readonly reason: string
  readonly evidence: readonly string[]
  readonly at: string
  readonly by: string
}

/** 认定, under a leader's PIN. */
export interface Verdict {
  readonly outcome: Outcome
  readonly reason: string
  readonly evidence: readonly string[]
  readonly at: string
  readonly by: string
  readonly approverId: string
}

export interface Finding {
  readonly id: string
  /** As it stood when it was checked first. */
  readonly duty: Duty
  /** What the record proposed then, and by how much it was late. */
  readonly proposed: { readonly outcome: Timeliness; readonly lateBy: Ms }
  /** 初核, oldest first. */
  readonly checks: readonly Check[]
  readonly statement: {
    readonly dueAt: string
    readonly got: { readonly at: string; readonly text: string; readonly by: string } | null
  }
  /** Oldest first; the last one holds. */
  readonly verdicts: readonly Verdict[]
}

export interface LeftDuties {
  readonly duties: readonly Duty[]
  readonly receivings: readonly Receiving[]
}

export interface AccountabilityState {
  /** Oldest first; none: as it ships. */
  readonly books: readonly SettingsInForce[]
  /** By incident. */
  readonly owed: Readonly<Record<string, Partial<Readonly<Record<Body, Assigned>>>>>
  readonly words: Readonly<Record<string, readonly ToldWord[]>>
  /** By incident and unit. */
  readonly marks: Readonly<Record<string, Readonly<Record<string, Mark>>>>
  readonly inquiries: Readonly<Record<string, Inquiry>>
  readonly findings: Readonly<Record<string, Finding>>
  /** What incidents said that have left the live state. */
  readonly left: Readonly<Record<string, LeftDuties>>
  /** How many inquiries, findings and words there have ever been. */
  readonly made: { readonly inquiries: number; readonly findings: number; readonly words: number }
}

export const nobodyLate: AccountabilityState = {
  books: [],
  owed: {},
  words: {},
  marks: {},
  inquiries: {},
  findings: {},
  left: {},
  made: { inquiries: 0, findings: 0, words: 0 },
}
