// 通讯录: each kept file and what it must come to.
import { expect } from 'vitest'
import { contacts, faultsOf, withContacts } from '../../renderer/support/imports'
import { aCase, type Case } from './case'

type Reading = Awaited<ReturnType<typeof contacts>>

const said = ({ faults, remarks }: Reading): string =>
  [...faults.map(({ address, message }) => `${address} ${message}`), ...remarks].join('\n')
const lines = ({ contacts: all }: Reading): string[] =>
  all.map(({ unit, name, post, mobile, office }) =>
    [unit, name, post, mobile, office].filter((text) => text !== '').join(' '),
  )
const reads = async (file: string, ...expected: readonly string[]) =>
  expect(lines(await contacts(file))).toEqual(expected)
/** What is left blank stays as it was, and is said. */
const keeps = async (file: string, ...words: readonly string[]) => {
  const reading = await contacts(file, await withContacts('wipe-0'))
  expect(reading.contacts).toHaveLength(4)
  for (const word of words) expect(said(reading)).toContain(word)
  for (const { mobile, fax, note } of reading.contacts)
    expect([mobile, fax, note].filter((text) => text === '')).toEqual([])
}

const DAN = '旗应急局 单国强'
const XIE = '旗公安局 解玉兰'
const [ONE, TWO] = ['13800000001', '13800000002']
const OFFICE = '0471-6001001'

