// 记回执 of a report.
import type { Incident } from '../../../shared/incident/record'
import type { Report } from '../../../shared/report/record'
import { nameOf } from '../../../shared/report/state'
import { send } from '../../form/send'
import { ReceiptsDialog } from './receipts-dialog'

export interface ReceiptDialogProps {
  readonly incident: Incident
  readonly report: Report
  readonly onClose: () => void
}

export const ReceiptDialog = ({ incident, report, onClose }: ReceiptDialogProps) => (
  <ReceiptsDialog
    name={nameOf(report)}
    consequence="打电话确认对方收到，谁收的、几点几分；对方退回的，记下原因，改好再报。全部回执，这一份才算办完。"
    addressedTo={report.addressedTo}
    deliveries={report.deliveries}
    returnable
    record={(recipientId, receipt, returned) =>
      send({
        type: 'recordReceipt',
        incidentId: incident.id,
        reportId: report.id,
        recipientId,
        receipt,
        returned,
      })
    }
    onClose={onClose}
  />
)
