// 值班电话记录: the call that brings the news in, and the calls upwards (N1).
import { z } from 'zod'
import { instant, optionalLine, optionalText, requiredLine, requiredText } from '../text'
import { stepCalled, type TraitsOf } from '../traits'
import type { RightsOf } from '../rights'

export const counterpartSchema = z.object({
  unit: optionalLine,
  name: optionalLine,
  post: optionalLine,
  phone: optionalLine,
})
/** Who is at the other end. */
export type Counterpart = z.infer<typeof counterpartSchema>

/** `市应急办 赵敏（值班员）`, with what is known. */
export const counterpartText = ({ unit, name, post }: Counterpart): string => {
  const who = name === '' || post === '' ? `${name}${post}` : `${name}（${post}）`
  return [unit, who].filter((part) => part !== '').join(' ')
}

export const instructionInputSchema = z.object({
  /** The leader's exact words. */
  words: requiredText,
  from: requiredLine,
  /** 已复述核对: a phoned 批示 is read back, and the record says so. */
  readBack: z.boolean(),
})

/** A call upwards, as it is entered. */
export const outboundCallSchema = z.object({
  at: instant,
  to: counterpartSchema.extend({ unit: requiredLine }),
  said: requiredText,
  answer: optionalText,
  instruction: instructionInputSchema.nullable(),
})
export type OutboundCall = z.infer<typeof outboundCallSchema>

/** A call that comes in: the first, beside the facts that it established, or a further one. */
export const inboundCallSchema = z.object({
  at: instant,
  from: counterpartSchema,
  said: requiredText,
  /** Whom the caller has already told, and when. */
  alreadyTold: optionalText,
})
export type InboundCall = z.infer<typeof inboundCallSchema>

export interface PhoneRecord {
  readonly id: string
  readonly direction: 'in' | 'out'
  readonly at: string
  readonly counterpart: Counterpart
  readonly said: string
  readonly answer: string
  readonly alreadyTold: string
  readonly instructionId: string | null
  readonly lateReason: string
  readonly recordedAt: string
  readonly recordedBy: string
}

const incidentId = z.string()

export const phoneEvents = {
  phoneReported: z.object({
    incidentId,
    phoneId: z.string(),
    call: outboundCallSchema,
    instructionId: z.string().nullable(),
    lateReason: z.string(),
  }),
  /** 续来电: somebody rings again about what is being handled already. */
  callReceived: z.object({ incidentId, phoneId: z.string(), call: inboundCallSchema }),
  instructionRelayed: z.object({
    incidentId,
    instructionId: z.string(),
    to: z.string(),
    at: instant,
  }),
}

export const phoneTraits: TraitsOf<typeof phoneEvents> = {
  phoneReported: stepCalled('去电'),
  callReceived: stepCalled('来电'),
  instructionRelayed: stepCalled('转办'),
}

export const phoneCommands = [
  z.object({
    type: z.literal('reportByPhone'),
    incidentId,
    call: outboundCallSchema,
    lateReason: optionalLine,
  }),
  z.object({ type: z.literal('recordCall'), incidentId, call: inboundCallSchema }),
  z.object({
    type: z.literal('relayInstruction'),
    incidentId,
    instructionId: z.string(),
    to: requiredLine,
    at: instant,
  }),
] as const

export const phoneRights: RightsOf<typeof phoneCommands> = {
  reportByPhone: 'onDuty',
  recordCall: 'onDuty',
  relayInstruction: 'onDuty',
}
