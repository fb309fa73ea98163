// Finding by words: every word that was typed must stand somewhere.

/** Full width letters, digits and brackets are typed as often as the others. */
export const plainText = (text: string): string => text.normalize('NFKC').toLowerCase()

/** What was typed, word by word. */
export const searchWords = (query: string): string[] =>
  plainText(query)
    .split(/\s+/)
    .filter((word) => word !== '')

/** @param text makes the plain text that is searched; not called when nothing is looked for */
export function hasEveryWord(words: readonly string[], text: () => string): boolean {
  if (words.length === 0) return true
  const searched = text()
  return words.every((word) => searched.includes(word))
}
