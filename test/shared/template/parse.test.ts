// A template is refused word by word: with the place and the reason, in the words of the room.
import { describe, expect, it } from 'vitest'
import {
  changedLabels,
  labelOf,
  TEXT_FIELDS,
  textAt,
  withText,
} from '../../../shared/template/fields'
import { fill, fillKnown } from '../../../shared/fill'
import { faultText, parseTemplate } from '../../../shared/template/parse'
import { defaultTemplate } from '../../../shared/template/record'

const faults = (value: unknown): string[] => {
  const parsed = parseTemplate(value)
  return parsed.ok ? [] : parsed.error.map((fault) => faultText(fault))
}
const worded = (path: string, text: string): string[] =>
  faults(withText(defaultTemplate, path, text))

describe('the template that ships', () => {
  it('parses, and every one of its texts has a name and a place in the form', () => {
    expect(faults(defaultTemplate)).toEqual([])
    const leaves = (part: object, path = ''): string[] =>
      Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
        typeof value === 'object' && value !== null
          ? leaves(value, `${path}${key}.`)
          : [`${path}${key}`],
      )
    expect(leaves(defaultTemplate).sort()).toEqual(
      ['layout', 'seal', ...TEXT_FIELDS.map(({ path }) => path)].sort(),
    )
    for (const { path, label } of TEXT_FIELDS) {
      expect(label).toMatch(/[\u4e00-\u9fff]/)
      expect(typeof textAt(defaultTemplate, path)).toBe('string')
    }
  })
})

describe('what does not parse says where and why', () => {
  it.each([
    [
      'phrases.initialClosing',
      '请{领导}批示',
      '“首报结尾”第 2 个字：这里没有 {领导}，可以用 {编号}、{标题}、{单位}',
    ],
    ['phrases.initialClosing', '𠮷祥{标题', '“首报结尾”第 3 个字：大括号没有配对'],
    ['phrases.initialClosing', '标题}见上', '“首报结尾”第 3 个字：大括号没有配对'],
    ['phrases.nilNothing', '{单位}平安', '“零报告：没有情况”第 1 个字：这里不能用大括号'],
    [
      'phrases.initialFigures',
      '伤亡情况已核实。',
      '“首报伤亡损失句”：少了 {伤亡损失}，文件里就会缺这一项',
    ],
    ['phrases.opening', '{事件}。', '“首报首句”：少了 {事发时间}、{接报时间}，文件里就会缺这一项'],
    ['issuer', ' ', '“发文机关标志”：必须填写'],
    ['imprintOffice', '办'.repeat(201), '“印发机关”第 201 个字：太长，最多 200 个字'],
    [
      'series.word',
      '呼值报〔2026〕',
      '“机关代字”：只能用汉字或字母，最多12个，不带年份、括号、数字和空格',
    ],
    [
      'series.word',
      '__proto__',
      '“机关代字”：只能用汉字或字母，最多12个，不带年份、括号、数字和空格',
    ],
    ['series.word', '值班', '“机关代字”：“值班”是事件编号用的字，请另取一个'],
  ])('%s: %s', (path, text, said) => {
    expect(worded(path, text)).toEqual([said])
  })

  it('a part that is missing, one that nobody knows, one of another kind', () => {
    const { contact: _contact, ...short } = defaultTemplate
    expect(faults(short)).toEqual(['“联系人”：缺少这一项'])
    expect(faults({ ...defaultTemplate, logo: 'x' })).toEqual(['不认识“logo”这一项'])
    expect(faults({ ...defaultTemplate, contact: 5 })).toEqual(['“联系人”：这一项应当是文字'])
    expect(faults({ ...defaultTemplate, seal: '圆的' })).toEqual(['“印章”：填得不对'])
    expect(faults(null)).toEqual(['这一项应当是文字'])
  })

  it('all of it at once, so that nobody mends it ten times', () => {
    expect(worded('issuer', '{红头}').concat(worded('signature', '{章}'))).toHaveLength(2)
    const both = withText(withText(defaultTemplate, 'issuer', '{红头}'), 'signature', '{章}')
    expect(faults(both)).toHaveLength(2)
  })
})

describe('filling', () => {
  it('puts in what is known and reads it only once: a title in braces stays a title', () => {
    expect(fill('{标题}见{编号}', { 标题: '{编号}', 编号: '一' })).toBe('{编号}见一')
    expect(fill('{constructor}', {})).toBe('{constructor}')
  })

  it('leaves out the part of a line of which something is not known', () => {
    const values = { 姓名: '张磊', 电话: '', 值班电话: '0471-1' }
    expect(fillKnown('联系人：{姓名}，电话：{电话}，值班电话：{值班电话}', values)).toBe(
      '联系人：张磊，值班电话：0471-1',
    )
    expect(fillKnown('联系人：{姓名}', {})).toBe('')
  })
})

describe('what has changed', () => {
  it('is told by its names', () => {
    const after = { ...withText(defaultTemplate, 'series.word', '呼值报'), seal: 'none' as const }
    expect(changedLabels(defaultTemplate, after)).toEqual(['机关代字', '印章'])
    expect(labelOf('phrases.finalLead')).toBe('终报首句')
  })
})
