// The roster as a spreadsheet: what goes out comes in again; what cannot be read is named, and nothing is half imported.
import { describe, expect, it } from 'vitest'
import { readContacts } from '../../../shared/contact/sheet'
import { readRoster, rosterTable } from '../../../shared/roster/sheet'
import type { CellValue } from '../../../shared/spreadsheet/cells'
import { PATTERN_PRESETS } from '../../../shared/shift/pattern'
import { aManagedDesk, fillIn, rosterCommand } from '../../support/a-roster'

const HEAD = ['日期', '星期', '班次', '带班领导', '电话', '主班', '电话', '副班', '电话', '备注']

const reading = (rows: CellValue[][], desk = aManagedDesk(), month = '2026-11') =>
  readRoster(desk.state, rows, month)
const changed = (rows: CellValue[][]) =>
  reading(rows).changes.map(({ date, slotId, post, to }) => `${date} ${slotId} ${post} ${to}`)
const faults = (rows: CellValue[][]) =>
  reading(rows).faults.map(({ address, message }) => `${address} ${message}`)

describe('the roster that goes out', () => {
  it('has a line a day and shift, with weekdays, numbers and what the day is', () => {
    const desk = aManagedDesk()
    fillIn(desk, { '2026-10-01 day leader': '王芳', '2026-10-01 day main': '孙浩' })
    const { head, rows } = rosterTable(desk.state, '2026-10')
    expect(head).toEqual(HEAD)
    expect(rows).toHaveLength(62)
    expect(rows[0]).toEqual([
      '2026-10-01',
      '星期四',
      '白班',
      '王芳',
      '0471-4606123',
      '孙浩',
      '',
      '',
      '',
      '国庆节',
    ])
    expect(rows[19]).toEqual([
      '2026-10-10',
      '星期六',
      '夜班',
      '',
      '',
      '',
      '',
      '',
      '',
      '国庆节调休上班',
    ])
  })

  it('comes in again as it was', () => {
    const desk = aManagedDesk()
    fillIn(desk, {
      '2026-11-23 day leader': '王芳',
      '2026-11-23 night main': '张磊',
      '2026-11-24 day second': '巴特尔·其其格',
    })
    const { head, rows } = rosterTable(desk.state, '2026-11')
    const sheet = [['2026年11月值班表'], head, ...rows].map((row) => [...row])
    expect(reading(sheet, desk)).toMatchObject({
      changes: [],
      read: 60,
      faults: [],
      notes: [],
      elsewhere: null,
    })
    const fresh = aManagedDesk()
    fresh.tell(rosterCommand(reading(sheet, fresh).changes, 'import'))
    expect(rosterTable(fresh.state, '2026-11')).toEqual({ head, rows })
  })
})

describe('a sheet that comes in', () => {
  it('may have its title, other words for its columns, and cells that were merged', () => {
    expect(
      changed([
        ['赛罕区政府办 11月值班安排'],
        [],
        ['值班日期', '班 次', '值班领导', '联系电话', '值班员（2人）'],
        ['11月23日', '白班', '王 芳', '1390', '张磊、陈静'],
        [null, '夜', '李建国', null, '孙 浩'],
      ]),
    ).toEqual([
      '2026-11-23 day leader 王芳',
      '2026-11-23 day main 张磊',
      '2026-11-23 day second 陈静',
      '2026-11-23 night leader 李建国',
      '2026-11-23 night main 孙浩',
    ])
  })

  it('may have two columns of one name for both officers', () => {
    expect(
      changed([
        ['日期', '班次', '值班员', '值班员'],
        ['23日', '白班', '张磊', '陈静'],
      ]),
    ).toEqual(['2026-11-23 day main 张磊', '2026-11-23 day second 陈静'])
  })

  it('may name a shift by its hours, and needs no name where a day has but one', () => {
    expect(
      changed([
        ['日期', '班次', '主班'],
        [46349, '20:30—8:30', '张磊'],
      ]),
    ).toEqual(['2026-11-23 night main 张磊'])
    const desk = aManagedDesk()
    desk.tell({
      type: 'setShiftPattern',
      pattern: PATTERN_PRESETS[2]!,
      handoverLeadMinutes: 10,
      reason: '改制',
    })
    expect(
      reading(
        [
          ['日期', '主班'],
          ['2026-11-23', '张磊'],
        ],
        desk,
      ).changes,
    ).toMatchObject([{ slotId: 'whole', to: '张磊' }])
  })

  it('would take names away where its cells are dashed, once that is ticked, and leaves posts alone that have no column', () => {
    const desk = aManagedDesk()
    fillIn(desk, {
      '2026-11-23 day leader': '王芳',
      '2026-11-23 day main': '张磊',
      '2026-11-23 day second': '陈静',
    })
    expect(
      reading(
        [
          ['日期', '班次', '主班', '副班'],
          ['2026-11-23', '白班', '孙浩', '——'],
        ],
        desk,
      ),
    ).toMatchObject({
      changes: [{ date: '2026-11-23', slotId: 'day', post: 'main', from: '张磊', to: '孙浩' }],
      emptied: [{ key: '2026-11-23 day second', before: '陈静' }],
    })
  })

  it('is about the month that its title names, whatever the page shows', () => {
    expect(
      changed([['2026年12月值班表'], ['日期', '班次', '主班'], ['3日', '白班', '张磊']]),
    ).toEqual(['2026-12-03 day main 张磊'])
  })

  it('says which lines below it are no part of it', () => {
    const { notes, changes } = reading([
      ['日期', '班次', '主班'],
      ['23日', '白班', '张磊'],
      ['值班电话：0471-4606123'],
      [null, null, '  '],
    ])
    expect(notes).toEqual([{ address: 'A3', message: '值班电话：0471-4606123' }])
    expect(changes).toHaveLength(1)
  })
})

