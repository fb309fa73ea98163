import { Room } from '../room/room'

export function SettingsPage() {
  return <Room>{null}</Room>
}
