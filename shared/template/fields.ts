// The texts of a template one by one: what each is called, what may stand for something in it, and what
// it may not do without, because a document would lack what H2 asks for.
import type { Template } from './record'

export const GROUPS = ['head', 'initial', 'followUp', 'final', 'nil', 'end'] as const
export type Group = (typeof GROUPS)[number]
export const GROUP_NAMES: Readonly<Record<Group, string>> = {
  head: '版头和主送',
  initial: '首报',
  followUp: '续报',
  final: '终报',
  nil: '零报告',
  end: '落款和版记',
}

export interface TextField {
  /** `phrases.initialClosing`: its place in the template, and in a command after `template.`. */
  readonly path: string
  readonly group: Group
  readonly label: string
  readonly hint: string
  /** Names between braces that mean something here. */
  readonly holds: readonly string[]
  /** Those of them that must be there. */
  readonly needs: readonly string[]
  readonly mayBeEmpty: boolean
}

interface Rest {
  readonly hint?: string
  readonly holds?: readonly string[]
  readonly needs?: readonly string[]
  readonly mayBeEmpty?: boolean
}

const field = (
  group: Group,
  path: string,
  label: string,
  { hint = '', needs = [], holds = needs, mayBeEmpty = false }: Rest = {},
): TextField => ({ path, group, label, hint, holds, needs, mayBeEmpty })

export const SERIES_PATH = 'series.word'

/** In the order of the page. */
export const TEXT_FIELDS: readonly TextField[] = [
  field('head', 'issuer', '发文机关标志', {
    hint: '版头红字；{报头} 是“本单位”里填的报头名称',
    holds: ['报头', '单位'],
  }),
  field('head', SERIES_PATH, '机关代字', {
    hint: '发文字号里〔年份〕前面的字，各自从1号编起，不重号',
  }),
  field('head', 'addressing.to', '主送', {
    hint: '{主送} 按报送对象列出；报送登记仍逐个对象',
    holds: ['主送'],
  }),
  field('head', 'addressing.copies', '抄送', {
    hint: '不写抄送就留空',
    holds: ['抄送'],
    mayBeEmpty: true,
  }),
  field('head', 'phrases.title', '标题', {
    hint: '新写报告时填好，写的人还可以改',
    holds: ['标题', '报次'],
    needs: ['标题', '报次'],
  }),
  field('initial', 'phrases.opening', '首报首句', {
    holds: ['事发时间', '事件', '接报时间', '来源'],
    needs: ['事发时间', '事件', '接报时间'],
    hint: '{来源} 不详时为“到”',
  }),
  field('initial', 'phrases.unknown', '没填的要素写', { hint: '后果、趋势、措施空着时写这几个字' }),
  field('initial', 'phrases.initialFigures', '首报伤亡损失句', { needs: ['伤亡损失'] }),
  field('initial', 'phrases.initialClosing', '首报结尾', {
    mayBeEmpty: true,
    holds: ['编号', '标题', '单位'],
  }),
  field('followUp', 'phrases.followUpLead', '续报首句', {
    holds: ['编号', '标题', '报次', '单位'],
    needs: ['标题'],
  }),
  field('followUp', 'phrases.followUpFigures', '续报伤亡变化句', { needs: ['变化'] }),
  field('followUp', 'phrases.followUpClosing', '续报结尾', {
    mayBeEmpty: true,
    holds: ['编号', '标题', '单位'],
  }),
  field('final', 'phrases.finalLead', '终报首句', {
    holds: ['编号', '标题', '报次', '单位'],
    needs: ['标题'],
  }),
  field('final', 'phrases.finalFigures', '终报伤亡损失句', { needs: ['伤亡损失'] }),
  field('final', 'phrases.finalClosing', '终报结尾', {
    mayBeEmpty: true,
    holds: ['编号', '标题', '单位'],
  }),
  field('nil', 'phrases.nilTitle', '零报告标题', { holds: ['日期', '单位'], needs: ['日期'] }),
  field('nil', 'phrases.nilNothing', '零报告：没有情况', { hint: '接在起止时间之后' }),
  field('nil', 'phrases.nilSome', '零报告：有事件', { holds: ['起数', '事件'], needs: ['事件'] }),
  field('nil', 'phrases.nilClosing', '零报告结尾', { mayBeEmpty: true, holds: ['日期', '单位'] }),
  field('end', 'signature', '发文机关署名', { holds: ['单位', '报头'] }),
  field('end', 'contact', '联系人', {
    mayBeEmpty: true,
    holds: ['姓名', '电话', '值班电话', '值班传真'],
    hint: '写在成文日期下的圆括号里；逗号隔开的一段里有不知道的，那一段不写',
  }),
  field('end', 'imprintOffice', '印发机关', { holds: ['单位', '报头'] }),
]

type Tree = { readonly [key: string]: string | Tree }

export const textAt = (template: Template, path: string): string =>
  path.split('.').reduce<string | Tree>((part, key) => (part as Tree)[key]!, template) as string

/** The template with another text in this place. */
export function withText(template: Template, path: string, text: string): Template {
  const put = (part: Tree, [key, ...rest]: readonly string[]): Tree => ({
    ...part,
    [key!]: rest.length === 0 ? text : put(part[key!] as Tree, rest),
  })
  return put(template, path.split('.')) as unknown as Template
}

/** Of what is chosen and not written. */
const CHOICES: Readonly<Record<string, string>> = { layout: '版式', seal: '印章' }

/** What a place in a template is called; the path itself where nobody has named it. */
export const labelOf = (path: string): string =>
  CHOICES[path] ?? TEXT_FIELDS.find((one) => one.path === path)?.label ?? path

/** The names of what differs between two templates. */
export const changedLabels = (before: Template, after: Template): string[] => [
  ...TEXT_FIELDS.filter(({ path }) => textAt(before, path) !== textAt(after, path)).map(
    ({ label }) => label,
  ),
  ...(['layout', 'seal'] as const)
    .filter((choice) => before[choice] !== after[choice])
    .map(labelOf),
]
