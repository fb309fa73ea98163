// 更正: what was written down wrongly; the original stays in sight.
import { useState } from 'react'
import { isEqual } from '../../../shared/equal'
import type { OpinionFacts } from '../../../shared/opinion/facts'
import { RecordDialog } from '../../form/record-dialog'
import { Field, TextInput } from '../../ui'
import { OpinionFields } from '../fields'
import { factsOf, formOf } from '../form'
import styles from '../opinion.module.css'
import type { OpinionDialogProps } from './verify-dialogs'

const patchOf = (next: OpinionFacts, before: OpinionFacts): Partial<OpinionFacts> =>
  Object.fromEntries(
    Object.entries(next).filter(
      ([field, value]) => !isEqual(value, before[field as keyof OpinionFacts]),
    ),
  )

export function CorrectDialog({ opinion, onClose }: OpinionDialogProps) {
  const [form, setForm] = useState(() => formOf(opinion.facts))
  const [reason, setReason] = useState('')
  const patch = patchOf(factsOf(form), opinion.facts)
  const changed = Object.keys(patch).length > 0
  return (
    <RecordDialog
      title="更正舆情"
      consequence="原内容划线保留，谁在什么时候、为什么更正都留下。"
      action="更正"
      keyName="Ctrl+Enter"
      width={820}
      command={() => ({ type: 'correctOpinion', opinionId: opinion.id, patch, reason })}
      disabled={!changed}
      dirty={changed || reason !== ''}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <div className={styles.scrolled}>
            <OpinionFields
              form={form}
              set={(next) => setForm((now) => ({ ...now, ...next }))}
              errorAt={errorAt}
              at="patch"
            />
          </div>
          <Field label="更正原因" required error={errorAt('reason')}>
            <TextInput value={reason} maxLength={200} onChange={setReason} />
          </Field>
        </>
      )}
    </RecordDialog>
  )
}
