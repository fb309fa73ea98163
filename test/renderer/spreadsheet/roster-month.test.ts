// A sheet about another month or year than the page shows: said in words, or refused once.
import { describe, expect, it } from 'vitest'
import { aManagedDesk } from '../../support/a-roster'
import { aWorkbookOf, type Written } from '../../support/workbook'
import { faultsOf, roster, told } from '../support/imports'

const MAIN = ['日期', '主班']
const sheet = (title: string, ...days: Written[]) =>
  aWorkbookOf([[title], MAIN, ...days.map((day) => [day, '孟和'])])

describe('a sheet whose days contradict its title', () => {
  it.each(['roster-month-1', 'roster-month-5'])(
    '%s is refused once, with both readings',
    async (name) => {
      const reading = await roster(name)
      expect(reading.changes).toEqual([])
      expect(faultsOf(reading)).toEqual([
        'A3 写的是2025年11月1日，而表上写的是2026年11月。请核对年份和月份，改成一致的。',
      ])
    },
  )

  it.each([
    ['2026年11月值班表', '2026年10月1日'],
    ['26年11月值班表', '2025-11-03'],
    ['二〇二六年十一月值班表', '2025.11.3'],
    ['11月份值班安排', '2026-09-01'],
    ['值班表（2026.11）', '2024/11/5'],
  ])('“%s” over %s is refused', async (title, day) => {
    const reading = await roster(sheet(title, day))
    expect(reading.changes).toEqual([])
    expect(faultsOf(reading)[0]).toMatch(/^A3 写的是.*而表上写的是2026年11月/)
  })

  it('is taken when the days run over into the next month, which is said', async () => {
    const reading = await roster(sheet('2026年11月值班表', '2026-11-30', '2026-12-01'))
    expect(told(reading)).toEqual(['2026-11-30 main 孟和', '2026-12-01 main 孟和'])
    expect(reading.elsewhere).toBe('表里有1天不在2026年11月：2026年12月1日（A4）')
  })
})

describe('a sheet about another month', () => {
  it('says which in words', async () => {
    const reading = await roster('roster-month-2')
    expect(reading.faults).toEqual([])
    expect(reading.elsewhere).toBe('表里是2026年1月，不是2026年11月')
  })

  it.each([
    ['2027年值班表', '11月3日', '2027-11-03'],
    ['2025年11月值班表', '3日', '2025-11-03'],
    ['二〇二五年十一月值班表', '三日', '2025-11-03'],
    ['25年11月值班表', '11月3日', '2025-11-03'],
    ['2026年12月7日—12月13日值班安排', '7日', '2026-12-07'],
    ['值班表', '2025-11-03', '2025-11-03'],
    ['值班表', 45964, '2025-11-03'],
    ['值班表', '1月2日', '2027-01-02'],
  ] as [string, Written, string][])(
    '“%s” with %s is about %s, and says so',
    async (title, day, expected) => {
      const reading = await roster(sheet(title, day))
      expect(told(reading)).toEqual([`${expected} main 孟和`])
      expect(reading.elsewhere).toContain(
        `${expected.slice(0, 4)}年${Number(expected.slice(5, 7))}月`,
      )
    },
  )

  it('by a title that is a date cell says so as well', async () => {
    const reading = await roster(aWorkbookOf([[{ date: 45962 }], MAIN, ['3日', '孟和']]))
    expect(reading.elsewhere).toBe('表里是2025年11月，不是2026年11月')
  })
})

describe('when a sheet was made', () => {
  it('is not what it is about', async () => {
    const reading = await roster('roster-month-3')
    expect(told(reading).slice(0, 2)).toEqual(['2026-11-01 leader 巴图', '2026-11-01 main 高娃'])
    expect(reading.elsewhere).toBeNull()
  })

  it.each([
    '制表日期：2026年10月',
    '印发：2026年10月',
    '打印时间 2026年10月',
    '（2026年10月修订）',
    '2026年10月28日印发',
  ])('%s is not', async (line) => {
    const reading = await roster(aWorkbookOf([['值班安排表'], [line], MAIN, ['3日', '孟和']]))
    expect(told(reading)).toEqual(['2026-11-03 main 孟和'])
  })

  it('beside its label in the next cell is not either', async () => {
    const reading = await roster(
      aWorkbookOf([['值班安排表'], ['填报时间', '2026年10月'], MAIN, ['3日', '孟和']]),
    )
    expect(told(reading)).toEqual(['2026-11-03 main 孟和'])
  })
})

describe('days without their month', () => {
  it.each([
    '2026年11—12月值班表',
    '2026年11月、12月值班表',
    '2026年11月至2026年12月值班表',
    '2026年11月30日—12月6日值班表',
    '2026年第四季度值班表',
  ])('under “%s” are refused once', async (title) => {
    const reading = await roster(sheet(title, '1日', '2日'))
    expect(reading.changes).toEqual([])
    expect(reading.faults).toHaveLength(1)
    expect(reading.faults[0]!.address).toBe('A3')
    expect(reading.faults[0]!.message).toMatch(/2026年11月.*2026年12月/)
  })

  it('of the kept sheet of two months are refused once', async () =>
    expect((await roster('roster-month-8')).faults).toHaveLength(1))

  it('are asked for where the month turns', async () => {
    const reading = await roster(sheet('2026年11月值班表', '29日', '30日', '1日'))
    expect(faultsOf(reading)).toEqual([
      'A5 “1日”像是下个月的，可是没有写月。请把日期都写成“11月3日”这样。',
    ])
  })

  it('may begin again for each shift', async () => {
    const shift = (name: string) =>
      Array.from({ length: 30 }, (_, index) => [index + 1, name, '孟和'])
    const reading = await roster(
      aWorkbookOf([['日期', '班次', '主班'], ...shift('白班'), ...shift('夜班')]),
      aManagedDesk(),
    )
    expect(reading).toMatchObject({ read: 60, faults: [] })
  })
})

describe('a book that counts from 1904', () => {
  it('is refused once where its days are bare numbers', async () => {
    const reading = await roster('roster-month-4')
    expect(reading.changes).toEqual([])
    expect(faultsOf(reading)).toEqual([
      'A2 44866 是天数，而这张表从1904年起算，看不准是哪一天。请把日期都写成“11月3日”这样。',
    ])
  })

  it('is read where its days are dates', async () =>
    expect(
      told(await roster(aWorkbookOf([MAIN, [{ date: 44865 }, '孟和']], { from1904: true }))),
    ).toEqual(['2026-11-01 main 孟和']))
})
