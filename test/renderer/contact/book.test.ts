// People are found as they are typed at three in the morning: initials, full pinyin, characters, digits.
import { beforeAll, describe, expect, it } from 'vitest'
import type { BookEntry } from '../../../shared/contact/find'
import { createBook, withEntry } from '../../../renderer/contact/book'
import { loadReadings } from '../../../renderer/ui/readings'
import { noReadings, type ReadingsOf } from '../../../shared/readings'

let readings: ReadingsOf
beforeAll(async () => {
  readings = await loadReadings()
})

const entry = (over: Partial<BookEntry>): BookEntry => ({
  id: `k-${over.name}`,
  from: 'book',
  kind: 'person',
  name: '',
  unit: '',
  post: '',
  mobile: '',
  office: '',
  fax: '',
  note: '',
  groups: [],
  ...over,
})

const sun = entry({ name: '孙志强', unit: '新林场', post: '站长', mobile: '13800138001' })
const unit = entry({
  kind: 'unit',
  name: '新林场',
  unit: '新林场',
  office: '0471-5550110',
  fax: '0471-5550119',
})
const shan = entry({
  name: '单小芳',
  unit: '市应急管理局',
  post: '值班员',
  office: '0471-4606000',
  note: '夜间打手机',
})
const lu = entry({ name: '吕玥', unit: '市公安局', groups: ['常联单位'] })
const ouyang = entry({ name: '欧阳建华', unit: '区政府', post: '副区长' })
const names = (query: string, readingsOf = readings) =>
  createBook([shan, lu, ouyang, unit, sun], readingsOf)
    .find(query)
    .map(({ name }) => name)

describe('the phone book finds', () => {
  it.each([
    ['szq', '孙志强'],
    ['sunzhiqiang', '孙志强'],
    ['sunzq', '孙志强'],
    ['SZQ', '孙志强'],
    ['孙志', '孙志强'],
    ['szz', '孙志强'],
    ['孙站长', '孙志强'],
    ['oyfqz', '欧阳建华'],
    ['sxf', '单小芳'],
    ['dxf', '单小芳'],
    ['lvyue', '吕玥'],
    ['luyue', '吕玥'],
    ['xlcszq', '孙志强'],
    ['xlc szq', '孙志强'],
    ['8001', '孙志强'],
    ['04714606', '单小芳'],
    ['4606-000', '单小芳'],
    ['夜间', '单小芳'],
    ['常联', '吕玥'],
  ])('by %s: %s', (query, name) => {
    expect(names(query)[0]).toBe(name)
  })

  it('those whose name begins with it before those whose unit does', () => {
    expect(names('xlc')).toEqual(['新林场', '孙志强'])
  })

  it('while an input method still writes letters', () => {
    expect(names("s'z'q")).toEqual(['孙志强'])
  })

  it('nobody by letters that fit no reading, and everybody while nothing is typed', () => {
    expect(names('szzz')).toEqual([])
    expect(names('孙 张')).toEqual([])
    expect(names('  ')).toHaveLength(5)
  })

  it('characters and numbers alone before the table of readings is there', () => {
    expect(names('孙志', noReadings)).toEqual(['孙志强'])
    expect(names('8001', noReadings)).toEqual(['孙志强'])
    expect(names('szq', noReadings)).toEqual([])
  })

  it('two thousand contacts in under 50 ms a key', () => {
    const given = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞']
    const many = Array.from({ length: 2000 }, (_, i) =>
      entry({
        id: String(i),
        name: `孙${given[i % 20]}${given[(i * 7) % 19]}`,
        unit: '呼和浩特市公安局指挥中心',
        post: '值班员',
      }),
    )
    const book = createBook(many, readings)
    book.find('a')
    const started = performance.now()
    for (const query of ['s', 'sz', 'szq', 'hhht', 'hhhtsgaj', '孙']) book.find(query, 8)
    expect((performance.now() - started) / 6).toBeLessThan(50)
  })
})

describe('taking somebody from the phone book', () => {
  const typed = { unit: '新林', name: '老孙', post: '', phone: '123' }

  it('replaces what was typed with what is known', () => {
    expect(withEntry(typed, sun)).toEqual({
      unit: '新林场',
      name: '孙志强',
      post: '站长',
      phone: '13800138001',
    })
  })

  it('leaves open who speaks for a unit', () => {
    expect(withEntry(typed, unit)).toEqual({
      unit: '新林场',
      name: '老孙',
      post: '',
      phone: '0471-5550110',
    })
  })

  it('keeps the number that was typed where none is known', () => {
    expect(withEntry(typed, lu).phone).toBe('123')
  })
})
