// More than one tab, hidden things and merged cells: what was read and what was not is said.
import { describe, expect, it } from 'vitest'
import { aWorkbook, aWorkbookOf, type TabWritten } from '../../support/workbook'
import { contacts, faultsOf, roster, told } from '../support/imports'

const HEAD = ['日期', '主班']
const month = (name: string, day: string): TabWritten => ({ name, rows: [HEAD, [day, '孟和']] })

describe('a book of several tabs', () => {
  it('is read where it is about the month that the page shows', async () => {
    const reading = await roster('tabs-1')
    expect(told(reading)).toHaveLength(9)
    expect(told(reading)[0]).toBe('2026-11-01 leader 巴图')
    expect(reading).toMatchObject({ tab: '11月', tabs: ['10月', '11月', '12月'] })
    expect(reading.remarks).toEqual(['读的是“11月”这张表，没有读：“10月”、“12月”。'])
  })

  it('finds the month by its days or by the name of the tab', async () => {
    const byDays = aWorkbook([month('一', '2026-10-03'), month('二', '2026-11-03')])
    expect(told(await roster(byDays))).toEqual(['2026-11-03 main 孟和'])
    const byName = aWorkbook([month('十月', '3日'), month('十一月', '3日')])
    expect(await roster(byName)).toMatchObject({ tab: '十一月', elsewhere: null })
  })

  it('that is about no such month is offered with its own, in words', async () =>
    expect(await roster(aWorkbook([month('9月', '3日'), month('10月', '3日')]))).toMatchObject({
      tab: '9月',
      elsewhere: '表里是2026年9月，不是2026年11月',
    }))

  it('is read where the person says', async () => {
    expect(told(await roster('tabs-1', undefined, '12月'))[0]).toMatch(/^2026-12-01/)
    const reading = await contacts('tabs-2', undefined, '乡镇')
    expect(reading.contacts).toHaveLength(2)
    expect(reading.remarks).toEqual(['读的是“乡镇”这张表，没有读：“旗直”。'])
  })

  it('names the tabs of a phone book that were not read', async () =>
    expect((await contacts('tabs-2')).remarks).toEqual(['读的是“旗直”这张表，没有读：“乡镇”。']))

  it('may begin with a cover', async () => {
    const reading = await roster('tabs-5')
    expect(told(reading)).toHaveLength(9)
    expect(reading.remarks).toEqual(['读的是“11月”这张表，没有读：“封面”。'])
  })

  it('without any table names all that were looked at', async () => {
    const { faults } = await roster(
      aWorkbook([
        { name: '封面', rows: [['值班表']] },
        { name: '说明', rows: [['无']] },
        { ...month('模板', '3日'), hidden: true },
      ]),
    )
    expect(faults[0]!.message).toContain('看过的表：“封面”、“说明”；隐藏的没有看：“模板”。')
  })
})

describe('what is hidden', () => {
  it('a hidden tab is never read, and named', async () => {
    const reading = await roster('tabs-6')
    expect(told(reading)).toHaveLength(9)
    expect(reading.remarks).toEqual(['读的是“11月”这张表，没有读：隐藏的“模板”。'])
  })

  it('a hidden row is read, and said', async () =>
    expect((await roster('tabs-3')).remarks).toEqual(['第4行在表里是隐藏的，照样读了。']))
})

describe('a cell that is merged over several rows', () => {
  it('counts for each: a leader of a week', async () => {
    const reading = await roster('merged-1')
    expect(told(reading)).toHaveLength(42)
    const leaders = told(reading).filter((line) => line.includes('leader'))
    expect(leaders.slice(0, 7).every((line) => line.endsWith('巴图'))).toBe(true)
    expect(leaders.slice(7).every((line) => line.endsWith('白音'))).toBe(true)
  })

  it('counts for each: a unit and a number, while a blank that is not merged stays one', async () => {
    const units = (await contacts('merged-2')).contacts.map(({ name, unit }) => `${unit} ${name}`)
    expect(units).toEqual([
      '旗应急局 单国强',
      '旗应急局 解玉兰',
      '旗公安局 仇小明',
      '旗公安局 查干夫',
    ])
    expect((await contacts('merged-4')).contacts.map(({ office }) => office)).toEqual([
      '0471-6001001',
      '0471-6001001',
      '0471-6001002',
      '0471-6001002',
    ])
    const half = await contacts(
      aWorkbookOf(
        [
          ['单位', '姓名', '手机'],
          ['旗水利局', '乌兰', '110'],
          [null, '巴图', '120'],
          [null, '高娃', '119'],
        ],
        { merged: ['A2:A3'] },
      ),
    )
    expect(half.contacts.map(({ unit }) => unit)).toEqual(['旗水利局', '旗水利局', ''])
  })

  it('of a head of two rows is one head', async () =>
    expect(
      told(
        await roster(
          aWorkbookOf([HEAD, [null, null], ['3日', '孟和']], { merged: ['A1:A2', 'B1:B2'] }),
        ),
      ),
    ).toEqual(['2026-11-03 main 孟和']))
})

describe('a number where a day should be', () => {
  it('that lost its zero is refused by its cell', async () => {
    expect((await roster('day-number-1')).faults.map(({ address }) => address)).toEqual([
      'A2',
      'A3',
      'A4',
    ])
    expect(faultsOf(await roster('day-number-3'))).toEqual([
      'A3 11.1 可能是11月1日，也可能是11月10日，请写成“11月10日”这样。',
    ])
  })

  it('of eight digits in the format of a date is that day', async () =>
    expect(told(await roster('day-number-2'))[0]).toBe('2026-11-01 leader 巴图'))
})
