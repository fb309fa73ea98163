// An attachment as a screen shows it: with where it belongs, where several kinds stand together.
import { EVIDENCE_WAY_NAMES } from '../../shared/attachment/evidence'
import { attachmentsOf, evidenceOf } from '../../shared/attachment/find'
import type { Attachment, Owner } from '../../shared/attachment/record'
import type { DeskState } from '../../shared/desk'
import { findReport, isSent, nameOf } from '../../shared/report/state'
import { entryOf, isWritten } from '../../shared/shift/find'
import { minuteText, toMs } from '../../shared/time'

export interface Shown {
  readonly attachment: Attachment
  /** `首报`, `值班记录第5条`; empty for the incident's own and where it goes without saying. */
  readonly place: string
  /** It may still be captioned and withdrawn. */
  readonly changeable: boolean
}

const order = ({ attachment }: Shown): number => Number(attachment.id.slice(1))

/** What the core would refuse is not offered. */
function isChangeable(state: DeskState, { owner, withdrawn }: Attachment): boolean {
  if (withdrawn !== null) return false
  if (owner.kind === 'entry')
    return state.shift.current?.entries.some(({ id }) => id === owner.entryId) ?? false
  if (owner.kind !== 'report') return true
  const incident = state.incidents[owner.incidentId]
  const report = incident === undefined ? undefined : findReport(incident, owner.reportId)
  return report !== undefined && !isSent(report) && incident?.closedAt === null
}

export const shownOf = (state: DeskState, owner: Owner): Shown[] =>
  attachmentsOf(state, owner).map((attachment) => ({
    attachment,
    place: '',
    changeable: isChangeable(state, attachment),
  }))

function placeIn(state: DeskState, incidentId: string, { owner }: Attachment): string | null {
  if (owner.kind === 'entry') {
    const entry = entryOf(state, owner.entryId)
    return entry !== undefined && isWritten(entry) && entry.incidentId === incidentId
      ? `值班记录第${entry.no}条`
      : null
  }
  if (owner.kind === 'opinion' || owner.incidentId !== incidentId) return null
  if (owner.kind === 'instruction') return '批示'
  if (owner.kind === 'incident') return ''
  const incident = state.incidents[incidentId]
  const report = incident === undefined ? undefined : findReport(incident, owner.reportId)
  return report === undefined ? '' : nameOf(report)
}

/** Evidence of an opinion: how each item was taken, and when. */
export const shownOfOpinion = (state: DeskState, opinionId: string): Shown[] =>
  evidenceOf(state, opinionId).map((attachment) => ({
    attachment,
    place: takenText(attachment.owner),
    changeable: isChangeable(state, attachment),
  }))

const takenText = (owner: Owner): string =>
  owner.kind === 'opinion'
    ? `${EVIDENCE_WAY_NAMES[owner.how]} ${minuteText(toMs(owner.takenAt))}`
    : ''

/** All of an incident: its own, its reports', those of the entries it came from. */
export const shownOfIncident = (state: DeskState, incidentId: string): Shown[] =>
  Object.values(state.attachments)
    .flatMap((attachment) => {
      const place = placeIn(state, incidentId, attachment)
      return place === null
        ? []
        : [{ attachment, place, changeable: isChangeable(state, attachment) }]
    })
    .sort((a, b) => order(a) - order(b))
