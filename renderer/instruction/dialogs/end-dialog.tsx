// 中止 of a task, by a leader and with the reason: nobody owes an answer to it any more.
import { useState } from 'react'
import { refOf } from '../../../shared/instruction/find'
import type { Task } from '../../../shared/instruction/record'
import { RecordDialog } from '../../form/record-dialog'
import { Field, TextInput } from '../../ui'
import styles from '../instruction.module.css'
import { useSigning } from './signing'
import type { InstructionDialogProps } from './target'

export function EndTaskDialog({
  hung,
  task,
  onClose,
}: InstructionDialogProps & { readonly task: Task }) {
  const [reason, setReason] = useState('')
  const signing = useSigning('批准人')
  return (
    <RecordDialog
      title={`中止任务：${task.units.map(({ unit }) => unit).join('、')}`}
      consequence="由领导批准；这些单位不用再报，已报的和逾期的都留在记录里。"
      action="同意中止"
      disabled={signing.missing}
      command={() => ({
        type: 'endInstructionTask',
        ...refOf(hung),
        taskId: task.id,
        reason,
        ...signing.approver,
      })}
      dirty={reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <blockquote className={styles.quote}>{task.what}</blockquote>
          <Field label="为什么中止" required error={errorAt('reason', 'taskId')}>
            <TextInput value={reason} autoFocus maxLength={200} onChange={setReason} />
          </Field>
          {signing.fields(errorAt)}
        </>
      )}
    </RecordDialog>
  )
}
