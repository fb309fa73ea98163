// The codes at the foot of a report: what the room above needs to receive it from paper.
import type { DeskState } from '../../../shared/desk'
import { knownIncident } from '../../../shared/incident/find'
import { codedReportOf } from '../../../shared/packet/coded'
import { sheetOf } from '../../../shared/paper/official/make'
import type { PaperOf } from '../../../shared/paper/record'
import { findReport } from '../../../shared/report/state'
import { sha256 } from '../sha256'
import type { PaperCodes } from '../code/codes'
import type { DeskId } from './desk-id'

/** None when there is nothing to carry, or when it would not fit the foot of a page. */
export const createReportCodes = (codes: Pick<PaperCodes, 'drawReport'>, deskId: DeskId) =>
  async (state: DeskState, { incidentId, reportId }: PaperOf<'report'>): Promise<readonly string[]> => {
    const desk = await deskId()
    const incident = knownIncident(state, incidentId)
    const sheet = sheetOf(state, incidentId, reportId)
    if (desk === null || state.unit === null || !incident.ok || !sheet.ok) return []
    const report = findReport(incident.value, reportId)
    if (report === undefined) return []
    const coded = codedReportOf(desk, state.unit, incident.value, report, sheet.value.document, sha256)
    const drawn = await codes.drawReport(coded)
    return drawn.ok ? drawn.value : []
  }
