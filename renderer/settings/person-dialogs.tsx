// Adding a person, and changing what is known of one.
import { isEqual } from '../../shared/equal'
import { useState } from 'react'
import type { Command } from '../../shared/desk'
import type { Person, PersonDetails } from '../../shared/person/record'
import { emptyPerson } from '../sign-in/first-run-form'
import { DetailsFields, NewPinField, PINS_DIFFER, pinsDiffer } from '../person/person-fields'
import { useSend } from '../form/use-send'
import { DialogFrame, Field, PinInput } from '../ui'
import { useDesk } from '../use-desk'

export function AddPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const [entry, setEntry] = useState(() => emptyPerson('dutyOfficer'))
  const [tried, setTried] = useState(false)
  const sending = useSend((): Command => {
    const { newPin, again: _again, ...details } = entry
    return { type: 'addPerson', details, newPin }
  })
  const change = (patch: Partial<typeof entry>) => setEntry({ ...entry, ...patch })
  const add = () => {
    setTried(true)
    if (!pinsDiffer(entry)) sending.submit(onClose)
  }
  return (
    <DialogFrame
      open
      title="添加人员"
      consequence="添加之后，此人就能在这台机器上签到。口令请本人来输。"
      actions={[{ label: '添加', keyName: 'Ctrl+Enter', act: add }]}
      onClose={onClose}
      dirty={entry.name !== '' || entry.newPin !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <DetailsFields
        value={entry}
        onChange={change}
        errorAt={(field) => sending.errorAt(`details.${field}`)}
        autoFocus
      />
      <NewPinField
        value={entry}
        onChange={change}
        error={tried && pinsDiffer(entry) ? PINS_DIFFER : sending.errorAt('newPin')}
      />
    </DialogFrame>
  )
}

export function ChangePersonDialog({
  person,
  onClose,
}: {
  readonly person: Person
  readonly onClose: () => void
}) {
  const { name, post, phone, role } = person
  const before: PersonDetails = { name, post, phone, role }
  const [details, setDetails] = useState(before)
  const [pin, setPin] = useState('')
  const mine = useDesk().session?.personId ?? ''
  const otherRole = details.role !== role
  const sending = useSend(() => ({
    type: 'changePerson',
    personId: person.id,
    details,
    ...(otherRole ? { approverId: mine, pin } : {}),
  }))
  const dirty = !isEqual(details, before)
  const save = () => sending.submit(onClose)
  return (
    <DialogFrame
      open
      title={`修改人员：${name}`}
      consequence="以前的记录跟着改用新的姓名显示；改动本身写进日志。"
      actions={[
        {
          label: '保存',
          keyName: 'Ctrl+Enter',
          act: save,
          disabled: !dirty || (otherRole && pin === ''),
        },
      ]}
      onClose={onClose}
      dirty={dirty}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <DetailsFields
        value={details}
        onChange={(patch) => setDetails({ ...details, ...patch })}
        errorAt={(field) => sending.errorAt(`details.${field}`)}
        autoFocus
      />
      {otherRole && (
        <Field
          label="您自己的口令"
          required
          error={sending.errorAt('pin')}
          hint="角色决定能不能审定、能不能管人员和规则；此人下次签到时会看到是谁改的"
        >
          <PinInput value={pin} onChange={setPin} />
        </Field>
      )}
    </DialogFrame>
  )
}