export const PHONE_BOOKS: readonly Case[] = [
  aCase('tabs-2', 'the tab that was read, and the one that was not', async () =>
    expect(said(await contacts('tabs-2'))).toContain('读的是“旗直”这张表，没有读：“乡镇”'),
  ),
  aCase('wipe-0', 'four people', async () =>
    expect((await contacts('wipe-0')).contacts).toHaveLength(4),
  ),
  aCase('wipe-1', 'blanks empty nothing', () =>
    keeps('wipe-1', '手机 4 处', '传真 4 处', '备注 4 处'),
  ),
  aCase('wipe-2', 'faults at E2 to E5', async () => {
    const reading = await contacts('wipe-2', await withContacts('wipe-0'))
    expect(reading.faults.map(({ address }) => address)).toEqual(['E2', 'E3', 'E4', 'E5'])
    expect(faultsOf(reading)[0]).toContain('E2 是 #N/A')
    expect(reading.contacts).toHaveLength(0)
  }),
  aCase('wipe-8', 'blanks empty no post and no note', () =>
    keeps('wipe-8', '职务 4 处', '备注 4 处'),
  ),
  aCase('merged-2', 'the unit of each of its people', async () => {
    const units = (await contacts('merged-2')).contacts.map(({ unit, name }) => `${name} ${unit}`)
    expect(units).toContain('解玉兰 旗应急局')
    expect(units).toContain('查干夫 旗公安局')
  }),
  aCase('merged-4', 'the number of each of its people', async () => {
    const offices = (await contacts('merged-4')).contacts.map(
      ({ office, name }) => `${name} ${office}`,
    )
    expect(offices).toContain('解玉兰 0471-6001001')
    expect(offices).toContain('查干夫 0471-6001002')
  }),
  aCase('side-by-side-1', 'eight people with one number each', async () => {
    const read = lines(await contacts('side-by-side-1'))
    expect(read).toHaveLength(8)
    expect(read.find((line) => line.includes('单国强'))).toContain('0471-6001000')
    expect(read.find((line) => line.includes('孟繁星'))).toContain('0471-6001050')
  }),
  aCase('columns-1', '电话 is the office, 手机 the mobile', () =>
    reads('columns-1', `${DAN} 局长 ${ONE} ${OFFICE}`, `${XIE} 科员 ${TWO} 0471-6001002`),
  ),
  aCase('columns-2', '座机 and 手机 in brackets', () =>
    reads('columns-2', `${DAN} ${ONE} ${OFFICE}`),
  ),
  aCase('columns-3', '所属单位, 职务/职称, 移动电话号码', () =>
    reads('columns-3', `${DAN} 局长 ${ONE} ${OFFICE}`, `${XIE} 科员 ${TWO} 0471-6001002`),
  ),
  aCase('columns-5', 'a head on two levels', () =>
    reads('columns-5', `${DAN} 局长 ${ONE}`, `${XIE} 科员 ${TWO}`),
  ),
  aCase('columns-6', '联系电话 is the office, 手机号码 the mobile', () =>
    reads('columns-6', `${DAN} 局长 ${ONE} ${OFFICE}`),
  ),
  aCase('columns-8', 'both mobiles', () => reads('columns-8', `${DAN} ${ONE}、${TWO} ${OFFICE}`)),
  aCase('columns-10', 'stars are no part of a head; 工号 is named', async () => {
    await reads('columns-10', `应急科 单国强 ${ONE}`, `信息科 解玉兰 ${TWO}`)
    expect(said(await contacts('columns-10'))).toContain('工号')
  }),
  aCase('rows-1', 'three people under their offices', () =>
    reads(
      'rows-1',
      '办公室 单国强 主任 0471-6001001',
      '办公室 解玉兰 0471-6001002',
      '法制处 仇小明 处长 0471-6001003',
    ),
  ),
  aCase('rows-2', 'one person; both lines named', async () => {
    const reading = await contacts('rows-2')
    expect(reading.contacts).toHaveLength(1)
    expect(said(reading)).toContain('合计')
    expect(said(reading)).toContain('制表')
  }),
  aCase('rows-4', 'two people', async () =>
    expect((await contacts('rows-4')).contacts.map(({ name }) => name)).toEqual([
      '单国强',
      '解玉兰',
    ]),
  ),
  aCase('number-1', 'the lost 0 is said or put back', async () => {
    const reading = await contacts('number-1')
    expect(said(reading)).toContain('C2')
    expect(said(reading)).toContain('少了开头的 0')
  }),
  aCase('number-2', 'both are pointed out', async () => {
    const told = said(await contacts('number-2'))
    expect(told).toContain('有 12 位')
    expect(told).toContain('------')
  }),
  aCase('number-4', 'ten digits are pointed out', async () =>
    expect(said(await contacts('number-4'))).toContain('有 10 位'),
  ),
  aCase('placeholder-2', 'three people, words for nothing said once', async () => {
    const reading = await contacts('placeholder-2')
    expect(reading.contacts).toHaveLength(3)
    expect(said(reading)).toContain('6 处“—”“/”“无”当作没有写')
  }),
  aCase('rare-name-1', '李𣲗', async () =>
    expect((await contacts('rare-name-1')).contacts.map(({ name }) => name)).toContain('李𣲗'),
  ),
  aCase('refused-4', 'two people under section heads', async () =>
    expect(
      (await contacts('refused-4')).contacts.map(({ unit, name }) => `${unit} ${name}`),
    ).toEqual(['旗委 单国强', '旗公安局 解玉兰']),
  ),
  aCase('refused-5', 'the numbers, with the remarks beside them in 备注', async () => {
    const { contacts: read } = await contacts('refused-5')
    expect(read.map(({ mobile, office }) => `${mobile} ${office}`)).toEqual([
      `${ONE} 6001013、6001014`,
      `${TWO} 6001018`,
    ])
    expect(read[0]?.note).toContain('微信同号')
  }),
  aCase('refused-6', '单国强 with both posts, both 李静 told apart', async () => {
    const { contacts: read } = await contacts('refused-6')
    const dan = read.filter(({ name }) => name === '单国强').map(({ post }) => post)
    expect(dan.join('、')).toBe('局长、副总指挥')
    expect(read.filter(({ name }) => name.includes('李静')).map(({ mobile }) => mobile)).toEqual([
      TWO,
      '13800000003',
    ])
  }),
  aCase('file-1', 'cells without addresses', () => reads('file-1', `旗水利局 乌兰 ${ONE}`)),
]
