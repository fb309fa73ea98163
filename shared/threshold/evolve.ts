// Thresholds -> state.
import type { Evolvers } from '../evolution'
import type { thresholdEvents } from './record'

export const evolveThreshold: Evolvers<keyof typeof thresholdEvents> = {
  thresholdsSet: (state, { data: { table } }) => ({ ...state, thresholds: { table } }),
}
