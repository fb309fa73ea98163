// What kind of computer this is, as far as a fault may hang on it; nothing that names it or its owner.
import { arch, cpus, platform, release, totalmem } from 'node:os'
import type { Machine } from '../../../shared/log/record'

const MB = 1024 * 1024

export function machineFacts(shell: string): Machine {
  const { node, electron } = process.versions
  return {
    shell,
    system: platform(),
    release: release(),
    architecture: arch(),
    node,
    ...(electron === undefined ? {} : { electron }),
    processors: cpus().length,
    memoryMb: Math.round(totalmem() / MB),
  }
}
