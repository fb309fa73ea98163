// What is missing (N2), and what a new report starts with.
import type { Incident } from '../incident/record'
import { draftFromReceived } from './received-draft'
import { ok, refuse, type Result } from '../result'
import type { Template } from '../template/record'
import { regionText } from '../region'
import type { ReportKind } from '../vocabulary'
import { callsIn, quoteOf } from '../incident/said'
import { suggestedTitle } from './compose'
import { correctionStart } from './correction'
import type { Content, Report } from './record'
import { SECTIONS } from './sections'

/** N2: 时间、单位、地点、事态经过、处置措施, and the five of H2 for a first report. */
export function missingFrom(incident: Incident, kind: ReportKind, content: Content): string[] {
  const { facts } = incident
  const { sections } = content
  const blank = (key: string) => (sections[key] ?? '') === ''
  const missing =
    kind === 'followUp' || kind === 'correction'
      ? []
      : SECTIONS[kind].filter(({ key }) => blank(key)).map(({ label }) => label)
  if (kind === 'initial') {
    if (facts.unitConcerned === '') missing.push('涉事单位')
    if (facts.place === '' && regionText(facts.region) === '') missing.push('地点')
    if (facts.course === '') missing.push('事态经过')
  }
  return missing
}

/** A report that says nothing at all is not one: what stands under no heading of its kind is not printed. */
export const saysNothing = (kind: ReportKind, { sections }: Content): boolean =>
  SECTIONS[kind].every(({ key }) => (sections[key] ?? '').trim() === '')

/** The text may be approved and sent: it says something, and all that is asked or openly 未核实. */
export function fitToSend(
  incident: Incident,
  { kind, content }: Pick<Report, 'kind' | 'content'>,
): Result<null> {
  if (saysNothing(kind, content)) return refuse('reportEmpty', 'reportId')
  const missing = kind === 'initial' ? missingFrom(incident, kind, content) : []
  return missing.length > 0 && !content.unverified
    ? refuse('incomplete', 'reportId', { missing: missing.join('、') })
    : ok(null)
}

/** What is known already, in its place: nobody types a thing twice. */
export function startingContent(
  incident: Incident,
  template: Template,
  report: Pick<Report, 'kind' | 'number'>,
): Content {
  const { facts, verified } = incident
  if (report.kind === 'correction')
    return {
      ...correctionStart(incident),
      figures: facts.figures,
      unverified: false,
      pressing: null,
    }
  const sections = Object.fromEntries(
    SECTIONS[report.kind].map(({ key, known, quotes }) => {
      const text = known === undefined ? '' : facts[known]
      return [key, text === '' && quotes === true ? quoteOf(callsIn(incident)) : text]
    }),
  )
  return {
    title: suggestedTitle(incident, template, report),
    sections: { ...sections, ...draftFromReceived(incident, report.kind) },
    // Those of the record: a figure that was corrected since the last report is news.
    figures: facts.figures,
    unverified: report.kind === 'initial' && !verified,
    corrects: null,
    pressing: null,
  }
}
