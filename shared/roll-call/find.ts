// The monthly list of roll calls, and how well they were answered.
import { monthOf, toMs } from '../time'
import type { Answered, Direction, RollCall } from './record'

/** 三声内接听: a telephone rings every five seconds. */
export const PROMPT_RINGS = 3
export const PROMPT_SECONDS = 15

export type Outcome = 'prompt' | 'slow' | 'unanswered'
export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  prompt: '及时接听',
  slow: '接听迟缓',
  unanswered: '无人接听',
}

export function outcomeOf({ answered }: Pick<RollCall, 'answered'>): Outcome {
  if (answered === null) return 'unanswered'
  return answered.count <= (answered.measure === 'rings' ? PROMPT_RINGS : PROMPT_SECONDS)
    ? 'prompt'
    : 'slow'
}

/** `响3声接听`, `12秒接听`, `无人接听` */
export const answeredText = (answered: Answered | null): string => {
  if (answered === null) return OUTCOME_NAMES.unanswered
  return answered.measure === 'rings' ? `响${answered.count}声接听` : `${answered.count}秒接听`
}

/** Those of a month in Shanghai (`2026-11`), the earliest first. */
/** `v12` -> 12: in the order in which they were recorded. */
export const rollCallNo = ({ id }: Pick<RollCall, 'id'>): number => Number(id.slice(1))

export const rollCallsOf = (rollCalls: readonly RollCall[], month: string): RollCall[] =>
  rollCalls.filter(({ at }) => monthOf(toMs(at)) === month).sort((a, b) => (a.at < b.at ? -1 : 1))

export type Tally = Readonly<Record<Outcome, number>> & { readonly total: number }

export function tallyOf(rollCalls: readonly RollCall[], direction: Direction): Tally {
  const outcomes = rollCalls.filter((call) => call.direction === direction).map(outcomeOf)
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length
  return {
    total: outcomes.length,
    prompt: count('prompt'),
    slow: count('slow'),
    unanswered: count('unanswered'),
  }
}
