// What single cells of a 值班表 say: names, and which shift is meant.
import { isDash } from '../spreadsheet/asides'
import { plainOf, textOf, type CellValue } from '../spreadsheet/cells'
import { withPlainDots } from '../spreadsheet/names'
import type { SlotOnDay } from '../shift/slots'
import { timeText } from '../time'

/** Chinese names, with the dot of Mongolian and Uyghur ones, or letters; a mark such as （女） may follow. */
const NAME =
  /^[\p{Script=Han}\p{Script=Mongolian}a-zA-Z·.． ]{1,30}(?:[(（][^()（）]{1,10}[)）])?$/u

/** Two-character names are set wide: `张 磊` is one name. */
function spaced(text: string): string[] {
  const parts = text.split(' ')
  return parts.length === 1 ||
    (parts.some((part) => /^[\p{Script=Han}]{2,}$/u.test(part)) && /\p{Script=Han}/u.test(text))
    ? parts
    : [/\p{Script=Han}/u.test(text) ? parts.join('') : text]
}

/** `13800000001`, `（0471-6001001）`: beside a name, and no part of it. */
const NUMBER =
  /[(（]?(?:\+?86[ -]?)?(?:1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}|(?<!\d)\d{6,8}(?!\d))[)）]?/g

/** The numbers that stand beside the names of a cell. */
export const numbersBeside = (cell: CellValue): string[] =>
  typeof cell === 'string'
    ? (cell.match(NUMBER) ?? []).map((one) => one.replace(/[()（）]/g, ''))
    : []

/** The names in a cell; none for a blank or a dash; null when it says something else. */
export function readNames(cell: CellValue): string[] | null {
  if (cell instanceof Date || typeof cell === 'boolean') return null
  if (isDash(cell)) return []
  const said = textOf(cell)
  const text = withPlainDots(said.replace(NUMBER, ' ').trim())
  if (text === '') return said === '' ? [] : null
  const names = text
    .split(/ ?[、,，;；/／|] ?/)
    .flatMap(spaced)
    .filter((name) => name !== '')
  return names.every((name) => NAME.test(name)) ? names : null
}

const bare = (name: string): string => name.replace(/\s/g, '').replace(/班$/, '')
const TIMES = /(\d{1,2}):(\d{2})\D+?(\d{1,2}):(\d{2})/

const sameTimes = (text: string, { from, to }: SlotOnDay): boolean => {
  const times = TIMES.exec(text)
  if (times === null) return false
  const [, fromHours, fromMinutes, toHours, toMinutes] = times as unknown as string[]
  const clock = (hours: string, minutes: string) =>
    `${(hours === '24' ? '0' : hours).padStart(2, '0')}:${minutes}`
  return (
    clock(fromHours!, fromMinutes!) === timeText(from) &&
    clock(toHours!, toMinutes!) === timeText(to)
  )
}

/** The shift of the day that a cell means: by name, part of it, or its hours. Blank is enough where there is but one. */
export function readSlot(cell: CellValue, slots: readonly SlotOnDay[]): SlotOnDay | null {
  const text = plainOf(cell)
  if (text === '') return slots.length === 1 ? slots[0]! : null
  const wanted = bare(text)
  const matches: ((slot: SlotOnDay) => boolean)[] = [
    ({ name }) => bare(name) === wanted,
    (slot) => sameTimes(text, slot),
    ({ name }) =>
      bare(name) !== '' &&
      (wanted.includes(bare(name)) || (wanted !== '' && bare(name).includes(wanted))),
  ]
  for (const match of matches) {
    const found = slots.filter(match)
    if (found.length === 1) return found[0]!
  }
  return null
}
