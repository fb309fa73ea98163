// A 零报告 that has left: its words, who signed, who got it, who confirmed.
import type { NilReport } from '../../shared/nil-report/record'
import { minuteText, relativeText, toMs } from '../../shared/time'
import { CHANNEL_NAMES } from '../../shared/vocabulary'
import { DialogFrame } from '../ui'
import { personName, useDesk, useMinute } from '../use-desk'
import { shortDay } from '../roster/month'
import styles from './nil-report.module.css'

export interface ReadDialogProps {
  readonly report: NilReport
  readonly onClose: () => void
  readonly onPrint: () => void
}

export function ReadDialog({ report, onClose, onPrint }: ReadDialogProps) {
  const { people } = useDesk()
  const now = useMinute()
  const {
    date,
    text,
    docNumber,
    writtenAt,
    writtenBy,
    approvedBy,
    addressedTo,
    deliveries,
    lateReason,
  } = report
  return (
    <DialogFrame
      open
      width={680}
      title={`${shortDay(date)}零报告`}
      consequence={`${docNumber === null ? '' : `${docNumber.text} · `}${personName(people, writtenBy)} ${minuteText(toMs(writtenAt))} 写${approvedBy === null ? '' : ` · ${personName(people, approvedBy)}签发`}`}
      actions={[{ label: '公文样稿', keyName: 'Ctrl+P', act: onPrint }]}
      onClose={onClose}
    >
      <p className={styles.words}>{text}</p>
      <ul className={styles.sent}>
        {addressedTo.map(({ id, name }) => {
          const delivery = deliveries[id]
          const receipt = delivery?.receipt ?? null
          return (
            <li key={id}>
              <b>{name}</b>
              <span>
                {delivery === undefined
                  ? '还没有报送'
                  : `${relativeText(toMs(delivery.at), now)} ${CHANNEL_NAMES[delivery.channel]}报送`}
              </span>
              <span className={receipt === null ? styles.quiet : styles.safe}>
                {receipt === null
                  ? '等回执'
                  : `${relativeText(toMs(receipt.at), now)} ${receipt.receivedBy} 回执`}
              </span>
            </li>
          )
        })}
      </ul>
      {lateReason !== '' && <p className={styles.quiet}>迟报原因：{lateReason}</p>}
    </DialogFrame>
  )
}
