// Finding attachments, and those whose pictures stand on a report's paper.
import type { Document } from '../report/record'
import type { DeskState } from '../state'
import type { Attachment, Owner } from './record'

export const isSameOwner = (a: Owner, b: Owner): boolean => {
  if (a.kind === 'incident') return b.kind === 'incident' && a.incidentId === b.incidentId
  if (a.kind === 'opinion') return b.kind === 'opinion' && a.opinionId === b.opinionId
  if (a.kind === 'instruction')
    return (
      b.kind === 'instruction' &&
      a.incidentId === b.incidentId &&
      a.instructionId === b.instructionId
    )
  if (a.kind === 'entry') return b.kind === 'entry' && a.entryId === b.entryId
  return b.kind === 'report' && a.incidentId === b.incidentId && a.reportId === b.reportId
}

const order = ({ id }: Attachment): number => Number(id.slice(1))

/** In the order in which they came, withdrawn ones among them. */
export const attachmentsOf = (
  { attachments }: Pick<DeskState, 'attachments'>,
  owner: Owner,
): Attachment[] =>
  Object.values(attachments)
    .filter((one) => isSameOwner(one.owner, owner))
    .sort((a, b) => order(a) - order(b))

/** Evidence of an opinion, in the order in which it came. */
export const evidenceOf = (
  { attachments }: Pick<DeskState, 'attachments'>,
  opinionId: string,
): Attachment[] =>
  Object.values(attachments)
    .filter(({ owner }) => owner.kind === 'opinion' && owner.opinionId === opinionId)
    .sort((a, b) => order(a) - order(b))

/** Of an incident, all its reports included. */
export const attachmentsOfIncident = (
  { attachments }: Pick<DeskState, 'attachments'>,
  incidentId: string,
): Attachment[] =>
  Object.values(attachments)
    .filter(({ owner }) => 'incidentId' in owner && owner.incidentId === incidentId)
    .sort((a, b) => order(a) - order(b))

export type PrintedImage = NonNullable<Document['attachments']>[number]

/** The pictures on the paper: of those that stand, the copies that are printed. */
export const printedImages = (attachments: readonly Attachment[]): PrintedImage[] =>
  attachments.flatMap(({ print, name, caption, withdrawn }) =>
    print === null || withdrawn !== null ? [] : [{ sha256: print.sha256, name, caption }],
  )
