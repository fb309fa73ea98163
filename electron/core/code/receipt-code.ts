// The code of a 回执 that is printed: of the very one that was given and written down, and of no other.
import { knownIncident } from '../../../shared/incident/find'
import { slipOf } from '../../../shared/packet/slip'
import type { PaperContext } from '../../../shared/paper/proof'
import type { PaperOf } from '../../../shared/paper/record'
import type { DeskState } from '../../../shared/state'
import { toMs } from '../../../shared/time'
import { digestOfSlip } from '../packet/receipt-file'
import type { PaperCodes } from './codes'

interface Deps {
  readonly codes: Pick<PaperCodes, 'drawReceipt'>
  readonly deskId: () => Promise<string | null>
}

export const createReceiptCode =
  ({ codes, deskId }: Deps) =>
  async (
    state: DeskState,
    { incidentId, personId, at, reportIds, returned }: PaperOf<'receiptSlip'>,
  ): Promise<Pick<PaperContext, 'codes'>> => {
    const desk = await deskId()
    const found = knownIncident(state, incidentId)
    const received = found.ok ? found.value.received : null
    if (desk === null || received === null) return {}
    const reports = received.reports.filter(({ reportId }) => reportIds.includes(reportId))
    const slip = slipOf(state, received, reports, {
      desk,
      personId,
      now: toMs(at),
      returned,
    })
    const digest = digestOfSlip(slip)
    if (!received.receipts.some((issued) => issued.digest === digest)) return {}
    const drawn = await codes.drawReceipt(slip)
    return drawn.ok ? { codes: [drawn.value] } : {}
  }
