// The real disk, and which months of the journal were opened to be read.
import { faultDisk, type FaultDisk } from './fault-disk'

export function watchedDisk(): FaultDisk & { readonly opened: readonly string[] } {
  const disk = faultDisk()
  const opened: string[] = []
  return {
    ...disk,
    opened,
    open(path, how) {
      const [name] = /\d{4}-\d{2}\.jsonl$/.exec(path) ?? []
      if (name !== undefined && how === 'read') opened.push(name)
      return disk.open(path, how)
    },
  }
}
