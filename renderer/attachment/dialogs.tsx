// What may still be done to an attachment: other words beside it, or taking it back with a reason.
import { useState } from 'react'
import type { Attachment } from '../../shared/attachment/record'
import { Field, TextInput } from '../ui'
import { RecordDialog } from '../form/record-dialog'
import styles from './attachment.module.css'

interface DialogProps {
  readonly attachment: Attachment
  /** What else follows: an approval that is void. */
  readonly consequence: string | undefined
  readonly onClose: () => void
}

const Named = ({ attachment: { name, caption } }: Pick<DialogProps, 'attachment'>) => (
  <p className={styles.named}>
    {name}
    {caption !== '' && `：${caption}`}
  </p>
)

export function CaptionDialog({ attachment, consequence, onClose }: DialogProps) {
  const [caption, setCaption] = useState(attachment.caption)
  const changed = caption.trim() !== attachment.caption
  return (
    <RecordDialog
      title="附件说明"
      consequence={
        <>
          {consequence !== undefined && <b className={styles.consequence}>{consequence}</b>}
          说明印在图片下面。原来写的留在记录里。
        </>
      }
      action="记下"
      disabled={!changed}
      command={() => ({ type: 'captionAttachment', attachmentId: attachment.id, caption })}
      dirty={changed}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Named attachment={{ ...attachment, caption: '' }} />
          <Field label="说明" error={errorAt('caption')}>
            <TextInput
              value={caption}
              autoFocus
              maxLength={200}
              placeholder="拍的是什么、在哪里、几点"
              onChange={setCaption}
            />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

export function WithdrawDialog({ attachment, consequence, onClose }: DialogProps) {
  const [reason, setReason] = useState('')
  return (
    <RecordDialog
      title="撤下附件"
      consequence={
        <>
          {consequence !== undefined && <b className={styles.consequence}>{consequence}</b>}
          撤下后划线保留，标明谁、何时、为什么；原件不删，不再印进材料。
        </>
      }
      action="撤下"
      kind="danger"
      command={() => ({ type: 'withdrawAttachment', attachmentId: attachment.id, reason })}
      dirty={reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Named attachment={attachment} />
          <Field label="原因" required error={errorAt('reason')}>
            <TextInput
              value={reason}
              autoFocus
              placeholder="如 附错事件；照片不是现场"
              onChange={setReason}
            />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}
