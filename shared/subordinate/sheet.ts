// 下级单位 as a spreadsheet: one row a unit. Reading names every cell that it cannot read, and then imports nothing.
import { isEqual } from '../equal'
import { isDash, isNothing, isSum, listedCells } from '../spreadsheet/asides'
import { bookOf, type Book } from '../spreadsheet/book'
import {
  addressOf,
  brokenText,
  isBlank,
  textOf,
  withPlainDigits,
  type Fault,
  type Rows,
  type Table,
} from '../spreadsheet/cells'
import { headless, leftOut, linesBelow, type Block, type SheetLine } from '../spreadsheet/head'
import {
  hiddenLines,
  sightOf,
  tablesOf,
  unreadTabs,
  unseen,
  withoutTable,
  type TableFound,
  type TabChoice,
} from '../spreadsheet/tab'
import { NOTHING_TOLD, type Sight, type Told } from '../spreadsheet/told'
import type { DeskState } from '../state'
import { LONGEST_LINE } from '../text'
import { detailsOf, subordinateNamed } from './find'
import {
  MOST_SUBORDINATES,
  SUBORDINATE_KIND_NAMES,
  SUBORDINATE_LEVEL_NAMES,
  type SubordinateDetails,
} from './record'
import { FIELDS, HEADS, NO_HEAD, RULES, type Field, type Key } from './sheet-head'
import { kindByName, kindOf, levelOf, nilOf, PHONE } from './sheet-values'

const YES = '报'
const NO = '不报'

/** As it is imported again. */
export const subordinateTable = (units: readonly Omit<SubordinateDetails, 'desk'>[]): Table => ({
  head: FIELDS.map((key) => HEADS[key]),
  rows: units.map(({ kind, level, owesNil, ...texts }) =>
    FIELDS.map((key) => {
      if (key === 'kind') return SUBORDINATE_KIND_NAMES[kind]
      if (key === 'level') return SUBORDINATE_LEVEL_NAMES[level]
      if (key === 'owesNil') return owesNil ? YES : NO
      return texts[key]
    }),
  ),
})

export interface SubordinateReading extends TabChoice {
  /** Empty while there is a fault: as `importSubordinates` takes them. */
  readonly units: readonly SubordinateDetails[]
  /** The same as they were; null for those that are new. */
  readonly before: readonly (SubordinateDetails | null)[]
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly faults: readonly Fault[]
  /** What is left out, kept or guessed, a sentence each. */
  readonly remarks: readonly string[]
  readonly sight: Sight | null
}

interface Read {
  readonly row: number
  readonly details: SubordinateDetails
  readonly before: SubordinateDetails | undefined
}

interface Gathering {
  readonly state: Pick<DeskState, 'subordinates'>
  readonly found: Read[]
  readonly faults: Fault[]
  /** Lines that are no unit, by their rows. */
  readonly aside: Map<number, string>
  readonly guessed: string[]
  /** Where a kind was guessed, by the addresses of the names. */
  readonly doubts: Map<string, string>
}

const EMPTY: SubordinateDetails = {
  name: '',
  shortName: '',
  kind: 'department',
  level: 'county',
  parent: '',
  phones: '',
  fax: '',
  desk: '',
  owesNil: true,
  note: '',
}

function readLine({ row, cells, columns }: SheetLine<Key>, gathering: Gathering): void {
  const { state, found, faults, aside, guessed, doubts } = gathering
  const at = (key: Field): number => columns[key]?.[0] ?? 0
  const fault = (key: Field, message: string) =>
    void faults.push({ address: addressOf(row, at(key)), message })
  /** null: the sheet says nothing, and what was known stays. */
  const read = (key: Field): string | null => {
    const cell = columns[key] === undefined ? null : cells[at(key)]
    const broken = brokenText(cell)
    if (broken !== null) fault(key, broken)
    if (cell instanceof Date) fault(key, '是一个日期，请改成文字。')
    if (isBlank(cell) || isDash(cell) || broken !== null) return null
    if (key !== 'owesNil' && key !== 'note' && key !== 'name' && isNothing(cell)) return null
    const text = textOf(cell)
    if (text.length > LONGEST_LINE) fault(key, `文字太长，请删减到${LONGEST_LINE}字以内。`)
    return text
  }
  const name = read('name')
  if (name === null || cells.some(isSum)) {
    const said = cells.map(textOf).find((text) => text !== '')
    if (said !== undefined) aside.set(row, said)
    return
  }
  const unit = subordinateNamed(state, name)
  const before = unit === undefined ? undefined : detailsOf(unit)
  const known = before ?? { ...EMPTY, kind: kindByName(name) }
  const typed = <Value>(
    key: Field,
    of: (text: string) => Value | undefined,
    value: Value,
  ): Value => {
    const text = read(key)
    if (text === null) return value
    const meant = of(text)
    if (meant === undefined) fault(key, `“${text}”不知道是什么${HEADS[key]}。`)
    return meant ?? value
  }
  const number = (key: 'phones' | 'fax'): string => {
    const text = read(key)
    if (text !== null && !PHONE.test(text.normalize('NFKC'))) fault(key, `“${text}”不像电话号码。`)
    return text === null ? known[key] : withPlainDigits(text)
  }
  if (before === undefined && read('kind') === null) {
    const kind = SUBORDINATE_KIND_NAMES[known.kind]
    guessed.push(`${name}（${kind}）`)
    doubts.set(addressOf(row, at('name')), `没有写类别，当作${kind}`)
  }
  const details: SubordinateDetails = {
    name,
    shortName: read('shortName') ?? known.shortName,
    kind: typed('kind', kindOf, known.kind),
    level: typed('level', levelOf, known.level),
    parent: read('parent') ?? known.parent,
    phones: number('phones'),
    fax: number('fax'),
    desk: known.desk,
    owesNil: typed('owesNil', nilOf, known.owesNil),
    note: read('note') ?? known.note,
  }
  const twice = found.find((other) => other.details.name === name)
  if (twice !== undefined) fault('name', `“${name}”在第${twice.row + 1}行已经有了。`)
  found.push({ row, details, before })
}

