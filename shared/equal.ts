// Whether two records say the same, whatever the order of their keys. Absent and null are the same.
import { canonicalJson } from './journal'

export const isEqual = (a: unknown, b: unknown): boolean =>
  canonicalJson(a ?? null) === canonicalJson(b ?? null)
