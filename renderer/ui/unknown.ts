// 不详 as an answer: how people type it into a field that takes it.
export const UNKNOWN = '不详'

const WORDS = /^\s*(?:[?？]|不详|不清楚|不知道|不明)\s*$/

/** What somebody types over a 不详 that stands in the field: a part of the word left behind is no answer. */
export function overUnknown(entered: string): string {
  if (entered.includes(UNKNOWN)) return entered.replace(UNKNOWN, '')
  if (UNKNOWN.includes(entered)) return ''
  const between = /^不(.+)详$/.exec(entered)
  return between?.[1] ?? entered
}

export const meansUnknown = (typed: string): boolean => WORDS.test(typed)
