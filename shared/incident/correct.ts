// 更正: anything recorded can be corrected with a reason; the original stays in sight.
import { isEqual } from '../equal'
import { z } from 'zod'
import type { Instruction } from '../instruction/record'
import { counterpartSchema } from '../phone/record'
import { ok, refuse, type Result } from '../result'
import { lookUp } from '../lookup'
import { instant, optionalLine, optionalText, requiredLine, requiredText } from '../text'
import { channelSchema } from '../vocabulary'
import { factsPatchSchema, levelAboveSchema, type CorrectionTarget, type Incident } from './record'
import type { Change } from '../change'

/** What may be corrected in each kind of record. The words of a sent report are not among it. */
const PATCHES = {
  facts: factsPatchSchema,
  phone: z
    .object({
      at: instant,
      counterpart: counterpartSchema,
      said: requiredText,
      answer: optionalText,
      alreadyTold: optionalText,
    })
    .partial(),
  delivery: z.object({ at: instant, channel: channelSchema, receivedBy: optionalLine }).partial(),
  receipt: z.object({ at: instant, receivedBy: requiredLine }).partial(),
  instruction: z
    .object({ words: requiredText, from: requiredLine, readBack: z.boolean() })
    .partial(),
  relay: z.object({ to: requiredLine, at: instant }).partial(),
  mediaExposure: z.object({ at: instant, outlet: requiredLine }).partial(),
  levelAbove: levelAboveSchema.partial(),
} satisfies Record<CorrectionTarget['kind'], z.ZodType>

/** The record that a correction aims at, as it stands; undefined when there is none. */
export function targetOf(incident: Incident, target: CorrectionTarget): object | undefined {
  switch (target.kind) {
    case 'facts':
      return incident.facts
    case 'phone':
      return incident.phones.find(({ id }) => id === target.phoneId)
    case 'instruction':
      return instructionOf(incident, target.instructionId)
    case 'relay':
      return instructionOf(incident, target.instructionId)?.relayed ?? undefined
    case 'mediaExposure':
      return incident.mediaExposure ?? undefined
    case 'levelAbove':
      return incident.levelAbove ?? undefined
    case 'delivery':
      return deliveryOf(incident, target.reportId, target.recipientId)
    case 'receipt':
      return deliveryOf(incident, target.reportId, target.recipientId)?.receipt ?? undefined
  }
}

const instructionOf = (incident: Incident, instructionId: string) =>
  incident.instructions.find(({ id }) => id === instructionId)

const deliveryOf = (incident: Incident, reportId: string, recipientId: string) =>
  lookUp(incident.reports.find(({ id }) => id === reportId)?.deliveries ?? {}, recipientId)

/** What a patch would change: only fields that truly differ. */
export function changesOf(
  incident: Incident,
  target: CorrectionTarget,
  patch: Readonly<Record<string, unknown>>,
): Result<Change[]> {
  const record = targetOf(incident, target) as Record<string, unknown> | undefined
  if (record === undefined) return refuse('unknownRecord', 'target')
  const parsed = PATCHES[target.kind].safeParse(patch)
  if (!parsed.success)
    return refuse('malformed', `patch.${parsed.error.issues[0]?.path.join('.') ?? ''}`)
  const wanted = parsed.data as Record<string, unknown>
  const changes = Object.keys(wanted)
    .filter((field) => !isEqual(record[field], wanted[field]))
    .map((field) => ({ field, from: record[field] ?? null, to: wanted[field] ?? null }) as Change)
  return changes.length === 0 ? refuse('nothingChanged', 'patch') : ok(changes)
}

type Patch = Readonly<Record<string, unknown>>

const patchDelivery = (
  incident: Incident,
  target: { readonly reportId: string; readonly recipientId: string },
  change: (delivery: NonNullable<ReturnType<typeof deliveryOf>>) => object,
): Incident => ({
  ...incident,
  reports: incident.reports.map((report) => {
    const delivery = report.deliveries[target.recipientId]
    if (report.id !== target.reportId || delivery === undefined) return report
    const changed = { ...delivery, ...change(delivery) }
    return { ...report, deliveries: { ...report.deliveries, [target.recipientId]: changed } }
  }),
})

const patchInstruction = (
  incident: Incident,
  instructionId: string,
  change: (instruction: Instruction) => object,
): Incident => ({
  ...incident,
  instructions: incident.instructions.map((one) =>
    one.id === instructionId ? { ...one, ...change(one) } : one,
  ),
})

/** An instruction came with its call: where the call moves, it moves too. */
function patchPhone(incident: Incident, phoneId: string, patch: Patch): Incident {
  const phones = incident.phones.map((one) => (one.id === phoneId ? { ...one, ...patch } : one))
  const { instructionId, at } = phones.find(({ id }) => id === phoneId)!
  const instructions = incident.instructions.map((one) =>
    one.id === instructionId ? { ...one, receivedAt: at } : one,
  )
  return { ...incident, phones, instructions }
}

/** The incident with the corrected record in place of the wrong one. */
export function applyPatch(incident: Incident, target: CorrectionTarget, patch: Patch): Incident {
  switch (target.kind) {
    case 'facts':
      return { ...incident, facts: { ...incident.facts, ...patch } }
    case 'phone':
      return patchPhone(incident, target.phoneId, patch)
    case 'instruction':
      return patchInstruction(incident, target.instructionId, () => patch)
    case 'relay':
      return patchInstruction(incident, target.instructionId, ({ relayed }) => ({
        relayed: relayed === null ? null : { ...relayed, ...patch },
      }))
    case 'mediaExposure':
      return incident.mediaExposure === null
        ? incident
        : { ...incident, mediaExposure: { ...incident.mediaExposure, ...patch } }
    case 'levelAbove':
      return incident.levelAbove === null
        ? incident
        : { ...incident, levelAbove: { ...incident.levelAbove, ...patch } }
    case 'delivery':
      return patchDelivery(incident, target, () => patch)
    case 'receipt':
      return patchDelivery(incident, target, ({ receipt }) => ({
        receipt: receipt === null ? null : { ...receipt, ...patch },
      }))
  }
}
