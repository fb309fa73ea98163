// How much room is left for the record. Looked at now and then, so that nobody waits for a drive.
import type { MachineFacts } from '../../../shared/shift/sheet'
import type { Disk } from '../ports'

export interface MachineGauge {
  look(): Promise<void>
  /** As last seen. */
  facts(): MachineFacts
}

export function createMachineGauge(disk: Pick<Disk, 'freeBytes'>, dataDir: string): MachineGauge {
  let freeBytes: number | null = null
  return {
    async look() {
      // A drive that does not say what is free is shown as unknown.
      freeBytes = await disk.freeBytes(dataDir).catch(() => null)
    },
    facts: () => ({ freeBytes }),
  }
}
