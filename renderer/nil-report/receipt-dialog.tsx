// 记回执 of a 零报告.
import type { NilReport } from '../../shared/nil-report/record'
import { send } from '../form/send'
import { ReceiptsDialog } from '../report/sending/receipts-dialog'
import { shortDay } from '../roster/month'

export const NilReceiptDialog = ({
  report,
  onClose,
}: {
  readonly report: NilReport
  readonly onClose: () => void
}) => (
  <ReceiptsDialog
    name={`${shortDay(report.date)}零报告`}
    consequence="打电话确认对方收到，谁收的、几点几分。"
    addressedTo={report.addressedTo}
    deliveries={report.deliveries}
    record={(recipientId, receipt) =>
      send({ type: 'recordNilReceipt', date: report.date, recipientId, receipt })
    }
    onClose={onClose}
  />
)
