// 通讯录 as a spreadsheet: one row a unit or person. Reading names every cell that it cannot read, and
// then imports nothing at all.
import { isEqual } from '../equal'
import {
  addressOf, findHead, linesBelow, textOf, withPlainDigits, type CellValue, type Columns, type Fault, type Names,
  type Rows, type SheetLine, type Table,
} from '../spreadsheet/cells'
import type { DeskState } from '../state'
import { LONGEST_LINE } from '../text'
import { activeContacts, detailsOf, identityOf, tidy } from './find'
import { CONTACT_KIND_NAMES, MOST_AT_ONCE, type ContactDetails, type ContactKind } from './record'

type Key = 'kind' | 'unit' | 'name' | 'post' | 'mobile' | 'office' | 'fax' | 'groups' | 'note'

const HEAD = ['类别', '单位', '姓名', '职务', '手机', '办公电话', '传真', '分组', '备注']

/** A unit stands in its own column; its rows have no name of a person. */
export const contactTable = (contacts: readonly ContactDetails[]): Table => ({
  head: HEAD,
  rows: contacts.map(({ kind, unit, name, post, mobile, office, fax, groups, note }) => [
    CONTACT_KIND_NAMES[kind], kind === 'unit' ? name : unit, kind === 'unit' ? '' : name, post, mobile, office, fax,
    groups.join('、'), note,
  ]),
})

const NAMES: Names<Key> = {
  kind: ['类别', '类型'],
  unit: ['单位', '单位名称', '工作单位', '部门', '所在单位'],
  name: ['姓名', '联系人', '名字', '人员'],
  post: ['职务', '岗位', '职位', '职务职称'],
  mobile: ['手机', '手机号', '手机号码', '移动电话', '联系电话', '电话', '电话号码'],
  office: ['办公电话', '座机', '固定电话', '固话', '办公室电话', '值班电话', '单位电话', '电话', '联系电话'],
  fax: ['传真', '传真号', '传真号码', '传真电话'],
  groups: ['分组', '组别', '所属分组', '组'],
  note: ['备注', '说明', '附注'],
}

export interface ContactReading {
  /** Empty while there is a fault: as `importContacts` takes them. */
  readonly contacts: readonly ContactDetails[]
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly faults: readonly Fault[]
}

const NO_HEAD = '没有找到表头。表头要有“单位”或“姓名”，还要有“手机”“办公电话”“传真”中的一项。'
const NUMBERS: readonly Key[] = ['mobile', 'office', 'fax']
const PHONE = /^[\d +\-—–()转*#,、;/.内线总机分]{3,}$/

type Line = SheetLine<Key>
type Texts = Readonly<Partial<Record<Key, string>>>

function faultOf(key: Key, cell: CellValue): string | null {
  if (cell instanceof Date || typeof cell === 'boolean') return '这一格的格式不对，请改成文本。'
  const text = textOf(cell)
  if (key !== 'note' && text.length > LONGEST_LINE) return `文字太长，请删减到${LONGEST_LINE}字以内。`
  return NUMBERS.includes(key) && text !== '' && !PHONE.test(text.normalize('NFKC')) ? `“${text}”不像电话号码。` : null
}

function contentOf(key: Key, cell: CellValue): string {
  // A note may have several lines.
  if (key === 'note' && typeof cell === 'string') return cell.trim()
  return NUMBERS.includes(key) ? withPlainDigits(textOf(cell)) : textOf(cell)
}

function textsOf({ row, cells, columns }: Line, faults: Fault[]): Texts {
  const texts: Partial<Record<Key, string>> = {}
  for (const [key, column] of Object.entries(columns) as [Key, number][]) {
    const message = faultOf(key, cells[column])
    if (message !== null) faults.push({ address: addressOf(row, column), message })
    texts[key] = contentOf(key, cells[column])
  }
  return texts
}

const KINDS: Readonly<Record<string, ContactKind>> = { 单位: 'unit', 机构: 'unit', 部门: 'unit', 人员: 'person', 个人: 'person', 人: 'person' }

function detailsFrom(line: Line, texts: Texts, faults: Fault[]): ContactDetails | null {
  const { unit = '', name = '', kind: written = '' } = texts
  const fail = (key: Key, message: string): null => {
    faults.push({ address: addressOf(line.row, line.columns[key] ?? 0), message })
    return null
  }
  const kind = written === '' ? (name === '' ? 'unit' : 'person') : KINDS[written]
  if (kind === undefined) return fail('kind', `看不懂类别“${written}”，请写“单位”或“人员”。`)
  if (kind === 'person' && name === '') return fail('name', '没有写姓名。')
  if (kind === 'unit' && unit === '' && name === '') return fail('unit', '没有写单位名称。')
  const { post = '', mobile = '', office = '', fax = '', note = '', groups = '' } = texts
  return tidy({
    kind, name: kind === 'unit' && unit !== '' ? unit : name, unit, post, mobile, office, fax, note,
    groups: groups.split(/[、,，;；/／\s]+/).filter((group) => group !== ''),
  })
}

const KEPT = ['post', 'mobile', 'office', 'fax', 'note', 'groups'] as const

/** Columns that the sheet does not have stay as they were. */
const completed = (details: ContactDetails, known: ContactDetails | undefined, columns: Columns<Key>): ContactDetails =>
  known === undefined
    ? details
    : {
        ...details,
        ...Object.fromEntries(
          KEPT.filter((key) => columns[key] === undefined).map((key) => [key, known[key]]),
        ),
      }

interface Read {
  readonly details: ContactDetails
  readonly before: ContactDetails | undefined
}

const isSame = ({ details, before }: Read): boolean =>
  before !== undefined && isEqual(details, before)

function tally(found: readonly Read[]): ContactReading {
  const same = found.filter(isSame).length
  const added = found.filter(({ before }) => before === undefined).length
  return { contacts: found.map(({ details }) => details), added, same, changed: found.length - added - same, faults: [] }
}

/** @param carryUnit a blank unit of a person is that of the line above: its cells were merged */
export function readContacts(state: Pick<DeskState, 'phoneBook'>, rows: Rows, carryUnit = false): ContactReading {
  const head = findHead(rows, NAMES, ({ unit, name, mobile, office, fax }) =>
    (unit ?? name) !== undefined && (mobile ?? office ?? fax) !== undefined)
  if (head === null) return { ...tally([]), faults: [{ address: 'A1', message: NO_HEAD }] }
  const known = new Map(activeContacts(state).map((contact) => [identityOf(contact), detailsOf(contact)]))
  const faults: Fault[] = []
  const found = new Map<string, Read>()
  let above = ''
  for (const line of linesBelow(rows, head)) {
    const texts = textsOf(line, faults)
    const unit = carryUnit && (texts.name ?? '') !== '' ? texts.unit || above : (texts.unit ?? '')
    above = unit
    const details = detailsFrom(line, { ...texts, unit }, faults)
    if (details === null) continue
    const identity = identityOf(details)
    if (found.has(identity)) {
      const address = addressOf(line.row, head.columns.name ?? head.columns.unit ?? 0)
      faults.push({ address, message: `“${details.name}”前面已经有一行。` })
    }
    if (found.size === MOST_AT_ONCE) {
      faults.push({ address: addressOf(line.row, 0), message: `一次最多导入${MOST_AT_ONCE}条，请分成几张表。` })
      break
    }
    const before = known.get(identity)
    found.set(identity, { details: completed(details, before, head.columns), before })
  }
  return faults.length > 0 ? { ...tally([]), faults } : tally([...found.values()])
}
