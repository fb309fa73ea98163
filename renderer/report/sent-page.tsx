// 已报送: read only. Who got it and who confirmed, that all got the same words at the same time (N8),
// and what it changed against the report before it.
import { incidentNumber } from '../../shared/incident/number'
import type { Incident } from '../../shared/incident/record'
import { nextReport } from '../../shared/report/next'
import type { Report } from '../../shared/report/record'
import { nameOf, undelivered, unreceipted, unsentReport } from '../../shared/report/state'
import { ok } from '../../shared/result'
import { Foot } from '../layout/frame'
import { Heading, KeyButton } from '../ui'
import { DeskLayout } from '../layout/desk-layout'
import { useWhyReadOnly } from '../use-desk'
import { go, goBack } from '../route'
import { DeliverDialog } from './sending/deliver-dialog'
import { Deliveries } from './sending/deliveries'
import { DifferenceView } from './editor/difference-view'
import { useSentPaper } from './editor/live-paper'
import { ReceiptDialog } from './sending/receipt-dialog'
import { SentAttachments } from './report-attachments'
import { ReportPapers } from './report-papers'
import { SentStrip } from './report-strip'
import { useDialog, type ReportDialog } from './use-dialog'

export function SentPage({
  incident,
  report,
}: {
  readonly incident: Incident
  readonly report: Report
}) {
  const [dialog, setDialog] = useDialog(['deliver', 'receipt'])
  const close = () => setDialog(null)
  const paper = useSentPaper(incident, report)
  return (
    <DeskLayout
      strip={<SentStrip incident={incident} report={report} />}
      asideKind="desk"
      aside={
        <ReportPapers
          incident={incident}
          report={report}
          paper={paper}
          save={async () => ok(report)}
          voids={false}
        />
      }
      foot={<SentFoot incident={incident} report={report} onDialog={setDialog} />}
    >
      <Heading note="已报送，内容不能再改；有新情况写续报，报错了写更正报告，登记有误到事件页更正">
        {nameOf(report)} · {incidentNumber(incident)}
        {report.docNumber !== null && ` · ${report.docNumber.text}`}
      </Heading>
      <Deliveries incident={incident} report={report} />
      <SentAttachments incident={incident} report={report} />
      <DifferenceView incident={incident} report={report} />
      {dialog === 'deliver' && undelivered(report).length > 0 && (
        <DeliverDialog
          incident={incident}
          report={report}
          kind={report.kind}
          number={report.number}
          missing={[]}
          voids={false}
          save={async () => ok(report)}
          onClose={close}
        />
      )}
      {dialog === 'receipt' && unreceipted(report).length > 0 && (
        <ReceiptDialog incident={incident} report={report} onClose={close} />
      )}
    </DeskLayout>
  )
}

interface SentFootProps {
  readonly incident: Incident
  readonly report: Report
  readonly onDialog: (dialog: ReportDialog) => void
}

function SentFoot({ incident, report, onDialog }: SentFootProps) {
  const broken = useWhyReadOnly()
  const readOnly = broken !== undefined
  const all = report.addressedTo.length
  const delivered = all - undelivered(report).length
  const receipts = delivered - unreceipted(report).length
  const begun = unsentReport(incident)
  const mayWrite =
    incident.closedAt === null && (begun !== undefined || nextReport(incident, 'followUp').ok)
  const mayCorrect =
    incident.closedAt === null &&
    report.kind !== 'correction' &&
    nextReport(incident, 'correction').ok
  return (
    <Foot truth={`已报送 ${delivered}/${all} · 回执 ${receipts}/${all} · 内容不能再改`}>
      <KeyButton kind="quiet" keyName="Esc" onPress={goBack}>
        返回
      </KeyButton>
      {mayWrite && (
        <KeyButton
          keyName="F4"
          kind={delivered === all && receipts === all ? 'primary' : 'outlined'}
          onPress={() =>
            go({
              kind: 'report',
              incidentId: incident.id,
              reportKind: 'followUp',
              reportId: begun?.id ?? null,
            })
          }
        >
          写{begun === undefined ? '续报' : nameOf(begun)}
        </KeyButton>
      )}
      {mayCorrect && (
        <KeyButton
          keyName="F9"
          disabled={readOnly}
          title={broken}
          onPress={() =>
            go({
              kind: 'report',
              incidentId: incident.id,
              reportKind: 'correction',
              reportId: null,
            })
          }
        >
          写更正报告
        </KeyButton>
      )}
      {receipts < delivered && (
        <KeyButton
          keyName="F6"
          kind={delivered === all ? 'primary' : 'outlined'}
          disabled={readOnly}
          title={broken}
          onPress={() => onDialog('receipt')}
        >
          记回执
        </KeyButton>
      )}
      {delivered < all && incident.closedAt === null && (
        <KeyButton
          keyName="F8"
          kind="primary"
          disabled={readOnly}
          title={broken}
          onPress={() => onDialog('deliver')}
        >
          登记报送
        </KeyButton>
      )}
    </Foot>
  )
}
