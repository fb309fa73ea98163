import { Room } from '../../room/room'

export function SincePage() {
  return <Room><span /></Room>
}
