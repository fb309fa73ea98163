// Whoever hears what the core tells unasked. One that cannot be reached asks for everything when it is
// back; the others must hear it all the same, and so must the alarms.
import type { Push } from '../../shared/contract'

export interface Listeners {
  push(message: Push): void
  /** Whether anybody listens at all. */
  any(): boolean
  /** Returns what takes the listener off again. */
  add(listen: (push: Push) => void): () => void
}

export function createListeners(onFault: (thrown: unknown) => void): Listeners {
  const all = new Set<(push: Push) => void>()

  function tell(listen: (push: Push) => void, message: Push): void {
    try {
      listen(message)
    } catch (thrown) {
      onFault(thrown)
    }
  }

  return {
    push: (message) => all.forEach((listen) => tell(listen, message)),
    any: () => all.size > 0,
    add(listen) {
      all.add(listen)
      return () => all.delete(listen)
    },
  }
}
