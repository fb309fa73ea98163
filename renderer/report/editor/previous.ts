// What earlier reports said, so that a 续报 carries only what is new, and what changed afterwards.
import {
  figureChanges,
  FIGURE_NAMES,
  figureText,
  type FigureKey,
} from '../../../shared/incident/figures'
import type { Incident } from '../../../shared/incident/record'
import type { Report } from '../../../shared/report/record'
import { SECTIONS } from '../../../shared/report/sections'
import { nameOf, sentAt, sentReports } from '../../../shared/report/state'
import type { Ms } from '../../../shared/time'
import type { ReportKind } from '../../../shared/vocabulary'

export interface Said {
  /** 首报, 续报一 */
  readonly report: string
  readonly at: Ms
  readonly text: string
}

/** The sent reports that came before this one, newest first. */
export function before(incident: Incident, report: Report | null): Report[] {
  const sent = sentReports(incident)
  const place = report === null ? -1 : sent.findIndex(({ id }) => id === report.id)
  return (place === -1 ? sent : sent.slice(0, place)).reverse()
}

/** What was last said about a section; null when nobody has said anything yet. */
export function lastSaid(earlier: readonly Report[], kind: ReportKind, key: string): Said | null {
  for (const report of earlier) {
    for (const kin of SECTIONS[kind].find((section) => section.key === key)?.kin ?? []) {
      const text = report.content.sections[kin] ?? ''
      if (text !== '') return { report: nameOf(report), at: sentAt(report)!, text }
    }
  }
  return null
}

export interface FigureLine {
  readonly key: FigureKey
  readonly name: string
  readonly from: string
  readonly to: string
}

export interface SectionLine {
  readonly key: string
  readonly label: string
  readonly now: string
  readonly said: Said | null
}

export interface Difference {
  readonly from: Report
  readonly figures: readonly FigureLine[]
  /** What this report says, each beside what was last said about it. */
  readonly sections: readonly SectionLine[]
}

/** How a report differs from the one before it; null for the first. */
export function differenceOf(incident: Incident, report: Report): Difference | null {
  const earlier = before(incident, report)
  const from = earlier[0]
  if (from === undefined) return null
  return {
    from,
    figures: figureChanges(from.content.figures, report.content.figures).map(
      ({ key, ...change }) => ({
        key,
        name: FIGURE_NAMES[key][0],
        from: figureText(key, change.from),
        to: figureText(key, change.to),
      }),
    ),
    sections: SECTIONS[report.kind]
      .map(({ key, label }) => ({
        key,
        label,
        now: report.content.sections[key] ?? '',
        said: lastSaid(earlier, report.kind, key),
      }))
      .filter(({ now }) => now !== ''),
  }
}
