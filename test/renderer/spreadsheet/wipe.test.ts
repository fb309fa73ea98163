// A blank, an error and a formula without its answer take nothing away that was known.
import { describe, expect, it } from 'vitest'
import { aWorkbookOf, type Written } from '../../support/workbook'
import { contacts, faultsOf, roster, told, withContacts, withRoster } from '../support/imports'

const NAMES = '（单国强、解玉兰、仇小明、查干夫）'

describe('a phone book that is known', () => {
  it('keeps what is left blank, says what, and takes what is new', async () => {
    const reading = await contacts('wipe-1', await withContacts('wipe-0'))
    expect(reading).toMatchObject({ changed: 4, faults: [] })
    expect(reading.contacts[0]).toMatchObject({
      post: '副局长',
      mobile: '13800000000',
      fax: '0471-6002000',
      note: '甲组',
    })
    expect(reading.remarks).toEqual([
      `表里空着的，原来有的都保留：手机 4 处${NAMES}，传真 4 处${NAMES}，备注 4 处${NAMES}。要清空的在“会清空的”里打勾。`,
    ])
  })

  it('keeps posts and notes too', async () => {
    const reading = await contacts('wipe-8', await withContacts('wipe-0'))
    expect(reading).toMatchObject({ same: 4, changed: 0 })
    expect(reading.contacts[0]).toMatchObject({ post: '科长', note: '甲组' })
    expect(reading.remarks.join()).toContain(`职务 4 处${NAMES}`)
  })

  it('is not touched by a sheet of errors', async () => {
    const reading = await contacts('wipe-2', await withContacts('wipe-0'))
    expect(reading.contacts).toEqual([])
    expect(faultsOf(reading)).toEqual(
      ['E2', 'E3', 'E4', 'E5'].map(
        (cell) => `${cell} 是 #N/A，公式出了错。请改成要写的内容，再导入。`,
      ),
    )
  })
})

describe('a roster that is known', () => {
  it('is not touched by a sheet of errors', async () => {
    const reading = await roster('wipe-4', await withRoster('wipe-3'))
    expect(reading.changes).toEqual([])
    expect(reading.faults.map(({ address }) => address)).toEqual(['D2', 'D3', 'D4', 'D5', 'D6'])
  })

  it('is not touched by formulas that were never calculated', async () => {
    const reading = await roster('wipe-5', await withRoster('wipe-3'))
    expect(reading.changes).toEqual([])
    expect(faultsOf(reading)[0]).toBe('C2 公式没有算出来，请在 Excel/WPS 打开后保存，再导入。')
    expect(reading.faults).toHaveLength(5)
  })

  it('keeps whoever stands where a cell is blank, and says so; a dash takes them away once it is ticked', async () => {
    const reading = await roster(
      aWorkbookOf([
        ['日期', '带班领导', '主班', '副班'],
        ['11月1日', null, '高娃', '—'],
        ['11月2日', { formula: '' }, ' ', '孟和'],
      ]),
      await withRoster('wipe-3'),
    )
    expect(told(reading)).toEqual(['2026-11-02 second 孟和'])
    expect(reading.emptied.map(({ key }) => key)).toEqual(['2026-11-01 whole second'])
    expect(reading.remarks).toEqual([
      '3 格空着，原来的名字不动：2026年11月1日带班领导巴图、2026年11月2日带班领导白音、2026年11月2日主班韩志远。要去掉的请写“—”。',
    ])
  })
})

describe('a cell that is no content', () => {
  it.each<[string, Written, string]>([
    ['an error', { error: '#REF!' }, '是 #REF!'],
    ['an error that was pasted as text', '#N/A', '是 #N/A'],
    ['a formula that was never calculated', { formula: null }, '公式没有算出来'],
    ['a formula that points at a blank cell', 0, '写的是 0'],
  ])('%s is a fault in every column', async (_, cell, message) => {
    const reading = await contacts(
      aWorkbookOf([
        ['单位', '姓名', '职务', '手机', '备注'],
        ['旗水利局', '乌兰', '局长', '13800000001', '甲组'],
        [cell, cell, cell, cell, cell],
      ]),
    )
    expect(reading.contacts).toEqual([])
    expect(
      faultsOf(reading)
        .filter((fault) => fault.includes(message))
        .map((fault) => fault.slice(0, 2)),
    ).toEqual(['A3', 'B3', 'C3', 'D3', 'E3'])
  })

  it('is one in the day and in the shift of a roster too', async () => {
    const head = ['日期', '班次', '主班']
    expect(
      faultsOf(await roster(aWorkbookOf([head, [{ error: '#VALUE!' }, '全天班', '孟和']])))[0],
    ).toContain('A2 是 #VALUE!')
    expect(
      faultsOf(await roster(aWorkbookOf([head, ['11月1日', { formula: null }, '孟和']])))[0],
    ).toContain('B2 公式没有算出来')
  })

  it('is let be in a column that is not read', async () =>
    expect(
      await contacts(
        aWorkbookOf([
          ['序号', '姓名', '手机'],
          [{ error: '#REF!' }, '乌兰', '13800000001'],
        ]),
      ),
    ).toMatchObject({ added: 1, faults: [] }))
})
