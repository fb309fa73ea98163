import { Room } from '../room/room'

export function IntakePage() {
  return <Room>{null}</Room>
}
