// One received report as its page.
import type { CarriedReport } from '../../shared/packet/record'
import { PaperSheet } from '../paper/paper-sheet'
import { useCarriedPaper } from './carried-paper'

export function CarriedSheet({
  report,
  stored,
}: {
  readonly report: CarriedReport
  readonly stored: boolean
}) {
  return <PaperSheet paper={useCarriedPaper(report, stored)} />
}
