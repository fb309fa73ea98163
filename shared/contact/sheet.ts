// 通讯录 as a spreadsheet: one row a unit or person. Reading names every cell that it cannot read, and
// then imports nothing at all.
import { isEqual } from '../equal'
import { bookOf, type Book } from '../spreadsheet/book'
import { addressOf, placeOfAddress, type Fault, type Rows, type Table } from '../spreadsheet/cells'
import { linesBelow, type Block } from '../spreadsheet/head'
import {
  sightOf,
  tablesOf,
  unreadTabs,
  unseen,
  withoutTable,
  type TabChoice,
} from '../spreadsheet/tab'
import {
  NOTHING_TOLD,
  type Emptied,
  type Question,
  type Sight,
  type Told,
} from '../spreadsheet/told'
import type { DeskState } from '../state'
import { activeContacts, detailsOf, identityOf } from './find'
import { CONTACT_KIND_NAMES, MOST_AT_ONCE, type ContactDetails } from './record'
import { asideOf, type Aside } from './sheet-aside'
import { contactHead, RULES, type ContactColumns, type Key } from './sheet-head'
import { detailsFrom, textsOf, type Doubt, type Seen } from './sheet-line'
import { samePerson, toldApart } from './sheet-person'
import { doubtText, KEPT, KEPT_KEYS, remarksOf, type Kept, type Read } from './sheet-remarks'

const HEAD = ['类别', '单位', '姓名', '职务', '手机', '办公电话', '传真', '分组', '备注']

/** A unit stands in its own column; its rows have no name of a person. */
export const contactTable = (contacts: readonly ContactDetails[]): Table => ({
  head: HEAD,
  rows: contacts.map(({ kind, unit, name, post, mobile, office, fax, groups, note }) => [
    CONTACT_KIND_NAMES[kind],
    kind === 'unit' ? name : unit,
    kind === 'unit' ? '' : name,
    post,
    mobile,
    office,
    fax,
    groups.join('、'),
    note,
  ]),
})

export interface ContactReading extends TabChoice {
  /** Empty while there is a fault: as `importContacts` takes them. */
  readonly contacts: readonly ContactDetails[]
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly faults: readonly Fault[]
  /** What is left out, kept or guessed, a sentence each. */
  readonly remarks: readonly string[]
  /** What is there now of those that change, in the order of `contacts`; null for who is new. */
  readonly before: readonly (ContactDetails | null)[]
  readonly questions: readonly Question[]
  /** Known things for which the sheet has a blank: emptied where that was ticked. */
  readonly emptied: readonly Emptied[]
  readonly doubts: readonly Doubt[]
  readonly sight: Sight | null
}

const NO_HEAD = '没有找到表头。表头要有“单位”或“姓名”，还要有“手机”“办公电话”“传真”中的一项。'

/** The key of the question whether a blank unit is that of the line above. */
export const CARRY = 'carry'

/** What a sheet does not say, in blank cells or for want of a column, stays as it was but for what is emptied. */
const completed = (
  details: ContactDetails,
  known: ContactDetails | undefined,
  emptied: readonly Kept[],
): ContactDetails =>
  known === undefined
    ? details
    : {
        ...details,
        ...Object.fromEntries(
          KEPT_KEYS.filter((key) => details[key].length === 0 && !emptied.includes(key)).map(
            (key) => [key, known[key]],
          ),
        ),
      }

const emptiedKey = (identity: string, key: Kept): string => `${identity} ${key}`

/** What stands beside a number is added to the note, once. */
function withBeside(details: ContactDetails, beside: string): ContactDetails {
  if (beside === '' || details.note.includes(beside)) return details
  return { ...details, note: details.note === '' ? beside : `${details.note}；${beside}` }
}

const isSame = ({ details, before }: Read): boolean =>
  before !== undefined && isEqual(details, before)

type Tally = Pick<ContactReading, 'contacts' | 'added' | 'changed' | 'same' | 'before'>

function tally(found: readonly Read[]): Tally {
  const same = found.filter(isSame).length
  const added = found.filter(({ before }) => before === undefined).length
  return {
    contacts: found.map(({ details }) => details),
    before: found.map(({ before }) => before ?? null),
    added,
    same,
    changed: found.length - added - same,
  }
}

interface Gathering extends Seen {
  readonly known: ReadonlyMap<string, ContactDetails>
  readonly found: Map<string, Read>
  readonly asides: Aside[]
  readonly told: Told
  /** Lines of one person that became one entry, and people of one name that became two. */
  readonly joined: string[]
  readonly apart: string[]
  /** People whose unit is blank below a line that has one. */
  unitless: number
}

interface Row {
  readonly row: number
  readonly address: string
  readonly columns: ContactColumns
}

/** One more line of somebody who is there already: one person with two posts, or two people of one name. */
function placed(details: ContactDetails, { address }: Row, gathering: Gathering): ContactDetails {
  const { found, joined, apart } = gathering
  const there = found.get(identityOf(details))?.written
  if (there === undefined) return details
  const one = samePerson(there, details)
  if (one !== null) {
    joined.push(`${address}“${details.name}”`)
    return one
  }
  const other = toldApart(details, (name) => found.has(identityOf({ ...details, name })))
  apart.push(`${address}“${details.name}”记为“${other.name}”`)
  return other
}

