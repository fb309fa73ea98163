// To whom it went: channel, time, by whom, received by whom, receipt; and how far apart (N8).
import { signerText } from '../../../shared/report/afar'
import { deadlinesOf } from '../../../shared/deadline/derive'
import { isLateEntry } from '../../../shared/checks'
import type { Incident } from '../../../shared/incident/record'
import type { AddressedTo, Report } from '../../../shared/report/record'
import { sentAt, undelivered } from '../../../shared/report/state'
import { durationText, MINUTE, relativeText, toMs } from '../../../shared/time'
import { CHANNEL_NAMES } from '../../../shared/vocabulary'
import { Retracted } from '../../incident/retracted'
import { struckFrom } from '../../incident/changes'
import { usePersonName } from '../../person/person-name'
import { Field, FieldRow, StateTag, Struck, Table, Tag, type Column } from '../../ui'
import { useDesk, useMinute } from '../../use-desk'
import styles from '../report.module.css'

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
    isLateEntry(at, recordedAt) && (
      <Tag kind="lateEntry" title={`${relativeText(toMs(recordedAt), now)} 才记录`} />
    )
  return [
    { key: 'to', title: '报送对象', cell: ({ name }) => <b>{name}</b> },
    {
      key: 'state',
      title: '状态',
      width: 84,
      cell: ({ id }) => {
        const delivery = report.deliveries[id]
        if (delivery === undefined) return <Tag kind="late">未报送</Tag>
        if ((delivery.receipt?.returned ?? null) !== null) return <Tag kind="late">被退回</Tag>
        return <StateTag state={delivery.receipt === null ? 'sent' : 'receipted'} />
      },
    },
    {
      key: 'sent',
      title: '报送',
      width: 170,
      cell: ({ id }) => {
        const delivery = report.deliveries[id]
        const retracted = <Retracted of={report.retracted} recipientId={id} />
        if (delivery === undefined) return retracted
        return (
          <>
            <Struck
              brief
              value={relativeText(toMs(delivery.at), now)}
              corrections={struck('delivery', id, 'at')}
            />{' '}
            <Struck
              brief
              value={CHANNEL_NAMES[delivery.channel]}
              corrections={struck('delivery', id, 'channel')}
            />{' '}
            {late(delivery.at, delivery.recordedAt)}
            <span className={styles.by}>
              {nameOf(delivery.by)} 经手 · {relativeText(toMs(delivery.recordedAt), now)} 记录
            </span>
            {retracted}
          </>
        )
      },
    },
    {
      key: 'receivedBy',
      title: '接收人',
      width: 110,
      cell: ({ id }) => {
        const delivery = report.deliveries[id]
        return delivery === undefined ? null : (
          <Struck
            brief
            value={delivery.receivedBy === '' ? '未记' : delivery.receivedBy}
            corrections={struck('delivery', id, 'receivedBy')}
          />
        )
      },
    },
    {
      key: 'receipt',
      title: '回执',
      width: 170,
      cell: ({ id }) => {
        const receipt = report.deliveries[id]?.receipt
        if (receipt === undefined) return null
        if (receipt === null) return <span className={styles.quiet}>等回执</span>
        return (
          <>
            <Struck
              brief
              value={relativeText(toMs(receipt.at), now)}
              corrections={struck('receipt', id, 'at')}
            />{' '}
            <Struck
              brief
              value={receipt.receivedBy}
              corrections={struck('receipt', id, 'receivedBy')}
            />{' '}
            {late(receipt.at, receipt.recordedAt)}
            {receipt.returned !== null && <Tag kind="late">退回：{receipt.returned}</Tag>}
            <span className={styles.by}>
              {nameOf(receipt.recordedBy)} 记 · {relativeText(toMs(receipt.recordedAt), now)}
            </span>
          </>
        )
      },
    },
  ]
}

interface Spread {
  readonly tone: 'safe' | 'soon' | 'late'
  readonly word: string
  readonly text: string
}

/** N8: one digest for all, and how far the last was behind the first. */
function useSpread({ incident, report }: Props): Spread {
  const { ruleBooks } = useDesk()
  const now = useMinute()
  const first = sentAt(report)!
  const last = Math.max(...Object.values(report.deliveries).map(({ at }) => toMs(at)))
  const apart = last - first < MINUTE ? '同一时间报出' : `先后相差 ${durationText(last - first)}`
  const clock = deadlinesOf(incident, ruleBooks).find(
    ({ duty, reportId }) => duty === 'simultaneous' && reportId === report.id,
  )
  const allowed = clock === undefined ? '' : `${durationText(clock.dueAt - first)}内算同时`
  const left = undelivered(report).length
  const late = clock !== undefined && (left > 0 ? now : last) > clock.dueAt
  const text = [apart, allowed, left === 0 ? '' : `还有 ${left} 家没有报`]
    .filter((part) => part !== '')
    .join('，')
  if (late) return { tone: 'late', word: '没有同时', text }
  return left > 0
    ? { tone: 'soon', word: '还没报完', text }
    : { tone: 'safe', word: '同文同时', text }
}

export function Deliveries(props: Props) {
  const { report } = props
  const nameOf = usePersonName()
  const now = useMinute()
  const spread = useSpread(props)
  return (
    <section className={styles.part}>
      <Table
        label="报送与回执"
        columns={useColumns(props)}
        rows={report.addressedTo}
        rowKey={({ id }) => id}
        empty={null}
      />
      <div className={styles.facts}>
        <Field label="同文">
          <FieldRow fit>
            <Tag kind={spread.tone}>{spread.word}</Tag>
            <span>{spread.text}</span>
            <span className={styles.quiet} title={report.sent?.digest}>
              文本摘要 {report.sent?.digest.slice(0, 8)}
            </span>
          </FieldRow>
        </Field>
        <Field label="审定">
          <FieldRow fit>
            {report.approval === null ? (
              <span className={styles.quiet}>按规定无需审定</span>
            ) : (
              `${signerText(report.approval, nameOf(report.approval.by))} ${relativeText(toMs(report.approval.at), now)} 审定这份文字`
            )}
          </FieldRow>
        </Field>
        {report.lateReason !== '' && (
          <Field label="迟报原因">
            <FieldRow fit>
              <Tag kind="late">迟报</Tag>
              {report.lateReason}
            </FieldRow>
          </Field>
        )}
      </div>
    </section>
  )
}
