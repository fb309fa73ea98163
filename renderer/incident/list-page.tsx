import { Room } from '../room/room'

export function IncidentListPage() {
  return <Room>{null}</Room>
}
