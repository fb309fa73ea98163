// Which journal lines of an incident leave the room: those that tell of what has been sent or stands.
// A text that is still being written or approved is nobody else's.
import { stepTraits } from './event'
import type { JournalLine } from './journal'

interface Aims {
  readonly incidentId?: unknown
  readonly reportId?: unknown
  readonly attachmentId?: unknown
  readonly owner?: { readonly reportId?: unknown }
  readonly sent?: unknown
}

const aimsOf = ({ data }: Pick<JournalLine, 'data'>): Aims => data ?? {}

/** Whose line it is; null when it is nobody's. */
export function incidentOfLine(line: Pick<JournalLine, 'type' | 'data'>): string | null {
  const { incidentId } = aimsOf(line)
  return stepTraits(line.type) !== null && typeof incidentId === 'string' ? incidentId : null
}

/** Which events are steps of an incident is part of the format: another set is another version. */
export const isPacketLine = (
  line: Pick<JournalLine, 'type' | 'data'>,
  incidentId: string,
): boolean => incidentOfLine(line) === incidentId

/** Nothing of a report that has not left, nor of what is attached to it. */
export function withoutUnsent(lines: readonly JournalLine[]): JournalLine[] {
  const sent = new Set(
    lines
      .filter((line) => line.type === 'reportDelivered' && aimsOf(line).sent !== null)
      .map((line) => aimsOf(line).reportId),
  )
  const isUnsent = (reportId: unknown) => typeof reportId === 'string' && !sent.has(reportId)
  const held = new Set(
    lines
      .filter((line) => isUnsent(aimsOf(line).owner?.reportId))
      .map((line) => aimsOf(line).attachmentId),
  )
  return lines.filter((line) => {
    const { reportId, attachmentId } = aimsOf(line)
    return !isUnsent(reportId) && !(typeof attachmentId === 'string' && held.has(attachmentId))
  })
}
