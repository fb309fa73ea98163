// Figures of the record and figures that were reported: what was corrected must not be lost in the
// next report, and casualties that differ from what was last reported are owed upwards.
import type { Report } from '../report/record'
import { sentReports, voidUnsent } from '../report/state'
import { CASUALTY_KEYS, FIGURE_KEYS, type Figures } from './figures'
import type { CasualtyChange, Incident } from './record'

const differ = (a: Figures, b: Figures): boolean => CASUALTY_KEYS.some((key) => a[key] !== b[key])

export const unreportedCasualties = (incident: Incident): CasualtyChange | undefined =>
  incident.casualtyChanges.find(({ reportId }) => reportId === null)

/** The first change of the casualties since the last report starts a clock; taking it back ends it. */
export function noteCasualties(incident: Incident, at: string): Incident {
  const sent = sentReports(incident)
  const last = sent[sent.length - 1]
  if (last === undefined) return incident
  const reported = incident.casualtyChanges.filter(({ reportId }) => reportId !== null)
  if (!differ(last.content.figures, incident.facts.figures))
    return { ...incident, casualtyChanges: reported }
  return unreportedCasualties(incident) === undefined
    ? { ...incident, casualtyChanges: [...reported, { at, reportId: null }] }
    : incident
}

/** Takes over a figure unless `stays` says that it is the other one's. */
const merge = (
  mine: Figures,
  theirs: Figures,
  stays: (key: keyof Figures) => boolean,
): Figures => ({
  ...mine,
  ...Object.fromEntries(FIGURE_KEYS.filter((key) => !stays(key)).map((key) => [key, theirs[key]])),
})

/** A draft that quotes a figure which has just been corrected quotes the corrected one. */
export const requote = (report: Report, before: Figures, after: Figures): Report => {
  const { content } = report
  const figures = merge(content.figures, after, (key) => content.figures[key] !== before[key])
  return { ...report, content: { ...content, figures } }
}

/**
 * What was reported is what the record says from then on. A figure that the report only repeats
 * from the one before does not undo a correction made in between.
 */
export function adoptFigures(incident: Incident, reportId: string): Incident {
  const sent = sentReports(incident)
  const place = sent.findIndex(({ id }) => id === reportId)
  const report = sent[place]
  if (report === undefined) return incident
  const before = sent[place - 1]?.content.figures
  const { figures } = report.content
  const adopted = merge(incident.facts.figures, figures, (key) => figures[key] === before?.[key])
  const casualtyChanges = differ(adopted, figures)
    ? incident.casualtyChanges
    : incident.casualtyChanges.map((change) => ({
        ...change,
        reportId: change.reportId ?? reportId,
      }))
  return { ...incident, facts: { ...incident.facts, figures: adopted }, casualtyChanges }
}

/** Other figures in the record: a text that quotes them is another text now, and casualties are owed upwards. */
export function changeFigures(incident: Incident, figures: Figures, at: string): Incident {
  const before = incident.facts.figures
  if (FIGURE_KEYS.every((key) => before[key] === figures[key])) return incident
  const reports = incident.reports.map((report) =>
    report.sent === null ? voidUnsent(requote(report, before, figures)) : report,
  )
  return noteCasualties({ ...incident, facts: { ...incident.facts, figures }, reports }, at)
}
