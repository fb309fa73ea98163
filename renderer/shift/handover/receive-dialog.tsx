// 接班人到场: the relief comes beside the outgoing officer, with their own PIN.
import { nextStart } from '../../../shared/shift/start'
import { timeText, toMs } from '../../../shared/time'
import { useDesk, useMinute } from '../../use-desk'
import { ArrivalDialog } from '../../duty/arrival-dialog'
import { useExpected } from '../../duty/expected'

export function ReceiveDialog({ onClose }: { readonly onClose: () => void }) {
  const next = nextStart(useDesk(), useMinute())
  return (
    <ArrivalDialog
      title="接班人到场"
      consequence={`接 ${next.name}（${timeText(toMs(next.startsAt))}–${timeText(toMs(next.plannedEnd))}）。交班人不用签退：接班人在旁边输自己的口令，逐项接收，双方签字后才算接班。`}
      action="到场接班"
      expected={useExpected(next)}
      chooseExpected
      command={(arrival) => ({ type: 'receiveDesk', ...arrival })}
      onClose={onClose}
    />
  )
}
