// Putting a unit on the register, changing what is known of it, and taking it off. Nothing is deleted.
import { useState } from 'react'
import { isEqual } from '../../../shared/equal'
import { detailsOf } from '../../../shared/subordinate/find'
import type { Subordinate, SubordinateDetails } from '../../../shared/subordinate/record'
import { DialogFrame, Field, TextInput, type DialogAction } from '../../ui'
import { RecordDialog } from '../../form/record-dialog'
import { useSend } from '../../form/use-send'
import { useWhyReadOnly } from '../../use-desk'
import { UnitFields } from './unit-fields'

const EMPTY: SubordinateDetails = {
  name: '',
  shortName: '',
  kind: 'county',
  level: 'county',
  parent: '',
  phones: '',
  fax: '',
  desk: '',
  owesNil: true,
  note: '',
}

export function AddSubordinateDialog({ onClose }: { readonly onClose: () => void }) {
  const [details, setDetails] = useState(EMPTY)
  return (
    <RecordDialog
      title="添加下级单位"
      consequence="添加之后在总览里看得到，从今天起要报零报告的就计算。"
      action="添加"
      keyName="Ctrl+Enter"
      width={720}
      dirty={!isEqual(details, EMPTY)}
      onClose={onClose}
      command={() => ({ type: 'addSubordinate', details })}
    >
      {(errorAt) => (
        <UnitFields
          value={details}
          errorAt={errorAt}
          onChange={(patch) => setDetails((now) => ({ ...now, ...patch }))}
        />
      )}
    </RecordDialog>
  )
}

interface Props {
  readonly unit: Subordinate
  readonly onClose: () => void
}

export function ChangeSubordinateDialog({ unit, onClose }: Props) {
  const before = detailsOf(unit)
  const [details, setDetails] = useState(before)
  const [retiring, setRetiring] = useState(false)
  const why = useWhyReadOnly()
  const sending = useSend(() => ({ type: 'changeSubordinate', unitId: unit.id, details }))
  const dirty = !isEqual(details, before)
  const restore = () => sending.run({ type: 'restoreSubordinate', unitId: unit.id }, onClose)
  if (retiring) return <RetireDialog unit={unit} onClose={onClose} />
  const actions: DialogAction[] = [
    {
      label: '保存',
      keyName: 'Ctrl+Enter',
      act: () => sending.submit(onClose),
      disabled: !dirty || why !== undefined,
    },
    unit.until === null
      ? {
          label: '撤下…',
          keyName: 'Alt+T',
          kind: 'danger',
          act: () => setRetiring(true),
          disabled: why !== undefined,
        }
      : { label: '恢复', keyName: 'Alt+T', act: restore, disabled: why !== undefined },
  ]
  return (
    <DialogFrame
      open
      width={720}
      title={unit.name}
      consequence={why ?? '改名之后，以前的记录仍算它的；下面的单位跟着走。'}
      actions={actions}
      onClose={onClose}
      dirty={dirty}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <UnitFields
        value={details}
        errorAt={sending.errorAt}
        onChange={(patch) => setDetails((now) => ({ ...now, ...patch }))}
      />
    </DialogFrame>
  )
}

function RetireDialog({ unit, onClose }: Props) {
  const [reason, setReason] = useState('')
  return (
    <RecordDialog
      title={`撤下：${unit.name}`}
      consequence="从明天起不再要它报，也不在总览里；以前的记录不变，随时可以恢复。"
      action="撤下"
      kind="danger"
      dirty={reason !== ''}
      onClose={onClose}
      command={() => ({ type: 'retireSubordinate', unitId: unit.id, reason })}
    >
      {(errorAt) => (
        <Field
          label="原因"
          required
          hint="如：撤并、改为别处管"
          error={errorAt('reason', 'unitId')}
        >
          <TextInput value={reason} autoFocus maxLength={200} onChange={setReason} />
        </Field>
      )}
    </RecordDialog>
  )
}