function keep(written: ContactDetails, beside: string, at: Row, gathering: Gathering): void {
  const { known, found, told } = gathering
  const identity = identityOf(written)
  const before = known.get(identity)
  const blank = KEPT_KEYS.filter(
    (key) =>
      [at.columns[key] ?? []].flat().length > 0 &&
      written[key].length === 0 &&
      (before?.[key].length ?? 0) > 0,
  )
  const emptied = blank.filter((key) => told.emptied.includes(emptiedKey(identity, key)))
  const details = withBeside(completed(written, before, emptied), beside)
  const kept = blank.filter((key) => !emptied.includes(key))
  found.set(identity, { row: at.row, written, details, before, kept, blank })
}

function readBlock(rows: Rows, block: Block<Key>, gathering: Gathering): void {
  const { found, faults, asides, told } = gathering
  const carries = told.yes.includes(CARRY)
  const { columns } = contactHead(block)
  let above = ''
  let section = ''
  for (const { row, cells } of linesBelow(rows, block)) {
    const aside = asideOf(row, cells, columns)
    if (aside !== null) {
      if (aside === 'empty') continue
      asides.push(aside)
      if (aside.isUnit) section = aside.text
      continue
    }
    const texts = textsOf({ row, cells, columns }, gathering)
    const isBlankUnit = texts.name !== '' && columns.unit !== undefined && texts.unit === ''
    if (isBlankUnit && above !== '') gathering.unitless += 1
    const unit = carries && texts.name !== '' ? texts.unit || above : texts.unit || section
    if (unit !== '') above = unit
    const details = detailsFrom({ row, cells, columns }, { ...texts, unit }, faults)
    if (details === null) continue
    if (found.size === MOST_AT_ONCE) {
      faults.push({
        address: addressOf(row, 0),
        message: `一次最多导入${MOST_AT_ONCE}条，请分成几张表。`,
      })
      return
    }
    const at = { row, columns, address: addressOf(row, columns.name ?? columns.unit ?? 0) }
    keep(placed(details, at, gathering), texts.beside, at, gathering)
  }
}

/** What each column is, by the names of the reader's keys. */
function takenOf(blocks: readonly Block<Key>[]): Map<number, string> {
  return new Map(
    blocks.flatMap((block) => {
      const { counter: _counter, number, ...columns } = contactHead(block).columns
      // Beside a mobile, a number of either kind is the office's.
      const either = columns.mobile.length > 0 ? 'office' : 'number'
      return [
        ...Object.entries(columns).flatMap(([key, list]) =>
          [list ?? []].flat().map((column) => [column, key] as const),
        ),
        ...number.map((column) => [column, either] as const),
      ]
    }),
  )
}

const struckOf = ({ asides }: Gathering): Map<number, string> =>
  new Map(asides.map(({ address, why }) => [placeOfAddress(address)?.row ?? 0, why] as const))

const NOT_READ = {
  remarks: [],
  questions: [],
  emptied: [],
  doubts: [],
} as const satisfies Partial<ContactReading>

/**
 * @param wanted the tab to read; without it, the first that has a table
 * @param told what somebody said about that tab
 */
export function readContacts(
  state: Pick<DeskState, 'phoneBook'>,
  source: Book | Rows,
  wanted?: string,
  told: Told = NOTHING_TOLD,
): ContactReading {
  const book = bookOf(source)
  const tables = tablesOf(book, RULES, wanted, told)
  const isThere = book.tabs.some(({ name }) => name === wanted)
  const table = isThere ? tables.find(({ tab }) => tab.name === wanted) : tables[0]
  const tabs = tables.map(({ tab }) => tab.name)
  if (table === undefined) {
    const sight = unseen(book, wanted)
    const faults = [{ address: 'A1', message: withoutTable(book, NO_HEAD) }]
    return { ...NOT_READ, ...tally([]), tab: sight?.tab.name ?? '', tabs, sight, faults }
  }
  const { blocks, doubled } = table.head
  const choice: TabChoice = { tab: table.tab.name, tabs }
  const taken = takenOf(blocks)
  if (doubled !== null)
    return {
      ...NOT_READ,
      ...tally([]),
      ...choice,
      sight: sightOf(table, taken, new Map(), told),
      remarks: unreadTabs(book, table.tab.name),
      faults: [doubled],
    }
  const gathering: Gathering = {
    known: new Map(
      activeContacts(state).map((contact) => [identityOf(contact), detailsOf(contact)]),
    ),
    found: new Map(),
    faults: [],
    asides: [],
    nothing: [],
    doubts: [],
    besides: [],
    joined: [],
    apart: [],
    asWritten: told.asWritten,
    told,
    unitless: 0,
  }
  for (const block of blocks) readBlock(table.rows, block, gathering)
  const { faults, doubts, unitless } = gathering
  const found = faults.length > 0 ? [] : [...gathering.found.values()]
  return {
    ...tally(found),
    ...choice,
    faults,
    doubts,
    questions:
      unitless === 0
        ? []
        : [
            {
              key: CARRY,
              text: `有 ${unitless} 人的单位空着：和上一行是同一个单位`,
              must: false,
            },
          ],
    emptied: [...gathering.found].flatMap(([identity, { details, before, blank }]) =>
      blank.map((key) => ({
        key: emptiedKey(identity, key),
        what: `${details.name} ${KEPT[key]}`,
        before: [before?.[key] ?? ''].flat().join('、'),
      })),
    ),
    remarks: remarksOf(book, table, found, gathering),
    sight: sightOf(
      table,
      taken,
      struckOf(gathering),
      told,
      new Map(doubts.map((doubt) => [doubt.address, doubtText(doubt)])),
    ),
  }
}
