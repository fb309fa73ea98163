// A list of the people of the room as a spreadsheet: one row a person. Whoever is on the list already stays as known.
import { isDash, isNobody, isNothing, isSum, listedCells } from '../spreadsheet/asides'
import { bookOf, type Book } from '../spreadsheet/book'
import {
  addressOf,
  brokenText,
  isBlank,
  textOf,
  withPlainDigits,
  type Fault,
  type Rows,
} from '../spreadsheet/cells'
import {
  headless,
  leftOut,
  linesBelow,
  type Block,
  type HeadRules,
  type SheetLine,
} from '../spreadsheet/head'
import {
  hiddenLines,
  sightOf,
  tablesOf,
  unreadTabs,
  unseen,
  withoutTable,
  type TabChoice,
  type TableFound,
} from '../spreadsheet/tab'
import { NOTHING_TOLD, type Sight, type Told } from '../spreadsheet/told'
import type { DeskState } from '../state'
import { LONGEST_LINE } from '../text'
import { ROLE_NAMES, roleSchema, type Role } from '../vocabulary'
import type { PersonDetails } from './record'

/** As many as one list takes in: each has a strip of paper with a code. */
export const MOST_PEOPLE = 100

export const HEADS = { name: '姓名', post: '职务', role: '岗位', phone: '电话' } as const
export type Field = keyof typeof HEADS
export const FIELDS = Object.keys(HEADS) as readonly Field[]
type Key = Field | 'counter'

const WORDS: readonly (readonly [key: Key, words: RegExp])[] = [
  ['counter', /^(?:序号?|编号|no|号)$/i],
  ['name', /^(?:人员|值班员|值班人员|员工|干部)?(?:姓名|名字)$|^(?:值班)?人员$/],
  ['role', /^(?:值班)?(?:岗位|角色|身份)$/],
  ['post', /^(?:行政|现任|担任)?(?:职务|职位|职级)(?:名称)?$/],
  ['phone', /手机|电话|号码|联系方式/],
]

const RULES: HeadRules<Key> = {
  keyOf: ({ words, short }) =>
    (WORDS.find(([, pattern]) => pattern.test(words)) ??
      WORDS.find(([, pattern]) => pattern.test(short)))?.[0] ?? null,
  isEnough: (columns) =>
    columns.name !== undefined &&
    Object.keys(columns).some((key) => key !== 'name' && key !== 'counter'),
  once: ({ name }) => name,
}

const NO_HEAD = '没有找到表头。表头要有“姓名”，还要有“职务”“岗位”“电话”中的一项。'

/** In the words of those who keep a list; undefined for what is no 岗位. */
export function roleOf(text: string): Role | undefined {
  const exact = roleSchema.options.find((role) => ROLE_NAMES[role] === text)
  if (exact !== undefined) return exact
  if (/带班/.test(text)) return 'dutyLeader'
  if (/主要负责|^负责人$|一把手/.test(text)) return 'head'
  if (/管理|运维/.test(text)) return 'admin'
  return /值班|主班|副班|值守|科员|干部/.test(text) ? 'dutyOfficer' : undefined
}

