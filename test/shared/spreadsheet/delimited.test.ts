// Tables as text, as Excel, WPS and the programs of offices write them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delimitedRows } from '../../../shared/spreadsheet/delimited'

const rowsOf = (text: string) => {
  const read = delimitedRows(text)
  return read.ok ? read.value : read.error
}

describe('what parts the cells', () => {
  it.each([
    ['commas', '单位,手机\n旗水利局,13800000001', ','],
    ['tabs', '单位\t手机\n旗水利局\t13800000001', '\t'],
    ['semicolons', '单位;手机\n旗水利局;13800000001', ';'],
  ])('is found: %s', (_, text) =>
    expect(rowsOf(text)).toEqual([
      ['单位', '手机'],
      ['旗水利局', '13800000001'],
    ]),
  )

  it('is not what stands within a cell', () =>
    expect(rowsOf('姓名\t电话\n乌兰\t13800000001,0471-6001001;8001\n孟和\t1,2')).toEqual([
      ['姓名', '电话'],
      ['乌兰', '13800000001,0471-6001001;8001'],
      ['孟和', '1,2'],
    ]))

  it('is what a line above says', () =>
    expect(rowsOf('sep=;\r\n单位;手机,座机\r\n')).toEqual([['单位', '手机,座机']]))

  it('is nothing in a column by itself', () =>
    expect(rowsOf('姓名\r\n乌兰\r\n')).toEqual([['姓名'], ['乌兰']]))
})

describe('quotes', () => {
  it('hold marks, lines and quotes', () =>
    expect(rowsOf('备注,人\n"甲组,""临时""\r\n夜班",乌兰\n')).toEqual([
      ['备注', '人'],
      ['甲组,"临时"\r\n夜班', '乌兰'],
    ]))

  it('in the middle of words are words', () =>
    expect(rowsOf('称呼,人\n老"杨",乌兰')).toEqual([
      ['称呼', '人'],
      ['老"杨"', '乌兰'],
    ]))

  it('that are never closed are named by their line, and swallow nothing', () =>
    expect(rowsOf('备注,人\n甲,乌兰\n"乙,孟和\n丙,高娃\n')).toMatch(/^第3行有一个英文引号/))

  it('around ="0471" are a way to keep a 0', () =>
    expect(rowsOf('姓名,电话\n乌兰,="04716001001"')).toEqual([
      ['姓名', '电话'],
      ['乌兰', '04716001001'],
    ]))
})

it('blank lines below are no rows, and blank ones between are', () =>
  expect(rowsOf('a,b\r\n\r\nc,d\r\n,\r\n\r\n')).toEqual([['a', 'b'], [''], ['c', 'd']]))

it('whatever cells say comes back, in each of the ways', () => {
  const cell = fc.string({ unit: fc.constantFrom('甲', 'a', ' ', ',', ';', '\t', '"', '\n', '\r') })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(',', ';', '\t'),
      (rows, delimiter) => {
        const written = rows.map((cells) =>
          cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter),
        )
        const filled = rows.findLastIndex((cells) => cells.some((one) => one.trim() !== ''))
        expect(rowsOf(`sep=${delimiter}\r\n${written.join('\r\n')}`)).toEqual(
          rows.slice(0, filled + 1),
        )
      },
    ),
  )
})
