// 加入本班: the second officer comes on duty beside the first, with their own PIN.
import { useState } from 'react'
import { isOnDuty } from '../../../shared/shift/find'
import { useSend } from '../../form/use-send'
import { DialogFrame } from '../../kit'
import { useDesk, useMe } from '../../room/use-room'
import { ARRIVAL_PATHS, ArrivalFields, arrivalOf, type Arrival } from './arrival-fields'
import { useExpected } from './expected'

export function JoinDialog({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const me = useMe()
  const others = Object.values(desk.people).filter(({ id, active }) => active && !isOnDuty(desk, id))
  const [arrival, setArrival] = useState<Arrival>(() => ({
    personId: others.find(({ id }) => id === me?.id)?.id ?? (others.length === 1 ? others[0]!.id : ''),
    pin: '', substituteFor: '', reason: '',
  }))
  const sending = useSend()
  const expected = useExpected(desk.shift.current)
  return (
    <DialogFrame
      open
      title="加入本班"
      consequence="加入后可以在本班办理和记录，与先到的值班员共同值守到交班。"
      actions={[{
        label: '加入本班', keyName: 'Enter', disabled: arrival.personId === '' || arrival.pin === '',
        act: () => sending.run({ type: 'joinShift', ...arrivalOf(arrival, others, expected) }, onClose),
      }]}
      onClose={onClose}
      dirty={arrival.reason !== ''}
      busy={sending.busy}
      error={sending.errorElsewhere(...ARRIVAL_PATHS)}
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
