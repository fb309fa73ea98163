import { Room } from '../room/room'

export function IncidentPage({ incidentId }: { readonly incidentId: string }) {
  return <Room>{incidentId}</Room>
}
