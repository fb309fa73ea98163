// 加入本班: the second officer comes on duty beside the first, with their own PIN.
import { useDesk } from '../use-desk'
import { ArrivalDialog } from './arrival-dialog'
import { useExpected } from './expected'

export function JoinDialog({ onClose }: { readonly onClose: () => void }) {
  const { shift } = useDesk()
  return (
    <ArrivalDialog
      title="加入本班"
      consequence="加入后可以在本班办理和记录，与先到的值班员共同值守到交班。"
      action="加入本班"
      expected={useExpected(shift.current)}
      command={(arrival) => ({ type: 'joinShift', ...arrival })}
      onClose={onClose}
    />
  )
}