const PHONE = /^[\d +\-—–()转*#,、;/.]{3,}$/

export interface PeopleReading extends TabChoice {
  /** Empty while there is a fault. */
  readonly people: readonly PersonDetails[]
  readonly faults: readonly Fault[]
  readonly remarks: readonly string[]
  readonly sight: Sight | null
}

interface Gathering {
  readonly state: Pick<DeskState, 'people'>
  readonly found: { readonly row: number; readonly details: PersonDetails }[]
  readonly faults: Fault[]
  readonly aside: Map<number, string>
  /** On the list already. */
  readonly known: Map<number, string>
  readonly unplaced: string[]
}

function readLine({ row, cells, columns }: SheetLine<Key>, gathering: Gathering): void {
  const { state, found, faults, aside, known, unplaced } = gathering
  const at = (key: Field): number => columns[key]?.[0] ?? 0
  const fault = (key: Field, message: string) =>
    void faults.push({ address: addressOf(row, at(key)), message })
  const read = (key: Field): string => {
    const cell = columns[key] === undefined ? null : cells[at(key)]
    const broken = brokenText(cell)
    if (broken !== null) fault(key, broken)
    if (cell instanceof Date) fault(key, '是一个日期，请改成文字。')
    if (isBlank(cell) || isDash(cell) || broken !== null) return ''
    if (key !== 'name' && isNothing(cell)) return ''
    const text = textOf(cell)
    if (text.length > LONGEST_LINE) fault(key, `文字太长，请删减到${LONGEST_LINE}字以内。`)
    return text
  }
  const nobody = columns.name === undefined || isNobody(cells[at('name')] ?? null)
  const name = nobody ? '' : read('name').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
  if (name === '' || cells.some(isSum)) {
    const said = cells.map(textOf).find((text) => text !== '')
    if (said !== undefined) aside.set(row, said)
    return
  }
  if (Object.values(state.people).some((person) => person.active && person.name === name)) {
    known.set(row, name)
    return
  }
  const placed = read('role')
  const role = placed === '' ? 'dutyOfficer' : roleOf(placed)
  if (role === undefined)
    fault('role', `“${placed}”不知道是哪个岗位。请写${Object.values(ROLE_NAMES).join('、')}。`)
  if (placed === '') unplaced.push(name)
  const phone = read('phone')
  if (phone !== '' && !PHONE.test(phone.normalize('NFKC')))
    fault('phone', `“${phone}”不像电话号码。`)
  const twice = found.find(({ details }) => details.name === name)
  if (twice !== undefined)
    fault('name', `“${name}”在第${twice.row + 1}行已经有了；同名的两个人，请在姓名后加以区分。`)
  found.push({
    row,
    details: {
      name,
      post: read('post'),
      phone: withPlainDigits(phone),
      role: role ?? 'dutyOfficer',
    },
  })
}

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
  { found, aside, known, unplaced }: Gathering,
): string[] {
  return [
    ...unreadTabs(book, tab.name),
    ...leftOut(
      '这些列没有认出来，不导入',
      blocks.flatMap((block) => [...block.strange, ...headless(linesBelow(rows, block), block)]),
    ),
    ...leftOut(
      '您选了不导',
      blocks.flatMap(({ unwanted }) => unwanted),
    ),
    ...listedCells(
      '这些行不是一个人，没有导入：',
      [...aside].map(([row, said]) => `第${row + 1}行“${said}”`),
    ),
    ...listedCells('已在名单上，不改动：', [...known.values()]),
    ...listedCells('没有写岗位，当作值班员：', unplaced),
    ...hiddenLines(
      tab,
      found.map(({ row }) => row),
    ),
  ]
}

/**
 * @param wanted the tab to read; without it, the first that has a table
 * @param told what somebody said about that tab
 */
export function readPeople(
  state: Pick<DeskState, 'people'>,
  source: Book | Rows,
  wanted?: string,
  told: Told = NOTHING_TOLD,
): PeopleReading {
  const book = bookOf(source)
  const tables = tablesOf(book, RULES, wanted, told)
  const isThere = book.tabs.some(({ name }) => name === wanted)
  const table = isThere ? tables.find(({ tab }) => tab.name === wanted) : tables[0]
  const tabs = tables.map(({ tab }) => tab.name)
  if (table === undefined) {
    const sight = unseen(book, wanted)
    const faults = [{ address: 'A1', message: withoutTable(book, NO_HEAD) }]
    return { people: [], tab: sight?.tab.name ?? '', tabs, sight, faults, remarks: [] }
  }
  const { tab, head } = table
  const gathering: Gathering = {
    state,
    found: [],
    faults: head.doubled === null ? [] : [head.doubled],
    aside: new Map(),
    known: new Map(),
    unplaced: [],
  }
  const { found, faults, aside, known } = gathering
  if (head.doubled === null)
    for (const block of head.blocks)
      for (const line of linesBelow(table.rows, block)) readLine(line, gathering)
  if (found.length > MOST_PEOPLE)
    faults.push({ address: 'A1', message: `一次最多${MOST_PEOPLE}人，请分成几张表。` })
  const struck = new Map([
    ...[...aside.keys()].map((row) => [row, '不是一个人'] as const),
    ...[...known.keys()].map((row) => [row, '已在名单上'] as const),
  ])
  return {
    people: faults.length > 0 ? [] : found.map(({ details }) => details),
    tab: tab.name,
    tabs,
    faults,
    remarks: remarksOf(book, table, gathering),
    sight: sightOf(table, takenOf(head.blocks), struck, told),
  }
}
