// Headings within a text (GB/T 9704-2012 §7.3.3): 一、 in 黑体, （一） in 楷体, everything below in 仿宋.
import { chineseNumber } from '../../vocabulary'

export type Style = 'head' | 'kai' | 'plain'
export interface Run {
  readonly style: Style
  readonly text: string
}

/** Longer than one line it is a sentence that happens to be numbered, and no heading. */
const LONGEST_HEADING = 28
const FIRST_LEVEL = /^[一二三四五六七八九十]{1,3}、/
const SECOND_LEVEL = /^（[一二三四五六七八九十]{1,3}）/

/** `一、处置措施` */
export const numbered = (heading: string, index: number): string =>
  `${chineseNumber(index + 1)}、${heading}`

/** A line that an officer numbered by hand; a heading that runs on into its sentence ends at the first 。 */
export function runsOf(text: string): Run[] {
  const style = FIRST_LEVEL.test(text) ? 'head' : SECOND_LEVEL.test(text) ? 'kai' : 'plain'
  const end = text.indexOf('。') + 1
  const heading = end === 0 ? text : text.slice(0, end)
  if (style === 'plain' || heading.length > LONGEST_HEADING) return [{ style: 'plain', text }]
  const rest = text.slice(heading.length)
  // Alone on its line a heading carries no full stop.
  if (rest === '') return [{ style, text: heading.replace(/。$/, '') }]
  return [
    { style, text: heading },
    { style: 'plain', text: rest },
  ]
}
