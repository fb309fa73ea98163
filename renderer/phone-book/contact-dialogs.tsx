// Adding to the phone book, changing what is known, and taking out of use. Nothing is deleted.
import { isEqual } from '../../shared/equal'
import { useState } from 'react'
import { detailsOf } from '../../shared/contact/find'
import { DERIVED_GROUPS, type Contact, type ContactDetails } from '../../shared/contact/record'
import { useSend } from '../form/use-send'
import { DialogFrame, Field, TextInput, type DialogAction } from '../ui'
import { useWhyReadOnly } from '../use-desk'
import { ContactFields } from '../contact/contact-fields'
import styles from '../contact/contact.module.css'
import { EVERYONE } from './rows'

const empty: ContactDetails = {
  kind: 'person',
  name: '',
  unit: '',
  post: '',
  mobile: '',
  office: '',
  fax: '',
  note: '',
  groups: [],
}

/** The details as typed, and the group that is being named. */
function useDetails(before: ContactDetails) {
  const [details, setDetails] = useState(before)
  const [newGroup, setNewGroup] = useState('')
  const named = newGroup.trim()
  return {
    details:
      named === '' || details.groups.includes(named)
        ? details
        : { ...details, groups: [...details.groups, named] },
    dirty: named !== '' || !isEqual(details, before),
    fields: {
      value: details,
      newGroup,
      onNewGroup: setNewGroup,
      onChange: (patch: Partial<ContactDetails>) => setDetails((now) => ({ ...now, ...patch })),
    },
  }
}

interface Props {
  readonly groups: readonly string[]
  readonly onClose: () => void
}

export function AddContactDialog({ groups, group, onClose }: Props & { readonly group: string }) {
  const inGroup = group !== EVERYONE && !DERIVED_GROUPS.includes(group)
  const { details, dirty, fields } = useDetails({ ...empty, groups: inGroup ? [group] : [] })
  const sending = useSend(() => ({ type: 'addContact', details }))
  const add = () => sending.submit(onClose)
  return (
    <DialogFrame
      open
      width={680}
      title="添加到通讯录"
      consequence="添加之后，接报、去电、记事、排班时都能用拼音找到。涉密信息不得录入本机。"
      actions={[{ label: '添加', keyName: 'Ctrl+Enter', act: add }]}
      onClose={onClose}
      dirty={dirty}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <ContactFields {...fields} groups={groups} errorAt={sending.errorAt} />
    </DialogFrame>
  )
}

export function ChangeContactDialog({
  contact,
  groups,
  onClose,
}: Props & { readonly contact: Contact }) {
  const { details, dirty, fields } = useDetails(detailsOf(contact))
  const why = useWhyReadOnly()
  const sending = useSend(() => ({ type: 'changeContact', contactId: contact.id, details }))
  const [retiring, setRetiring] = useState(false)
  const save = () => sending.submit(onClose)
  const restore = () => sending.run({ type: 'restoreContact', contactId: contact.id }, onClose)
  if (retiring) return <RetireContactDialog contact={contact} onClose={onClose} />
  const actions: DialogAction[] = [
    { label: '保存', keyName: 'Ctrl+Enter', act: save, disabled: !dirty || why !== undefined },
    contact.active
      ? {
          label: '停用…',
          keyName: 'Alt+T',
          kind: 'danger',
          act: () => setRetiring(true),
          disabled: why !== undefined,
        }
      : { label: '恢复使用', keyName: 'Alt+T', act: restore, disabled: why !== undefined },
  ]
  return (
    <DialogFrame
      open
      width={680}
      title={contact.active ? `通讯录：${contact.name}` : `通讯录：${contact.name}（已停用）`}
      consequence={why ?? '改动写进日志；已经记下的电话、事件里的名字和号码不变。'}
      actions={actions}
      onClose={onClose}
      dirty={dirty}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <fieldset className={styles.fields} disabled={why !== undefined}>
        <ContactFields {...fields} groups={groups} errorAt={sending.errorAt} />
      </fieldset>
    </DialogFrame>
  )
}

function RetireContactDialog({
  contact,
  onClose,
}: {
  readonly contact: Contact
  readonly onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const sending = useSend(() => ({ type: 'retireContact', contactId: contact.id, reason }))
  const retire = () => sending.submit(onClose)
  return (
    <DialogFrame
      open
      title={`停用：${contact.name}`}
      consequence="从此找人时不再出现；以前的记录不变，随时可以恢复。"
      actions={[{ label: '停用', keyName: 'Enter', kind: 'danger', act: retire }]}
      onClose={onClose}
      dirty={reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <Field
        label="原因"
        required
        hint="如：调离、撤并、号码作废"
        error={sending.errorAt('reason')}
      >
        <TextInput value={reason} onChange={setReason} autoFocus maxLength={200} />
      </Field>
    </DialogFrame>
  )
}
