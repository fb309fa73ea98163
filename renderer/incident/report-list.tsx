// The reports of an incident: what state each is in, and how each recipient got it.
import { incidentNumber } from '../../shared/incident/number'
import type { Incident } from '../../shared/incident/record'
import type { AddressedTo, Report } from '../../shared/report/record'
import { INITIAL_COUNT } from '../../shared/report/sections'
import { isUnconfirmed, signerText } from '../../shared/report/afar'
import { nameOf, reportState, unreceipted, undelivered } from '../../shared/report/state'
import { relativeText, toMs } from '../../shared/time'
import { CHANNEL_NAMES, type Channel } from '../../shared/vocabulary'
import { Heading, KeyButton, StateTag, Tag } from '../ui'
import { useMinute, useWhyReadOnly } from '../use-desk'
import { go } from '../route'
import { Retracted } from './retracted'
import { CorrectButton, Corrected } from './corrected'
import type { OpenDialog } from './dialogs/dialogs'
import styles from './incident.module.css'
import { usePersonName } from '../person/person-name'
import { UnfinishedStrip } from '../unfinished/strip'
import { useUnfinishedOf } from '../unfinished/use-unfinished'

interface ReportProps {
  readonly incident: Incident
  readonly report: Report
  readonly onOpen: OpenDialog
}

const channelText = (value: unknown): string => CHANNEL_NAMES[value as Channel]

function ReceiptText({ incident, report, to, onOpen }: ReportProps & { readonly to: AddressedTo }) {
  const minute = useMinute()
  const receipt = report.deliveries[to.id]?.receipt
  if (receipt === undefined || receipt === null)
    return (
      <span>
        <Tag kind="soon">待回执</Tag>
      </span>
    )
  const target = { kind: 'receipt', reportId: report.id, recipientId: to.id } as const
  return (
    <span>
      <Corrected
        incident={incident}
        target={target}
        field="at"
        value={relativeText(toMs(receipt.at), minute)}
      />{' '}
      <Corrected
        incident={incident}
        target={target}
        field="receivedBy"
        value={receipt.receivedBy}
      />{' '}
      {receipt.returned === null ? '回执' : <Tag kind="late">退回：{receipt.returned}</Tag>}{' '}
      <CorrectButton target={target} of={`${nameOf(report)}${to.name}回执`} onOpen={onOpen} />
    </span>
  )
}

function DeliveryRow(props: ReportProps & { readonly to: AddressedTo }) {
  const { incident, report, to, onOpen } = props
  const minute = useMinute()
  const personOf = usePersonName()
  const delivery = report.deliveries[to.id]
  if (delivery === undefined) {
    return (
      <li className={styles.delivery}>
        <span>{to.name}</span>
        <span>
          <Tag kind="late">未报送</Tag>
          <Retracted of={report.retracted} recipientId={to.id} />
        </span>
        <span />
      </li>
    )
  }
  const target = { kind: 'delivery', reportId: report.id, recipientId: to.id } as const
  return (
    <li className={styles.delivery}>
      <span>{to.name}</span>
      <span>
        <Corrected
          incident={incident}
          target={target}
          field="at"
          value={relativeText(toMs(delivery.at), minute)}
        />{' '}
        <Corrected
          incident={incident}
          target={target}
          field="channel"
          value={CHANNEL_NAMES[delivery.channel]}
          old={channelText}
        />{' '}
        {personOf(delivery.by)} 报送
        {delivery.receivedBy !== '' && (
          <>
            {' '}
            · 接收{' '}
            <Corrected
              incident={incident}
              target={target}
              field="receivedBy"
              value={delivery.receivedBy}
            />
          </>
        )}{' '}
        <CorrectButton target={target} of={`${nameOf(report)}报送${to.name}`} onOpen={onOpen} />
        <Retracted of={report.retracted} recipientId={to.id} />
      </span>
      <ReceiptText {...props} />
    </li>
  )
}

/** Who wrote, approved or returned it: the steps before it left. */
function Trace({ report }: { readonly report: Report }) {
  const minute = useMinute()
  const personOf = usePersonName()
  const when = (at: string) => relativeText(toMs(at), minute)
  const { approval, submitted, returned, lateReason } = report
  return (
    <span className={styles.note}>
      {when(report.savedAt)} {personOf(report.savedBy)} 存稿
      {submitted !== null &&
        approval === null &&
        ` · ${when(submitted.at)} ${personOf(submitted.by)} 送审`}
      {approval !== null &&
        ` · ${when(approval.at)} ${signerText(approval, personOf(approval.by))} 审定`}
      {returned !== null &&
        report.sent === null &&
        ` · ${when(returned.at)} ${personOf(returned.by)} 退回：${returned.reason}`}
      {lateReason !== '' && ` · 迟报原因：${lateReason}`}
    </span>
  )
}

/** A leader agreed from afar: still to be confirmed, or denied. */
function Agreement({ report, onOpen }: ReportProps) {
  const why = useWhyReadOnly()
  const denied = report.approval?.afar?.denied ?? null
  if (denied !== null) return <Tag kind="late">领导否认审定：{denied.reason}</Tag>
  if (!isUnconfirmed(report)) return null
  return (
    <>
      <Tag kind="soon">领导待补口令</Tag>
      <KeyButton
        size="small"
        disabled={why !== undefined}
        title={why}
        onPress={() => onOpen({ kind: 'confirm', report })}
      >
        补口令确认
      </KeyButton>
    </>
  )
}

function ReportRow(props: ReportProps) {
  const { incident, report } = props
  const state = reportState(report)
  const all = report.addressedTo.length
  const sent = all - undelivered(report).length
  const note =
    state === 'sent'
      ? `${sent}/${all}，回执 ${sent - unreceipted(report).length}/${all}`
      : undefined
  const open = () =>
    go({ kind: 'report', incidentId: incident.id, reportKind: report.kind, reportId: report.id })
  return (
    <li className={styles.record}>
      <div className={styles.line}>
        <b>{nameOf(report)}</b>
        <StateTag state={state} {...(note === undefined ? {} : { note })} />
        <Trace report={report} />
        <Agreement {...props} />
        <KeyButton
          kind="quiet"
          size="small"
          title={`${incidentNumber(incident)} ${nameOf(report)}`}
          onPress={open}
        >
          打开
        </KeyButton>
      </div>
      {all > 0 && (
        <ul>
          {report.addressedTo.map((to) => (
            <DeliveryRow key={to.id} {...props} to={to} />
          ))}
        </ul>
      )}
    </li>
  )
}

export function ReportList({ incident, onOpen }: Omit<ReportProps, 'report'>) {
  const { reports } = incident
  const unfinished = useUnfinishedOf(incident.id)
  const begun = unfinished.some(({ kind }) => kind === 'report')
  return (
    <section className={styles.section}>
      <Heading level={3} note={reports.length === 0 ? undefined : `${reports.length} 份`}>
        报告
      </Heading>
      <UnfinishedStrip items={unfinished} brief keyed />
      {reports.length === 0 ? (
        <p className={styles.note} hidden={begun}>
          {incident.closing === null
            ? `还没有写报告。先打电话报告，再按 F4 写首报：只需${INITIAL_COUNT}，已知的会自动填好。`
            : '没有写过报告。'}
        </p>
      ) : (
        <ul>
          {reports.map((report) => (
            <ReportRow key={report.id} incident={incident} report={report} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </section>
  )
}
