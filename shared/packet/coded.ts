// What the codes at the foot of a printed report carry, and what becomes of it when it is read.
import { incidentNumber } from '../incident/number'
import { classificationOf, type Incident } from '../incident/record'
import { canonicalJson, type Sha256 } from '../journal'
import type { Document, Report } from '../report/record'
import { sentAt } from '../report/state'
import { toInstant } from '../time'
import type { Unit } from '../unit/record'
import { originsOf } from './origins'
import type { Carried, CodedReport } from './record'

/**
 * The long texts of the record stand in the report itself; a code has no room to say them twice. Nor does
 * it give away whom to call: that stands nowhere on the paper.
 */
const brief = ({ facts }: Incident) => ({
  ...facts,
  source: { ...facts.source, phone: '' },
  cause: '',
  course: '',
  measures: '',
  impact: '',
})

/**
 * @param document the words on the paper that carries the code
 * @param signer 签发人 as the paper names them; empty for nobody
 */
export function codedReportOf(
  desk: string,
  { name, region }: Unit,
  incident: Incident,
  report: Report,
  document: Document,
  signer: string,
  sha256: Sha256,
): CodedReport {
  const { level, sensitive } = classificationOf(incident)
  const at = sentAt(report)
  return {
    source: { desk, unit: name, region, incidentId: incident.id, number: incidentNumber(incident) },
    origins: originsOf(incident),
    facts: brief(incident),
    level,
    sensitive,
    verified: incident.verified,
    report: {
      reportId: report.id,
      kind: report.kind,
      number: report.number,
      document: { ...document },
      digest: sha256(canonicalJson(document)),
      sentAt: at === null ? null : toInstant(at),
      figures: report.content.figures,
      sections: report.content.sections,
      ...(signer === '' ? {} : { signer }),
    },
  }
}

export const carriedByCode = ({ report, ...coded }: CodedReport): Carried => ({
  ...coded,
  madeAt: null,
  madeBy: '',
  closedAt: null,
  ending: null,
  reports: [report],
  steps: [],
  attachments: [],
})
