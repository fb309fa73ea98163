// Coming on duty: who, their own PIN, and why they come when the roster names somebody else.
import { Field, Pick, PinInput, TextInput } from '../../kit'
import type { Sending } from '../../form/use-send'

export interface Arrival {
  readonly personId: string
  readonly pin: string
  readonly substituteFor: string
  readonly reason: string
}

export const ARRIVAL_PATHS = ['personId', 'pin', 'substituteFor', 'reason']

export interface ArrivalFieldsProps {
  readonly value: Arrival
  readonly onChange: (patch: Partial<Arrival>) => void
  readonly errorAt: Sending['errorAt']
  /** Who may come. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** Whom the roster names; empty when it names nobody. */
  readonly expected: readonly string[]
}

export const namedOnRoster = (expected: readonly string[], name: string | undefined): boolean =>
  expected.length === 0 || (name !== undefined && expected.includes(name))

export function ArrivalFields({ value, onChange, errorAt, people, expected }: ArrivalFieldsProps) {
  const name = people.find(({ id }) => id === value.personId)?.name
  const substitutes = name !== undefined && !namedOnRoster(expected, name)
  return (
    <>
      <Field label="姓名" required error={errorAt('personId')} hint={expected.length > 0 ? `值班表：${expected.join('、')}` : undefined}>
        <Pick
          value={value.personId === '' ? null : value.personId}
          options={people.map((person) => ({ value: person.id, label: person.name }))}
          placeholder="选姓名"
          onChange={(personId) => onChange({ personId, pin: '' })}
        />
      </Field>
      {substitutes && (
        <>
          <Field label="替谁的班" required error={errorAt('substituteFor')}>
            <Pick
              value={value.substituteFor === '' ? null : value.substituteFor}
              options={expected.map((one) => ({ value: one, label: one }))}
              placeholder="值班表上是谁"
              onChange={(substituteFor) => onChange({ substituteFor })}
            />
          </Field>
          <Field label="替班原因" required error={errorAt('reason')}>
            <TextInput value={value.reason} placeholder="如 王芳临时出差，经李主任同意" onChange={(reason) => onChange({ reason })} />
          </Field>
        </>
      )}
      <Field label="本人口令" required error={errorAt('pin')}>
        <PinInput key={value.personId} value={value.pin} onChange={(pin) => onChange({ pin })} autoFocus={value.personId !== ''} />
      </Field>
    </>
  )
}
