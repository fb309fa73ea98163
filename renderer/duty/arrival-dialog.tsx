// Somebody comes on duty with their own PIN: to relieve the shift, or to join it.
import { useState } from 'react'
import type { Command } from '../../shared/desk'
import { isOnDuty } from '../../shared/shift/find'
import { useSend } from '../form/use-send'
import { DialogFrame } from '../ui'
import { useDesk, useMe } from '../use-desk'
import { ArrivalFields, arrivalOf, type CheckInForm } from './arrival-fields'

export interface ArrivalDialogProps {
  readonly title: string
  readonly consequence: string
  /** The words of the button that does it. */
  readonly action: string
  /** Whom the roster names for the shift that is joined or begun. */
  readonly expected: readonly string[]
  /** Whoever the roster names is chosen beforehand. */
  readonly chooseExpected?: boolean
  readonly command: (arrival: CheckInForm) => Command
  readonly onClose: () => void
}

export function ArrivalDialog(props: ArrivalDialogProps) {
  const { title, consequence, action, expected, chooseExpected = false, command, onClose } = props
  const desk = useDesk()
  const me = useMe()
  const others = Object.values(desk.people).filter(
    ({ id, active }) => active && !isOnDuty(desk, id),
  )
  const likely =
    others.find(({ id }) => id === me?.id) ??
    (chooseExpected ? others.find(({ name }) => expected.includes(name)) : undefined)
  const [arrival, setArrival] = useState<CheckInForm>(() => ({
    personId: likely?.id ?? (others.length === 1 ? others[0]!.id : ''),
    pin: '',
    substituteFor: '',
    reason: '',
  }))
  const sending = useSend(() => command(arrivalOf(arrival, others, expected)))
  return (
    <DialogFrame
      open
      title={title}
      consequence={consequence}
      actions={[
        {
          label: action,
          keyName: 'Enter',
          disabled: arrival.personId === '' || arrival.pin === '',
          act: () => sending.submit(onClose),
        },
      ]}
      onClose={onClose}
      dirty={arrival.reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere}
    >
      <ArrivalFields
        value={arrival}
        onChange={(patch) => setArrival({ ...arrival, ...patch })}
        errorAt={sending.errorAt}
        people={others}
        expected={expected}
      />
    </DialogFrame>
  )
}
