// One line of a 通讯录: what its cells say of a unit or a person, or which of them cannot be read.
import { isDash, isNothing } from '../spreadsheet/asides'
import {
  addressOf,
  brokenText,
  textOf,
  withPlainDigits,
  type CellValue,
  type Fault,
} from '../spreadsheet/cells'
import { withPlainDots } from '../spreadsheet/names'
import { LONGEST_LINE } from '../text'
import { tidy } from './find'
import type { ContactDetails, ContactKind } from './record'
import type { ContactColumns } from './sheet-head'
import { doubtOf, joined, restored, sorted } from './sheet-numbers'
import { numbersSaid } from './sheet-phone'

export interface Line {
  readonly row: number
  readonly cells: readonly CellValue[]
  readonly columns: ContactColumns
}

type Key = 'kind' | 'unit' | 'name' | 'post' | 'mobile' | 'office' | 'fax' | 'groups' | 'note'
export interface Texts extends Readonly<Record<Key, string>> {
  /** What stood beside the numbers: `微信同号`. */
  readonly beside: string
}

/** A number that can hardly be dialled. */
export interface Doubt {
  readonly address: string
  readonly text: string
  readonly why: string
  /** As it is taken in instead; null when it is taken as it stands. */
  readonly as: string | null
}

const PHONE = /^[\d +\-—–()转*#,、;/.内线总机分]{3,}$/

type Kind = 'line' | 'note' | 'number'

/** What was made of the cells, to be said. */
export interface Seen {
  readonly faults: Fault[]
  /** Words that mean that nothing is there. */
  readonly nothing: string[]
  readonly doubts: Doubt[]
  /** `C2“微信同号”` */
  readonly besides: string[]
  /** Odd numbers that are kept as they are, by their cells. */
  readonly asWritten: readonly string[]
}

/** A dash means nothing anywhere; a word like 无 does where a number or a post should stand. */
const saysNothing = (kind: Kind, cell: CellValue): boolean =>
  kind === 'number' ? isNothing(cell) : isDash(cell)

function faultOf(kind: Kind, cell: CellValue): string | null {
  const broken = brokenText(cell)
  if (broken !== null) return broken
  if (cell instanceof Date || typeof cell === 'boolean') return '这一格的格式不对，请改成文本。'
  // A formula that points at a blank cell answers 0.
  if (cell === 0) return '写的是 0，像是公式指向了空格。请改成要写的内容，或者清空。'
  const text = textOf(cell)
  if (kind !== 'note' && text.length > LONGEST_LINE)
    return `文字太长，请删减到${LONGEST_LINE}字以内。`
  return kind === 'number' &&
    text !== '' &&
    !PHONE.test(text.normalize('NFKC')) &&
    numbersSaid(text) === null
    ? `“${text}”不像电话号码。`
    : null
}

/** What each cell says; those that cannot be read go to the faults. */
export function textsOf({ row, cells, columns }: Line, seen: Seen): Texts {
  const { faults, nothing, doubts, besides, asWritten } = seen
  const beside: string[] = []
  const number = (address: string, text: string): string => {
    const whole = PHONE.test(text.normalize('NFKC')) ? null : numbersSaid(text)
    if (whole !== null && whole.beside !== '') {
      beside.push(whole.beside)
      besides.push(`${address}“${whole.beside}”`)
    }
    const written = whole === null ? withPlainDigits(text) : whole.numbers.join('、')
    const why = doubtOf(written)
    if (why === null) return written
    const as = asWritten.includes(address) ? null : restored(written)
    doubts.push({ address, text: written, why, as })
    return as ?? written
  }
  const read = (column: number | undefined, kind: Kind = 'line'): string => {
    if (column === undefined) return ''
    const cell = cells[column]
    if (saysNothing(kind, cell)) {
      nothing.push(textOf(cell))
      return ''
    }
    const message = faultOf(kind, cell)
    if (message !== null) faults.push({ address: addressOf(row, column), message })
    // A note may have several lines.
    if (kind === 'note' && typeof cell === 'string') return cell.trim()
    if (kind !== 'number') return textOf(cell)
    return message === null && textOf(cell) !== ''
      ? number(addressOf(row, column), textOf(cell))
      : textOf(cell)
  }
  const numbers = (list: readonly number[]): string[] =>
    list.map((column) => read(column, 'number'))
  const { kind, unit, name, post, mobile, office, fax, groups, note } = columns
  const texts = {
    kind: read(kind),
    unit: read(unit),
    ...personOf(read(name), post === undefined ? null : read(post)),
  }
  const reached = sorted(
    numbers(mobile),
    numbers(office),
    numbers(columns.number),
    mobile.length > 0,
  )
  return {
    ...texts,
    ...reached,
    fax: joined(numbers(fax)),
    groups: read(groups),
    note: read(note, 'note'),
    beside: beside.join('；'),
  }
}

const POST_IN_NAME = /^(\S{2,}?) ?[(（]([^()（）]{1,8}(?:长|任|记|员|事|理|书|管|师|导))[)）]$/

/** `单国强（主任）`, where posts have no column of their own. */
function personOf(
  name: string,
  post: string | null,
): { readonly name: string; readonly post: string } {
  const [, bare, inBrackets] = post === null ? (POST_IN_NAME.exec(name) ?? []) : []
  return { name: withPlainDots(bare ?? name), post: post ?? inBrackets ?? '' }
}

const KINDS: Readonly<Record<string, ContactKind>> = {
  单位: 'unit',
  机构: 'unit',
  部门: 'unit',
  人员: 'person',
  个人: 'person',
  人: 'person',
}

export function detailsFrom(line: Line, texts: Texts, faults: Fault[]): ContactDetails | null {
  const { unit, name, kind: written, post, mobile, office, fax, note, groups } = texts
  const fail = (key: 'kind' | 'name' | 'unit', message: string): null => {
    faults.push({ address: addressOf(line.row, line.columns[key] ?? 0), message })
    return null
  }
  const kind = written === '' ? (name === '' ? 'unit' : 'person') : KINDS[written]
  if (kind === undefined) return fail('kind', `看不懂类别“${written}”，请写“单位”或“人员”。`)
  if (kind === 'person' && name === '') return fail('name', '没有写姓名。')
  if (kind === 'unit' && unit === '' && name === '') return fail('unit', '没有写单位名称。')
  return tidy({
    kind,
    name: kind === 'unit' && unit !== '' ? unit : name,
    unit,
    post,
    mobile,
    office,
    fax,
    note,
    groups: groups.split(/[、,，;；/／\s]+/).filter((group) => group !== ''),
  })
}
