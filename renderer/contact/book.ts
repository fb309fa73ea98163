// Finding somebody by what is typed: 拼音 initials (szz), full 拼音, characters, or part of a number,
// in their unit, name and post. Several words must all be found.
import { plainText } from '../../shared/search'
import { numberOf, type BookEntry } from '../../shared/contact/find'
import {
  foundAt,
  isAt,
  readable,
  typed,
  type Readable,
  type ReadingsOf,
} from '../../shared/readings'

export type { BookEntry }

/** As the other end of a call: a unit has no name of a person. */
export interface OtherEnd {
  readonly name: string
  readonly unit: string
  readonly post: string
  readonly phone: string
}

/** Several numbers stand in one field with a mark between them: the first is dialled first. */
export const firstNumber = (entry: BookEntry): string =>
  numberOf(entry)
    .split(/[、，,;；/]/)[0]
    ?.trim() ?? ''

export const otherEnd = (entry: BookEntry): OtherEnd => ({
  name: entry.kind === 'unit' ? '' : entry.name,
  unit: entry.unit,
  post: entry.post,
  phone: firstNumber(entry),
})

/** What the phone book knows replaces what was typed; a unit leaves open who speaks for it. */
export function withEntry<Form extends OtherEnd>(form: Form, entry: BookEntry): Form {
  const { name, unit, post, phone } = otherEnd(entry)
  const person = name === '' ? {} : { name, post }
  return {
    ...form,
    unit: unit === '' ? form.unit : unit,
    ...person,
    phone: phone === '' ? form.phone : phone,
  }
}

interface Indexed<Entry> {
  readonly entry: Entry
  /** Unit, name and post as one line: `新林场孙志强站长`. */
  readonly line: Readable
  readonly nameAt: number
  /** As people are spoken of: `孙站长`. */
  readonly called: Readable
  /** Groups and note; and the digits alone of every number. */
  readonly rest: string
  readonly digits: string
}

export interface Book<Entry extends BookEntry = BookEntry> {
  /** The likeliest first; everybody, in their order, while nothing is typed. */
  readonly find: (query: string, limit?: number) => readonly Entry[]
}

const DOUBLE_SURNAMES = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '长孙',
  '宇文',
  '司徒',
  '令狐',
  '夏侯',
]
const surnameOf = (name: string): string =>
  DOUBLE_SURNAMES.find((double) => name.startsWith(double)) ?? name.slice(0, 1)

const digitsOf = (text: string): string => text.replace(/\D/g, '')

function indexed<Entry extends BookEntry>(entry: Entry, readingsOf: ReadingsOf): Indexed<Entry> {
  const { kind, name, post, groups, note, mobile, office, fax } = entry
  const unit = kind === 'unit' ? '' : entry.unit
  return {
    entry,
    line: readable(`${unit}${name}${post}`, readingsOf),
    nameAt: plainText(unit).length,
    called: readable(kind === 'unit' || post === '' ? '' : `${surnameOf(name)}${post}`, readingsOf),
    rest: plainText([...groups, note].join(' ')),
    digits: [mobile, office, fax].map(digitsOf).join(' '),
  }
}

/** Lower is likelier; null is not found. */
function distance(
  { line, nameAt, called, rest, digits }: Indexed<unknown>,
  word: string,
): number | null {
  if (isAt(line, nameAt, word) || isAt(called, 0, word)) return 0
  const at = foundAt(line, word)
  if (at !== -1) return at === 0 ? 1 : at > nameAt ? 2 : 3
  const number = /^[\d-]+$/.test(word) ? digitsOf(word) : ''
  if (number !== '' && digits.includes(number)) return digits.startsWith(number) ? 1 : 3
  return rest.includes(word) ? 4 : null
}

function total(one: Indexed<unknown>, words: readonly string[]): number | null {
  let sum = 0
  for (const word of words) {
    const far = distance(one, word)
    if (far === null) return null
    sum += far
  }
  return sum
}

export function createBook<Entry extends BookEntry>(
  entries: readonly Entry[],
  readingsOf: ReadingsOf,
): Book<Entry> {
  const index = entries.map((entry) => indexed(entry, readingsOf))
  return {
    find: (query, limit = entries.length) => {
      const words = typed(query)
        .split(/\s+/)
        .filter((word) => word !== '')
      if (words.length === 0) return entries.slice(0, limit)
      return index
        .map((one) => ({ entry: one.entry, far: total(one, words) }))
        .filter((hit): hit is { entry: Entry; far: number } => hit.far !== null)
        .sort((a, b) => a.far - b.far)
        .slice(0, limit)
        .map(({ entry }) => entry)
    },
  }
}
