// The part of an EventEmitter that Electron's objects offer, without tying it to their many overloads.

export type Listener = (...args: never[]) => void

export interface PreventableEvent {
  prevented: boolean
  preventDefault(): void
}

export function createEmitter() {
  const listeners = new Map<string, Set<Listener>>()

  function emit(name: string, ...args: unknown[]): void {
    for (const listener of listeners.get(name) ?? [])
      (listener as (...args: unknown[]) => void)(...args)
  }

  return {
    /** What the object under test sees; it chains on nothing, so what comes back does not matter. */
    api: {
      on(name: string, listener: Listener): never {
        listeners.set(name, (listeners.get(name) ?? new Set()).add(listener))
        return undefined as never
      },
      off(name: string, listener: Listener): never {
        listeners.get(name)?.delete(listener)
        return undefined as never
      },
    },
    emit,
    /** An event that a listener may call off. */
    emitPreventable(name: string, properties: object = {}): PreventableEvent {
      const event: PreventableEvent = {
        prevented: false,
        preventDefault() {
          event.prevented = true
        },
      }
      emit(name, Object.assign(event, properties))
      return event
    },
    clear: () => listeners.clear(),
  }
}
