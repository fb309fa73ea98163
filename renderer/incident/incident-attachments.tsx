// All attachments of an incident: its own, its reports', and those of the log entries it came from.
import { useMemo } from 'react'
import type { Incident } from '../../shared/incident/record'
import { AttachmentPart } from '../attachment/attachment-part'
import { shownOfIncident } from '../attachment/shown'
import { useDesk, useWhyReadOnly } from '../use-desk'

export function IncidentAttachments({ incident }: { readonly incident: Incident }) {
  const desk = useDesk()
  const why = useWhyReadOnly()
  const { id, serial } = incident
  const shown = useMemo(() => shownOfIncident(desk, id), [desk, id])
  const to = {
    place: `incident:${id}`,
    name: `${serial}号事件`,
    owner: { kind: 'incident', incidentId: id },
    why,
  } as const
  return <AttachmentPart to={to} shown={shown} />
}
