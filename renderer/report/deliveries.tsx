// To whom it went: channel, time, by whom, received by whom, receipt; and how far apart (N8).
import { deadlinesOf } from '../../shared/deadline/derive'
import { isLateEntry } from '../../shared/incident/times'
import type { Incident } from '../../shared/incident/record'
import type { AddressedTo, Report } from '../../shared/report/record'
import { sentAt, sentToAllAt } from '../../shared/report/state'
import { durationText, MINUTE, relativeText, toMs, type Ms } from '../../shared/time'
import { CHANNEL_NAMES } from '../../shared/vocabulary'
import { struckFrom } from '../incident/changes'
import { usePersonName } from '../incident/people'
import { Field, FieldRow, StateTag, Struck, Table, Tag, type Column } from '../kit'
import { useDesk, useMinute } from '../room/use-room'
import styles from './report.module.css'

interface Props {
  readonly incident: Incident
  readonly report: Report
}

function useColumns({ incident, report }: Props): Column<AddressedTo>[] {
  const nameOf = usePersonName()
  const now = useMinute()
  const struck = (kind: 'delivery' | 'receipt', recipientId: string, field: string) =>
    struckFrom(incident, { kind, reportId: report.id, recipientId }, field, nameOf, now)
  const late = (at: string, recordedAt: string) =>
    isLateEntry(at, recordedAt) && <Tag kind="lateEntry" title={`${relativeText(toMs(recordedAt), now)} 才记录`} />
  return [
    { key: 'to', title: '报送对象', cell: ({ name }) => <b>{name}</b> },
    {
      key: 'state', title: '状态', width: 84,
      cell: ({ id }) => {
        const delivery = report.deliveries[id]
        if (delivery === undefined) return <Tag kind="late">未报送</Tag>
        return <StateTag state={delivery.receipt === null ? 'sent' : 'receipted'} />
      },
    },
    {
      key: 'sent', title: '报送', width: 170,
      cell: ({ id }) => {
        const delivery = report.deliveries[id]
        if (delivery === undefined) return null
        return (
          <>
            <Struck brief value={relativeText(toMs(delivery.at), now)} corrections={struck('delivery', id, 'at')} />{' '}
            <Struck brief value={CHANNEL_NAMES[delivery.channel]} corrections={struck('delivery', id, 'channel')} />{' '}
            {late(delivery.at, delivery.recordedAt)}
            <span className={styles.by}>{nameOf(delivery.by)} 经手 · {relativeText(toMs(delivery.recordedAt), now)} 记录</span>
          </>
        )
      },
    },
    {
      key: 'receivedBy', title: '接收人', width: 110,
      cell: ({ id }) => {
        const delivery = report.deliveries[id]
        return delivery === undefined ? null
          : <Struck brief value={delivery.receivedBy === '' ? '未记' : delivery.receivedBy} corrections={struck('delivery', id, 'receivedBy')} />
      },
    },
    {
      key: 'receipt', title: '回执', width: 170,
      cell: ({ id }) => {
        const receipt = report.deliveries[id]?.receipt
        if (receipt === undefined) return null
        if (receipt === null) return <span className={styles.quiet}>等回执</span>
        return (
          <>
            <Struck brief value={relativeText(toMs(receipt.at), now)} corrections={struck('receipt', id, 'at')} />{' '}
            <Struck brief value={receipt.receivedBy} corrections={struck('receipt', id, 'receivedBy')} />{' '}
            {late(receipt.at, receipt.recordedAt)}
            <span className={styles.by}>{nameOf(receipt.recordedBy)} 记 · {relativeText(toMs(receipt.recordedAt), now)}</span>
          </>
        )
      },
    },
  ]
}

/** N8: one digest for all, and how far the last was behind the first. */
function useSpread({ incident, report }: Props): { readonly text: string; readonly late: boolean } {
  const { ruleBooks } = useDesk()
  const first = sentAt(report)!
  const last = Math.max(...Object.values(report.deliveries).map(({ at }) => toMs(at)))
  const clock = deadlinesOf(incident, ruleBooks).find(({ duty, reportId }) => duty === 'simultaneous' && reportId === report.id)
  const all = sentToAllAt(report) !== null
  const late = clock !== undefined && last > clock.dueAt
  const within: Ms | null = clock === undefined ? null : clock.dueAt - first
  const spread = last - first < MINUTE ? '同一时间' : `先后相差 ${durationText(last - first)}`
  const verdict = within === null ? '' : late ? `，超过 ${durationText(within)}` : all ? `，未超过 ${durationText(within)}` : ''
  return { text: `${spread}${verdict}${all ? '' : '，还有未报送的'}`, late }
}

export function Deliveries(props: Props) {
  const { report } = props
  const nameOf = usePersonName()
  const now = useMinute()
  const spread = useSpread(props)
  return (
    <section className={styles.part}>
      <Table label="报送与回执" columns={useColumns(props)} rows={report.addressedTo} rowKey={({ id }) => id} empty={null} />
      <div className={styles.facts}>
        <Field label="同文">
          <FieldRow fit>
            <Tag kind={spread.late ? 'late' : 'safe'}>{spread.late ? '不同时' : '同文同时'}</Tag>
            <span>{spread.text}</span>
            <span className={styles.quiet} title={report.sent?.digest}>文本摘要 {report.sent?.digest.slice(0, 8)}</span>
          </FieldRow>
        </Field>
        <Field label="审定">
          <FieldRow fit>
            {report.approval === null
              ? <span className={styles.quiet}>按规定无需审定</span>
              : `${nameOf(report.approval.by)} ${relativeText(toMs(report.approval.at), now)} 审定这份文字`}
          </FieldRow>
        </Field>
        {report.lateReason !== '' && (
          <Field label="迟报原因"><FieldRow fit><Tag kind="late">迟报</Tag>{report.lateReason}</FieldRow></Field>
        )}
      </div>
    </section>
  )
}
