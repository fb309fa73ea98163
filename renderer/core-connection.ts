// Whether the core answers. Every call goes through here, so that a lost core is said once, at the
// top of the page, and not only beside the field that was being saved.
import { create } from 'zustand'
import type { Bridge } from '../shared/contract'

interface Reach {
  readonly lost: boolean
}

export const useReach = create<Reach>(() => ({ lost: false }))

/** The same bridge; what it answers says whether anybody is there. */
export function watched(bridge: Bridge): Bridge {
  return Object.freeze({
    on: bridge.on,
    async call(name, params) {
      const reply = await bridge.call(name, params)
      const lost = !reply.ok && reply.error.code === 'unreachable'
      if (lost !== useReach.getState().lost) useReach.setState({ lost })
      return reply
    },
  } satisfies Bridge)
}
