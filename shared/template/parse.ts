// A template that came from outside, checked word for word: what is wrong with it, where, and why.
// Nothing that fails here gets into the state.
import { err, ok, type Result } from '../result'
import { LONGEST_LINE } from '../text'
import { labelOf, SERIES_PATH, textAt, TEXT_FIELDS, type TextField } from './fields'
import { PLACEHOLDER } from '../fill'
import { templateSchema, type Template } from './record'

export interface TemplateFault {
  /** `phrases.initialClosing`; empty for the whole. */
  readonly path: string
  /** The character at fault, from 1; 0 for the whole text. */
  readonly at: number
  readonly reason: string
}

/** `首报结尾第 5 个字：…`; the label is left out beside the field itself. */
export const faultText = ({ path, at, reason }: TemplateFault, withLabel = true): string => {
  const where = `${withLabel && path !== '' ? `“${labelOf(path)}”` : ''}${at === 0 ? '' : `第 ${at} 个字`}`
  return `${where}${where === '' ? '' : '：'}${reason}`
}

const inBraces = (names: readonly string[]): string => names.map((name) => `{${name}}`).join('、')

/** Characters as people count them, up to this place. */
const characterAt = (text: string, index: number): number => [...text.slice(0, index)].length + 1

/** Braces that stand for nothing: all that is left when the placeholders are taken out. */
function strayBrace(text: string): number {
  const bare = text.replace(PLACEHOLDER, (whole) => ' '.repeat(whole.length))
  return bare.search(/[{}]/)
}

function placeholderFault(text: string, { path, holds, needs }: TextField): TemplateFault | null {
  const stray = strayBrace(text)
  if (stray !== -1) return { path, at: characterAt(text, stray), reason: '大括号没有配对' }
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (holds.includes(match[1]!)) continue
    const reason =
      holds.length === 0 ? '这里不能用大括号' : `这里没有 ${match[0]}，可以用 ${inBraces(holds)}`
    return { path, at: characterAt(text, match.index), reason }
  }
  const missing = needs.filter((name) => !text.includes(`{${name}}`))
  return missing.length === 0
    ? null
    : { path, at: 0, reason: `少了 ${inBraces(missing)}，文件里就会缺这一项` }
}

/** 机关代字 is letters and no more; 值班 numbers the incidents. */
const WORD = /^\p{L}{1,12}$/u
function wordFault(word: string): TemplateFault | null {
  if (!WORD.test(word))
    return {
      path: SERIES_PATH,
      at: 0,
      reason: '只能用汉字或字母，最多12个，不带年份、括号、数字和空格',
    }
  return word === '值班'
    ? { path: SERIES_PATH, at: 0, reason: '“值班”是事件编号用的字，请另取一个' }
    : null
}

const textFault = (template: Template, field: TextField): TemplateFault | null => {
  const text = textAt(template, field.path)
  return field.path === SERIES_PATH ? wordFault(text) : placeholderFault(text, field)
}

type Issue = Extract<
  ReturnType<typeof templateSchema.safeParse>,
  { success: false }
>['error']['issues'][number]

function shapeFault(issue: Issue): TemplateFault {
  const path = issue.path.join('.')
  if (issue.input === undefined && issue.code !== 'unrecognized_keys')
    return { path, at: 0, reason: '缺少这一项' }
  switch (issue.code) {
    case 'unrecognized_keys':
      return { path, at: 0, reason: `不认识“${issue.keys[0]?.slice(0, 40) ?? ''}”这一项` }
    case 'too_big':
      return { path, at: LONGEST_LINE + 1, reason: `太长，最多 ${LONGEST_LINE} 个字` }
    case 'too_small':
      return { path, at: 0, reason: '必须填写' }
    case 'invalid_type':
      return { path, at: 0, reason: '这一项应当是文字' }
    default:
      return { path, at: 0, reason: '填得不对' }
  }
}

/** Every fault of it; of a template whose shape is wrong only those of the shape. */
export function parseTemplate(value: unknown): Result<Template, readonly TemplateFault[]> {
  const parsed = templateSchema.safeParse(value, { reportInput: true })
  if (!parsed.success) return err(parsed.error.issues.map(shapeFault))
  const faults = TEXT_FIELDS.map((field) => textFault(parsed.data, field)).filter(
    (fault) => fault !== null,
  )
  return faults.length === 0 ? ok(parsed.data) : err(faults)
}
