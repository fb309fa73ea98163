// Attachment events -> state. A report that has not left gets other words on its paper.
import type { Evolvers } from '../evolution'
import { voidUnsent } from '../report/state'
import type { DeskState } from '../state'
import { withIncident } from '../incident/find'
import { lookUp } from '../lookup'
import { attachmentsOf, printedImages } from './find'
import type { Attachment, Owner, attachmentEvents } from './record'

function withPaper(state: DeskState, owner: Owner): DeskState {
  if (owner.kind !== 'report') return state
  const images = printedImages(attachmentsOf(state, owner))
  return withIncident(state, owner.incidentId, (incident) => ({
    ...incident,
    reports: incident.reports.map((report) =>
      report.id === owner.reportId && report.sent === null
        ? { ...voidUnsent(report), images }
        : report,
    ),
  }))
}

const put = (state: DeskState, attachment: Attachment): DeskState =>
  withPaper(
    { ...state, attachments: { ...state.attachments, [attachment.id]: attachment } },
    attachment.owner,
  )

function change(state: DeskState, id: string, changed: Partial<Attachment>): DeskState {
  const attachment = lookUp(state.attachments, id)
  return attachment === undefined ? state : put(state, { ...attachment, ...changed })
}

export const evolveAttachment: Evolvers<keyof typeof attachmentEvents> = {
  attachmentAdded: (state, { at, by, data: { attachmentId, incidentId: _incidentId, ...added } }) =>
    put(
      { ...state, made: { ...state.made, attachments: state.made.attachments + 1 } },
      { ...added, id: attachmentId, at, by, withdrawn: null },
    ),
  attachmentCaptioned: (state, { data }) =>
    change(state, data.attachmentId, { caption: data.caption }),
  attachmentWithdrawn: (state, { at, by, data }) =>
    change(state, data.attachmentId, { withdrawn: { at, by, reason: data.reason } }),
}
