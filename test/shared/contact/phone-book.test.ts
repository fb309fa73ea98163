// 通讯录: what is kept, what is derived, and that an import is all or nothing. N9, H1.
import { describe, expect, it } from 'vitest'
import { bookOf, groupsOf, numbersByName } from '../../../shared/contact/find'
import type { ContactDetails } from '../../../shared/contact/record'
import { aDesk, aRecipient, LEADER_PIN } from '../../support/builders'
import { aContact } from '../../support/a-roster'

const add = (desk: ReturnType<typeof aDesk>, over: Partial<ContactDetails> = {}) =>
  desk.tell({ type: 'addContact', details: aContact(over) })['contactId']!
const importing = (contacts: ContactDetails[], source = '通讯录.xlsx') => ({
  type: 'importContacts' as const,
  source,
  contacts,
})

describe('the phone book', () => {
  it('has the standing contacts of N9 from the beginning, ready for their numbers', () => {
    const desk = aDesk()
    const standing = bookOf(desk.state).filter(({ groups }) => groups.includes('常联单位'))
    expect(standing.map(({ name }) => name)).toEqual([
      '网信办',
      '公安局',
      '应急管理局（安监）',
      '信访局',
    ])
    desk.tell({
      type: 'changeContact',
      contactId: 'standing1',
      details: aContact({
        kind: 'unit',
        name: '市委网信办',
        unit: '',
        office: '0471-4606100',
        groups: ['常联单位'],
      }),
    })
    expect(desk.state.phoneBook.contacts['standing1']).toMatchObject({
      name: '市委网信办',
      unit: '市委网信办',
      office: '0471-4606100',
    })
  })

  it('shows recipients and the people of the room, as they are kept elsewhere', () => {
    const desk = aDesk()
    desk.signIn('p2', LEADER_PIN)
    desk.tell({
      type: 'setRecipients',
      recipients: [aRecipient({ name: '市应急局', phone: '12345', fax: '54321' })],
    })
    const derived = bookOf(desk.state).filter(({ from }) => from !== 'book')
    expect(
      derived.map(({ id, name, office, fax, groups }) => [id, name, office, fax, groups]),
    ).toEqual([
      ['recipient:r4', '市应急局', '12345', '54321', ['报送对象']],
      ['room:p1', '张磊', '0471-4606123', '', ['本室人员']],
      ['room:p2', '王芳', '0471-4606123', '', ['本室人员']],
    ])
    expect(groupsOf(bookOf(desk.state))).toEqual(['常联单位', '报送对象', '本室人员'])
  })

  it('finds the number of a name on the roster: mobile first, else the office, from the book before the room', () => {
    const desk = aDesk()
    add(desk, { name: '张磊', unit: '值班室', mobile: '13800000000' })
    add(desk, { name: '孙浩', mobile: '', office: '0471-1' })
    add(desk, { name: '白雪', mobile: '', office: '' })
    const numbers = numbersByName(desk.state)
    expect(['张磊', '孙浩', '王芳', '白雪'].map((name) => numbers.get(name))).toEqual([
      '13800000000',
      '0471-1',
      '0471-4606123',
      undefined,
    ])
  })
})

describe('a contact', () => {
  it('is added, changed in sight, taken out of use with a reason and brought back', () => {
    const desk = aDesk()
    const contactId = add(desk)
    desk.tell({ type: 'changeContact', contactId, details: aContact({ mobile: '13900000002' }) })
    expect(desk.journal.at(-1)).toMatchObject({
      by: 'p1',
      data: { before: { mobile: '13900000001' } },
    })
    desk.tell({ type: 'retireContact', contactId, reason: '调离' })
    expect(bookOf(desk.state).some(({ id }) => id === contactId)).toBe(false)
    expect(desk.state.phoneBook.contacts[contactId]).toMatchObject({
      mobile: '13900000002',
      active: false,
    })
    desk.tell({ type: 'restoreContact', contactId })
    expect(bookOf(desk.state).some(({ id }) => id === contactId)).toBe(true)
  })

  it('stands there once; the same name in another unit is somebody else', () => {
    const desk = aDesk()
    const contactId = add(desk)
    expect(desk.refused({ type: 'addContact', details: aContact() })).toBe('contactTwice')
    const other = add(desk, { unit: '市公安局' })
    expect([contactId, other]).toEqual(['k1', 'k2'])
    expect(desk.refused({ type: 'changeContact', contactId: other, details: aContact() })).toBe(
      'contactTwice',
    )
    desk.tell({ type: 'retireContact', contactId, reason: '调离' })
    desk.tell({ type: 'changeContact', contactId: other, details: aContact() })
    expect(desk.refused({ type: 'restoreContact', contactId })).toBe('contactTwice')
  })

  it('stands in each group once, and in none that is derived', () => {
    const desk = aDesk()
    const contactId = add(desk, { groups: ['乡镇', '乡镇', '报送对象'] })
    expect(desk.state.phoneBook.contacts[contactId]?.groups).toEqual(['乡镇'])
  })

  it('that nobody has, or that is not changed, is refused', () => {
    const desk = aDesk()
    const contactId = add(desk)
    expect(
      desk.refused({ type: 'changeContact', contactId: 'constructor', details: aContact() }),
    ).toBe('unknownContact')
    expect(desk.refused({ type: 'changeContact', contactId, details: aContact() })).toBe(
      'nothingChanged',
    )
    expect(desk.refused({ type: 'restoreContact', contactId })).toBe('nothingChanged')
    expect(() => add(desk, { name: ' ' })).toThrow()
  })
})

describe('an import', () => {
  it('adds what is new and changes what is there, in one record', () => {
    const desk = aDesk()
    add(desk)
    const { length } = desk.journal
    desk.tell(
      importing([
        aContact({ mobile: '13900000009' }),
        aContact({ name: '高娃' }),
        aContact({ kind: 'unit', name: '金河镇', unit: '' }),
      ]),
    )
    expect(desk.journal).toHaveLength(length + 1)
    expect(desk.journal.at(-1)?.data).toMatchObject({
      source: '通讯录.xlsx',
      contacts: [
        { contactId: 'k1', before: { mobile: '13900000001' } },
        { contactId: 'k2', before: null },
        { contactId: 'k3', before: null },
      ],
    })
    expect(desk.state.phoneBook.contacts['k3']).toMatchObject({
      name: '金河镇',
      unit: '金河镇',
      active: true,
    })
  })

  it('of what is known already records nothing', () => {
    const desk = aDesk()
    add(desk)
    expect(desk.refused(importing([aContact()]))).toBe('nothingChanged')
  })

  it('with one contact twice changes nothing at all', () => {
    const desk = aDesk()
    expect(desk.refused(importing([aContact({ name: '高娃' }), aContact(), aContact()]))).toBe(
      'contactTwice',
    )
    expect(bookOf(desk.state).some(({ name }) => name === '高娃')).toBe(false)
  })

  it('makes a new contact of one whose namesake has left', () => {
    const desk = aDesk()
    desk.tell({ type: 'retireContact', contactId: add(desk), reason: '调离' })
    desk.tell(importing([aContact()]))
    expect(Object.keys(desk.state.phoneBook.contacts)).toContain('k2')
  })

  it('of two thousand is quick', () => {
    const desk = aDesk()
    desk.tell(
      importing(Array.from({ length: 2000 }, (_, index) => aContact({ name: `人员${index}` }))),
    )
    expect(bookOf(desk.state)).toHaveLength(2000 + 4 + 3 + 2)
  })
})
