// Somebody leaves the room, or comes back. Their name stays on everything that they recorded.
import { useState } from 'react'
import type { Person } from '../../shared/person/record'
import { useSend } from '../form/use-send'
import { DialogFrame, Field, TextInput } from '../ui'

interface Props {
  readonly person: Person
  readonly onClose: () => void
}

export function RetireDialog({ person, onClose }: Props) {
  const [reason, setReason] = useState('')
  const sending = useSend(() => ({ type: 'retirePerson', personId: person.id, reason }))
  const retire = () => sending.submit(onClose)
  return (
    <DialogFrame
      open
      title={`停用：${person.name}`}
      consequence={`${person.name} 从此不能签到、不能审定；名下的记录都在，随时可以恢复。`}
      actions={[{ label: '停用', keyName: 'Enter', kind: 'danger', act: retire }]}
      onClose={onClose}
      dirty={reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field label="原因" required hint="如：调离、退休、轮岗" error={sending.errorAt('reason')}>
        <TextInput value={reason} onChange={setReason} autoFocus maxLength={200} />
      </Field>
    </DialogFrame>
  )
}

export function RestoreDialog({ person, onClose }: Props) {
  const sending = useSend(() => ({ type: 'restorePerson', personId: person.id }))
  const restore = () => sending.submit(onClose)
  return (
    <DialogFrame
      open
      title={`恢复：${person.name}`}
      consequence={`${person.name} 可以用原来的口令签到。忘了口令的，恢复后再重置。`}
      actions={[{ label: '恢复', keyName: 'Enter', act: restore }]}
      onClose={onClose}
      busy={sending.busy}
      error={sending.errorElsewhere}
    />
  )
}
