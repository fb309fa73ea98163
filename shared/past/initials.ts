// The rows of initials of which letters may be the reading: caoyuan is c-y, or cao-yu-an c-y-a, or every letter by itself.

const FIRST = 'b p m f d t n l g k h j q x r z c s y w zh ch sh'.split(' ')
const REST =
  'a o e ai ei ao ou an en ang eng ong er i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ue v ve m n ng'.split(
    ' ',
  )
/** Every syllable that there is, and some that there are not. */
const SYLLABLES: ReadonlySet<string> = new Set(
  ['', ...FIRST].flatMap((first) => REST.map((rest) => first + rest)),
)
const beginningsOf = (syllable: string): string[] =>
  Array.from(syllable, (_, at) => syllable.slice(0, at + 1))
const BEGINNINGS: ReadonlySet<string> = new Set([...SYLLABLES].flatMap(beginningsOf))
const LONGEST = Math.max(...Array.from(SYLLABLES, ({ length }) => length))

/** Beyond this it is a row that nobody types, and is looked for by its first letter alone. */
const MOST_WAYS = 64

/** Each segment is a whole syllable or its first letter; the last may have been begun only. */
export function initialsOf(letters: string): string[] {
  const found = new Set<string>()
  const walk = (at: number, initials: string): void => {
    if (found.size > MOST_WAYS) return
    if (at === letters.length) return void found.add(initials)
    const rest = letters.slice(at)
    for (let length = Math.min(LONGEST, rest.length); length >= 1; length -= 1) {
      const segment = rest.slice(0, length)
      const may = length === rest.length ? BEGINNINGS : SYLLABLES
      if (length === 1 || may.has(segment)) walk(at + length, initials + rest[0])
    }
  }
  walk(0, '')
  return found.size > MOST_WAYS ? [letters[0] as string] : [...found]
}
