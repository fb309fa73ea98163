// Commands about attachments: added, captioned, withdrawn; a page that has left keeps what it had.
import type { z } from 'zod'
import { decided, nextId, type Deciders, type DecisionContext } from '../decision'
import { knownIncident, openIncident } from '../incident/find'
import { knownInstruction } from '../instruction/find'
import { ok, refuse, type Result } from '../result'
import { findReport, isSent } from '../report/state'
import { entryOf, isWritten } from '../shift/find'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { attachmentsOf } from './find'
import type { Attachment, Owner, PrintCopy, attachmentCommands } from './record'
import { isImage, type FileType } from './types'

export type AttachmentCommand = z.infer<(typeof attachmentCommands)[number]>

function unsentReport(state: DeskState, incidentId: string, reportId: string): Result<null> {
  const incident = openIncident(state, incidentId)
  if (!incident.ok) return incident
  const report = findReport(incident.value, reportId)
  if (report === undefined) return refuse('unknownRecord', 'owner.reportId')
  return isSent(report) ? refuse('attachmentsFixed', 'owner.reportId') : ok(null)
}

/** What was handed over stands as it was: entries of a frozen shift take nothing more. */
function openEntry(state: DeskState, entryId: string): Result<null> {
  const entry = entryOf(state, entryId)
  if (entry === undefined) return refuse('unknownRecord', 'owner.entryId')
  if (!isWritten(entry)) return refuse('automaticEntry', 'owner.entryId')
  return state.shift.current?.entries[entry.no - 1] === entry
    ? ok(null)
    : refuse('shiftFrozen', 'owner.entryId')
}

/** Evidence of a post may come at any time. */
function knownEvidence({ opinion }: DeskState, opinionId: string): Result<null> {
  return lookUp(opinion.opinions, opinionId) === undefined
    ? refuse('unknownOpinion', 'owner.opinionId')
    : ok(null)
}

/** Evidence may come after an incident was closed: it starts no clock. */
function changeable(state: DeskState, owner: Owner): Result<null> {
  if (owner.kind === 'entry') return openEntry(state, owner.entryId)
  if (owner.kind === 'report') return unsentReport(state, owner.incidentId, owner.reportId)
  if (owner.kind === 'opinion') return knownEvidence(state, owner.opinionId)
  if (owner.kind === 'instruction') {
    const instruction = knownInstruction(state, owner)
    return instruction.ok ? ok(null) : refuse('unknownInstruction', 'owner.instructionId')
  }
  const incident = knownIncident(state, owner.incidentId)
  return incident.ok ? ok(null) : incident
}

export function attachable(
  sha256: string,
  { stored }: DecisionContext,
): Result<{ size: number; type: FileType }> {
  const file = stored(sha256)
  if (file === null) return refuse('fileNotKept', 'sha256')
  return file.type === 'unknown'
    ? refuse('fileType', 'sha256')
    : ok({ size: file.size, type: file.type })
}

/** Only a picture is printed, and only as the JPEG that was made for it. */
export function printable(
  type: FileType,
  print: PrintCopy | null,
  { stored }: DecisionContext,
): Result<null> {
  if (print === null) return ok(null)
  return isImage(type) && stored(print.sha256)?.type === 'jpg'
    ? ok(null)
    : refuse('fileNotKept', 'print')
}

const aboutIncident = (owner: Owner): { incidentId?: string } =>
  'incidentId' in owner && owner.incidentId !== undefined ? { incidentId: owner.incidentId } : {}

/** One that stands, of something that may still be changed. */
function standing(state: DeskState, attachmentId: string): Result<Attachment> {
  const attachment = lookUp(state.attachments, attachmentId)
  if (attachment === undefined) return refuse('unknownRecord', 'attachmentId')
  if (attachment.withdrawn !== null) return refuse('alreadyWithdrawn', 'attachmentId')
  const open = changeable(state, attachment.owner)
  return open.ok ? ok(attachment) : open
}

export const decideAttachment: Deciders<AttachmentCommand> = {
  addAttachment: (state, { owner, sha256, name, caption, print }, env) => {
    const open = changeable(state, owner)
    if (!open.ok) return open
    const file = attachable(sha256, env)
    if (!file.ok) return file
    const prints = printable(file.value.type, print, env)
    if (!prints.ok) return prints
    const twice = attachmentsOf(state, owner).some(
      (one) => one.sha256 === sha256 && one.withdrawn === null,
    )
    if (twice) return refuse('attachedTwice', 'sha256')
    const attachmentId = nextId('a', state.made.attachments)
    const data = {
      attachmentId,
      ...aboutIncident(owner),
      owner,
      sha256,
      name,
      ...file.value,
      caption,
      print,
      from: null,
    }
    return decided([{ type: 'attachmentAdded', data }], { attachmentId })
  },
  captionAttachment: (state, { attachmentId, caption }) => {
    const found = standing(state, attachmentId)
    if (!found.ok) return found
    const { owner, caption: before } = found.value
    if (caption === before) return refuse('nothingChanged', 'caption')
    return decided([
      {
        type: 'attachmentCaptioned',
        data: { attachmentId, ...aboutIncident(owner), caption, before },
      },
    ])
  },
  withdrawAttachment: (state, { attachmentId, reason }) => {
    const found = standing(state, attachmentId)
    if (!found.ok) return found
    const { owner } = found.value
    return decided([
      { type: 'attachmentWithdrawn', data: { attachmentId, ...aboutIncident(owner), reason } },
    ])
  },
}
