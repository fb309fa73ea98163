// What may be asked about 问责, and by whom.
import { z } from 'zod'
import type { RightsOf } from '../rights'
import { instant, optionalLine, requiredLine, requiredText } from '../text'
import { channelSchema } from '../vocabulary'
import { bodySchema, outcomeSchema } from './outcome'
import { accountabilitySettingsSchema } from './record'

const id = z.string().max(60)
const evidence = z.array(requiredLine).max(40)
const pin = { approverId: z.string(), pin: z.string().max(64) }

export const accountabilityCommands = [
  z.object({
    type: z.literal('setAccountability'),
    settings: accountabilitySettingsSchema,
    reason: requiredLine,
  }),
  z.object({
    type: z.literal('assignDuty'),
    incidentId: id,
    body: bodySchema,
    unitId: id.nullable(),
    reason: requiredLine,
  }),
  z.object({
    type: z.literal('recordFirstWord'),
    incidentId: id,
    unitId: id,
    at: instant,
    channel: channelSchema,
    who: optionalLine,
  }),
  z.object({
    type: z.literal('strikeFirstWord'),
    incidentId: id,
    wordId: id,
    reason: requiredLine,
  }),
  z.object({
    type: z.literal('markItem'),
    incident: id,
    unitId: id,
    item: z.string().max(20).nullable(),
    bonuses: z.array(z.string().max(20)).max(30),
  }),
  z.object({
    type: z.literal('askUnit'),
    unitId: id,
    incidentId: id.nullable(),
    learnedAt: instant,
    learnedFrom: requiredLine,
    about: requiredText,
    at: instant,
  }),
  z.object({
    type: z.literal('answerInquiry'),
    inquiryId: id,
    at: instant,
    text: requiredText,
    confirms: z.boolean(),
  }),
  /** Where the unit did not owe a report of the incident, as what it did, and why, are said with it. */
  z.object({
    type: z.literal('linkInquiry'),
    inquiryId: id,
    incidentId: id,
    body: bodySchema.nullable(),
    reason: optionalLine,
  }),
  z.object({
    type: z.literal('checkDuty'),
    /** `duty.key`: incident and body. */
    key: z.string().max(80),
    outcome: outcomeSchema,
    reason: requiredText,
    evidence,
  }),
  z.object({
    type: z.literal('recordStatement'),
    findingId: id,
    at: instant,
    text: requiredText,
  }),
  z.object({
    type: z.literal('decideFinding'),
    findingId: id,
    outcome: outcomeSchema,
    reason: requiredText,
    evidence,
    ...pin,
  }),
] as const

export const accountabilityRights: RightsOf<typeof accountabilityCommands> = {
  setAccountability: 'manager',
  assignDuty: 'onDuty',
  recordFirstWord: 'onDuty',
  strikeFirstWord: 'onDuty',
  markItem: 'onDuty',
  askUnit: 'onDuty',
  answerInquiry: 'onDuty',
  linkInquiry: 'onDuty',
  checkDuty: 'onDuty',
  recordStatement: 'onDuty',
  decideFinding: 'onDuty',
}
