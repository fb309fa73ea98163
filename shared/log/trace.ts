// What may be said of an error without repeating a word of the record: its name, the code that the
// system gave it, and where in the program it happened. Never its message, which may quote anything.
import { z } from 'zod'

/** How many frames say where; deeper ones only say how the program was started. */
export const MOST_FRAMES = 30
const LONGEST_FRAME = 200
const LONGEST_LINE = 1_000

const PART = '[A-Za-z_$<#][\\w$<>#]*'
const FUNCTION = `${PART}(?:\\.${PART})*`
const PLACE = '[\\w$.@+-]+:\\d{1,7}:\\d{1,7}'
/** `createLedger part-8c1f.js:812:11`, or only one of the two. Letters of a program, no others. */
const IS_PLACE = new RegExp(`^${PLACE}$`)
const FRAME = new RegExp(`^(?:${FUNCTION} ${PLACE}|${FUNCTION}|${PLACE})$`)
const NAME = /^[A-Za-z][\w$]{0,60}$/
const SYSTEM_CODE = /^[A-Z][A-Z0-9_]{1,40}$/

export const framesSchema = z.array(z.string().max(LONGEST_FRAME).regex(FRAME)).max(MOST_FRAMES)

export const traceSchema = z.object({
  /** Of the error's class, such as `TypeError`. */
  name: z.string().regex(NAME),
  /** Such as `ENOSPC`. */
  system: z.string().regex(SYSTEM_CODE).optional(),
  frames: framesSchema,
})
export type Trace = z.infer<typeof traceSchema>

/** The file alone: folders above it can bear a person's name. */
const placeOf = (address: string): string =>
  address
    .replace(/^.*[\\/]/, '')
    .replace(/^node:/, '')
    .replace(/\?[^:]*/, '')

/** One line of a stack as V8 writes it; null for what is none. */
function frameOf(line: string): string | null {
  if (line.length > LONGEST_LINE) return null
  const parts = /^\s*at (?:async )?(?:new )?([^()]*?)(?: \[as [^\]]*\])?(?: \((.*)\))?$/.exec(line)
  if (parts === null) return null
  const [, head = '', address] = parts
  const place = placeOf(address ?? head)
  const all = address === undefined ? [head] : [`${head} ${place}`, head]
  if (IS_PLACE.test(place)) all.push(place)
  return all.find((frame) => FRAME.test(frame)) ?? null
}

/** The frames of a stack, of an error or of React's components; what is not surely a frame is left out. */
export function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .map(frameOf)
    .filter((frame): frame is string => frame !== null && frame.length <= LONGEST_FRAME)
    .slice(0, MOST_FRAMES)
}

const nameOf = (name: unknown): string =>
  typeof name === 'string' && NAME.test(name) ? name : 'Error'

function readTrace(thrown: unknown): Trace {
  if (!(thrown instanceof Error)) return { name: typeof thrown, frames: [] }
  const { name, message, stack = '', code } = thrown as Error & { code?: unknown }
  // A message may have lines that look like frames.
  const after = message === '' ? 0 : Math.max(stack.indexOf(message), 0) + message.length
  const frames = framesOf(stack.slice(after))
  const system = typeof code === 'string' && SYSTEM_CODE.test(code) ? { system: code } : {}
  return { name: nameOf(name), ...system, frames }
}

/** Of whatever was thrown; never throws itself. */
export function traceOf(thrown: unknown): Trace {
  try {
    return readTrace(thrown)
  } catch {
    // An object whose own fields throw says nothing but that.
    return { name: 'object', frames: [] }
  }
}
