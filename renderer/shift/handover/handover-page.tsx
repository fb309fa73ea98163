import { Room } from '../../room/room'

export function HandoverPage() {
  return <Room><span /></Room>
}
