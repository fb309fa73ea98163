import { Room } from '../room/room'

export function DeskPage() {
  return <Room>{null}</Room>
}
