// Writing a roll call down, and correcting one with a reason.
import { useState } from 'react'
import type { Direction, RollCall } from '../../shared/roll-call/record'
import { useDraft } from '../form/use-draft'
import { useSend } from '../form/use-send'
import { DialogFrame, Field, TextInput } from '../ui'
import { useMe } from '../use-desk'
import { deskNow } from '../store'
import { RollCallFields } from './fields'
import { emptyRollCall, formOf, inputOf, patchOf } from './form'

export function RecordRollCallDialog({
  direction,
  onClose,
}: {
  readonly direction: Direction
  readonly onClose: () => void
}) {
  const me = useMe()?.name ?? ''
  const draft = useDraft(`rollCall:${direction}`, () => emptyRollCall(direction, deskNow(), me))
  const sending = useSend(() => ({ type: 'recordRollCall', call: inputOf(draft.value) }))
  const record = () => sending.submit(() => void draft.drop().then(onClose))
  return (
    <DialogFrame
      open
      width={700}
      title="点名抽查"
      consequence="电话要在三声内接。写的字随时存成草稿，返回也不会丢。"
      actions={[{ label: '记下', keyName: 'Ctrl+Enter', act: record }]}
      onClose={onClose}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <RollCallFields
        form={draft.value}
        set={draft.set}
        errorAt={sending.errorAt}
        counts
        at="call"
      />
    </DialogFrame>
  )
}

export function CorrectRollCallDialog({
  call,
  onClose,
}: {
  readonly call: RollCall
  readonly onClose: () => void
}) {
  const [form, setForm] = useState(() => formOf(call))
  const [reason, setReason] = useState('')
  const patch = patchOf(form, call)
  const sending = useSend(() => ({
    type: 'correctRollCall',
    rollCallId: call.id,
    patch,
    reason,
  }))
  const changed = Object.keys(patch).length > 0
  const correct = () => sending.submit(onClose)
  return (
    <DialogFrame
      open
      width={700}
      title="更正点名抽查"
      consequence="原内容划线保留，谁在什么时候、为什么更正都留下。"
      actions={[{ label: '更正', keyName: 'Ctrl+Enter', act: correct, disabled: !changed }]}
      onClose={onClose}
      dirty={changed || reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <RollCallFields
        form={form}
        set={(next) => setForm((now) => ({ ...now, ...next }))}
        errorAt={sending.errorAt}
        counts={false}
        at="patch"
      />
      <Field label="更正原因" required error={sending.errorAt('reason')}>
        <TextInput
          value={reason}
          placeholder="如 记错单位；回听录音"
          maxLength={200}
          onChange={setReason}
        />
      </Field>
    </DialogFrame>
  )
}
