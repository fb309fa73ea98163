// What comes from another room may have the right shape and still do harm: marks that reorder what is
// read, characters that no document can hold, values nested so deep that nobody gets out of them again.
import { isHarmless } from '../text'

/** Far deeper than any record of ours. */
const DEEPEST = 24

/** Nothing in its texts, or in the names of its fields, that hides or harms; and no deeper than a record is. */
export function isFit(value: unknown): boolean {
  const left: { readonly item: unknown; readonly depth: number }[] = [{ item: value, depth: 0 }]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { item, depth } = next
    if (depth > DEEPEST || (typeof item === 'string' && !isHarmless(item))) return false
    if (typeof item !== 'object' || item === null) continue
    for (const [key, part] of Object.entries(item)) {
      if (!isHarmless(key)) return false
      left.push({ item: part, depth: depth + 1 })
    }
  }
  return true
}
