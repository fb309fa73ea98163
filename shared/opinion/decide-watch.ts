// Commands about the rules of opinions and about the rounds.
import type { z } from 'zod'
import { decided, type Deciders } from '../decision'
import { isEqual } from '../equal'
import type { NewEvent } from '../event'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import type { Ms } from '../time'
import type { opinionCommands } from './commands'
import { beginsAt, roundsOf, type Round } from './rounds'
import { SHIPPED_RULES } from './rules'

type OpinionCommand = z.infer<(typeof opinionCommands)[number]>
type WatchCommand = Extract<OpinionCommand, { type: 'saveOpinionRule' | 'setWatch' | 'signRound' }>

/** One that there is, and that has begun. */
export function signing(
  { opinion: { watch } }: DeskState,
  round: Round,
  { note, opinionId }: { readonly note: string; readonly opinionId: string | null },
  now: Ms,
): Result<NewEvent> {
  if (!roundsOf(watch, round.date).some(({ at }) => at === round.at))
    return refuse('unknownRound', 'round')
  if (beginsAt(round) > now) return refuse('inFuture', 'round')
  return ok({ type: 'roundSigned', data: { ...round, note, opinionId } })
}

export const decideWatch: Deciders<WatchCommand> = {
  saveOpinionRule: ({ opinion }, { rule, reason }) => {
    const held = opinion.rules.at(-1)?.rules ?? SHIPPED_RULES
    const rules = held.map((one) => (one.duty === rule.duty ? rule : one))
    if (isEqual(rules, held)) return refuse('nothingChanged', 'rule')
    return decided([{ type: 'opinionRulesChanged', data: { rules: [...rules], reason } }])
  },
  setWatch: ({ opinion: { watch } }, { settings, reason }) => {
    if (settings.on && settings.at.length === 0) return refuse('required', 'settings.at')
    if (isEqual(settings, watch.settings)) return refuse('nothingChanged', 'settings')
    return decided([{ type: 'watchSet', data: { settings, before: watch.settings, reason } }])
  },
  signRound: (state, { round, note }, { now }) => {
    const signed = signing(state, round, { note, opinionId: null }, now)
    return signed.ok ? decided([signed.value]) : signed
  },
}
