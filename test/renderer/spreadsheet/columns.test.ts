// The columns of a sheet in people's own words: each goes where it belongs, or is named as left out.
import { describe, expect, it } from 'vitest'
import { aWorkbookOf, type Written } from '../../support/workbook'
import { contacts, roster, told } from '../support/imports'

const people = async (source: string | File) =>
  (await contacts(source)).contacts.map(({ unit, name, post, mobile, office, fax }) =>
    [unit, name, post, mobile, office, fax].filter((text) => text !== '').join(' '),
  )

describe('a phone book', () => {
  it.each<[string, string[]]>([
    [
      'columns-1',
      [
        '旗应急局 单国强 局长 13800000001 0471-6001001',
        '旗公安局 解玉兰 科员 13800000002 0471-6001002',
      ],
    ],
    ['columns-2', ['旗应急局 单国强 13800000001 0471-6001001']],
    [
      'columns-3',
      [
        '旗应急局 单国强 局长 13800000001 0471-6001001',
        '旗公安局 解玉兰 科员 13800000002 0471-6001002',
      ],
    ],
    ['columns-5', ['旗应急局 单国强 局长 13800000001', '旗公安局 解玉兰 科员 13800000002']],
    ['columns-6', ['旗应急局 单国强 局长 13800000001 0471-6001001']],
    ['columns-8', ['旗应急局 单国强 13800000001、13800000002 0471-6001001']],
    ['columns-10', ['应急科 单国强 13800000001', '信息科 解玉兰 13800000002']],
  ])('%s is read column by column', async (name, expected) =>
    expect(await people(name)).toEqual(expected),
  )

  const LANDLINE = '0471-6001001'
  const MOBILE = '13800000001'
  it.each<[string, Written[], Written[], string]>([
    [
      'a number of either kind alone goes by its shape',
      ['姓名', '联系方式'],
      ['乌兰', MOBILE],
      `乌兰 ${MOBILE}`,
    ],
    ['so does a landline', ['姓名', '电话号码'], ['乌兰', LANDLINE], `乌兰 ${LANDLINE}`],
    [
      'so do both in one cell',
      ['姓名', '电话'],
      ['乌兰', `${LANDLINE}、${MOBILE}`],
      `乌兰 ${MOBILE} ${LANDLINE}`,
    ],
    [
      'beside an office number it is the mobile',
      ['姓名', '办公电话', '联系电话'],
      ['乌兰', LANDLINE, MOBILE],
      `乌兰 ${MOBILE} ${LANDLINE}`,
    ],
    [
      'even before it',
      ['姓名', '联系电话', '办公室电话'],
      ['乌兰', MOBILE, LANDLINE],
      `乌兰 ${MOBILE} ${LANDLINE}`,
    ],
    [
      'stars, blanks and brackets are no part of a head',
      ['★姓　名（必填）', '【手机】号码*', '办公 电话:'],
      ['乌兰', MOBILE, LANDLINE],
      `乌兰 ${MOBILE} ${LANDLINE}`,
    ],
    [
      'in brackets stands which it is',
      ['姓名', '电话(办)', '电话(手机)'],
      ['乌兰', LANDLINE, MOBILE],
      `乌兰 ${MOBILE} ${LANDLINE}`,
    ],
    [
      'landline and mobile in other words',
      ['人员姓名', '固定电话', '移动电话', '传真号码'],
      ['乌兰', LANDLINE, MOBILE, '0471-6002001'],
      `乌兰 ${MOBILE} ${LANDLINE} 0471-6002001`,
    ],
    [
      'a mobile in reserve is one more',
      ['姓名', '手机', '备用手机'],
      ['乌兰', MOBILE, '13900000009'],
      `乌兰 ${MOBILE}、13900000009`,
    ],
    [
      'the same number twice is one',
      ['姓名', '手机一', '手机二'],
      ['乌兰', MOBILE, MOBILE],
      `乌兰 ${MOBILE}`,
    ],
    [
      'units by other names',
      ['工作单位/部门', '姓名', '现任职务', '手机号'],
      ['旗水利局', '乌兰', '局长', MOBILE],
      `旗水利局 乌兰 局长 ${MOBILE}`,
    ],
  ])('%s', async (_, head, line, expected) =>
    expect(await people(aWorkbookOf([head, line]))).toEqual([expected]),
  )

  it('on two levels may have its head merged or not', async () => {
    const rows: Written[][] = [
      ['序号', '单位', '联络员', null, '办公电话'],
      [null, null, '姓名', '手机', null],
      [1, '旗水利局', '乌兰', MOBILE, LANDLINE],
    ]
    const expected = [`旗水利局 乌兰 ${MOBILE} ${LANDLINE}`]
    expect(await people(aWorkbookOf(rows))).toEqual(expected)
    expect(
      await people(aWorkbookOf(rows, { merged: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'] })),
    ).toEqual(expected)
  })

  it('names what it does not understand, whether it has a head or not', async () => {
    const { remarks, added } = await contacts(
      aWorkbookOf([
        ['工号', '姓名', '性别', '家庭电话', '手机', '部门', '单位'],
        ['A01', '乌兰', '女', '6001002', MOBILE, '办公室', '旗水利局', '甲组'],
      ]),
    )
    expect(added).toBe(1)
    expect(remarks).toEqual([
      '这些列没有认出来，不导入：“工号”（A列）、“性别”（C列）、“家庭电话”（D列）、H列（没有表头）。',
      '同样的内容只认第一列，这些列不导入：“部门”（F列）。',
    ])
  })

  it('of columns that are all understood says nothing', async () =>
    expect((await contacts('columns-5')).remarks).toEqual([]))
})

describe('a roster', () => {
  it('keeps two officers a shift, and names the column of the third', async () => {
    const reading = await roster('columns-4')
    expect(told(reading)).toContain('2026-11-01 main 韩志远')
    expect(told(reading)).toContain('2026-11-01 second 贾文静')
    expect(reading.remarks).toEqual([
      '每班只记一名带班领导、一名主班、一名副班，这些列没有导入：“值班员”（E列）。',
    ])
  })

  it.each<[string, Written[], string[]]>([
    ['numbered', ['日期', '带班领导', '值班员1', '值班员2', '值班员3'], ['“值班员3”（E列）']],
    ['with two leaders', ['日期', '带班领导', '带班领导', '主班', '副班'], ['“带班领导”（C列）']],
    [
      'with a third beside main and second',
      ['日期', '主班', '副班', '值班人员', '备注'],
      ['“值班人员”（D列）', '“备注”（E列）'],
    ],
  ])('%s: every column that is not kept is named', async (_, head, expected) => {
    const { remarks } = await roster(
      aWorkbookOf([head, ['11月1日', '白音', '韩志远', '贾文静', '孟和']]),
    )
    for (const heading of expected) expect(remarks.join()).toContain(heading)
  })

  it('on two levels is read by what stands above the names', async () => {
    const reading = await roster(
      aWorkbookOf(
        [
          ['日期', '带班领导', null, '值班员', null],
          [null, '姓名', '电话', '姓名', '电话'],
          ['11月1日', '白音', '13800000001', '韩志远', '13800000011'],
        ],
        { merged: ['A1:A2', 'B1:C1', 'D1:E1'] },
      ),
    )
    expect(told(reading)).toEqual(['2026-11-01 leader 白音', '2026-11-01 main 韩志远'])
  })

  it('without a head that is understood lists the heads that were found', async () => {
    const { faults } = await roster(
      aWorkbookOf([
        ['日期', '领导组', '值班医生', '成员'],
        ['11月1日', '白音', '韩志远', '孟和'],
      ]),
    )
    expect(faults).toHaveLength(1)
    expect(faults[0]!.message).toContain('现在看到的是：“日期”、“领导组”、“值班医生”、“成员”。')
  })
})
