// 结束催报: whoever is missing is written down as missing, with a reason, and it rings no more.
import { useState } from 'react'
import type { Subordinate } from '../../../shared/subordinate/record'
import type { Day } from '../../../shared/time'
import { Field, TextInput } from '../../ui'
import { RecordDialog } from '../../form/record-dialog'
import { shortDay } from '../../roster/month'

interface Props {
  readonly date: Day
  readonly missing: readonly Subordinate[]
  readonly onClose: () => void
}

export function CloseDialog({ date, missing, onClose }: Props) {
  const [reason, setReason] = useState('')
  return (
    <RecordDialog
      title={`结束 ${shortDay(date)}催报`}
      consequence={`这 ${missing.length} 家记为未报：${missing.map(({ name }) => name).join('、')}。不再响铃；以后报来的记为迟报。`}
      action="结束催报"
      dirty={reason !== ''}
      onClose={onClose}
      command={() => ({ type: 'closeUnitNil', date, reason })}
    >
      {(errorAt) => (
        <Field label="原因" required error={errorAt('reason')}>
          <TextInput
            value={reason}
            autoFocus
            maxLength={200}
            placeholder="如 三次电话没人接，已报带班领导"
            onChange={setReason}
          />
        </Field>
      )}
    </RecordDialog>
  )
}
