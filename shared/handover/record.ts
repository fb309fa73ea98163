// What a change of people at the desk leaves on record: somebody joins, the sheet, both signatures.
import { z } from 'zod'
import { headSchema, shiftStartSchema } from '../shift/record'
import {
  checkInputSchema,
  checkSchema,
  itemSchema,
  machineFactsSchema,
  sheetSchema,
} from '../shift/sheet'
import { optionalLine, optionalText, requiredLine, requiredText } from '../text'
import { ofRoom, type TraitsOf } from '../traits'
import type { RightsOf } from '../rights'

const shiftId = z.string()
const personId = z.string()
const pin = z.string().max(64)
/** 保留意见接收: the relief takes it over, and says what they do not agree with. */
const verdictSchema = z.enum(['accepted', 'questioned', 'reserved'])
const arrival = { personId, substituteFor: optionalLine, reason: optionalLine }

export const handoverEvents = {
  shiftJoined: z.object({ shiftId, ...arrival }),
  shiftLeft: z.object({ shiftId, personId, reason: z.string() }),
  handoverWritten: z.object({
    shiftId,
    words: z.string(),
    files: z.string(),
    checks: z.array(checkSchema),
    timing: z.string(),
    machine: machineFactsSchema,
  }),
  deskReceived: z.object({ shiftId, ...arrival, machine: machineFactsSchema }),
  /** `question`: the relief's words, what is asked or what is reserved. */
  itemJudged: z.object({ shiftId, item: itemSchema, verdict: verdictSchema, question: z.string() }),
  itemAnswered: z.object({ shiftId, key: z.string(), answer: z.string() }),
  handoverSigned: z.object({ shiftId, personId, digest: z.string(), mark: z.string() }),
  /** The second signature: closes one shift and opens the next, in one record. */
  shiftHandedOver: z.object({
    shiftId,
    sheet: sheetSchema,
    head: headSchema,
    next: shiftStartSchema,
    ...arrival,
  }),
  shiftTakenOver: z.object({
    shiftId,
    sheet: sheetSchema,
    head: headSchema,
    next: shiftStartSchema,
    personId,
    approverId: z.string(),
    reason: z.string(),
  }),
}

export const handoverTraits: TraitsOf<typeof handoverEvents> = {
  shiftJoined: ofRoom(),
  shiftLeft: ofRoom(),
  handoverWritten: ofRoom(),
  deskReceived: ofRoom(),
  itemJudged: ofRoom(),
  itemAnswered: ofRoom(),
  handoverSigned: ofRoom(),
  shiftHandedOver: ofRoom({ log: 'anything', incidents: 'moved' }),
  shiftTakenOver: ofRoom({ log: 'anything', incidents: 'moved' }),
}

const type = <T extends string>(name: T) => z.literal(name)

export const handoverCommands = [
  z.object({ type: type('joinShift'), ...arrival, pin }),
  z.object({ type: type('leaveShift'), personId, pin, reason: requiredLine }),
  z.object({
    type: type('writeHandover'),
    words: optionalText,
    files: optionalText,
    checks: z.array(checkInputSchema).max(40),
    timing: optionalLine,
  }),
  z.object({ type: type('receiveDesk'), ...arrival, pin }),
  z.object({
    type: type('judgeItem'),
    key: z.string(),
    digest: z.string(),
    verdict: verdictSchema,
    question: optionalText,
  }),
  z.object({ type: type('answerItem'), key: z.string(), answer: requiredText }),
  /** `mark`: of the sheet that the person sees (sheetMark). */
  z.object({ type: type('signHandover'), personId, pin, mark: z.string() }),
  z.object({ type: type('takeOver'), approverId: z.string(), pin, reason: requiredLine }),
] as const

export const handoverRights: RightsOf<typeof handoverCommands> = {
  joinShift: 'signedIn',
  leaveShift: 'signedIn',
  writeHandover: 'onDuty',
  receiveDesk: 'signedIn',
  judgeItem: 'signedIn',
  answerItem: 'onDuty',
  signHandover: 'signedIn',
  takeOver: 'signedIn',
}
