// What is written down of 问责. An event of an incident would be a step of its timeline; these are about it and change
// nothing in it: its id stands under `incident`.
import { z } from 'zod'
import { instant } from '../text'
import { ofRoom, type TraitsOf } from '../traits'
import { channelSchema } from '../vocabulary'
import { bodySchema, outcomeSchema } from './outcome'
import { accountabilitySettingsSchema } from './record'

const id = z.string().max(60)
const dutySchema = z.object({
  key: z.string(),
  incident: id,
  number: z.string(),
  title: z.string(),
  body: bodySchema,
  unitId: id,
  occurredAt: z.int(),
  dueAt: z.int(),
  basis: z.string(),
  got: z.object({ at: z.int(), how: z.string(), who: z.string() }).nullable(),
  knewElsewhere: z.object({ at: z.int(), from: z.string() }).nullable(),
})

export const accountabilityEvents = {
  accountabilityChanged: z.object({
    settings: accountabilitySettingsSchema,
    before: accountabilitySettingsSchema,
    reason: z.string(),
  }),
  dutyAssigned: z.object({
    incident: id,
    body: bodySchema,
    unitId: id.nullable(),
    reason: z.string(),
  }),
  firstWordTold: z.object({
    incident: id,
    wordId: id,
    unitId: id,
    at: instant,
    channel: channelSchema,
    who: z.string(),
  }),
  firstWordStruck: z.object({ incident: id, wordId: id, reason: z.string() }),
  itemMarked: z.object({
    incident: id,
    unitId: id,
    item: z.string().nullable(),
    bonuses: z.array(z.string()),
  }),
  unitAsked: z.object({
    inquiryId: id,
    unitId: id,
    incident: id.nullable(),
    learnedAt: instant,
    learnedFrom: z.string(),
    about: z.string(),
    at: instant,
    dueAt: instant,
  }),
  inquiryAnswered: z.object({
    inquiryId: id,
    at: instant,
    text: z.string(),
    confirms: z.boolean(),
  }),
  inquiryLinked: z.object({ inquiryId: id, incident: id }),
  dutyChecked: z.object({
    findingId: id,
    duty: dutySchema,
    proposed: z.object({ outcome: z.enum(['onTime', 'late', 'omitted']), lateBy: z.int() }),
    outcome: outcomeSchema,
    reason: z.string(),
    evidence: z.array(z.string()),
    statementDueAt: instant,
  }),
  statementReceived: z.object({ findingId: id, at: instant, text: z.string() }),
  findingDecided: z.object({
    findingId: id,
    outcome: outcomeSchema,
    reason: z.string(),
    evidence: z.array(z.string()),
    approverId: z.string(),
  }),
}

export const accountabilityTraits: TraitsOf<typeof accountabilityEvents> = {
  accountabilityChanged: ofRoom(),
  dutyAssigned: ofRoom(),
  firstWordTold: ofRoom(),
  firstWordStruck: ofRoom(),
  itemMarked: ofRoom(),
  unitAsked: ofRoom(),
  inquiryAnswered: ofRoom(),
  inquiryLinked: ofRoom(),
  dutyChecked: ofRoom(),
  statementReceived: ofRoom(),
  findingDecided: ofRoom(),
}
