// Where a series goes on from is said before its first number of the year; later the numbers that are out would lie.
import type { z } from 'zod'
import { decided, type Deciders } from '../decision'
import type { NewEvent } from '../event'
import { refuse } from '../result'
import type { numberingCommands } from './record'
import { seriesNow } from './series'

export type NumberingCommand = z.infer<(typeof numberingCommands)[number]>

export const decideNumbering: Deciders<NumberingCommand> = {
  beginSeries: (state, { series, reason }, { now }) => {
    const events: NewEvent[] = []
    for (const [index, { series: key, last }] of series.entries()) {
      const at = seriesNow(state, key, now)
      if (last === at.last) continue
      if (at.used)
        return refuse('seriesUsed', `series.${index}.last`, { name: at.name, next: at.next })
      events.push({
        type: 'seriesBegun',
        data: { series: key, word: at.word, year: at.year, last, reason },
      })
    }
    return events.length === 0 ? refuse('nothingChanged', 'series') : decided(events)
  },
}
