// 公文格式 as a file: what one room writes, another reads; what is broken is refused with its place.
import { describe, expect, it } from 'vitest'
import { readTemplateFile, templateFile } from '../../../shared/template/file'
import { jsonFaultAt, placeText } from '../../../shared/template/json'
import { withText } from '../../../shared/template/fields'
import { faultText } from '../../../shared/template/parse'
import { defaultTemplate } from '../../../shared/template/record'

const mine = withText(
  withText(defaultTemplate, 'series.word', '呼值报'),
  'phrases.initialClosing',
  '“特此报告”，昇镕玥喆。',
)

function said(text: string): string[] {
  const read = readTemplateFile(text)
  return read.ok ? [] : read.error.map((fault) => faultText(fault))
}
const file = (over: object) =>
  JSON.stringify({ format: 'duty-desk-template', version: 1, template: mine, ...over })

describe('a template file', () => {
  it('says in the other room what it said in this one', () => {
    expect(readTemplateFile(templateFile(mine))).toEqual({ ok: true, value: mine })
    expect(readTemplateFile(`\ufeff${templateFile(mine).replaceAll('\n', '\r\n')}`)).toEqual({
      ok: true,
      value: mine,
    })
  })

  it.each([
    [
      'broken off',
      templateFile(mine).slice(0, 120),
      /^第 \d+ 行第 \d+ 个字：文件到这里断了，不完整$/,
    ],
    ['empty', '', /^第 1 行第 1 个字：文件到这里断了/],
    [
      'with a comma too many',
      templateFile(mine).replace('"none"', '').replace('\n  }', ',\n  }'),
      /^第 \d+ 行第 \d+ 个字：写法不对/,
    ],
    ['a Word document', 'PK\u0003\u0004', /^第 1 行第 1 个字：写法不对/],
    ['of another program', '{"name":"x"}', /^不是值班台导出的公文格式文件$/],
    ['a list', '[]', /^不是值班台导出的公文格式文件$/],
    [
      'of a later version',
      file({ version: 3 }),
      /^由更新版本的值班台导出（第 3 版），本版本读不了$/,
    ],
    ['of no version', file({ version: '1' }), /^没有写明版本，或版本不对$/],
    ['without a template', file({ template: undefined }), /^缺少“template”这一项$/],
    [
      'with an unknown placeholder',
      file({ template: withText(mine, 'phrases.finalLead', '{标题}{谁}') }),
      /^“终报首句”第 5 个字：这里没有 \{谁\}/,
    ],
    [
      'with a field that is missing',
      file({ template: { ...mine, seal: undefined } }),
      /^“印章”：缺少这一项$/,
    ],
    [
      'of 1 MB',
      `${' '.repeat(1024 * 1024)}${templateFile(mine)}`,
      /^文件太大（\d+ KB），不是公文格式文件$/,
    ],
    ['nested without end', '['.repeat(60_000), /^第 1 行第 \d+ 个字：写法不对/],
    [
      'nested to the very end',
      '['.repeat(30_000) + ']'.repeat(30_000),
      /^第 1 行第 \d+ 个字：写法不对/,
    ],
    [
      'nested where a text belongs',
      file({ template: withText(mine, 'seal', '{0}') }).replace(
        '"{0}"',
        '['.repeat(500) + ']'.repeat(500),
      ),
      /^“印章”：/,
    ],
    ['with a comment', `// 我们的\n${templateFile(mine)}`, /^第 1 行第 1 个字：写法不对/],
  ])('%s is refused', (_, text, words) => {
    expect(said(text)).toEqual([expect.stringMatching(words)])
  })

  it('with a prototype in it makes nothing of it', () => {
    const poisoned = file({}).replace('{"layout"', '{"__proto__":{"issuer":"x"},"layout"')
    expect(said(poisoned)).toEqual(['不认识“__proto__”这一项'])
    expect(({} as { issuer?: string }).issuer).toBeUndefined()
  })
})

describe('where a text stops being JSON', () => {
  const GOOD = ['{}', ' [1, -2.5e3, "a\\u00e9\\n", true, null] ', '{"a":{"b":[{}]}}', '"x"', '0']
  const BAD = [
    '',
    '{',
    '{"a"}',
    '{a:1}',
    "{'a':1}",
    '[1,]',
    '[1 2]',
    '{"a":1,}',
    '"\n"',
    '"\\x"',
    '01',
    '1.',
    'truth',
    '{} {}',
    '"a',
    '[',
    '\u00a0{}',
  ]

  it.each([...GOOD, ...BAD])('%j is judged as JSON.parse judges it', (text) => {
    const parses = (): boolean => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    expect(jsonFaultAt(text) === null).toBe(parses())
  })

  it('is named as people count', () => {
    const text = '{\n  "a": "𠮷",\n  b: 1\n}'
    expect(placeText(text, jsonFaultAt(text)!)).toBe('第 3 行第 3 个字')
  })
})
