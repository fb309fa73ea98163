// The phone book as a spreadsheet: what goes out comes in again, and nothing is half imported.
import { describe, expect, it } from 'vitest'
import { activeContacts, detailsOf } from '../../../shared/contact/find'
import { CARRY, contactTable, readContacts } from '../../../shared/contact/sheet'
import type { CellValue } from '../../../shared/spreadsheet/cells'
import { NOTHING_TOLD } from '../../../shared/spreadsheet/told'
import { aDesk } from '../../support/builders'
import { aContact } from '../../support/a-roster'

const HEAD = ['类别', '单位', '姓名', '职务', '手机', '办公电话', '传真', '分组', '备注']
const reading = (rows: CellValue[][], desk = aDesk()) => readContacts(desk.state, rows)

describe('the phone book that goes out', () => {
  it('comes in again as it was', () => {
    const desk = aDesk()
    desk.tell({
      type: 'addContact',
      details: aContact({ groups: ['乡镇', '值班室'], note: '夜间打手机' }),
    })
    desk.tell({
      type: 'addContact',
      details: aContact({ kind: 'unit', name: '金河镇', unit: '', fax: '0471-1 转 2' }),
    })
    const { head, rows } = contactTable(activeContacts(desk.state).map(detailsOf))
    expect(head).toEqual(HEAD)
    expect(rows.at(-1)).toEqual([
      '单位',
      '金河镇',
      '',
      '值班员',
      '13900000001',
      '0471-4606000',
      '0471-1 转 2',
      '',
      '',
    ])
    const sheet = [head, ...rows].map((row) => [...row])
    expect(reading(sheet, desk)).toMatchObject({ added: 0, changed: 0, same: 6, faults: [] })
    const fresh = aDesk()
    fresh.tell({
      type: 'importContacts',
      source: '通讯录.xlsx',
      contacts: [...reading(sheet, fresh).contacts],
    })
    expect(contactTable(activeContacts(fresh.state).map(detailsOf)).rows).toEqual(rows)
  })
})

describe('a sheet that comes in', () => {
  it('may have a title, other words for its columns, and numbers as numbers', () => {
    const { contacts, added } = reading([
      ['2026年通讯录'],
      ['工作单位', '姓 名', '联系电话', '电话'],
      ['市应急局', '赵敏', 13900000001, '0471-4606000、4606001'],
      ['金河镇', null, null, '4600000'],
    ])
    expect(contacts).toMatchObject([
      {
        kind: 'person',
        unit: '市应急局',
        name: '赵敏',
        mobile: '13900000001',
        office: '0471-4606000、4606001',
        groups: [],
      },
      { kind: 'unit', unit: '金河镇', name: '金河镇', mobile: '', office: '4600000' },
    ])
    expect(added).toBe(2)
  })

  it('changes who is known, and keeps what it has no column for', () => {
    const desk = aDesk()
    desk.tell({ type: 'addContact', details: aContact({ note: '夜间打手机', groups: ['乡镇'] }) })
    const { contacts, changed, same, added } = reading(
      [
        ['单位', '姓名', '手机'],
        ['市应急管理局', '赵敏', '13911111111'],
      ],
      desk,
    )
    expect([added, changed, same]).toEqual([0, 1, 0])
    expect(contacts).toEqual([
      aContact({ mobile: '13911111111', note: '夜间打手机', groups: ['乡镇'] }),
    ])
  })

  it('carries a merged unit down only when that is asked for', () => {
    const rows = [
      ['单位', '姓名', '手机'],
      ['市应急局', '赵敏', '110'],
      [null, '高娃', '120'],
      ['金河镇', null, '119'],
      ['', '李强', '122'],
    ]
    const units = (yes: readonly string[]) =>
      readContacts(aDesk().state, rows, '', { ...NOTHING_TOLD, yes }).contacts.map(
        ({ unit }) => unit,
      )
    expect(units([])).toEqual(['市应急局', '', '金河镇', ''])
    expect(units([CARRY])).toEqual(['市应急局', '市应急局', '金河镇', '金河镇'])
  })
})

describe('a sheet that cannot be read', () => {
  it('names every cell, and imports nothing', () => {
    const { contacts, faults } = reading([
      HEAD,
      ['单位', '', '', '', '', '', '', '', ''],
      ['动物', '市应急局', '赵敏'],
      ['人员', '市应急局', ''],
      ['人员', '市应急局', '高娃', '', '1.39E+10', '打值班室', new Date(0)],
      ['人员', '市应急局', '白雪', '长'.repeat(201)],
      ['人员', '市应急局', '孙浩', '', '110'],
    ])
    expect(faults.map(({ address, message }) => `${address} ${message}`)).toEqual([
      'B2 没有写单位名称。',
      'A3 看不懂类别“动物”，请写“单位”或“人员”。',
      'C4 没有写姓名。',
      'E5 “1.39E+10”不像电话号码。',
      'F5 “打值班室”不像电话号码。',
      'G5 这一格的格式不对，请改成文本。',
      'D6 文字太长，请删减到200字以内。',
    ])
    expect(contacts).toEqual([])
  })

  it('of more than can be imported at once says so', () => {
    const people = Array.from({ length: 2001 }, (_, index) => [
      '',
      '市应急局',
      `人员${index}`,
      '',
      '110',
    ])
    expect(reading([HEAD, ...people]).faults).toEqual([
      { address: 'A2002', message: '一次最多导入2000条，请分成几张表。' },
    ])
  })

  it('without a head says what a head needs', () => {
    expect(reading([['张磊', '139']]).faults).toMatchObject([{ address: 'A1' }])
  })
})
