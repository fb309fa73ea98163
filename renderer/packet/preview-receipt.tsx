// A 回执 that came back: whose, for which reports; where its own name does not say whose, the person does.
import type { ReceiptPreview } from '../../shared/packet/preview'
import { minuteText, toMs } from '../../shared/time'
import { Field, Pick } from '../ui'
import { Lines, Row } from './rows'
import styles from './packet.module.css'

/** A receipt covers all that has arrived there: what is new of it here. */
const STANDING = {
  open: '',
  known: '（已记过，不重记）',
  undelivered: '（没有登记向它报送，不记）',
} as const

export interface PreviewReceiptProps {
  readonly preview: ReceiptPreview
  readonly recipientId: string | null
  readonly onRecipient: (id: string) => void
}

export function PreviewReceipt({ preview, recipientId, onRecipient }: PreviewReceiptProps) {
  const {
    slip: { by, at, returned },
    incident,
    reports,
    candidates,
  } = preview
  const named = preview.recipientId !== null
  return (
    <div className={styles.preview}>
      <Lines label={returned === undefined ? '回执' : '退回'}>
        <Row name={returned === undefined ? '谁的回执' : '谁退回的'}>
          <b>{by.unit}</b>　{by.name}　{minuteText(toMs(at))}
        </Row>
        <Row name="哪起事件">
          {incident.number} {incident.title}
        </Row>
        <Row name="哪些报告">
          {reports.map(({ name, standing }) => `${name}${STANDING[standing]}`).join('、')}
        </Row>
        {returned !== undefined && (
          <Row name="退回原因">
            <b className={styles.late}>{returned}</b>
          </Row>
        )}
        <Row name="核对">
          <div className={styles.safe}>对方收到的文字与本机报送的一致（摘要逐份相同）✓</div>
        </Row>
        <Row name="收下以后">
          {named
            ? returned === undefined
              ? '按上面的时间和姓名记作回执，时限随之了结。'
              : '记下已经送到、被退回和原因，并立一件待办，半小时内改好再报。'
            : '请先选这是哪一家的回执；选过一次，下次就认得。'}
        </Row>
      </Lines>
      {!named && (
        <Field
          label="报送对象"
          required
          hint={`对方自称“${by.unit}”，与本机登记的报送对象名称不同`}
        >
          <Pick
            value={recipientId}
            options={candidates.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder="这是哪一家的回执"
            onChange={onRecipient}
          />
        </Field>
      )}
    </div>
  )
}
