// What a reader of the roster on the wall must know beside the names: the phones where the columns are
// too narrow for them, who exchanged turns, and that the year's holidays are not known yet.
import { isAnnounced } from '../calendar/day-kind'
import { POST_NAMES } from '../roster/post'
import type { RosterDuty, Swap } from '../roster/record'
import type { DeskState } from '../state'
import { markup, type Markup } from './markup'
import { ems, lines } from './words'

/** As many as keep to one line: all of them stand in the app. */
const MOST = 3

const LONGEST = 8
const short = (name: string): string =>
  [...name].length > LONGEST ? `${[...name].slice(0, LONGEST - 1).join('')}…` : name

const dutyText = ({ date, post, name }: RosterDuty): string =>
  `${Number(date.slice(8))}日${POST_NAMES[post]} ${short(name)}`

function swapsText(swaps: readonly Swap[]): string {
  if (swaps.length === 0) return ''
  const told = swaps.slice(-MOST).map(({ a, b }) => `${dutyText(a)} 与 ${dutyText(b)}`)
  return `换班（上表已换）：${told.join('；')}${swaps.length > MOST ? `；等 ${swaps.length} 次` : ''}。`
}

/** What three lines across the sheet hold. */
const MOST_EMS = 265

function phonesText(phones: readonly string[]): Markup | null {
  let used = 0
  const shown = phones.filter((phone) => (used += ems(phone) + 1) <= MOST_EMS)
  if (shown.length === 0) return null
  return markup`电话：${shown.map((phone) => markup`<span class="date">${phone}</span>　`)}${
    shown.length < phones.length && '其余见通讯录'
  }`
}

/** @param phones `张磊 13800000000`, for those that found no room beside the names */
export function rosterNotes(state: DeskState, month: string, phones: readonly string[]): Markup {
  const swaps = state.roster.swaps.filter(
    ({ a, b }) => a.date.startsWith(month) || b.date.startsWith(month),
  )
  const year = Number(month.slice(0, 4))
  return markup`<div class="notes">${lines(
    !isAnnounced(state.calendar, year) && `${year}年节假日安排尚未公布，本表只标注周末。`,
    phonesText(phones),
    swapsText(swaps),
  )}</div>
`
}
