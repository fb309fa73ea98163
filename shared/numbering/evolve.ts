// Beginnings of series -> state.
import type { Evolvers } from '../evolution'
import type { numberingEvents } from './record'
import { begunKey, SERIES } from './series'

export const evolveNumbering: Evolvers<keyof typeof numberingEvents> = {
  seriesBegun: (state, { data: { series, word, year, last } }) => {
    const counted = SERIES[series].with(state, word, year, last)
    const begun = { ...counted.numbering.begun, [begunKey(series, word, year)]: last }
    return { ...counted, numbering: { begun } }
  },
}
