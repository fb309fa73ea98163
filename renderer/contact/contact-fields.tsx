// What is known of a unit or a person: the fields of the phone book.
import {
  CONTACT_KIND_NAMES,
  contactKindSchema,
  DERIVED_GROUPS,
  type ContactDetails,
} from '../../shared/contact/record'
import type { Sending } from '../form/use-send'
import { Check, Choice, Field, FieldRow, TextBox, TextInput } from '../ui'
import { ContactPick } from './contact-pick'

const KINDS = contactKindSchema.options.map((value) => ({
  value,
  label: CONTACT_KIND_NAMES[value],
}))

export interface ContactFieldsProps {
  readonly value: ContactDetails
  readonly onChange: (patch: Partial<ContactDetails>) => void
  /** Those that are there already. */
  readonly groups: readonly string[]
  readonly newGroup: string
  readonly onNewGroup: (name: string) => void
  readonly errorAt: Sending['errorAt']
}

function Who({
  value,
  onChange,
  errorAt,
}: Omit<ContactFieldsProps, 'groups' | 'newGroup' | 'onNewGroup'>) {
  const { kind, name, unit, post } = value
  if (kind === 'unit') {
    return (
      <Field label="单位名称" required error={errorAt('details.name')}>
        <TextInput
          value={name}
          autoFocus
          maxLength={200}
          onChange={(next) => onChange({ name: next, unit: next })}
        />
      </Field>
    )
  }
  return (
    <>
      <Field label="姓名" required error={errorAt('details.name')}>
        <FieldRow>
          <TextInput
            value={name}
            autoFocus
            maxLength={200}
            onChange={(next) => onChange({ name: next })}
          />
          <TextInput
            label="职务"
            placeholder="职务，如 站长"
            value={post}
            maxLength={200}
            onChange={(next) => onChange({ post: next })}
          />
        </FieldRow>
      </Field>
      <Field label="单位" error={errorAt('details.unit')} hint="输拼音首字母可从已有单位里选">
        <ContactPick
          value={unit}
          maxLength={200}
          onChange={(next) => onChange({ unit: next })}
          onPick={(entry) => onChange({ unit: entry.unit })}
        />
      </Field>
    </>
  )
}

function Groups({ value, onChange, groups, newGroup, onNewGroup, errorAt }: ContactFieldsProps) {
  const own = groups.filter((group) => !DERIVED_GROUPS.includes(group))
  const set = (group: string, there: boolean) =>
    onChange({
      groups: there ? [...value.groups, group] : value.groups.filter((one) => one !== group),
    })
  return (
    <Field label="分组" error={errorAt('details.groups')}>
      <FieldRow fit>
        {own.map((group) => (
          <Check
            key={group}
            checked={value.groups.includes(group)}
            onChange={(there) => set(group, there)}
          >
            {group}
          </Check>
        ))}
        <TextInput
          label="新的分组"
          placeholder="新的分组，如 乡镇街道"
          value={newGroup}
          maxLength={40}
          onChange={onNewGroup}
        />
      </FieldRow>
    </Field>
  )
}

export function ContactFields(props: ContactFieldsProps) {
  const { value, onChange, errorAt } = props
  const line = (key: 'mobile' | 'office' | 'fax', placeholder: string) => (
    <TextInput
      label={placeholder}
      prefix={placeholder}
      value={value[key]}
      maxLength={200}
      onChange={(next) => onChange({ [key]: next })}
    />
  )
  return (
    <>
      <Field label="类型">
        <Choice
          value={value.kind}
          options={KINDS}
          onChange={(kind) =>
            onChange(kind === 'unit' ? { kind, unit: value.name, post: '' } : { kind })
          }
        />
      </Field>
      <Who value={value} onChange={onChange} errorAt={errorAt} />
      <Field
        label="号码"
        error={errorAt('details.mobile', 'details.office', 'details.fax')}
        hint="几个号码用顿号隔开；接报、去电时先用第一个"
      >
        <FieldRow>
          {value.kind === 'unit' ? (
            <>
              {line('office', '值班电话')}
              {line('mobile', '手机')}
            </>
          ) : (
            <>
              {line('mobile', '手机')}
              {line('office', '办公电话')}
            </>
          )}
        </FieldRow>
      </Field>
      <Field label="传真">
        <TextInput value={value.fax} maxLength={200} onChange={(fax) => onChange({ fax })} />
      </Field>
      <Groups {...props} />
      <Field label="备注" error={errorAt('details.note')}>
        <TextBox value={value.note} rows={2} maxRows={5} onChange={(note) => onChange({ note })} />
      </Field>
    </>
  )
}
