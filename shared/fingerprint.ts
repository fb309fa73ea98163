// A short mark by which two texts are told apart, the same in page and core: what a person saw when
// they agreed to it. Not a proof against forgery: what is signed gets a SHA-256 beside it.
import { canonicalJson } from './journal'

/** 53 bits of a text, as 14 hex digits (cyrb53, public domain). */
export function fingerprint(value: unknown): string {
  const text = canonicalJson(value ?? null)
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0')
}
