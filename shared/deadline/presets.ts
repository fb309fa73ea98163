// The rule sets that ship with the app. Each names the document it comes from; a unit edits its copy.
import { environment, workSafety } from './preset/accidents'
import { halfHour, henan, wuhan } from './preset/cities'
import { hohhot } from './preset/hohhot'
import { animalDisease, disaster, publicHealth } from './preset/nature-and-health'
import { networkBodies, networkCritical, networkOthers } from './preset/network'
import type { Preset, Rule, RuleBook } from './record'

export const SHIPPED_PRESETS: readonly Preset[] = [
  hohhot,
  halfHour,
  wuhan,
  henan,
  workSafety,
  environment,
  disaster,
  publicHealth,
  animalDisease,
  networkOthers,
  networkCritical,
  networkBodies,
]

/** What shipped once and is no longer right, by id: it stays in the books that have it, with what to do about it. */
export const OUTDATED: Readonly<Record<string, string>> = {
  networkSecurity: '2025年11月1日起有新办法，请改选“网络安全事件”中合适的一种',
  naturalDisasterStatistics:
    '2020年版另有规定，请改选“自然灾害情况统计调查制度（应急〔2020〕19号）”',
}

/** The sets of a book and those that ship by now: these join the book when they are chosen. */
export const presetsFor = ({ presets }: RuleBook): readonly Preset[] => [
  ...presets,
  ...SHIPPED_PRESETS.filter(({ id }) => !presets.some((one) => one.id === id)),
]

/**
 * The rules of a set as a person sees them: its own, and those that ship with it by now, switched
 * off: a new program starts no new clocks by itself.
 */
export const rulesOf = ({ id, rules }: Preset): Rule[] => [
  ...rules,
  ...(SHIPPED_PRESETS.find((one) => one.id === id)?.rules ?? [])
    .filter((shipped) => !rules.some((rule) => rule.id === shipped.id))
    .map((shipped) => ({ ...shipped, enabled: false })),
]

/** The rule book of a new unit. */
export const initialRuleBook = (defaultPreset: string): RuleBook => ({
  presets: [...SHIPPED_PRESETS],
  defaultPreset,
  byCategory: {},
  combining: 'strictest',
})
