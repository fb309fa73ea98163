// Seal events -> state.
import type { Evolvers } from '../evolution'
import type { sealEvents } from './record'

export const evolveSeal: Evolvers<keyof typeof sealEvents> = {
  monthSealed: (state, { data: { seals, digest } }) => ({
    ...state,
    sealed: { file: seals.at(-1)?.file ?? '', digest },
  }),
}
