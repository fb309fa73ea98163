// What changed between one rule book and the next, in words.
import { COMBINING_NAMES, type Rule, type RuleBook } from '../../shared/deadline/record'
import { CATEGORY_NAMES, categorySchema } from '../../shared/vocabulary'
import { appliesText, clockOf, warningsText } from '../deadline/rule-text'

const onOff = ({ enabled }: Rule): string => (enabled ? '启用' : '停用')

/** Each aspect of a rule that people may change. */
const ASPECTS: readonly ((rule: Rule) => string)[] = [
  clockOf,
  ({ appliesTo }) => `适用${appliesText(appliesTo)}`,
  warningsText,
  onOff,
  ({ name }) => `名称“${name}”`,
  ({ source }) => `依据“${source}”`,
]

const ruleChanges = (before: Rule, after: Rule): string[] =>
  ASPECTS.filter((aspect) => aspect(before) !== aspect(after)).map(
    (aspect) => `${aspect(before)} → ${aspect(after)}`,
  )

const nameOf = ({ presets }: RuleBook, id: string): string =>
  presets.find((preset) => preset.id === id)?.name ?? id

function choices(before: RuleBook, after: RuleBook): string[] {
  const names = (book: RuleBook, ids: readonly string[] | undefined) =>
    ids === undefined || ids.length === 0 ? '无' : ids.map((id) => nameOf(book, id)).join('、')
  const byCategory = categorySchema.options.flatMap((category) => {
    const old = names(before, before.byCategory[category])
    const now = names(after, after.byCategory[category])
    return old === now ? [] : [`${CATEGORY_NAMES[category]}另按：${old} → ${now}`]
  })
  const chosen =
    before.defaultPreset === after.defaultPreset
      ? []
      : [
          `默认方案：${nameOf(before, before.defaultPreset)} → ${nameOf(after, after.defaultPreset)}`,
        ]
  const combined =
    before.combining === after.combining
      ? []
      : [
          `两者都有规定时：${COMBINING_NAMES[before.combining]} → ${COMBINING_NAMES[after.combining]}`,
        ]
  return [...chosen, ...byCategory, ...combined]
}

/** One sentence a change; none when the two books say the same. */
export function bookChanges(before: RuleBook, after: RuleBook): string[] {
  const rules = after.presets.flatMap((preset) => {
    const old = before.presets.find(({ id }) => id === preset.id)
    // A set that joins is said by its choice.
    if (old === undefined) return []
    return preset.rules.flatMap((rule) => {
      const was = old.rules.find(({ id }) => id === rule.id)
      const changes = was === undefined ? ['新增'] : ruleChanges(was, rule)
      return changes.length === 0 ? [] : [`${preset.name} · ${rule.name}：${changes.join('；')}`]
    })
  })
  return [...choices(before, after), ...rules]
}
