// The phone book as the room keeps it: found, added to, changed, taken out of use, imported as a whole.
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { check, click, draw, field, key, press, settle, text, type } from '../support/page'
import { nth, typeIn } from '../layout/user-actions'
import { answering, aRoomOf } from '../layout/room'
import type { FakeDesk } from '../support/fake-desk'
import { aSheet, choose } from '../support/sheets'
import { ContactPage } from '../../../renderer/phone-book/contact-page'
import { IntakePage } from '../../../renderer/incident/intake/intake-page'
import { readRows } from '../../../renderer/spreadsheet/read'
import { readContacts } from '../../../shared/contact/sheet'
import { PRESET_CONTACTS } from '../../../shared/contact/record'

const contacts = (desk: FakeDesk) =>
  Object.values(desk.state().phoneBook.contacts).filter(
    ({ id }) => !PRESET_CONTACTS.some((preset) => preset.id === id),
  )

const someone = (over: object = {}) => ({
  type: 'addContact' as const,
  details: {
    kind: 'person' as const,
    name: '孙志强',
    unit: '新林场',
    post: '站长',
    mobile: '13800138001',
    office: '',
    fax: '',
    note: '',
    groups: ['林草系统'],
    ...over,
  },
})

const row = (words: string): Element => {
  const found = [...document.querySelectorAll('tr')].find((one) => one.textContent.includes(words))
  if (found === undefined) throw new Error(`no row “${words}”`)
  return found
}

/** The table of readings comes a moment after the page. */
const waitFor = async (there: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !there(); tries += 1)
    await act(async () => new Promise((done) => setTimeout(done, 10)))
  expect(there()).toBe(true)
}

describe('the phone book', () => {
  it('holds the standing contacts, those who get reports, and our own people', async () => {
    await draw(aRoomOf(), <ContactPage />)
    expect(text()).toContain('共 9 条')
    for (const name of [
      '网信办',
      '公安局',
      '应急管理局（安监）',
      '信访局',
      '市政府总值班室',
      '李建国',
    ])
      expect(text()).toContain(name)
    expect(row('网信办').textContent).toContain('没有号码')
  })

  it('is narrowed by a group and by pinyin', async () => {
    const desk = aRoomOf()
    desk.give(someone())
    await draw(desk, <ContactPage />)
    await check('林草系统')
    expect(text()).toContain('1 条，共 10 条')
    await check('全部')
    await type('搜索拼音', 'szz')
    await waitFor(() => text().includes('1 条，共 10 条'))
    expect(row('孙志强').textContent).toContain('13800138001')
    await type('搜索拼音', 'qqqq')
    await waitFor(() => text().includes('没有找到'))
  })

  it('takes somebody in, in a group that is named on the way', async () => {
    const desk = aRoomOf()
    await draw(desk, <ContactPage />)
    await key('Alt+N')
    await key('Ctrl+Enter')
    expect(nth('姓名', 1).getAttribute('aria-invalid')).toBe('true')
    await typeIn(nth('姓名', 1), '单小芳')
    await typeIn(nth('单位', 3), '市应急管理局')
    await type('手机', '13800138002')
    await type('新的分组', '市直部门')
    await key('Ctrl+Enter')
    await settle()
    expect(contacts(desk)).toMatchObject([
      { name: '单小芳', unit: '市应急管理局', groups: ['市直部门'], active: true },
    ])
    expect(text()).toContain('市直部门')
  })

  it('takes somebody out of use with a reason, and keeps them', async () => {
    const desk = aRoomOf()
    desk.give(someone())
    await draw(desk, <ContactPage />)
    await click(row('孙志强'))
    await press('停用')
    await type('原因', '调离')
    await act(async () => document.querySelector<HTMLFormElement>('form')?.requestSubmit())
    await settle()
    expect(contacts(desk)[0]?.active).toBe(false)
    expect(document.querySelectorAll('tr').length).toBe(10)
    await check('含已停用')
    expect(row('孙志强').textContent).toContain('已停用')
  })

  it('says of somebody that is kept in the settings where to change them', async () => {
    await draw(aRoomOf(), <ContactPage />)
    await click(row('李建国'))
    expect(text()).toContain('在“设置 · 人员”里改')
  })
})

