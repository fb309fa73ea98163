// The one way in: whatever comes from the page is parsed by the contract before anything looks at it.
import { callSchemas, LONGEST_MESSAGE, type Answers, type CallName } from '../../shared/contract'
import { ok, refuse, type Result } from '../../shared/result'
import type { z } from 'zod'

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Each call with its parsed params. */
export type Parsed = {
  [Name in CallName]: { name: Name; params: z.output<(typeof callSchemas)[Name]> }
}[CallName]

type ParamsOf<Name extends CallName> = Extract<Parsed, { name: Name }>['params']
/** What answers each. */
export type Calls = {
  readonly [Name in CallName]: (params: ParamsOf<Name>) => Promise<Result<Answers[Name]>>
}

/** Counts what a value weighs as text and stops at the limit; depth is bounded by the weight. */
function isTooHeavy(value: unknown): boolean {
  let weight = 0
  const left: unknown[] = [value]
  while (left.length > 0 && weight <= LONGEST_MESSAGE) {
    const item = left.pop()
    weight += typeof item === 'string' ? item.length + 2 : 1
    if (typeof item === 'object' && item !== null) {
      for (const [key, part] of Object.entries(item)) {
        weight += key.length
        left.push(part)
      }
    }
  }
  return weight > LONGEST_MESSAGE
}

/** Paths name the fields of a command, as its own refusals do. */
const pathOf = (name: string, path: readonly PropertyKey[]): string =>
  (name === 'command' && path.length > 1 ? path.slice(1) : path).map(String).join('.')

/** Half a character has no UTF-8, and RFC 8785 no bytes for it: no reader but ours would find the same line. */
function isWellFormed(value: unknown): boolean {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const item = left.pop()
    if (typeof item === 'string' && LONE_SURROGATE.test(item)) return false
    if (typeof item !== 'object' || item === null) continue
    for (const [key, part] of Object.entries(item)) left.push(key, part)
  }
  return true
}

export function parseCall(name: string, params: unknown): Result<Parsed> {
  if (!Object.hasOwn(callSchemas, name)) return refuse('malformed', 'name')
  if (isTooHeavy(params)) return refuse('oversized', 'params')
  const parsed = callSchemas[name as CallName].safeParse(params ?? {})
  if (parsed.success && !isWellFormed(parsed.data)) return refuse('malformed', 'params')
  if (parsed.success) return ok({ name, params: parsed.data } as Parsed)
  const [issue] = parsed.error.issues
  const isLong = issue?.code === 'too_big' && issue.origin === 'string'
  return refuse(isLong ? 'tooLong' : 'malformed', pathOf(name, issue?.path ?? []) || 'params')
}
