import { Room } from '../room/room'

export function PhonePage({ incidentId }: { readonly incidentId: string }) {
  return <Room>{incidentId}</Room>
}
