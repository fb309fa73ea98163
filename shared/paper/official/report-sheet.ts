// What stands on the page of a report besides its words: who signed it, its figures, whom to call.
import { incidentNumber } from '../../incident/number'
import type { Incident } from '../../incident/record'
import { fitToSend } from '../../report/complete'
import { documentOf } from '../../report/compose'
import { contactLine } from '../../report/letterhead'
import type { Document, Report } from '../../report/record'
import { signerText } from '../../report/afar'
import { nameOf, needsApproval, sentReports } from '../../report/state'
import type { DeskState } from '../../state'
import { lookUp } from '../../lookup'
import type { Unit } from '../../unit/record'
import type { ReportKind } from '../../vocabulary'
import { personName } from '../words'
import type { ReportedFigures } from './figure-table'
import { layoutOf } from './layouts'
import type { ReportSheet } from './report'

type Wording = Pick<DeskState, 'people' | 'template'>

const UNAPPROVED = '送审稿'
const UNFIT = '草稿'

type Written = Pick<Report, 'kind' | 'content' | 'docNumber' | 'approval' | 'sent'>

/** Nobody must take for what may leave a text that lacks its approval, its number, or what H2 and N2 ask for. */
export function stampOf(incident: Incident, unit: Unit, report: Written): string {
  if (report.sent !== null) return ''
  if (!fitToSend(incident, report).ok) return UNFIT
  if (report.approval !== null) return ''
  if (needsApproval(incident, unit)) return UNAPPROVED
  return report.docNumber === null ? UNFIT : ''
}

/** `联系人：张磊，电话：0471-4606123`, as the unit words it. */
export const contactOf = ({ people, template }: Wording, unit: Unit, personId: string): string =>
  contactLine({ unit, template }, lookUp(people, personId))

type Numbered = Pick<Report, 'kind' | 'number' | 'content'>

/** The report's own figures, then those of the one that was sent before it; a 终报 shows how they came to be. */
export function figuresOf(
  incident: Incident,
  report: Numbered & { readonly id: string | null },
): ReportedFigures[] {
  const sent = sentReports(incident)
  const place = sent.findIndex(({ id }) => id === report.id)
  const before = (place === -1 ? sent : sent.slice(0, place)).toReversed()
  const shown = [report, ...(report.kind === 'final' ? before : before.slice(0, 1))]
  return shown.map((one) => ({ name: nameOf(one), figures: one.content.figures }))
}

/** What is to leave at once is to arrive on one page: of a fax the second is what gets lost. */
export const briefly = (
  document: Document,
  kind: ReportKind,
): Pick<ReportSheet, 'onePage' | 'noImprint'> =>
  kind === 'initial' && layoutOf(document) === 'brief' ? { onePage: true, noImprint: true } : {}

/** The page of a report as it is, or as it left. */
export function reportSheet(
  state: Wording,
  unit: Unit,
  incident: Incident,
  report: Report,
): ReportSheet {
  const document = documentOf(incident, { unit, template: state.template }, report)
  return {
    document,
    ...briefly(document, report.kind),
    name: nameOf(report),
    signer:
      report.approval === null
        ? ''
        : signerText(report.approval, personName(state, report.approval.by)),
    figures: figuresOf(incident, report),
    contact: report.sent?.contact ?? contactOf(state, unit, report.savedBy),
    stamp: stampOf(incident, unit, report),
  }
}

/** `首报 值班〔2026〕17号` */
export const reportTitle = (incident: Incident, report: Pick<Report, 'kind' | 'number'>): string =>
  `${nameOf(report)} ${incidentNumber(incident)}`
