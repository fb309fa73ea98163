// A new person: name, post, phone, role, and the PIN typed twice.
import { ROLE_NAMES, roleSchema } from '../../shared/vocabulary'
import { faultyAmong } from '../form/faulty'
import { Field, FieldRow, Pick, PinInput, TextInput } from '../ui'
import type { PersonEntry } from '../sign-in/first-run-form'

const ROLES = roleSchema.options.map((role) => ({ value: role, label: ROLE_NAMES[role] }))

export const PIN_HINT = '6 位以上数字'
export const PINS_DIFFER = '两次输入的口令不一样，请重新输入。'

export interface DetailsFieldsProps<Entry> {
  readonly value: Entry
  readonly onChange: (patch: Partial<Entry>) => void
  /** The sentence for one detail: `name`, `role`, … */
  readonly errorAt: (field: string) => string | undefined
  readonly autoFocus?: boolean
}

type Details = Omit<PersonEntry, 'newPin' | 'again'>

/** Name with post, phone with role: two lines. */
export function DetailsFields({
  value,
  onChange,
  errorAt,
  autoFocus = false,
}: DetailsFieldsProps<Details>) {
  const named = faultyAmong(['name', 'post'], errorAt)
  const placed = faultyAmong(['role', 'phone'], errorAt)
  return (
    <>
      <Field label="姓名" required error={errorAt('name') ?? errorAt('post')}>
        <FieldRow>
          <TextInput
            value={value.name}
            onChange={(name) => onChange({ name })}
            autoFocus={autoFocus}
            maxLength={200}
            faulty={named('name')}
          />
          <TextInput
            label="职务"
            faulty={named('post')}
            placeholder="职务"
            value={value.post}
            onChange={(post) => onChange({ post })}
            maxLength={200}
          />
        </FieldRow>
      </Field>
      <Field label="岗位" error={errorAt('role') ?? errorAt('phone')}>
        <FieldRow>
          <Pick
            value={value.role}
            faulty={placed('role')}
            options={ROLES}
            onChange={(role) => onChange({ role })}
          />
          <TextInput
            label="电话"
            faulty={placed('phone')}
            placeholder="电话"
            value={value.phone}
            onChange={(phone) => onChange({ phone })}
            maxLength={200}
          />
        </FieldRow>
      </Field>
    </>
  )
}

interface TwicePin {
  readonly newPin: string
  readonly again: string
}

export interface NewPinFieldProps {
  readonly label?: string
  readonly value: TwicePin
  readonly onChange: (patch: Partial<TwicePin>) => void
  readonly error: string | undefined
  readonly autoFocus?: boolean
}

/** Twice, because nobody sees what they type. */
export function NewPinField({
  label = '口令',
  value,
  onChange,
  error,
  autoFocus = false,
}: NewPinFieldProps) {
  return (
    <Field label={label} required error={error}>
      <FieldRow>
        <PinInput
          value={value.newPin}
          placeholder={PIN_HINT}
          autoFocus={autoFocus}
          onChange={(newPin) => onChange({ newPin })}
        />
        <PinInput
          label={`再输一次${label}`}
          faulty={error === PINS_DIFFER}
          value={value.again}
          placeholder="再输一次"
          onChange={(again) => onChange({ again })}
        />
      </FieldRow>
    </Field>
  )
}

export const pinsDiffer = ({ newPin, again }: TwicePin): boolean => newPin !== again
