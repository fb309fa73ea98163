// One office in a row: not sent, sent and silent, or confirmed; with its channel and its times.
import type { AddressedTo } from '../../shared/report/record'
import { durationText, relativeText, toMs, type Ms } from '../../shared/time'
import { CHANNEL_NAMES } from '../../shared/vocabulary'
import { Struck, Tag } from '../ui'
import styles from './delivery.module.css'
import { Retracted } from '../incident/retracted'
import type { Row } from './rows'
import type { StruckOf } from './struck'

export interface RecipientCellProps {
  readonly row: Row
  readonly to: AddressedTo
  readonly now: Ms
  /** From here on a missing 回执 is late. */
  readonly wait: Ms
  /** The others have it, and the time for this one has run out. */
  readonly forgotten: boolean
  readonly struck: StruckOf
}

export function RecipientCell({ row, to, now, wait, forgotten, struck }: RecipientCellProps) {
  const delivery = row.deliveries[to.id]
  const retracted = row.source.kind === 'report' && (
    <Retracted of={row.source.report.retracted} recipientId={to.id} />
  )
  const name = (
    <span className={styles.to} title={to.name}>
      {to.name}
    </span>
  )
  if (delivery === undefined) {
    const kind = forgotten ? 'late' : row.sent ? 'soon' : 'plain'
    return (
      <li className={styles.cell}>
        {name}
        <span>
          <Tag kind={kind}>未送</Tag>
        </span>
        {retracted}
      </li>
    )
  }
  const { receipt } = delivery
  const waited = now - toMs(delivery.at)
  const at = (
    <Struck
      brief
      value={relativeText(toMs(delivery.at), now)}
      corrections={struck('delivery', to.id, 'at')}
    />
  )
  const channel = (
    <Struck
      brief
      value={CHANNEL_NAMES[delivery.channel]}
      corrections={struck('delivery', to.id, 'channel')}
    />
  )
  return (
    <li className={styles.cell}>
      {name}
      {receipt === null ? (
        <span>
          <Tag kind={waited > wait ? 'late' : 'soon'}>已送未回执</Tag>{' '}
          <span className={waited > wait ? styles.late : styles.quiet}>{durationText(waited)}</span>
        </span>
      ) : (
        <span>
          {receipt.returned === null ? (
            <Tag kind="safe">已回执</Tag>
          ) : (
            <Tag kind="late">被退回</Tag>
          )}{' '}
          <Struck
            brief
            value={relativeText(toMs(receipt.at), now)}
            corrections={struck('receipt', to.id, 'at')}
          />{' '}
          <Struck
            brief
            value={receipt.receivedBy}
            corrections={struck('receipt', to.id, 'receivedBy')}
          />
          {receipt.returned !== null && <span className={styles.late}> {receipt.returned}</span>}
        </span>
      )}
      <span className={styles.quiet}>
        {at} {channel}送
      </span>
      {retracted}
    </li>
  )
}
