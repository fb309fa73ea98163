// From each version of a machine event to the next.
import type { UpcastsOf } from '../upcast'
import type { machineEvents } from './record'

export const machineUpcasts: UpcastsOf<typeof machineEvents> = {
  // 2: the damage may be that of a sealed month.
  damageAccepted: [(data) => data],
}
