import type { ReportKind } from '../../shared/vocabulary'
import { Room } from '../room/room'

export interface ReportPageProps {
  readonly incidentId: string
  /** Kind of a new report; of an existing one it says itself. */
  readonly kind: ReportKind
  readonly reportId: string | null
}

export function ReportPage({ incidentId }: ReportPageProps) {
  return <Room>{incidentId}</Room>
}
