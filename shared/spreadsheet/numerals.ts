// Days and months in Chinese numerals, as the head of an old form writes them: `二〇二六年十一月`.

const DIGITS = '〇一二三四五六七八九'
const digit = (numeral: string): string => String(DIGITS.indexOf(numeral))

const tens = (_: string, before: string, after: string): string =>
  `${before === '' ? 1 : digit(before)}${after === '' ? 0 : digit(after)}`

/** With plain digits where a year, a month or a day is meant. */
export const withPlainNumerals = (text: string): string =>
  text
    .replace(/[○零]/g, '〇')
    .replace(/[〇一二三四五六七八九]{2,4}(?= ?年)/g, (year) => [...year].map(digit).join(''))
    .replace(/([一二三]?)十([一二三四五六七八九]?)(?= ?[月日号])/g, tens)
    .replace(/(?<![期周拜])[一二三四五六七八九](?= ?[月日号])/g, digit)
