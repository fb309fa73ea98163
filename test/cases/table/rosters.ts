// 值班表: each kept file and what it must come to, with an empty November 2026 on the page.
import { expect } from 'vitest'
import { faultsOf, roster, told, withRoster } from '../../renderer/support/imports'
import { aCase, type Case } from './case'

type Reading = Awaited<ReturnType<typeof roster>>

const days = (reading: Reading): string[] => [
  ...new Set(reading.changes.map(({ date }) => date.slice(5))),
]
const said = ({ faults, remarks, elsewhere, notes }: Reading): string =>
  [
    ...faults.map(({ address, message }) => `${address} ${message}`),
    ...remarks,
    ...notes.map(({ address, message }) => `${address} ${message}`),
    elsewhere ?? '',
  ].join('\n')
const names = (reading: Reading): string[] => reading.changes.map(({ to }) => to)
/** Nothing of the year before is taken in before its year was read. */
const namesTheYear = async (file: string) => {
  const reading = await roster(file)
  expect(said(reading)).toContain('2025')
  expect(reading.faults.length > 0 || reading.elsewhere !== null).toBe(true)
}

export const ROSTERS: readonly Case[] = [
  aCase('roster-month-1', '2025 is said in words', () => namesTheYear('roster-month-1')),
  aCase('roster-month-2', 'January is named, and asked for', async () =>
    expect((await roster('roster-month-2')).elsewhere).toBe('表里是2026年1月，不是2026年11月'),
  ),
  aCase('roster-month-3', 'the month of the page, not when it was filled in', async () =>
    expect(days(await roster('roster-month-3'))).toEqual([
      '11-01',
      '11-02',
      '11-03',
      '11-04',
      '11-05',
    ]),
  ),
  aCase('roster-month-4', 'refused by A2, never 2022', async () =>
    expect(faultsOf(await roster('roster-month-4')).join()).toContain('A2'),
  ),
  aCase('roster-month-5', '2025 is said in words', () => namesTheYear('roster-month-5')),
  aCase('roster-month-8', 'which of the two months is asked', async () => {
    const reading = await roster('roster-month-8')
    expect(reading.changes).toEqual([])
    expect(said(reading)).toContain('看不出是哪个月')
  }),
  aCase('tabs-1', 'the tab of the page’s month; the others are named', async () => {
    const reading = await roster('tabs-1')
    expect(reading.changes).toHaveLength(9)
    expect(days(reading)).toEqual(['11-01', '11-02', '11-03'])
    expect(said(reading)).toContain('“10月”、“12月”')
  }),
  aCase('tabs-3', 'the hidden row is said', async () =>
    expect(said(await roster('tabs-3'))).toContain('第4行在表里是隐藏的'),
  ),
  aCase('tabs-5', 'the second tab is read', async () =>
    expect(days(await roster('tabs-5'))).toHaveLength(3),
  ),
  aCase('tabs-6', 'the hidden template is not read', async () => {
    const reading = await roster('tabs-6')
    expect(reading.changes).toHaveLength(9)
    expect(days(reading)).toEqual(['11-01', '11-02', '11-03'])
  }),
  aCase('wipe-3', 'five days, fifteen names', async () =>
    expect((await roster('wipe-3')).changes).toHaveLength(15),
  ),
  aCase('wipe-4', 'faults at D2 to D6; nobody is taken away', async () => {
    const reading = await roster('wipe-4', await withRoster('wipe-3'))
    expect(reading.faults.map(({ address }) => address)).toEqual(['D2', 'D3', 'D4', 'D5', 'D6'])
    expect(names(reading)).not.toContain('')
  }),
  aCase('wipe-5', 'faults at C2 to C6: the formula was never calculated', async () => {
    const reading = await roster('wipe-5', await withRoster('wipe-3'))
    expect(reading.faults.map(({ address }) => address)).toEqual(['C2', 'C3', 'C4', 'C5', 'C6'])
    expect(said(reading)).toContain('公式没有算出来，请在 Excel/WPS 打开后保存')
    expect(names(reading)).not.toContain('')
  }),
  aCase('merged-1', 'the leader of each day of both weeks', async () => {
    const reading = await roster('merged-1')
    expect(reading.changes).toHaveLength(42)
    const leaders = reading.changes.filter(({ post }) => post === 'leader').map(({ to }) => to)
    expect(leaders).toEqual([...Array<string>(7).fill('巴图'), ...Array<string>(7).fill('白音')])
  }),
  aCase('side-by-side-2', 'thirty days, one officer each', async () => {
    const reading = await roster('side-by-side-2')
    expect(days(reading)).toHaveLength(30)
    expect(reading.changes.every(({ post }) => post === 'main')).toBe(true)
  }),
  aCase('columns-4', 'the third officer is in sight', async () =>
    expect(said(await roster('columns-4'))).toContain('“值班员”（E列）'),
  ),
  aCase('day-number-1', 'A2 to A4 are asked for', async () => {
    const reading = await roster('day-number-1')
    expect(reading.faults.map(({ address }) => address)).toEqual(['A2', 'A3', 'A4'])
    expect(said(reading)).toContain('11.1 可能是11月1日，也可能是11月10日')
  }),
  aCase('day-number-2', 'the day of the eight digits', async () =>
    expect(days(await roster('day-number-2'))).toContain('11-01'),
  ),
  aCase('day-number-3', 'the one between 9 and 11 is asked for, or the 10th', async () => {
    const reading = await roster('day-number-3')
    const asked = reading.faults.map(({ address }) => address)
    expect(asked.length > 0 ? asked : days(reading)).toEqual(
      asked.length > 0 ? ['A3'] : ['11-09', '11-10', '11-11'],
    )
  }),
  aCase('placeholder-1', 'nobody of these names, said once', async () => {
    const reading = await roster('placeholder-1')
    expect(names(reading)).toEqual(['高娃', '韩志远', '贾文静'])
    expect(said(reading)).toContain('6 处“暂缺”“待定”“休息”当作没有人')
  }),
  aCase('dots-1', 'one person, two turns', async () => {
    const both = names(await roster('dots-1')).filter((name) => name.includes('其其格'))
    expect(both).toEqual(['巴特尔·其其格', '巴特尔·其其格'])
  }),
  aCase('refused-1', 'main and second of three days', async () =>
    expect(told(await roster('refused-1'))).toEqual([
      '2026-11-01 main 韩志远',
      '2026-11-01 second 贾文静',
      '2026-11-02 main 贾文静',
      '2026-11-02 second 康永强',
      '2026-11-03 main 康永强',
      '2026-11-03 second 李建华',
    ]),
  ),
  aCase('refused-2', 'the names; the numbers are set aside', async () => {
    const reading = await roster('refused-2')
    expect(names(reading)).toEqual(['巴图', '高娃', '白音', '韩志远'])
    expect(said(reading)).toContain('13800000001')
  }),
  aCase('refused-3', 'leader and main of three days', async () => {
    const reading = await roster('refused-3')
    expect(days(reading)).toEqual(['11-01', '11-02', '11-03'])
    expect(names(reading)).toEqual(['白音', '韩志远', '陈国梁', '贾文静', '戴晓峰', '康永强'])
  }),
  aCase('refused-7', 'the 15th to the 18th', async () =>
    expect(days(await roster('refused-7'))).toEqual(['11-15', '11-16', '11-17', '11-18']),
  ),
  aCase('refused-9', 'the heads that were found are listed', async () =>
    expect(said(await roster('refused-9'))).toContain('“领导组”、“值班医生”、“成员”'),
  ),
  aCase('refused-10', 'four days, the head again is no day', async () =>
    expect(days(await roster('refused-10'))).toHaveLength(4),
  ),
  aCase('refused-12', 'two days; the makers are named as left out', async () => {
    const reading = await roster('refused-12')
    expect(days(reading)).toHaveLength(2)
    expect(said(reading)).toContain('制表人')
  }),
  aCase('refused-14', 'seven days each, or one day a line is asked for', async () => {
    const reading = await roster('refused-14')
    expect(days(reading).length === 14 || said(reading).includes('一格写了几天')).toBe(true)
  }),
]
