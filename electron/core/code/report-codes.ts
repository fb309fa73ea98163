// The codes of a report that is about to be printed: of the very words that will stand on the paper.
import { refusalText } from '../../../shared/refusals'
import { knownIncident } from '../../../shared/incident/find'
import { canonicalJson } from '../../../shared/journal'
import { codedReportOf } from '../../../shared/packet/coded'
import type { CodedReport } from '../../../shared/packet/record'
import { sheetOf } from '../../../shared/paper/official/make'
import type { PaperContext } from '../../../shared/paper/proof'
import type { PaperOf } from '../../../shared/paper/record'
import { isNumbered } from '../../../shared/report/number'
import { findReport } from '../../../shared/report/state'
import type { DeskState } from '../../../shared/state'
import { sha256 } from '../sha256'
import type { PaperCodes } from './codes'

export type CodesShown = Pick<PaperContext, 'codes' | 'codesNote'>

interface Deps {
  readonly codes: Pick<PaperCodes, 'drawReport'>
  /** By what other rooms know this one; null while it cannot be read. */
  readonly deskId: () => Promise<string | null>
}

/** Null for what is not written down, or has no number yet: with one it would be another text. */
function codedOf(
  state: DeskState,
  { incidentId, reportId }: Omit<PaperOf<'report'>, 'kind'>,
  desk: string,
): CodedReport | null {
  const incident = knownIncident(state, incidentId)
  const sheet = sheetOf(state, incidentId, reportId)
  if (!incident.ok || !sheet.ok || state.unit === null) return null
  const report = findReport(incident.value, reportId)
  const { document, signer } = sheet.value
  if (report === undefined || !isNumbered(document.number)) return null
  return codedReportOf(desk, state.unit, incident.value, report, document, signer, sha256)
}

/** The last that was drawn is kept: a preview asks again whenever something else changes. */
export function createReportCodes({ codes, deskId }: Deps) {
  let last: { readonly of: string; readonly shown: Promise<CodesShown> } | null = null

  async function draw(coded: CodedReport): Promise<CodesShown> {
    const drawn = await codes.drawReport(coded)
    return drawn.ok ? { codes: drawn.value } : { codesNote: refusalText(drawn.error) }
  }

  return async (state: DeskState, report: Omit<PaperOf<'report'>, 'kind'>): Promise<CodesShown> => {
    const desk = await deskId()
    const coded = desk === null ? null : codedOf(state, report, desk)
    if (coded === null) return {}
    const of = canonicalJson(coded)
    if (last?.of !== of) last = { of, shown: draw(coded) }
    const { shown } = last
    return shown.catch((fault: unknown) => {
      last = null
      throw fault
    })
  }
}
