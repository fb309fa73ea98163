// How hard a passphrase is to guess, in words. A rough measure: what people try first comes first.

/** The core takes no shorter one. */
export const PASSPHRASE_LEAST = 8

export type Strength = 'none' | 'short' | 'weak' | 'fair' | 'strong'

export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  none: '不填就不加密，谁拿到都能打开',
  short: `太短，至少 ${PASSPHRASE_LEAST} 个字符`,
  weak: '弱：容易被猜到。再长一些，数字、字母、汉字混用',
  fair: '一般：短期传递可以',
  strong: '强',
}

/** How many different signs a guesser has to try for each. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/[0-9]/, 10],
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[^0-9a-zA-Z\p{Script=Han}]/u, 30],
  [/\p{Script=Han}/u, 2500],
]

/** 12345678, aaaa, abcd: the next sign follows from the one before. */
const follows = (signs: readonly string[], index: number): boolean => {
  const step = signs[index]!.codePointAt(0)! - (signs[index - 1]?.codePointAt(0) ?? Number.NaN)
  return Math.abs(step) <= 1
}

const WEAK_BITS = 40
const STRONG_BITS = 60

export function strengthOf(passphrase: string): Strength {
  if (passphrase === '') return 'none'
  if (passphrase.length < PASSPHRASE_LEAST) return 'short'
  const signs = [...passphrase]
  const variety = SIGNS.reduce((sum, [kind, count]) => sum + (kind.test(passphrase) ? count : 0), 0)
  const unforeseen = signs.filter((_, index) => index === 0 || !follows(signs, index)).length
  const bits = unforeseen * Math.log2(variety)
  if (bits < WEAK_BITS) return 'weak'
  return bits < STRONG_BITS ? 'fair' : 'strong'
}
