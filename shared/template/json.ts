// Where a text stops being JSON (RFC 8259): a program's own message names no line, and is in English.

/** Deeper than any template: whatever goes on further down is not one. */
const DEEPEST = 20

const SPACE = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** The place of the first character that cannot stand there, from 0; null when the text is JSON. */
export function jsonFaultAt(text: string): number | null {
  let at = 0
  let fault: number | null = null
  const fail = (): false => {
    fault ??= at
    return false
  }
  /** Goes past what fits here. */
  function past(pattern: RegExp): boolean {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found === undefined || (found === '' && pattern !== SPACE)) return false
    at += found.length
    return true
  }
  function token(character: string): boolean {
    past(SPACE)
    if (text[at] !== character) return false
    at += 1
    return true
  }
  function list(end: string, item: () => boolean): boolean {
    if (token(end)) return true
    do if (!item()) return false
    while (token(','))
    return token(end) || fail()
  }
  function member(depth: number): boolean {
    past(SPACE)
    return (past(STRING) || fail()) && (token(':') || fail()) && value(depth)
  }
  function value(depth: number): boolean {
    past(SPACE)
    if (depth > DEEPEST) return fail()
    if (token('{')) return list('}', () => member(depth + 1))
    if (token('[')) return list(']', () => value(depth + 1))
    return past(STRING) || past(WORD) || fail()
  }
  if (value(0)) {
    past(SPACE)
    if (at < text.length) fail()
  }
  return fault
}

/** `第 3 行第 12 个字`, as people count. */
export function placeText(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n')
  return `第 ${lines.length} 行第 ${[...lines.at(-1)!].length + 1} 个字`
}
