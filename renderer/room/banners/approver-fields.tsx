// Who answers for it, and their PIN.
import type { Person } from '../../../shared/person/record'
import { ROLE_NAMES } from '../../../shared/vocabulary'
import { Field, Pick, PinInput } from '../../kit'

export interface ApproverFieldsProps {
  /** Whose right it is, said where nobody has it. */
  readonly who: string
  readonly people: readonly Person[]
  readonly personId: string | null
  readonly onPerson: (id: string) => void
  readonly pin: string
  readonly onPin: (pin: string) => void
  readonly personError: string | undefined
  readonly pinError: string | undefined
}

export function ApproverFields(props: ApproverFieldsProps) {
  const options = props.people.map(({ id, name, role }) => ({ value: id, label: `${name}（${ROLE_NAMES[role]}）` }))
  return (
    <>
      <Field label="由谁确认" required hint={`要${props.who}本人输口令`} error={props.personError}>
        <Pick value={props.personId} onChange={props.onPerson} options={options} placeholder="选姓名" />
      </Field>
      <Field label="口令" required error={props.pinError}>
        <PinInput value={props.pin} onChange={props.onPin} />
      </Field>
    </>
  )
}
