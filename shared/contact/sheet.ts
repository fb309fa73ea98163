// 通讯录 as a spreadsheet: one row a unit or person. Reading names every cell that it cannot read, and
// then imports nothing at all.
import { isEqual } from '../equal'
import { countedAs, listedCells } from '../spreadsheet/asides'
import { bookOf, type Book } from '../spreadsheet/book'
import { addressOf, type Fault, type Rows, type Table } from '../spreadsheet/cells'
import { headless, leftOut, linesBelow, type Block } from '../spreadsheet/head'
import {
  hiddenLines,
  tablesOf,
  unreadTabs,
  withoutTable,
  type TabChoice,
  type TableFound,
} from '../spreadsheet/tab'
import type { DeskState } from '../state'
import { activeContacts, detailsOf, identityOf } from './find'
import { CONTACT_KIND_NAMES, MOST_AT_ONCE, type ContactDetails } from './record'
import { asideOf, type Aside } from './sheet-aside'
import { contactHead, RULES, type Key } from './sheet-head'
import { detailsFrom, textsOf, type Seen } from './sheet-line'

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
}

const NO_HEAD = '没有找到表头。表头要有“单位”或“姓名”，还要有“手机”“办公电话”“传真”中的一项。'

const KEPT = {
  post: '职务',
  mobile: '手机',
  office: '办公电话',
  fax: '传真',
  note: '备注',
  groups: '分组',
} as const
type Kept = keyof typeof KEPT
const KEPT_KEYS = Object.keys(KEPT) as Kept[]

/** What a sheet does not say, in blank cells or for want of a column, stays as it was. */
const completed = (details: ContactDetails, known: ContactDetails | undefined): ContactDetails =>
  known === undefined
    ? details
    : {
        ...details,
        ...Object.fromEntries(
          KEPT_KEYS.filter((key) => details[key].length === 0).map((key) => [key, known[key]]),
        ),
      }

interface Read {
  readonly row: number
  readonly details: ContactDetails
  readonly before: ContactDetails | undefined
  /** Known, and blank in a column of the sheet. */
  readonly kept: readonly Kept[]
}

const isSame = ({ details, before }: Read): boolean =>
  before !== undefined && isEqual(details, before)

type Tally = Pick<ContactReading, 'contacts' | 'added' | 'changed' | 'same'>

function tally(found: readonly Read[]): Tally {
  const same = found.filter(isSame).length
  const added = found.filter(({ before }) => before === undefined).length
  return {
    contacts: found.map(({ details }) => details),
    added,
    same,
    changed: found.length - added - same,
  }
}

interface Gathering extends Seen {
  readonly known: ReadonlyMap<string, ContactDetails>
  readonly found: Map<string, Read>
  readonly asides: Aside[]
}

function readBlock(rows: Rows, block: Block<Key>, carryUnit: boolean, gathering: Gathering): void {
  const { known, found, faults, asides } = gathering
  const { columns } = contactHead(block)
  let above = ''
  let section = ''
  for (const { row, cells } of linesBelow(rows, block)) {
    const line = { row, cells, columns }
    const aside = asideOf(row, cells, columns)
    if (aside !== null) {
      if (aside === 'empty') continue
      asides.push(aside)
      if (aside.isUnit) section = aside.text
      continue
    }
    const texts = textsOf(line, gathering)
    const unit = carryUnit && texts.name !== '' ? texts.unit || above : texts.unit || section
    above = unit
    const details = detailsFrom(line, { ...texts, unit }, faults)
    if (details === null) continue
    const identity = identityOf(details)
    if (found.has(identity)) {
      faults.push({
        address: addressOf(row, columns.name ?? columns.unit ?? 0),
        message: `“${details.name}”前面已经有一行。`,
      })
    }
    if (found.size === MOST_AT_ONCE) {
      faults.push({
        address: addressOf(row, 0),
        message: `一次最多导入${MOST_AT_ONCE}条，请分成几张表。`,
      })
      return
    }
    const before = known.get(identity)
    const kept = KEPT_KEYS.filter(
      (key) =>
        [columns[key] ?? []].flat().length > 0 &&
        details[key].length === 0 &&
        (before?.[key].length ?? 0) > 0,
    )
    found.set(identity, { row, details: completed(details, before), before, kept })
  }
}

const NAMED = 6

/** Blank cells where something is known: an import empties nothing. */
function keptValues(found: readonly Read[]): string[] {
  const kept = KEPT_KEYS.flatMap((key) => {
    const names = found.filter((one) => one.kept.includes(key)).map(({ details }) => details.name)
    return names.length === 0
      ? []
      : [
          `${KEPT[key]} ${names.length} 处（${names.slice(0, NAMED).join('、')}${names.length > NAMED ? '等' : ''}）`,
        ]
  })
  return kept.length === 0
    ? []
    : [`表里空着的，原来有的都保留：${kept.join('，')}。要清空的请在通讯录里改。`]
}

const quoted = ({ address, text }: Aside): string => `${address}“${text}”`

function remarksOf(
  book: Book,
  { tab, rows, head: { blocks } }: TableFound<Key>,
  found: readonly Read[],
  { asides, nothing, doubts }: Gathering,
): string[] {
  const strange = blocks.flatMap((block) => [
    ...block.strange,
    ...headless(linesBelow(rows, block), block),
  ])
  return [
    ...unreadTabs(book, tab.name),
    ...leftOut('这些列没有认出来，不导入', strange),
    ...leftOut(
      '同样的内容只认第一列，这些列不导入',
      blocks.flatMap((block) => contactHead(block).spare),
    ),
    ...listedCells(
      '这些行不是一条，没有导入：',
      asides.filter(({ isUnit }) => !isUnit).map(quoted),
    ),
    ...listedCells('', asides.filter(({ isUnit }) => isUnit).map(quoted), ' 当作下面各人的单位'),
    ...listedCells('请核对号码：', doubts),
    ...countedAs('当作没有写', nothing),
    ...keptValues(found),
    ...hiddenLines(
      tab,
      found.map(({ row }) => row),
    ),
  ]
}

/**
 * @param carryUnit a blank unit of a person is that of the line above
 * @param wanted the tab to read; without it, the first that has a table
 */
export function readContacts(
  state: Pick<DeskState, 'phoneBook'>,
  source: Book | Rows,
  carryUnit = false,
  wanted?: string,
): ContactReading {
  const book = bookOf(source)
  const tables = tablesOf(book, RULES)
  const table = tables.find(({ tab }) => tab.name === wanted) ?? tables[0]
  if (table === undefined) {
    return {
      ...tally([]),
      tab: '',
      tabs: [],
      remarks: [],
      faults: [{ address: 'A1', message: withoutTable(book, NO_HEAD) }],
    }
  }
  const {
    rows,
    tab,
    head: { blocks, doubled },
  } = table
  const choice: TabChoice = { tab: tab.name, tabs: tables.map((one) => one.tab.name) }
  if (doubled !== null)
    return { ...tally([]), ...choice, remarks: unreadTabs(book, tab.name), faults: [doubled] }
  const known = new Map(
    activeContacts(state).map((contact) => [identityOf(contact), detailsOf(contact)]),
  )
  const gathering: Gathering = {
    known,
    found: new Map(),
    faults: [],
    asides: [],
    nothing: [],
    doubts: [],
  }
  for (const block of blocks) readBlock(rows, block, carryUnit, gathering)
  const { faults } = gathering
  const found = faults.length > 0 ? [] : [...gathering.found.values()]
  return { ...tally(found), ...choice, faults, remarks: remarksOf(book, table, found, gathering) }
}
