// How an incident ended without a report: its number struck out, and in words why, by whom and with whose consent.
import { endedUnreported, endingText } from '../../shared/incident/ending'
import { incidentNumber } from '../../shared/incident/number'
import type { Incident } from '../../shared/incident/record'
import { relativeText, toMs } from '../../shared/time'
import { usePersonName } from '../person/person-name'
import { useMinute } from '../use-desk'
import styles from './incident.module.css'

/** It keeps its number, struck out: nothing in the series is missing. */
export function IncidentNumber({
  incident,
  text,
}: {
  readonly incident: Incident
  readonly text?: string
}) {
  const number = text ?? incidentNumber(incident)
  return endedUnreported(incident) ? <del>{number}</del> : <>{number}</>
}

export function EndingNote({ incident }: { readonly incident: Incident }) {
  const nameOf = usePersonName()
  const minute = useMinute()
  const { closing } = incident
  if (closing === null || !endedUnreported(incident)) return null
  const { ending, at, by, approvedBy } = closing
  return (
    <p className={styles.ending}>
      {endingText(ending)} · {nameOf(by)} {relativeText(toMs(at), minute)}
      {approvedBy !== null && ` · ${nameOf(approvedBy)}同意`}
    </p>
  )
}
