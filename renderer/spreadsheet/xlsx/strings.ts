// The texts that the cells of a workbook share, and the text inside a cell.
import type { Budget, Element } from './xml'
import { readXml } from './xml'

/** `_x000D_` stands for a character that XML cannot hold. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

/** Gathers what stands in `<t>`, in several runs or one, without the readings of characters (`<rPh>`). */
export function gather() {
  let parts: string[] = []
  let inText = false
  let inReading = false
  return {
    open: ({ name }: Element) => {
      if (name === 'rPh') inReading = true
      if (name === 't') inText = true
    },
    text: (text: string) => {
      if (inText && !inReading) parts.push(text)
    },
    close: (name: string) => {
      if (name === 'rPh') inReading = false
      if (name === 't') inText = false
    },
    /** What was gathered since it was last asked. */
    take: (): string => {
      const text = unescaped(parts.join(''))
      parts = []
      return text
    },
  }
}

export async function sharedStrings(
  pieces: Iterable<Uint8Array>,
  budget: Budget,
): Promise<readonly string[]> {
  const strings: string[] = []
  const { open, text, close, take } = gather()
  await readXml(pieces, budget, {
    open,
    text,
    close: (name) => {
      close(name)
      if (name === 'si') strings.push(take())
    },
  })
  return strings
}
