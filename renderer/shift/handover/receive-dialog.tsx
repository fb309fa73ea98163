// 接班人到场: the relief comes beside the outgoing officer, with their own PIN.
import { useState } from 'react'
import { isOnDuty } from '../../../shared/shift/find'
import { nextStart } from '../../../shared/shift/start'
import { timeText, toMs } from '../../../shared/time'
import { useSend } from '../../form/use-send'
import { DialogFrame } from '../../kit'
import { useDesk, useMe, useMinute } from '../../room/use-room'
import { ARRIVAL_PATHS, ArrivalFields, arrivalOf, type Arrival } from '../duty/arrival-fields'
import { useExpected } from '../duty/expected'

export function ReceiveDialog({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const me = useMe()
  const minute = useMinute()
  const next = nextStart(desk, minute)
  const expected = useExpected(next)
  const others = Object.values(desk.people).filter(({ id, active }) => active && !isOnDuty(desk, id))
  const likely = others.find(({ id }) => id === me?.id) ?? others.find(({ name }) => expected.includes(name))
  const [arrival, setArrival] = useState<Arrival>(() => ({
    personId: likely?.id ?? (others.length === 1 ? others[0]!.id : ''), pin: '', substituteFor: '', reason: '',
  }))
  const sending = useSend()
  return (
    <DialogFrame
      open
      title="接班人到场"
      consequence={`接 ${next.name}（${timeText(toMs(next.startsAt))}–${timeText(toMs(next.plannedEnd))}）。交班人不用签退：接班人在旁边输自己的口令，逐项接收，双方签字后才算接班。`}
      actions={[{
        label: '到场接班', keyName: 'Enter', disabled: arrival.personId === '' || arrival.pin === '',
        act: () => sending.run({ type: 'receiveDesk', ...arrivalOf(arrival, others, expected) }, onClose),
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
