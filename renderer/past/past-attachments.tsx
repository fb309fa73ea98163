// What was attached to an incident that has left: looked at as ever, and changed by nothing.
import type { Attachment } from '../../shared/attachment/record'
import type { Incident } from '../../shared/incident/record'
import { findReport, nameOf } from '../../shared/report/state'
import { AttachmentPart } from '../attachment/attachment-part'
import type { Shown } from '../attachment/shown'

interface PastAttachmentsProps {
  readonly incident: Incident
  readonly attachments: readonly Attachment[]
}

function shownIn(incident: Incident, attachment: Attachment): Shown {
  const { owner } = attachment
  const report = owner.kind === 'report' ? findReport(incident, owner.reportId) : undefined
  return { attachment, place: report === undefined ? '' : nameOf(report), changeable: false }
}

export function PastAttachments({ incident, attachments }: PastAttachmentsProps) {
  const { id: incidentId, serial } = incident
  if (attachments.length === 0) return null
  return (
    <AttachmentPart
      to={{
        place: `past:${incidentId}`,
        name: `${serial}号事件`,
        owner: { kind: 'incident', incidentId },
        why: undefined,
      }}
      shown={attachments.map((one) => shownIn(incident, one))}
      closed="要添加，先重新打开这件事"
    />
  )
}
