// What is known of a unit below: the fields of the register.
import {
  SUBORDINATE_KIND_NAMES,
  SUBORDINATE_LEVEL_NAMES,
  subordinateKindSchema,
  subordinateLevelSchema,
  type SubordinateDetails,
} from '../../../shared/subordinate/record'
import { activeSubordinates } from '../../../shared/subordinate/find'
import type { Sending } from '../../form/use-send'
import { Check, Choice, Field, FieldRow, Pick, TextBox, TextInput } from '../../ui'
import { useDesk } from '../../use-desk'

const KINDS = subordinateKindSchema.options.map((value) => ({
  value,
  label: SUBORDINATE_KIND_NAMES[value],
}))
const LEVELS = subordinateLevelSchema.options.map((value) => ({
  value,
  label: SUBORDINATE_LEVEL_NAMES[value],
}))

interface Props {
  readonly value: SubordinateDetails
  readonly onChange: (patch: Partial<SubordinateDetails>) => void
  readonly errorAt: Sending['errorAt']
}

/** Rooms that have sent packets, by the desk from which they came. */
function useRooms(): readonly { readonly value: string; readonly label: string }[] {
  const { names } = useDesk().rooms
  return [
    { value: '', label: '按单位名称认' },
    ...Object.entries(names).map(([value, label]) => ({ value, label })),
  ]
}

export function UnitFields({ value, onChange, errorAt }: Props) {
  const desk = useDesk()
  const rooms = useRooms()
  const parents = [
    { value: '', label: '本室' },
    ...activeSubordinates(desk)
      .filter(({ name }) => name !== value.name)
      .map(({ name }) => ({ value: name, label: name })),
  ]
  return (
    <>
      <Field label="单位" required error={errorAt('details.name', 'details.shortName')}>
        <FieldRow>
          <TextInput
            label="单位全称"
            value={value.name}
            autoFocus
            maxLength={200}
            placeholder="全称，如 沙柳旗人民政府总值班室"
            onChange={(name) => onChange({ name })}
          />
          <TextInput
            label="简称"
            value={value.shortName}
            maxLength={40}
            placeholder="简称，如 沙柳旗"
            onChange={(shortName) => onChange({ shortName })}
          />
        </FieldRow>
      </Field>
      <Field label="类别">
        <Choice
          label="类别"
          value={value.kind}
          options={KINDS}
          onChange={(kind) => onChange({ kind })}
        />
      </Field>
      <Field label="级别">
        <Choice
          label="级别"
          value={value.level}
          options={LEVELS}
          onChange={(level) => onChange({ level })}
        />
      </Field>
      <Field label="上级单位" error={errorAt('details.parent')}>
        <Pick
          label="上级单位"
          value={value.parent}
          options={parents}
          onChange={(parent) => onChange({ parent })}
        />
      </Field>
      <Field
        label="号码"
        hint="几个号码用顿号隔开"
        error={errorAt('details.phones', 'details.fax')}
      >
        <FieldRow>
          <TextInput
            label="值班电话"
            prefix="值班电话"
            value={value.phones}
            maxLength={200}
            onChange={(phones) => onChange({ phones })}
          />
          <TextInput
            label="传真"
            prefix="传真"
            value={value.fax}
            maxLength={200}
            onChange={(fax) => onChange({ fax })}
          />
        </FieldRow>
      </Field>
      {rooms.length > 1 && (
        <Field label="它的值班台" hint="发来过事件包的" error={errorAt('details.desk')}>
          <Pick
            label="它的值班台"
            value={value.desk}
            options={rooms}
            onChange={(room) => onChange({ desk: room })}
          />
        </Field>
      )}
      <Field label="零报告">
        <Check checked={value.owesNil} onChange={(owesNil) => onChange({ owesNil })}>
          每天要报
        </Check>
      </Field>
      <Field label="备注" error={errorAt('details.note')}>
        <TextBox value={value.note} rows={2} maxRows={4} onChange={(note) => onChange({ note })} />
      </Field>
    </>
  )
}
