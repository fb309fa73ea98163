// Tables that come as text: .csv as spreadsheets write it, web pages called .xls, and what was copied elsewhere.
import { describe, expect, it } from 'vitest'
import { readCopied, readRows } from '../../../renderer/spreadsheet/read'
import { readContacts } from '../../../shared/contact/sheet'
import { readRoster } from '../../../shared/roster/sheet'
import { filledRows, type Book } from '../../../shared/spreadsheet/book'
import type { Result } from '../../../shared/result'
import { aManagedDesk } from '../../support/a-roster'
import { aDeskOfWholeDays, told } from '../support/imports'

const read = async (name: string, bytes: Uint8Array<ArrayBuffer> | string) =>
  readRows(new File([bytes], name))
const copied = async (html: string, text = '') =>
  readCopied({ getData: (type) => (type === 'text/html' ? html : text) })
const bookIn = (result: Result<Book, string>): Book => {
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const said = (result: Result<Book, string>): string => (result.ok ? 'read' : result.error)
const contactsIn = (result: Result<Book, string>) =>
  readContacts(aManagedDesk().state, bookIn(result))

const LINES = '单位,姓名,手机\r\n旗水利局,乌兰,13800000001\r\n'
const ULAN = [{ unit: '旗水利局', name: '乌兰', mobile: '13800000001' }]
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text).flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
  ])
/** 单位,姓名,手机 and a line, as Excel on a Chinese Windows saves it. */
const GBK = Uint8Array.from([
  0xb5,
  0xa5,
  0xce,
  0xbb,
  0x2c,
  0xd0,
  0xd5,
  0xc3,
  0xfb,
  0x2c,
  0xca,
  0xd6,
  0xbb,
  0xfa,
  0x0d,
  0x0a,
  0xc6,
  0xec,
  0xcb,
  0xae,
  0xc0,
  0xfb,
  0xbe,
  0xd6,
  0x2c,
  0xce,
  0xda,
  0xc0,
  0xbc,
  0x2c,
  ...utf8('13800000001\r\n'),
])
/** 䶮 is in GB18030 alone. */
const GB18030 = Uint8Array.from([
  ...utf8('name,'),
  0xca,
  0xd6,
  0xbb,
  0xfa,
  0x0a,
  0xfe,
  0x9f,
  0x2c,
  ...utf8('13800000001\n'),
])

describe('a .csv', () => {
  it.each<[string, string, Uint8Array<ArrayBuffer>]>([
    ['UTF-8', '通讯录.csv', utf8(LINES)],
    ['UTF-8 with its mark', '通讯录.csv', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(LINES)])],
    ['GBK', '通讯录.csv', GBK],
    ['tabs in UTF-16, as “Unicode 文本”', '通讯录.txt', utf16(LINES.replaceAll(',', '\t'))],
    ['semicolons', '通讯录.CSV', utf8(LINES.replaceAll(',', ';'))],
  ])('in %s is read', async (_, name, bytes) =>
    expect(contactsIn(await read(name, bytes)).contacts).toMatchObject(ULAN),
  )

  it('keeps characters that GBK has not', async () =>
    expect(bookIn(await read('x.csv', GB18030)).tabs[0]!.rows[1]).toEqual(['䶮', '13800000001']))

  it('says by its name which month it is about', async () => {
    const book = bookIn(await read('2026年12月值班表.csv', utf8('日期,主班\n1,韩志远\n')))
    expect(readRoster(aDeskOfWholeDays().state, book, '2026-12').changes).toMatchObject([
      { date: '2026-12-01', to: '韩志远' },
    ])
  })

  it('that Excel saved has numbers that nobody can dial any more: each is named', async () => {
    const { faults } = contactsIn(
      await read(
        'x.csv',
        utf8('单位,姓名,手机\n旗水利局,乌兰,1.38E+10\n旗水利局,孟和,#########\n'),
      ),
    )
    expect(faults).toMatchObject([
      { address: 'C2', message: expect.stringContaining('1.38E+10') as string },
      { address: 'C3', message: expect.stringContaining('列太窄') as string },
    ])
  })

  it('whose quotes do not close is refused by its line', async () =>
    expect(said(await read('x.csv', utf8('姓名,手机\n"乌兰,1\n孟和,2\n')))).toContain('第2行'))

  it('in no known encoding is refused, with what to do', async () =>
    expect(said(await read('x.csv', Uint8Array.from([0x61, 0x2c, 0xff, 0xff, 0x0a])))).toMatch(
      /认不出来.*另存为”\.xlsx/,
    ))

  it('of more rows than anybody has is refused', async () =>
    expect(said(await read('x.csv', utf8('1,2\n'.repeat(20_001))))).toContain('超过 20000 行'))

  it('that is an old table by another name is told what it is', async () =>
    expect(said(await read('x.csv', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])))).toContain(
      '旧格式',
    ))
})

