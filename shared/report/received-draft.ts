// 转报: what another room has written, in its place in this room's own report: nobody types it again.
import type { Incident } from '../incident/record'
import { sentReports } from './state'
import type { ReportKind } from '../vocabulary'
import type { CarriedReport, Received } from '../packet/record'

type Sections = Readonly<Record<string, string>>

/** Where each section of ours comes from when theirs is of another kind: the first that says something. */
const FROM: Readonly<Record<ReportKind, Readonly<Record<string, readonly string[]>>>> = {
  initial: {
    consequences: ['consequences', 'harm', 'facts'],
    trend: ['trend', 'situation', 'present'],
    measures: ['measures', 'handling'],
  },
  followUp: {
    situation: ['situation', 'trend', 'present'],
    harm: ['harm', 'consequences', 'facts'],
    measures: ['measures', 'handling'],
    progress: ['progress'],
    decisions: ['decisions'],
  },
  final: {
    facts: ['facts'], handling: ['handling'], present: ['present'], aftermath: ['aftermath'], nextSteps: ['nextSteps'],
  },
}

const said = (sections: Sections, keys: readonly string[]): string =>
  keys.map((key) => sections[key] ?? '').find((text) => text !== '') ?? ''

/** The last that came since our own last report: what went upwards already is not told again. */
function news(incident: Incident, { arrivals, reports }: Received): CarriedReport | undefined {
  const lastSaved = sentReports(incident).at(-1)?.savedAt ?? ''
  const since = new Set(arrivals.filter(({ at }) => at > lastSaved).flatMap((arrival) => arrival.reports))
  return reports.findLast(({ reportId }) => since.has(reportId))
}

/** The sections that a new report of this kind starts with; null for an incident that began here. */
export function draftFromReceived(incident: Incident, kind: ReportKind): Sections | null {
  const { received } = incident
  if (received === null) return null
  const theirs = news(incident, received)?.sections ?? {}
  const ours = Object.entries(FROM[kind]).map(([key, keys]) => [key, said(theirs, keys)] as const)
  return Object.fromEntries(ours.filter(([, text]) => text !== ''))
}
