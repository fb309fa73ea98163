// The kind of an incident in words.
import type { Incident } from '../shared/incident/record'
import { CATEGORY_NAMES, categoryOf, kindName } from '../shared/vocabulary'

/** `自然灾害 · 草原火灾`; once where both are the same words. */
export function kindText(kind: Incident['facts']['kind']): string {
  const category = CATEGORY_NAMES[categoryOf(kind)]
  return category === kindName(kind) ? category : `${category} · ${kindName(kind)}`
}
