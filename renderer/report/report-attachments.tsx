// Attachments of one report: its pictures stand on its last pages. Whatever changes them changes what
// was signed; what has left keeps what it had.
import { useMemo, useRef } from 'react'
import type { Owner } from '../../shared/attachment/record'
import type { Incident } from '../../shared/incident/record'
import type { Report } from '../../shared/report/record'
import { isSent, nameOf } from '../../shared/report/state'
import { err, ok, type Result } from '../../shared/result'
import { AttachmentPart } from '../attachment/attachment-part'
import { shownOf, type Shown } from '../attachment/shown'
import { useDesk, useWhyReadOnly } from '../use-desk'
import type { Editor } from './editor/use-editor'

const PRINTED = '图片印在正文后面；PDF、录音、录像不印。'
const NONE: readonly Shown[] = []

const ownerOf = (incident: Incident, reportId: string): Owner => ({
  kind: 'report',
  incidentId: incident.id,
  reportId,
})

function useShown(incident: Incident, report: Report | null): readonly Shown[] {
  const desk = useDesk()
  const reportId = report?.id
  return useMemo(
    () =>
      reportId === undefined
        ? NONE
        : shownOf(desk, { kind: 'report', incidentId: incident.id, reportId }),
    [desk, incident.id, reportId],
  )
}

/** What a change of the attachments undoes. */
function voided(report: Report | null): string | undefined {
  if (report === null) return undefined
  if (report.approval !== null) return '附件变了，原审定作废，要重新审定。'
  return report.submitted === null ? undefined : '附件变了，原送审作废，要重新送审。'
}

/** Of the report that is being written; a file may be its first word, so that it is saved by it. */
export function WritingAttachments({ editor }: { readonly editor: Editor }) {
  const why = useWhyReadOnly()
  const { incident, writing, save } = editor
  const { report } = writing
  const shown = useShown(incident, report)
  // The first of several files saves it; the others follow before the page is drawn again.
  const known = useRef<string | null>(null)
  known.current = report?.id ?? known.current
  const owner = async (): Promise<Result<Owner>> => {
    if (known.current !== null) return ok(ownerOf(incident, known.current))
    const saved = await save()
    if (!saved.ok) return err(saved.error)
    known.current = saved.value.id
    return ok(ownerOf(incident, saved.value.id))
  }
  const to = {
    place: `report:${incident.id}`,
    name: nameOf(writing),
    owner,
    why,
    consequence: voided(report),
    note: PRINTED,
  }
  return <AttachmentPart to={to} shown={shown} />
}

export function SentAttachments({
  incident,
  report,
}: {
  readonly incident: Incident
  readonly report: Report
}) {
  const shown = useShown(incident, report)
  const why = useWhyReadOnly()
  if (!isSent(report)) return null
  const to = {
    place: `report:${incident.id}:${report.id}`,
    name: nameOf(report),
    owner: ownerOf(incident, report.id),
    why,
  }
  return <AttachmentPart to={to} shown={shown} closed="已经报送，附件不再变；新材料附在事件页" />
}
