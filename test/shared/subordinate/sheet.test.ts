// The units below as a spreadsheet: what goes out comes in again, what is not understood is named by its cell.
import { describe, expect, it } from 'vitest'
import type { CellValue } from '../../../shared/spreadsheet/cells'
import { NOTHING_TOLD, type Told } from '../../../shared/spreadsheet/told'
import { activeSubordinates, detailsOf } from '../../../shared/subordinate/find'
import { readSubordinates, subordinateTable } from '../../../shared/subordinate/sheet'
import { aDesk } from '../../support/builders'
import { aRoomAbove, aSubordinate } from '../../support/a-register'

const reading = (rows: CellValue[][], desk = aDesk()) => readSubordinates(desk.state, rows)
const HEAD = ['序号', '单位名称', '值班电话', '类别', '上级单位']

describe('the register that goes out', () => {
  it('comes in again as it was', () => {
    const desk = aRoomAbove()
    desk.tell({
      type: 'addSubordinate',
      details: aSubordinate({ name: '沙柳镇', kind: 'township', parent: '沙柳旗', owesNil: false }),
    })
    const { head, rows } = subordinateTable(activeSubordinates(desk.state).map(detailsOf))
    expect(reading([[...head], ...rows.map((row) => [...row])], desk)).toMatchObject({
      faults: [],
      added: 0,
      changed: 0,
      same: 4,
    })
  })
})

describe('a list as people keep it', () => {
  it('is read below its title, with what it does not say guessed in sight', () => {
    const { units, faults, remarks } = reading([
      ['青原市值班电话一览表'],
      ['序号', '单位', '值班室电话', '传真', '联系人'],
      [1, '沙柳旗', '0471-5550001', '—', '巴图'],
      [2, '市公安局', '0471-5550002', '0471-5550003', '李静'],
      [3, '燃气公司', '０４７１-5550004', '', ''],
      ['合计', '3家'],
    ])
    expect(faults).toEqual([])
    expect(units).toMatchObject([
      { name: '沙柳旗', kind: 'county', phones: '0471-5550001', fax: '', owesNil: true },
      { name: '市公安局', kind: 'department', fax: '0471-5550003' },
      { name: '燃气公司', kind: 'enterprise', phones: '0471-5550004' },
    ])
    expect(remarks).toEqual([
      '这些列没有认出来，不导入：“联系人”（E列）。',
      '这些行不是一家单位，没有导入：第6行“合计”。',
      '表里没有写类别，按名称认的，请核对：沙柳旗（旗县区）、市公安局（部门）、燃气公司（企业）。',
    ])
  })

  it('empties nothing where it says nothing', () => {
    const desk = aRoomAbove(['沙柳旗'])
    const { units, changed } = reading(
      [
        ['单位', '值班电话', '传真'],
        ['沙柳旗', '', '0471-9'],
      ],
      desk,
    )
    expect(changed).toBe(1)
    expect(units[0]).toMatchObject({ phones: '0471-5550001', fax: '0471-9', kind: 'county' })
  })

  it('is refused with the cell when one cannot be understood', () => {
    const { units, faults } = reading([
      HEAD,
      [1, '沙柳旗', '不是号码', '旗县区', ''],
      [2, '石桥县', '0471-1', '什么', ''],
      [3, '白音旗', '0471-2', '旗县区', '没有这家'],
      [4, '石桥县', '0471-3', '旗县区', ''],
    ])
    expect(units).toEqual([])
    expect(faults).toEqual([
      { address: 'C2', message: '“不是号码”不像电话号码。' },
      { address: 'D3', message: '“什么”不知道是什么类别。' },
      { address: 'B5', message: '“石桥县”在第3行已经有了。' },
      { address: 'E4', message: '没有“没有这家”这家单位。请先写上它，或把这一格清空。' },
    ])
  })

  it('says what it needs when no head is found', () => {
    expect(reading([['随便', '写写']]).faults[0]?.message).toContain('表头要有“单位”')
  })
})

describe('a list of which somebody said what is what', () => {
  const ROWS = [
    ['甲', '乙', '丙'],
    ['沙柳旗', '0471-5550001', '不是号码'],
    ['石桥县', '0471-5550002', ''],
  ]
  const told: Told = { ...NOTHING_TOLD, columns: { 0: 'name', 1: 'phones', 2: 'fax' } }
  const read = (said: Told) => readSubordinates(aDesk().state, ROWS, '', said)

  it('is read so, whatever its heads say', () => {
    expect(read(NOTHING_TOLD).faults[0]?.message).toContain('没有找到表头')
    expect(read(told)).toMatchObject({
      faults: [{ address: 'C2' }],
      sight: {
        taken: new Map([
          [0, 'name'],
          [1, 'phones'],
          [2, 'fax'],
        ]),
      },
    })
  })

  it('takes what was typed in a cell, and goes without a row', () => {
    expect(read({ ...told, cells: { C2: '0471-5550009' } }).units[0]?.fax).toBe('0471-5550009')
    expect(read({ ...told, without: [1] }).units.map(({ name }) => name)).toEqual(['石桥县'])
  })
})

it('a day is no name and no number', () =>
  expect(
    reading([
      ['单位', '值班电话'],
      [new Date('2026-11-03'), '0471-1'],
    ]).faults,
  ).toEqual([{ address: 'A2', message: '是一个日期，请改成文字。' }]))