/** A unit above that is neither on the sheet nor on the register. */
function lostParents({ state, found, faults }: Gathering, block: Block<Key>): void {
  const column = block.columns.parent?.[0]
  if (column === undefined) return
  const names = new Set(found.map(({ details }) => details.name))
  for (const { row, details } of found) {
    if (details.parent === '' || names.has(details.parent)) continue
    if (subordinateNamed(state, details.parent)?.name !== details.parent)
      faults.push({
        address: addressOf(row, column),
        message: `没有“${details.parent}”这家单位。请先写上它，或把这一格清空。`,
      })
  }
}

type Tally = Pick<SubordinateReading, 'units' | 'before' | 'added' | 'changed' | 'same'>

function tally(found: readonly Read[]): Tally {
  const added = found.filter(({ before }) => before === undefined).length
  const same = found.filter(
    ({ details, before }) => before !== undefined && isEqual(details, before),
  ).length
  return {
    units: found.map(({ details }) => details),
    before: found.map(({ before }) => before ?? null),
    added,
    same,
    changed: found.length - added - same,
  }
}

/** Of columns with the same head the first counts. */
const takenOf = (blocks: readonly Block<Key>[]): Map<number, string> =>
  new Map(
    blocks.flatMap(({ columns }) =>
      FIELDS.flatMap((key) => {
        const column = columns[key]?.[0]
        return column === undefined ? [] : [[column, key] as const]
      }),
    ),
  )

function remarksOf(
  book: Book,
  { tab, rows, head: { blocks } }: TableFound<Key>,
  { found, aside, guessed }: Gathering,
): string[] {
  const twice = blocks.flatMap(({ columns, heads }) =>
    FIELDS.flatMap((key) => (columns[key] ?? []).slice(1)).map((column) => ({
      column,
      text: heads.get(column) ?? '',
    })),
  )
  return [
    ...unreadTabs(book, tab.name),
    ...leftOut(
      '这些列没有认出来，不导入',
      blocks.flatMap((block) => [...block.strange, ...headless(linesBelow(rows, block), block)]),
    ),
    ...leftOut('同样的内容只认第一列，这些列不导入', twice),
    ...leftOut(
      '您选了不导',
      blocks.flatMap(({ unwanted }) => unwanted),
    ),
    ...listedCells(
      '这些行不是一家单位，没有导入：',
      [...aside].map(([row, said]) => `第${row + 1}行“${said}”`),
    ),
    ...listedCells('表里没有写类别，按名称认的，请核对：', guessed),
    ...hiddenLines(
      tab,
      found.map(({ row }) => row),
    ),
  ]
}

function gatheredFrom(
  state: Pick<DeskState, 'subordinates'>,
  { rows, head: { blocks } }: TableFound<Key>,
): Gathering {
  const gathering: Gathering = {
    state,
    found: [],
    faults: [],
    aside: new Map(),
    guessed: [],
    doubts: new Map(),
  }
  for (const block of blocks) {
    for (const line of linesBelow(rows, block)) readLine(line, gathering)
    lostParents(gathering, block)
  }
  if (gathering.found.length > MOST_SUBORDINATES)
    gathering.faults.push({
      address: 'A1',
      message: `最多${MOST_SUBORDINATES}家，请分成几张表。`,
    })
  return gathering
}

/**
 * @param wanted the tab to read; without it, the first that has a table
 * @param told what somebody said about that tab
 */
export function readSubordinates(
  state: Pick<DeskState, 'subordinates'>,
  source: Book | Rows,
  wanted?: string,
  told: Told = NOTHING_TOLD,
): SubordinateReading {
  const book = bookOf(source)
  const tables = tablesOf(book, RULES, wanted, told)
  const isThere = book.tabs.some(({ name }) => name === wanted)
  const table = isThere ? tables.find(({ tab }) => tab.name === wanted) : tables[0]
  const tabs = tables.map(({ tab }) => tab.name)
  if (table === undefined) {
    const sight = unseen(book, wanted)
    const faults = [{ address: 'A1', message: withoutTable(book, NO_HEAD) }]
    return { ...tally([]), tab: sight?.tab.name ?? '', tabs, sight, faults, remarks: [] }
  }
  const { tab, head } = table
  const taken = takenOf(head.blocks)
  if (head.doubled !== null)
    return {
      ...tally([]),
      tab: tab.name,
      tabs,
      sight: sightOf(table, taken, new Map(), told),
      faults: [head.doubled],
      remarks: unreadTabs(book, tab.name),
    }
  const gathering = gatheredFrom(state, table)
  const { found, faults, aside, doubts } = gathering
  const struck = new Map([...aside.keys()].map((row) => [row, '不是一家单位'] as const))
  return {
    ...tally(faults.length > 0 ? [] : found),
    tab: tab.name,
    tabs,
    faults,
    remarks: remarksOf(book, table, gathering),
    sight: sightOf(table, taken, struck, told, doubts),
  }
}