describe('a sheet of contacts', () => {
  it('is imported as a whole after it was looked at', async () => {
    const desk = aRoomOf()
    desk.give(someone())
    await draw(desk, <ContactPage />)
    await key('Alt+I')
    await choose(
      await aSheet('通讯录.xlsx', [
        ['新城区通讯录'],
        ['单位', '姓名', '职务', '手机', '分组'],
        ['新林场', '孙志强', '场长', '13800138001', '林草系统'],
        ['旗下营段', '仇勇', '段长', 13800138009, ''],
      ]),
    )
    expect(text()).toContain('读到 2 条，新增 1 条，改动 1 条')
    await key('Ctrl+Enter')
    expect(text()).toContain('还没有导入，通讯录没有任何改动')
    await key('Ctrl+Enter')
    await settle()
    expect(contacts(desk)).toMatchObject([
      { name: '孙志强', post: '场长' },
      { name: '仇勇', mobile: '13800138009' },
    ])
  })

  it('says before the button what it leaves out and what it keeps', async () => {
    const desk = aRoomOf()
    desk.give(someone({ mobile: '13800138001' }))
    await draw(desk, <ContactPage />)
    await key('Alt+I')
    await choose(
      await aSheet('通讯录.xlsx', [
        ['工号', '单位', '姓名', '职务', '手机'],
        ['A01', '新林场', '孙志强', '场长', ''],
      ]),
    )
    expect(text()).toContain('这些列没有认出来，不导入：“工号”（A列）。')
    expect(text()).toContain('表里空着的，原来有的都保留：手机 1 处（孙志强）。')
    await key('Ctrl+Enter')
    await key('Ctrl+Enter')
    await settle()
    expect(contacts(desk)).toMatchObject([{ name: '孙志强', post: '场长', mobile: '13800138001' }])
  })

  it('names every cell that cannot be read, and imports nothing before each is answered', async () => {
    const desk = aRoomOf()
    await draw(desk, <ContactPage />)
    await key('Alt+I')
    await choose(
      await aSheet('通讯录.xlsx', [
        ['单位', '姓名', '手机'],
        ['新林场', '孙志强', '13800138001'],
        ['新林场', '李四', '等会儿问'],
        ['动物', '仇勇', '就这样'],
      ]),
    )
    expect(text()).toContain('读不出来 2 格')
    expect(text()).toMatch(/C3.*等会儿问/)
    expect(text()).toContain('C4')
    await key('Ctrl+Enter')
    await key('Ctrl+Enter')
    expect(contacts(desk)).toEqual([])
    await key('Alt+B')
    expect(text()).toContain('读到 3 条，新增 3 条')
    await key('Ctrl+Enter')
    await key('Ctrl+Enter')
    await settle()
    expect(contacts(desk)).toMatchObject([
      { name: '孙志强', mobile: '13800138001' },
      { name: '李四', mobile: '' },
      { name: '仇勇', mobile: '' },
    ])
  })

  it('of the old format is refused with what to do', async () => {
    await draw(aRoomOf(), <ContactPage />)
    await key('Alt+I')
    await choose(new File([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])], '通讯录.xls'))
    expect(text()).toContain('另存为')
    await choose(new File([Uint8Array.from([0x50, 0x4b, 0, 1])], '通讯录.xlsx'))
    expect(text()).toContain('压缩包')
    await choose(new File(['nothing of the kind'], '通讯录.csv'))
    expect(text()).toContain('没有找到表头')
  })
})

describe('the phone book as a sheet', () => {
  it('is saved where the person says, and can be read back as it was', async () => {
    const saved: { name: string; base64: string }[] = []
    const desk = answering(aRoomOf(), {
      saveFile: (file: { name: string; base64: string }) => {
        saved.push(file)
        return { ok: true, value: { path: `D:/值班/${file.name}` } }
      },
    })
    desk.give(someone({ mobile: '013800138001' }))
    await draw(desk, <ContactPage />)
    await key('Alt+E')
    await waitFor(() => text().includes('已存为 D:/值班/通讯录 2026-11-23.xlsx'))
    const bytes = Uint8Array.from(atob(saved[0]!.base64), (character) => character.charCodeAt(0))
    const rows = await readRows(new File([bytes], saved[0]!.name))
    expect(rows.ok && readContacts(desk.state(), rows.value)).toMatchObject({
      same: 5,
      added: 0,
      changed: 0,
      faults: [],
    })
  })
})

describe('whoever calls', () => {
  it('is found by initials, and Enter fills in all that is known of them', async () => {
    const desk = aRoomOf()
    desk.give(someone())
    await draw(desk, <IntakePage />)
    await type('谁打来的', 'szq')
    await waitFor(() => document.querySelector('[role="option"]') !== null)
    await act(
      async () =>
        void field('谁打来的').dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
        ),
    )
    await settle()
    expect(['谁打来的', '姓名', '职务', '电话'].map((label) => field(label).value)).toEqual([
      '新林场',
      '孙志强',
      '站长',
      '13800138001',
    ])
  })

  it('who stands in no book is simply what was typed', async () => {
    await draw(aRoomOf(), <IntakePage />)
    await type('谁打来的', '过路群众')
    expect(field('谁打来的').value).toBe('过路群众')
    expect(document.querySelector('[role="listbox"]')).toBeNull()
  })
})
