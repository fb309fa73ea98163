// Which rule gives a duty's clock for an incident: special regulations first, then the unit's
// default, then the base preset.
import type { Classification } from '../incident/record'
import type { RuleBooks } from '../incident/record'
import { DAY, toMs, type Ms } from '../time'
import { categoryOf } from '../vocabulary'
import { BASE_PRESET, initialRuleBook, LEADERS_RULE, WITHDRAWAL_RULE } from './presets'
import type { Obligation, Rule, RuleBook } from './record'
import { lengthOf } from './within'

/** Duties that joined later, with the rules that hold where a book does not know them. */
const OF_THE_DESK: readonly Rule[] = [WITHDRAWAL_RULE, LEADERS_RULE]

const FALLBACK: RuleBook = initialRuleBook(BASE_PRESET)

/** The book in force at `ms`: what was met is judged by the rules of its day. */
export function ruleBookAt(books: RuleBooks, ms: Ms): RuleBook {
  for (let i = books.length - 1; i >= 0; i -= 1) {
    const entry = books[i]!
    if (toMs(entry.from) <= ms || i === 0) return entry.book
  }
  return FALLBACK
}

function applies({ appliesTo }: Rule, of: Classification, ageMs: Ms): boolean {
  const { categories, kinds, levels, sensitive, withinDays } = appliesTo
  return (
    (categories?.includes(categoryOf(of.kind)) ?? true) &&
    (kinds?.includes(of.kind) ?? true) &&
    (levels?.includes(of.level ?? 'unset') ?? true) &&
    (sensitive === undefined || of.sensitive) &&
    (withinDays === undefined || ageMs <= withinDays * DAY)
  )
}

/**
 * The rule for a duty, or null when none applies or all are off. Within one preset, the shortest
 * of several that apply.
 */
export function ruleFor(
  book: RuleBook,
  duty: Obligation,
  of: Classification,
  ageMs: Ms,
): Rule | null {
  const tiers = [book.byCategory[categoryOf(of.kind)] ?? [], [book.defaultPreset], [BASE_PRESET]]
  for (const tier of tiers) {
    const candidates = book.presets
      .filter(({ id }) => tier.includes(id))
      .flatMap(({ rules }) => rules)
      .filter((rule) => rule.duty === duty && applies(rule, of, ageMs))
    // A rule that is switched off says that its duty has no clock here: it does not fall through.
    if (candidates.length === 0) continue
    const on = candidates.filter(({ enabled }) => enabled)
    on.sort((a, b) => lengthOf(a.within) - lengthOf(b.within))
    return on[0] ?? null
  }
  // A book from before there was this duty says nothing of it; it is owed today all the same.
  const own = OF_THE_DESK.find((rule) => rule.duty === duty)
  return own !== undefined && applies(own, of, ageMs) ? own : null
}
