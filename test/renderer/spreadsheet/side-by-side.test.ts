// Two tables beside each other on one sheet: both are read, or none.
import { describe, expect, it } from 'vitest'
import { aWorkbookOf } from '../../support/workbook'
import { contacts, faultsOf, roster, told } from '../support/imports'

describe('two phone books beside each other', () => {
  it('of the same columns are both read', async () => {
    const { contacts: found } = await contacts('side-by-side-1')
    expect(found).toHaveLength(8)
    expect(found.find(({ name }) => name === '单国强')).toMatchObject({
      unit: '旗应急局',
      office: '0471-6001000',
      mobile: '',
    })
    expect(found.find(({ name }) => name === '孟繁星')).toMatchObject({
      unit: '旗公安局',
      office: '0471-6001050',
      mobile: '',
    })
  })

  it('may have a column between them, and the right one may be shorter', async () => {
    const { contacts: found, faults } = await contacts(
      aWorkbookOf([
        ['旗通讯录'],
        ['序号', '姓名', '手机', null, '序号', '姓名', '手机'],
        [1, '乌兰', '13800000001', null, 3, '其木格', '13800000003'],
        [2, '巴图', '13800000002'],
      ]),
    )
    expect(faults).toEqual([])
    expect(found.map(({ name, mobile }) => `${name} ${mobile}`)).toEqual([
      '乌兰 13800000001',
      '巴图 13800000002',
      '其木格 13800000003',
    ])
  })

  it('that begin with different words are refused once', async () => {
    const reading = await contacts(
      aWorkbookOf([
        ['单位', '姓名', '电话', '职务', '姓名', '电话'],
        ['旗水利局', '乌兰', '6001001', '局长', '巴图', '6001002'],
      ]),
    )
    expect(reading.contacts).toEqual([])
    expect(faultsOf(reading)).toEqual([
      'E1 表头里有2个这样的列：B1“姓名”、E1“姓名”，像是几张表并排。请把右边的移到左边的下面，或者分成几张表，再导入。',
    ])
  })

  it('so is a line with two people of one unit', async () => {
    const reading = await contacts(
      aWorkbookOf(
        [
          ['单位', '主要领导', null, '联络员', null],
          [null, '姓名', '手机', '姓名', '手机'],
          ['旗水利局', '乌兰', '13800000001', '巴图', '13800000002'],
        ],
        { merged: ['A1:A2', 'B1:C1', 'D1:E1'] },
      ),
    )
    expect(reading.contacts).toEqual([])
    expect(reading.faults).toHaveLength(1)
    expect(reading.faults[0]!.message).toContain('B2“姓名”、D2“姓名”')
  })
})

describe('two halves of a month beside each other', () => {
  it('are both read, with one officer each', async () => {
    const reading = await roster('side-by-side-2')
    expect(reading).toMatchObject({ read: 30, faults: [] })
    expect(reading.changes.every(({ post }) => post === 'main')).toBe(true)
    expect(told(reading)).toContain('2026-11-01 main 韩志远')
    expect(told(reading)).toContain('2026-11-16 main 李建华')
  })

  it('that begin with different words are refused once', async () => {
    const reading = await roster(
      aWorkbookOf([
        ['日期', '值班员', '值班日期', '值班员'],
        ['11月1日', '孟和', '11月16日', '白音'],
      ]),
    )
    expect(reading.changes).toEqual([])
    expect(faultsOf(reading)).toEqual([
      'C1 表头里有2个这样的列：A1“日期”、C1“值班日期”，像是几张表并排。请把右边的移到左边的下面，或者分成几张表，再导入。',
    ])
  })
})
