// Where a title breaks (GB/T 9704-2012 §7.3.1): as few lines as it takes, of nearly the same length, no
// name cut in two where that can be helped. Decided here and not by whoever draws the page, because a
// browser and Word would each break it elsewhere.
import { SIZE_2, TYPE_AREA } from './measures'

const MM_PER_POINT = 25.4 / 72
/** Characters of 二号 on a line. */
const LONGEST = Math.floor(TYPE_AREA.width / (SIZE_2 * MM_PER_POINT))

const NARROW = /[\u0020-\u007e]/
/** In characters: a figure or a Latin letter takes a little more than half of one. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (NARROW.test(character) ? 0.6 : 1), 0)

const NEVER_FIRST = /^[，。、；：？！）》”’〕】—…·％%℃]/u
const NEVER_LAST = /[（《“‘〔【]$/u
/** A name of a place ends here, a part of a sentence, or a quotation. */
const GOOD_END = /[省市区州盟旗县镇乡村苏木街道、，的和与及》”）]$/u
/** Worth so many characters of unevenness. */
const GOOD = 3
const BAD = 100

function unevenness(before: string, after: string, wanted: number, longest: number): number {
  const width = widthOf(before)
  const cut = NARROW.test(before.at(-1) ?? '') && NARROW.test(after[0] ?? '')
  const bad = width > longest || cut || NEVER_FIRST.test(after) || NEVER_LAST.test(before) ? BAD : 0
  return Math.abs(width - wanted) + bad - (GOOD_END.test(before) ? GOOD : 0)
}

function split(text: string, count: number, longest: number): string[] {
  if (count <= 1) return [text]
  const characters = [...text]
  const wanted = widthOf(text) / count
  let best = { end: 1, cost: Infinity }
  for (let end = 1; end < characters.length; end += 1) {
    const after = characters.slice(end).join('')
    const tooMuchLeft = widthOf(after) > longest * (count - 1) ? BAD : 0
    const cost = unevenness(characters.slice(0, end).join(''), after, wanted, longest) + tooMuchLeft
    if (cost < best.cost) best = { end, cost }
  }
  return [
    characters.slice(0, best.end).join(''),
    ...split(characters.slice(best.end).join(''), count - 1, longest),
  ]
}

/** @param longest characters on a line */
export const evenLines = (text: string, longest: number): string[] =>
  text.split('\n').flatMap((line) => split(line, Math.ceil(widthOf(line) / longest), longest))

export const titleLines = (title: string): string[] => evenLines(title, LONGEST)
