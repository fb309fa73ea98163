// Commands about rules, alarms and clocks that are given up with a reason.
import type { z } from 'zod'
import { decided, verifiedApprover, type Deciders } from '../decision'
import { refuse } from '../result'
import type { DeskState } from '../state'
import { lookUp } from '../lookup'
import { toInstant, toMs } from '../time'
import { mayApprove } from '../vocabulary'
import { openDeadlines } from './derive'
import { presetsFor, rulesOf } from './presets'
import {
  MOST_RULES,
  originsOf,
  type deadlineCommands,
  type deadlineSystemCommands,
  type Rule,
  type RuleBook,
} from './record'

export type DeadlineCommand = z.infer<(typeof deadlineCommands)[number]>
export type DeadlineSystemCommand = z.infer<(typeof deadlineSystemCommands)[number]>

const currentBook = (state: DeskState): RuleBook | undefined =>
  state.ruleBooks[state.ruleBooks.length - 1]?.book

const openDeadline = (state: DeskState, incidentId: string, key: string) => {
  const incident = lookUp(state.incidents, incidentId)
  return incident === undefined
    ? undefined
    : openDeadlines(incident, state.ruleBooks).find((deadline) => deadline.key === key)
}

/** In the place of the old one; at the end when the set only ships with it by now. */
const withRule = (rules: readonly Rule[], rule: Rule): Rule[] =>
  rules.some(({ id }) => id === rule.id)
    ? rules.map((old) => (old.id === rule.id ? rule : old))
    : [...rules, rule]

const withPreset = (book: RuleBook, presetId: string, rules: Rule[]): RuleBook => ({
  ...book,
  presets: book.presets.map((one) => (one.id === presetId ? { ...one, rules } : one)),
})

/** `own1`, `own2`: no document that ships names a rule so. */
function ownRuleId(rules: readonly Rule[]): string {
  let number = 1
  while (rules.some(({ id }) => id === `own${number}`)) number += 1
  return `own${number}`
}

export const decideDeadline: Deciders<DeadlineCommand | DeadlineSystemCommand> = {
  saveRule: (state, { presetId, rule, reason }) => {
    const book = currentBook(state)
    const preset = book?.presets.find(({ id }) => id === presetId)
    if (book === undefined || preset === undefined) return refuse('unknownPreset', 'presetId')
    if (!originsOf(rule.duty).includes(rule.origin)) return refuse('originUnfit', 'rule.origin')
    const before = rulesOf(preset).find(({ id }) => id === rule.id)
    if (before === undefined) return refuse('unknownRule', 'rule.id')
    if (before.duty !== rule.duty) return refuse('dutyFixed', 'rule.duty')
    const changed = withPreset(book, presetId, withRule(preset.rules, rule))
    return decided([{ type: 'rulesChanged', data: { book: changed, reason } }])
  },
  addRule: (state, { presetId, rule, reason }) => {
    const book = currentBook(state)
    const preset = book?.presets.find(({ id }) => id === presetId)
    if (book === undefined || preset === undefined) return refuse('unknownPreset', 'presetId')
    if (!originsOf(rule.duty).includes(rule.origin)) return refuse('originUnfit', 'rule.origin')
    if (preset.rules.length >= MOST_RULES)
      return refuse('rulesFull', 'presetId', { most: MOST_RULES })
    const id = ownRuleId(preset.rules)
    return decided(
      [
        {
          type: 'rulesChanged',
          data: { book: withPreset(book, presetId, [...preset.rules, { ...rule, id }]), reason },
        },
      ],
      { ruleId: id },
    )
  },
  choosePresets: (state, { defaultPreset, byCategory, combining, reason }) => {
    const book = currentBook(state)
    if (book === undefined) return refuse('unknownPreset', 'defaultPreset')
    const chosen = [defaultPreset, ...Object.values(byCategory).flat()]
    const available = presetsFor(book)
    if (chosen.some((id) => !available.some((preset) => preset.id === id)))
      return refuse('unknownPreset', 'defaultPreset')
    const joining = available.filter(
      (one) => chosen.includes(one.id) && !book.presets.includes(one),
    )
    const presets = [...book.presets, ...joining]
    const changed = { ...book, presets, defaultPreset, byCategory, combining }
    return decided([{ type: 'rulesChanged', data: { book: changed, reason } }])
  },
  waiveDeadline: (state, { incidentId, deadlineKey, reason, approverId }, env) => {
    const deadline = openDeadline(state, incidentId, deadlineKey)
    if (deadline === undefined) return refuse('unknownDeadline', 'deadlineKey')
    const approver = verifiedApprover(state, approverId, env, mayApprove)
    if (!approver.ok) return approver
    const dueAt = toInstant(deadline.dueAt)
    return decided([
      {
        type: 'deadlineWaived',
        by: approverId,
        data: { incidentId, deadlineKey, name: deadline.name, dueAt, reason },
      },
    ])
  },
  raiseAlarm: (state, { incidentId, deadlineKey, dueAt, offsetMs }) => {
    // The clock may have been met or moved while the notification was on its way.
    const deadline = openDeadline(state, incidentId, deadlineKey)
    if (deadline === undefined || deadline.dueAt !== toMs(dueAt)) return decided([])
    const { startedAt } = state.machine
    const { openedAt } = state.incidents[incidentId]!
    // What was learned only after the start was late by itself, not by the machine.
    const duringDowntime =
      startedAt !== null && openedAt < startedAt && deadline.dueAt + offsetMs < toMs(startedAt)
    return decided([
      {
        type: 'alarmRaised',
        data: { incidentId, deadlineKey, dueAt, offsetMs, duringDowntime },
      },
    ])
  },
}
