// How much room is left for the record. Looked at now and then, so that nobody waits for a drive.
import type { Disk } from './ports'

export interface MachineGauge {
  look(): Promise<void>
  /** As last seen; null when the system does not say. */
  freeBytes(): number | null
}

export function createMachineGauge(disk: Pick<Disk, 'freeBytes'>, dataDir: string): MachineGauge {
  let free: number | null = null
  return {
    async look() {
      free = await disk.freeBytes(dataDir).catch(() => null)
    },
    freeBytes: () => free,
  }
}
