// Coming on duty: who, their own PIN, and why they come when the roster names somebody else.
import { Field, Pick, PinInput, TextInput } from '../ui'
import type { Sending } from '../form/use-send'

export interface CheckInForm {
  readonly personId: string
  readonly pin: string
  readonly substituteFor: string
  readonly reason: string
}

export interface ArrivalFieldsProps {
  readonly value: CheckInForm
  readonly onChange: (patch: Partial<CheckInForm>) => void
  readonly errorAt: Sending['errorAt']
  /** Who may come. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** Whom the roster names; empty when it names nobody. */
  readonly expected: readonly string[]
}

type People = ArrivalFieldsProps['people']

/** 替班: the roster names somebody, and somebody else comes. */
const substitutes = (
  { personId }: CheckInForm,
  people: People,
  expected: readonly string[],
): boolean => {
  const name = people.find(({ id }) => id === personId)?.name
  return name !== undefined && expected.length > 0 && !expected.includes(name)
}

/** Whose place it is, as long as there is no doubt. */
const placeOf = ({ substituteFor }: CheckInForm, expected: readonly string[]): string =>
  substituteFor === '' && expected.length === 1 ? expected[0]! : substituteFor

/** As it is sent: whoever is on the roster takes nobody's place. */
export const arrivalOf = (
  arrival: CheckInForm,
  people: People,
  expected: readonly string[],
): CheckInForm =>
  substitutes(arrival, people, expected)
    ? { ...arrival, substituteFor: placeOf(arrival, expected) }
    : { ...arrival, substituteFor: '', reason: '' }

export function ArrivalFields({ value, onChange, errorAt, people, expected }: ArrivalFieldsProps) {
  const inPlace = substitutes(value, people, expected)
  const place = placeOf(value, expected)
  return (
    <>
      <Field
        label="姓名"
        required
        error={errorAt('personId')}
        hint={expected.length > 0 ? `值班表：${expected.join('、')}` : undefined}
      >
        <Pick
          value={value.personId === '' ? null : value.personId}
          options={people.map((person) => ({ value: person.id, label: person.name }))}
          placeholder="选姓名"
          onChange={(personId) => onChange({ personId, pin: '' })}
        />
      </Field>
      {inPlace && (
        <>
          <Field label="替谁的班" error={errorAt('substituteFor')}>
            <Pick
              value={place === '' ? null : place}
              options={expected.map((one) => ({ value: one, label: one }))}
              placeholder="值班表上是谁"
              onChange={(substituteFor) => onChange({ substituteFor })}
            />
          </Field>
          <Field label="替班原因" required error={errorAt('reason')}>
            <TextInput
              value={value.reason}
              autoFocus
              placeholder="如 王芳临时出差，经李主任同意"
              onChange={(reason) => onChange({ reason })}
            />
          </Field>
        </>
      )}
      <Field label="本人口令" required error={errorAt('pin')}>
        <PinInput
          key={value.personId}
          value={value.pin}
          onChange={(pin) => onChange({ pin })}
          autoFocus={value.personId !== '' && !inPlace}
        />
      </Field>
    </>
  )
}
