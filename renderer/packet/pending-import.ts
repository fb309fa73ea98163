// Files that were dropped on another screen, on their way to the page that takes them in.
import { go } from '../route'
import { useIncoming, type Handed } from '../attachment/incoming'

let waiting: readonly Handed[] = []

/** What waits, once. */
export function takeHanded(): readonly Handed[] {
  const taken = waiting
  waiting = []
  return taken
}

export const goImport = (handed: readonly Handed[] = []): void => {
  waiting = handed
  go({ kind: 'import' })
}

/** The screen takes files that are dropped on it; whether some hover over it now. */
export const useImportDrop = (enabled: boolean): boolean =>
  useIncoming((handed) => enabled && goImport(handed)) && enabled
