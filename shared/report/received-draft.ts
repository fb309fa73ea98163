// 转报: what another room has written, in its place in this room's own report: nobody types it again.
import { SECTIONS } from './sections'
import type { Incident } from '../incident/record'
import { sentReports } from './state'
import type { ReportKind } from '../vocabulary'
import type { CarriedReport, Received } from '../packet/record'

type Sections = Readonly<Record<string, string>>

const said = (sections: Sections, keys: readonly string[]): string =>
  keys.map((key) => sections[key] ?? '').find((text) => text !== '') ?? ''

/** The last that came since our own last report: what went upwards already is not told again. */
function news(incident: Incident, { arrivals, reports }: Received): CarriedReport | undefined {
  const lastSaved = sentReports(incident).at(-1)?.savedAt ?? ''
  const since = new Set(
    arrivals.filter(({ at }) => at > lastSaved).flatMap((arrival) => arrival.reports),
  )
  return reports.findLast(({ reportId, kind }) => kind !== 'correction' && since.has(reportId))
}

/** The sections that a new report of this kind starts with; null for an incident that began here. */
export function draftFromReceived(incident: Incident, kind: ReportKind): Sections | null {
  const { received } = incident
  if (received === null) return null
  const theirs = news(incident, received)?.sections ?? {}
  const ours = SECTIONS[kind].map(({ key, from }) => [key, said(theirs, from)] as const)
  return Object.fromEntries(ours.filter(([, text]) => text !== ''))
}
