// Where a text stops being JSON (RFC 8259): a program's own message names no line, and is in English.
import { parse, type ParseError } from 'jsonc-parser'

const STRICT = {
  disallowComments: true,
  allowTrailingComma: false,
  allowEmptyContent: false,
} as const

/** The place of the first token that cannot stand there, from 0; null when the text is JSON. */
export function jsonFaultAt(text: string): number | null {
  const faults: ParseError[] = []
  try {
    parse(text, faults, STRICT)
  } catch {
    // Nested thousands deep, which no template is.
    return 0
  }
  return faults[0]?.offset ?? null
}

/** `第 3 行第 12 个字`, as people count. */
export function placeText(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n')
  return `第 ${lines.length} 行第 ${[...lines.at(-1)!].length + 1} 个字`
}
