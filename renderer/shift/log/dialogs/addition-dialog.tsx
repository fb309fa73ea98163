// 事后补充: to a shift that is frozen. It is marked as such for ever, with who, when and why.
import { useState } from 'react'
import type { Shift } from '../../../../shared/shift/record'
import { toInstant, toMs, type Ms } from '../../../../shared/time'
import { useSend } from '../../../form/use-send'
import { DialogFrame, Field, TextBox, TextInput, TimeField } from '../../../ui'
import { useNow } from '../../../use-desk'

export function AdditionDialog({
  shift,
  onClose,
}: {
  readonly shift: Shift
  readonly onClose: () => void
}) {
  const now = useNow()
  const [at, setAt] = useState<Ms | null>(() =>
    shift.endedAt === null ? null : toMs(shift.endedAt),
  )
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const sending = useSend(() => ({
    type: 'addToShift',
    shiftId: shift.id,
    at: at === null ? '' : toInstant(at),
    text,
    reason,
  }))
  const add = () => sending.submit(onClose)
  return (
    <DialogFrame
      open
      title="事后补充"
      consequence="这一班已经封存，原记录不变。补充的内容单列在后，标明谁、何时、为什么补充。"
      actions={[{ label: '补充', keyName: 'Ctrl+Enter', act: add, disabled: text.trim() === '' }]}
      onClose={onClose}
      dirty={text !== '' || reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
      width={640}
    >
      <Field label="何时的事" required error={sending.errorAt('at')}>
        <TimeField value={at} now={now} onChange={setAt} />
      </Field>
      <Field label="内容" required error={sending.errorAt('text')}>
        <TextBox value={text} rows={3} autoFocus onChange={setText} />
      </Field>
      <Field label="补充原因" required error={sending.errorAt('reason')}>
        <TextInput value={reason} placeholder="如 交班后想起漏记一通电话" onChange={setReason} />
      </Field>
    </DialogFrame>
  )
}
