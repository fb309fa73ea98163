// Days as people and spreadsheets write them.
import { describe, expect, it } from 'vitest'
import { addressOf, plainOf, textOf, withPlainDigits } from '../../../shared/spreadsheet/cells'
import { isHalfDay, readDay, readWeekday } from '../../../shared/spreadsheet/day'
import { monthsNamed } from '../../../shared/spreadsheet/title'

describe('a day', () => {
  it.each([
    '2026-11-03',
    '2026-11-3',
    '2026/11/03',
    '2026.11.3',
    '2026年11月3日',
    '2026年11月3日 星期二',
    '２０２６－１１－０３',
    '20261103',
    '11月3日',
    '11-3',
    '11/3',
    '11月3日（周二）',
    '3日',
    '3',
    ' 3 ',
    '2026-11-03T00:00:00.000Z',
    '2026-11-03 00:00:00',
    '2026-11-03 08:30',
    '11 月 3 日',
    '3号',
    '十一月三日',
    '二〇二六年十一月三日',
    3,
    46329,
    46329.99,
    new Date('2026-11-03T00:00:00.000Z'),
    20261103,
  ])('%s is read', (cell) => expect(readDay(cell, '2026-11')).toBe('2026-11-03'))

  it.each([
    '',
    null,
    undefined,
    true,
    '值班电话',
    '2026-11-31',
    '2026-02-29',
    '11月',
    '13月1日',
    '0日',
    '3号楼',
    0,
    32,
    4632900,
    11.1,
    11.3,
    new Date(Number.NaN),
    new Date('1900-01-03'),
    new Date('57373-01-01T00:00:00Z'),
    '2026-11-03至05',
  ])('%s is not', (cell) => expect(readDay(cell, '2026-11')).toBeNull())

  it('without a year is of the year that the sheet is about', () => {
    expect(readDay('2月29日', '2028-02')).toBe('2028-02-29')
  })

  it('of the month after December is of the next year, and of the month before January of the last', () => {
    expect([
      readDay('1月2日', '2026-12'),
      readDay('12月31日', '2027-01'),
      readDay('5月1日', '2026-11'),
    ]).toEqual(['2027-01-02', '2026-12-31', '2026-05-01'])
  })
})

describe('a day that lost its zero', () => {
  it.each([
    [11.1, true],
    [11.2, true],
    [1.3, true],
    [11.9, false],
    [11.11, false],
    ['11.1', false],
    [11, false],
    [13.1, false],
  ])('%s: %s', (cell, half) => expect(isHalfDay(cell)).toBe(half))
})

describe('a title', () => {
  it.each([
    ['赛罕区政府办2026年12月值班表', '2026-12'],
    ['１月份值班安排', '2027-01'],
    ['12月值班表', '2026-12'],
    ['值班表', ''],
    ['2026年13月', ''],
    ['11月3日印发', ''],
    ['2026年12月20日印发', ''],
    ['二〇二六年十二月', '2026-12'],
    ['十月、十一月', '2026-10 2026-11'],
    ['2026年12月—2027年1月', '2026-12 2027-01'],
    ['10—12月', '2026-10 2026-11 2026-12'],
    ['2026年11-1月', '2026-11 2027-01'],
    ['第一季度', '2027-01 2027-02 2027-03'],
    ['2026年11月填报', ''],
    ['值班电话12345', ''],
  ])('%s names the months %s', (title, months) =>
    expect(
      monthsNamed(title, '2026-11')
        .map(({ month }) => month)
        .join(' '),
    ).toBe(months),
  )
})

describe('a weekday', () => {
  it.each([
    ['星期二', 2],
    ['周 日', 0],
    ['星期天', 0],
    ['六', 6],
    ['(三)', 3],
    ['礼拜一', 1],
    ['二班', null],
    ['', null],
    [2, null],
  ])('%s: %s', (cell, weekday) => expect(readWeekday(cell)).toBe(weekday))
})

describe('a cell', () => {
  it('is named as a spreadsheet names it', () => {
    expect([
      addressOf(0, 0),
      addressOf(6, 2),
      addressOf(9, 25),
      addressOf(9, 26),
      addressOf(0, 701),
      addressOf(0, 702),
    ]).toEqual(['A1', 'C7', 'Z10', 'AA10', 'ZZ1', 'AAA1'])
  })

  it('says its text as it was written, with single blanks', () => {
    expect([
      textOf(' 应急局（安监）　一科\n'),
      textOf(13900000000),
      textOf(null),
      textOf(true),
    ]).toEqual(['应急局（安监） 一科', '13900000000', '', 'true'])
  })

  it('loses the marks that nobody sees', () => {
    expect(textOf('张\u200b磊\ufeff')).toBe('张磊')
  })

  it('is understood with plain marks and digits', () => {
    expect([plainOf('（１）'), withPlainDigits('（０４７１）４６')]).toEqual(['(1)', '（0471）46'])
  })
})
