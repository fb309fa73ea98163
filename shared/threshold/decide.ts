// Commands about the numbers that suggest a level.
import type { z } from 'zod'
import { decided, type Deciders } from '../decision'
import { isEqual } from '../equal'
import { refuse } from '../result'
import type { thresholdCommands } from './record'

export type ThresholdCommand = z.infer<(typeof thresholdCommands)[number]>

type Table = ThresholdCommand['table']

/** A graver level wants a larger number. */
const isInOrder = ({ atLeast }: Table[number]): boolean => {
  const said = atLeast.filter((least) => least !== null)
  return said.length > 0 && said.every((least, at) => at === 0 || least < said[at - 1]!)
}

export const decideThreshold: Deciders<ThresholdCommand> = {
  setThresholds: (state, { table, reason }) => {
    const wrong = table.findIndex((one) => !isInOrder(one))
    if (wrong !== -1) return refuse('thresholdOrder', `table.${wrong}.atLeast`)
    if (isEqual(table, state.thresholds.table)) return refuse('nothingChanged', 'table')
    return decided([{ type: 'thresholdsSet', data: { table, reason } }])
  },
}
