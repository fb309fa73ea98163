// Which rules give a duty's clock for an incident: special regulations and the unit's default, then the base preset.
import type { Classification } from '../incident/record'
import type { RuleBooks } from '../incident/record'
import { DAY, toMs, type Ms } from '../time'
import { categoryOf } from '../vocabulary'
import { BASE_PRESET, LEADERS_RULE, WITHDRAWAL_RULE } from './preset/hohhot'
import { initialRuleBook } from './presets'
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

const inPresets = (
  { presets }: RuleBook,
  ids: readonly string[],
  duty: Obligation,
  fits: (rule: Rule) => boolean,
): Rule[] =>
  presets
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ rules }) => rules)
    .filter((rule) => rule.duty === duty && fits(rule))

const narrowness = ({ appliesTo }: Rule): number => Object.keys(appliesTo).length

/** The shorter first; of two as long the one that speaks of fewer. */
const byStrictness = (a: Rule, b: Rule): number =>
  lengthOf(a.within) - lengthOf(b.within) || narrowness(b) - narrowness(a)

/**
 * The rules that bind for a duty, of which the earliest due moment counts; empty: no clock. A book that combines
 * `strictest` lets no special regulation loosen what holds for everybody: both lines bind at once (art. 61 of the
 * law, art. 10 of 令第493号). In an older book, `specialFirst`, a special one stands in place of the default.
 */
export function rulesFor(
  book: RuleBook,
  duty: Obligation,
  of: Classification,
  ageMs: Ms,
): readonly Rule[] {
  const special = book.byCategory[categoryOf(of.kind)] ?? []
  const tiers =
    book.combining === 'strictest'
      ? [[...special, book.defaultPreset], [BASE_PRESET]]
      : [special, [book.defaultPreset], [BASE_PRESET]]
  for (const tier of tiers) {
    const candidates = inPresets(book, tier, duty, (rule) => applies(rule, of, ageMs))
    // A rule that is switched off says that its duty has no clock here: it does not fall through.
    if (candidates.length === 0) continue
    const on = candidates.filter(({ enabled }) => enabled).sort(byStrictness)
    return book.combining === 'strictest' ? on : on.slice(0, 1)
  }
  // A book from before there was this duty says nothing of it; it is owed today all the same.
  return OF_THE_DESK.filter((rule) => rule.duty === duty && applies(rule, of, ageMs))
}

/** The one that gives the least time of them, whatever it is counted from; null when none applies or all are off. */
export const ruleFor = (
  book: RuleBook,
  duty: Obligation,
  of: Classification,
  ageMs: Ms,
): Rule | null => rulesFor(book, duty, of, ageMs)[0] ?? null
