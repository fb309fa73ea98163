// A matter that is still to be done: done now, or put off with a reason.
import { useState } from 'react'
import type { Matter } from '../../../../shared/shift/entry'
import { relativeText, toInstant, toMs, type Ms } from '../../../../shared/time'
import { Field, TextInput } from '../../../ui'
import { RecordDialog } from '../../../form/record-dialog'
import { useMinute } from '../../../use-desk'
import { DueField } from './due-field'
import styles from '../log.module.css'

interface MatterDialogProps {
  readonly matter: Matter
  readonly onClose: () => void
}

export function SettleDialog({ matter, onClose }: MatterDialogProps) {
  const [note, setNote] = useState('')
  return (
    <RecordDialog
      title="办结待办"
      consequence="办结后不再报警，也不再出现在交接单上；原来的记录不变。"
      action="办结"
      command={() => ({ type: 'settleMatter', entryId: matter.entryId, note })}
      dirty={note !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <p className={styles.words}>{matter.text}</p>
          <Field label="办理结果" error={errorAt('note')} hint="可以不写">
            <TextInput
              value={note}
              onChange={setNote}
              autoFocus
              placeholder="如 已电话答复信息处刘洋"
            />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}

export function PostponeDialog({ matter, onClose }: MatterDialogProps) {
  const minute = useMinute()
  const [due, setDue] = useState<Ms | null>(null)
  const [reason, setReason] = useState('')
  return (
    <RecordDialog
      title="待办改期"
      consequence={
        matter.due === null
          ? '现在没有定时间。'
          : `现在定在 ${relativeText(toMs(matter.due), minute)} 前。改期和原因都留在记录里。`
      }
      action="改期"
      command={() => ({
        type: 'postponeMatter',
        entryId: matter.entryId,
        due: due === null ? null : toInstant(due),
        reason,
      })}
      dirty={due !== null || reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <p className={styles.words}>{matter.text}</p>
          <DueField value={due} onChange={setDue} error={errorAt('due')} />
          <Field label="原因" required error={errorAt('reason')}>
            <TextInput
              value={reason}
              onChange={setReason}
              placeholder="如 对方负责人下午才回单位"
            />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}