const page = (table: string) =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{color:red}</style></head><body><!--StartFragment-->${table}<!--EndFragment--></body></html>`

describe('what was copied', () => {
  it('in Excel or WPS comes with what is merged', async () => {
    const result = await copied(
      page(
        '<table><tr><td colspan=3>通讯录</td></tr><tr><td>单位</td><td>姓名</td><td>手机</td></tr><tr><td rowspan=2>旗水利局</td><td>乌兰</td><td x:num="13800000001">1.38E+10</td></tr><tr><td>孟和</td><td x:num="13800000002">########</td></tr></table>',
      ),
      'unused',
    )
    expect(contactsIn(result).contacts).toMatchObject([
      ...ULAN,
      { unit: '旗水利局', name: '孟和', mobile: '13800000002' },
    ])
  })

  it('keeps the columns below two merged cells in their places', async () => {
    const [tab] = bookIn(
      await copied(
        '<table><tr><td rowspan=2>a</td><td>b</td><td rowspan=3>c</td></tr><tr><td>d</td></tr><tr><td>e</td><td>f</td></tr></table>',
      ),
    ).tabs
    expect(filledRows(tab!)).toEqual([
      ['a', 'b', 'c'],
      ['a', 'd', 'c'],
      ['e', 'f', 'c'],
    ])
  })

  it('in Word comes cell by cell, without the ends of lines of its source', async () => {
    const [tab] = bookIn(
      await copied(
        page(
          '<table><tr><td><p class=MsoNormal><span>值班\n  室</span></p></td><td><p><span lang=EN-US>13800000001<o:p></o:p></span></p><p>8001</p></td></tr></table>',
        ),
      ),
    ).tabs
    expect(tab!.rows).toEqual([['值班室', '13800000001\n8001']])
  })

  it('as words alone is parted by its tabs', async () => {
    const result = await copied('<p>x</p>', LINES.replaceAll(',', '\t'))
    expect(contactsIn(result).contacts).toMatchObject(ULAN)
  })

  it('of a roster fills as many cells', async () => {
    const book = bookIn(
      await copied('', '日期\t带班领导\t主班\t副班\n11月2日\t李建国\t韩志远\t孟和\n'),
    )
    expect(told(readRoster(aDeskOfWholeDays().state, book, '2026-11'))).toEqual([
      '2026-11-02 leader 李建国',
      '2026-11-02 main 韩志远',
      '2026-11-02 second 孟和',
    ])
  })

  it('runs nothing and fetches nothing', async () => {
    await copied(
      '<table><tr><td><img src=x onerror="window.ran = 1"><script>window.ran = 1</script>a</td></tr></table>',
    )
    expect('ran' in window).toBe(false)
  })

  it('is nothing: says what to copy', async () =>
    expect(said(await copied('', ' '))).toMatch(/剪贴板里没有表格.*Ctrl\+C/))
})

describe('a web page that is called .xls', () => {
  it('is read, each of its tables by itself', async () => {
    const html = page(
      '<table><tr><td><table><tr><td>单位</td><td>手机</td></tr></table><table><tr><td>x</td></tr></table></td></tr></table>',
    )
    expect(
      bookIn(await read('通讯录.xls', utf8(html))).tabs.map(({ name, rows }) => [name, rows]),
    ).toEqual([
      ['通讯录 第1张', [['单位', '手机']]],
      ['通讯录 第2张', [['x']]],
    ])
  })

  it('without a table is refused', async () =>
    expect(said(await read('x.xls', utf8('<?xml version="1.0"?><Workbook/>')))).toContain(
      '里面没有表格',
    ))
})
