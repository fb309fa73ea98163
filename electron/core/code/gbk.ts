// Text of Chinese documents in two bytes a character (GBK, which GB 18030 contains), for where every
// byte counts. Node reads it but does not write it: the table is made once, by reading it through.

/** The rows of ideographs, and those of 。，“”〔〕①Ⅱ and full-width letters, on which all tables agree. */
const IDEOGRAPHS = /^[\u4e00-\u9fa5]$/
const SYMBOL_ROWS = [0xa1, 0xa2, 0xa3]
const FIRST_LEAD = 0x81
const LAST_LEAD = 0xfe
const FIRST_TRAIL = 0x40
const LAST_TRAIL = 0xfe
const NO_TRAIL = 0x7f

const decoder = () => new TextDecoder('gb18030', { fatal: true })

function makeTable(): ReadonlyMap<string, number> {
  const lenient = new TextDecoder('gb18030')
  const table = new Map<string, number>()
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail += 1) {
      const character = trail === NO_TRAIL ? '' : lenient.decode(Uint8Array.of(lead, trail))
      const isSymbol =
        SYMBOL_ROWS.includes(lead) &&
        trail > 0xa0 &&
        /^[\u00b7-\uffef]$/.test(character) &&
        !/[\ue000-\uf8ff\ufffd]/.test(character)
      if (isSymbol || IDEOGRAPHS.test(character)) table.set(character, lead * 256 + trail)
    }
  }
  return table
}

let table: ReadonlyMap<string, number> | null = null

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** JSON whose rarer characters are escaped as JSON escapes them (`\u9555`): the same value either way. */
export function jsonToGbk(json: string): Uint8Array {
  table ??= makeTable()
  const bytes: number[] = []
  for (const unit of json.split('')) {
    const code = unit < '\u0080' ? null : table.get(unit)
    if (code === undefined) bytes.push(...Buffer.from(escaped(unit), 'latin1'))
    else if (code === null) bytes.push(unit.charCodeAt(0))
    else bytes.push(code >> 8, code & 255)
  }
  return Uint8Array.from(bytes)
}

/** Throws on what is not GBK. */
export const gbkToText = (bytes: Uint8Array): string => decoder().decode(bytes)