describe('a sheet of anything', () => {
  const ANYTHING: CellValue[] = [
    null,
    undefined,
    '',
    0,
    -1,
    1e308,
    Number.NaN,
    true,
    new Date(0),
    new Date(Number.NaN),
    '='.repeat(500),
    '\ud83d',
    '日期',
    '主班',
    '11月31日',
    '(((',
    '、、、',
    '24:00-24:00',
    '张 磊 （女）',
    '=1+1',
    '\u0000',
  ]

  it('is read without a stumble, to faults or to names', () => {
    const desk = aManagedDesk()
    for (const [shift, first] of ANYTHING.entries()) {
      const rows = ANYTHING.map((cell, index) => [
        first,
        cell,
        ANYTHING[(index + shift) % ANYTHING.length],
        ANYTHING[(index * 7) % ANYTHING.length],
      ])
      const { changes, faults } = reading([HEAD, ...rows], desk)
      expect(changes.length === 0 || faults.length === 0).toBe(true)
      expect(() => reading(rows, desk)).not.toThrow()
      expect(() =>
        readContacts(desk.state, [['单位', '姓名', '电话', '备注'], ...rows]),
      ).not.toThrow()
    }
  })
})

describe('a sheet that cannot be read', () => {
  it('names every cell, and changes nothing', () => {
    const rows = [
      HEAD,
      ['2026-11-31', '', '白班', '王芳', '', '张磊'],
      ['2026-11-23', '星期二', '白班', '王芳', '', '张磊'],
      ['2026-11-24', '星期二', '晚班', '王芳', '', '13900000000'],
      ['2026-11-25', '', '', '王芳', '', '张磊 陈静'],
      ['2026-11-26', '', '白班', '王芳', '', '张磊'],
      ['2026-11-26', '', '白班', '王芳', '', '陈静'],
    ]
    expect(faults(rows)).toEqual([
      'A2 看不懂日期“2026-11-31”。',
      'B3 写的是星期二，而2026-11-23是星期一。请核对年份和日期。',
      'F4 看不懂姓名“13900000000”。',
      'C4 看不懂班次“晚班”，这一天的班次是：白班、夜班。',
      'F5 这一格写了几个人，请每格只写一人。',
      'C5 没有写班次，这一天的班次是：白班、夜班。',
      'A7 2026-11-26 白班前面已经写过一行。',
    ])
    expect(reading(rows).changes).toEqual([])
  })

  it.each([
    ['a sheet without a head', [['张磊', '夜班']], 'A1'],
    ['an empty sheet', [], 'A1'],
    [
      'a first line without its day',
      [
        ['日期', '班次', '主班'],
        [null, '白班', '张磊'],
      ],
      'A2',
    ],
    [
      'a day that is a number out of all bounds',
      [
        ['日期', '班次', '主班'],
        [1e12, '白班', '张磊'],
      ],
      'A2',
    ],
    [
      'a name that is a date',
      [
        ['日期', '班次', '主班'],
        ['23日', '白班', new Date(0)],
      ],
      'C2',
    ],
  ] as [string, CellValue[][], string][])('%s: %s', (_, rows, address) => {
    expect(reading(rows)).toMatchObject({ changes: [], faults: [{ address }] })
  })
})
