// The heads of a 通讯录 in the words of those who keep one.
import type { Block, Columns, Heading, HeadRules, HeadWords } from '../spreadsheet/head'

export type Key =
  | 'kind'
  | 'unit'
  | 'department'
  | 'name'
  | 'person'
  | 'post'
  | 'mobile'
  | 'office'
  | 'fax'
  | 'number'
  | 'groups'
  | 'note'
  | 'counter'

/** `手机1`, `手机二`, `备用手机` are of one kind. */
const NTH = String.raw`[\d一二三]?$`
const of = (words: string): RegExp => new RegExp(`^(?:${words})${NTH}`)
const UNIT = '(?:工作|所属|所在|主管|任职|隶属|值班)?(?:单位|机构)'
const DEPARTMENT =
  '(?:工作|所属|所在|任职|内设)?(?:部门|科室|处室|股室|机关科室|单位部门|部门单位|单位科室)'

const WORDS: readonly (readonly [key: Key, words: RegExp])[] = [
  ['counter', /^(?:序号?|编号|no|号)$/i],
  ['fax', of('(?:单位|办公|值班|值班室|办公室)?传真(?:号|号码|电话|机)?')],
  [
    'mobile',
    of(
      '(?:联系|本人|个人|工作|备用|常用)?(?:电话)?(?:手机|移动电话|移动手机|手机电话)(?:号|号码|电话|联系)?(?:电话)?',
    ),
  ],
  [
    'office',
    of(
      '(?:办公室?|单位|值班室?|工作|机关|24小时|24小时值班|固定|联系|办|值班固定)(?:座机|固话|固定电话|电话|办公电话)?(?:电话|座机|固话)(?:号|号码|办公|办|办公室|座机|固定|值班室?|单位|固话)?|(?:座机|固话|固定电话)(?:号|号码|电话)?|电话(?:号码)?(?:办公?|办公室|座机|固定|固话|值班室?|单位)|办电',
    ),
  ],
  [
    'number',
    of(
      '(?:联系)?(?:电话|号码|方式)(?:号|号码)?|联系(?:电话|方式)(?:号码)?|通讯号码|联络电话|联络方式',
    ),
  ],
  ['unit', of(`${UNIT}(?:名称|全称|简称|部门|科室)?`)],
  ['department', of(`${DEPARTMENT}(?:名称|全称|简称)?`)],
  ['name', of('(?:人员|联系人|联络员|员工|职工|干部|负责人|值班员|本人)?(?:姓名|名字)')],
  ['person', of('联系人|联络员|负责人|人员|责任人|值班员')],
  ['post', of('(?:行政|现任|担任|所任|工作|党内)?(?:职务|职位|岗位)(?:名称|职称|职级|岗位|职务)?')],
  ['groups', /^(?:(?:所属)?分组|组别|组)$/],
  ['kind', /^(?:类别|类型)$/],
  ['note', /^(?:备注|说明|附注|备注说明)$/],
]

/** `联系电话` is any number, and an office's only where something else says so. */
const ANY_NUMBER = /^联系(?:电话|座机|方式)(?:号码)?[\d一二三]?$/
const OTHERS = /家庭|住宅|宅|紧急/

function known(words: string): Key | null {
  if (OTHERS.test(words)) return null
  if (ANY_NUMBER.test(words) && !words.includes('座机')) return 'number'
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** What stands in brackets tells numbers apart, `联系电话（手机）`, and adds nothing elsewhere: `单位（全称）`. */
function keyOf({ words, short, over }: HeadWords): Key | null {
  const key = known(words) ?? known(short)
  if (key !== 'number' || over === '') return key
  const above = known(`${over}电话`) ?? known(over)
  return above === 'mobile' || above === 'office' || above === 'fax' ? above : key
}

/** Who a line is about: a person, or else a unit. */
const whose = ({ name, person, unit, department }: Columns<Key>): readonly number[] | undefined =>
  name ?? person ?? unit ?? department

export const RULES: HeadRules<Key> = {
  keyOf,
  isEnough: (columns) =>
    whose(columns) !== undefined &&
    (columns.mobile ?? columns.office ?? columns.fax ?? columns.number) !== undefined,
  once: whose,
}

export interface ContactColumns {
  /** The numbers of the lines. */
  readonly counter: readonly number[]
  readonly kind: number | undefined
  readonly unit: number | undefined
  readonly name: number | undefined
  readonly post: number | undefined
  readonly groups: number | undefined
  readonly note: number | undefined
  readonly mobile: readonly number[]
  readonly office: readonly number[]
  readonly fax: readonly number[]
  /** Numbers that may be either. */
  readonly number: readonly number[]
}

export function contactHead({ columns, heads }: Block<Key>): {
  columns: ContactColumns
  spare: readonly Heading[]
} {
  const of = (key: Key): number[] => [...(columns[key] ?? [])]
  const names = [...of('name'), ...of('person')]
  const units = [...of('unit'), ...of('department')]
  const [kinds, posts, groups, notes] = [of('kind'), of('post'), of('groups'), of('note')]
  const found: ContactColumns = {
    kind: kinds.shift(),
    unit: units.shift(),
    name: names.shift(),
    post: posts.shift(),
    groups: groups.shift(),
    note: notes.shift(),
    counter: of('counter'),
    mobile: of('mobile'),
    office: of('office'),
    fax: of('fax'),
    number: of('number'),
  }
  const spare = [...names, ...units, ...kinds, ...posts, ...groups, ...notes].sort((a, b) => a - b)
  return {
    columns: found,
    spare: spare.map((column) => ({ column, text: heads.get(column) ?? '' })),
  }
}
