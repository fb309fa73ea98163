// Lines that are no entry, numbers that cannot be dialled, words that mean nobody, and names in other characters.
import { describe, expect, it } from 'vitest'
import { aWorkbookOf, type Written } from '../../support/workbook'
import { contacts, faultsOf, roster, told, withRoster } from '../support/imports'

const people = async (source: string | File) =>
  (await contacts(source)).contacts.map(({ unit, name, post }) => `${unit} ${name} ${post}`.trim())
const remarks = async (...rows: Written[][]) => (await contacts(aWorkbookOf(rows))).remarks

describe('a line of a phone book that is no entry', () => {
  it('names the office of those below it, where they have no column for one', async () => {
    expect(await people('rows-1')).toEqual([
      '办公室 单国强 主任',
      '办公室 解玉兰',
      '法制处 仇小明 处长',
    ])
    expect((await contacts('rows-1')).remarks).toContain(
      'A2“办公室”、A5“法制处” 当作下面各人的单位。',
    )
  })

  it.each([
    [
      'rows-2',
      ['旗应急局 单国强'],
      '这些行不是一条，没有导入：A3“合计：1人”、A4“制表：旗政府办值班室”。',
    ],
    ['rows-4', ['单国强', '解玉兰'], '这些行不是一条，没有导入：B4“共2人”。'],
    [
      'refused-4',
      ['旗委 单国强', '旗公安局 解玉兰'],
      '这些行不是一条，没有导入：A2“一、旗领导”、A4“二、旗直部门”。',
    ],
  ])('%s: is left out and named', async (name, expected, remark) => {
    expect(await people(name)).toEqual(expected)
    expect((await contacts(name)).remarks).toEqual([remark])
  })

  it('may be a sum with figures, two makers, or a number prepared for nobody', async () => {
    const reading = await contacts(
      aWorkbookOf([
        ['序号', '单位', '姓名', '手机'],
        [1, '旗水利局', '乌兰', '13800000001'],
        [2],
        ['合计', 2, null, 5],
        [null, '制表：孟和', '审核：白音'],
      ]),
    )
    expect(reading).toMatchObject({ added: 1, faults: [] })
    expect(reading.remarks).toEqual([
      '这些行不是一条，没有导入：A4“合计 2 5”、B5“制表：孟和 审核：白音”。',
    ])
  })
})

describe('a line of a roster that is no day', () => {
  it('is left out and named', async () => {
    expect((await roster('refused-12')).notes).toEqual([
      { address: 'A4', message: '制表人：孟和，审核人：白音' },
    ])
    const { notes, faults } = await roster(
      aWorkbookOf([
        ['日期', '主班'],
        ['3日', '孟和'],
        ['合计', 1],
        [null, '审核：白音'],
      ]),
    )
    expect(faults).toEqual([])
    expect(notes.map(({ address }) => address)).toEqual(['A3', 'B4'])
  })

  it('may be the head again', async () => expect((await roster('refused-10')).read).toBe(4))

  it('goes on with the second officer of the day above', async () =>
    expect(told(await roster('refused-1'))).toEqual([
      '2026-11-01 main 韩志远',
      '2026-11-01 second 贾文静',
      '2026-11-02 main 贾文静',
      '2026-11-02 second 康永强',
      '2026-11-03 main 康永强',
      '2026-11-03 second 李建华',
    ]))

  it('with its day written again is one line too many', async () =>
    expect(
      (
        await roster(
          aWorkbookOf([
            ['日期', '主班'],
            ['3日', '孟和'],
            ['3日', '白音'],
          ]),
        )
      ).faults,
    ).toHaveLength(1))

  it('of several days is refused with what to do', async () => {
    expect(faultsOf(await roster('refused-14'))).toEqual([
      'A2 “11月2日—8日”一格写了几天，请一天一行。',
      'A3 “11.9-11.15”一格写了几天，请一天一行。',
    ])
    expect(
      told(await roster('refused-7'))
        .filter((line) => line.includes('leader'))
        .map((line) => line.slice(0, 10)),
    ).toEqual(['2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18'])
  })
})

describe('a number that can hardly be dialled', () => {
  it.each<[string, string]>([
    [
      'number-1',
      '请核对号码：C2“4716001001”像是少了开头的 0，按 0471-6001001 导入、D2“4716001002”像是少了开头的 0，按 0471-6001002 导入。',
    ],
    ['number-2', '请核对号码：C2“138000000012”像手机号，却有 12 位。'],
    ['number-4', '请核对号码：C2“1380000001”像手机号，却有 10 位。'],
  ])('%s: is pointed out', async (name, remark) =>
    expect((await contacts(name)).remarks).toContain(remark),
  )

  it.each<[Written, boolean]>([
    ['110', false],
    [8001, false],
    ['6001001', false],
    ['86001001', false],
    ['0471-6001001', false],
    ['（0471）6001001', false],
    ['0471-6001001-8001', false],
    ['0471-6001001转8', false],
    ['010-60010001', false],
    ['400-800-1234', false],
    ['95598', false],
    ['+86 13800000001', false],
    ['13800000001、6001001', false],
    [1060010001, true],
    ['138000000', true],
    ['6001001、1380000001', true],
    ['04716', true],
    ['0471-600100123', true],
    ['600100123', true],
  ])('%s: %s', async (number, doubted) =>
    expect((await remarks(['姓名', '电话'], ['乌兰', number])).length).toBe(doubted ? 1 : 0),
  )
})

describe('words for nothing', () => {
  it('stand for nobody on a roster, which is said once', async () => {
    const reading = await roster('placeholder-1')
    expect(told(reading)).toEqual([
      '2026-11-01 main 高娃',
      '2026-11-02 main 韩志远',
      '2026-11-03 main 贾文静',
    ])
    expect(reading.remarks).toEqual(['6 处“暂缺”“待定”“休息”当作没有人。'])
  })

  it('would take a known name away, unlike a blank, once that is ticked', async () =>
    expect(
      (
        await roster(
          aWorkbookOf([
            ['日期', '主班'],
            ['11月1日', '暂 缺'],
          ]),
          await withRoster('wipe-3'),
        )
      ).emptied,
    ).toMatchObject([{ before: '高娃' }]))

  it('stand for no number in a phone book, which is said once', async () => {
    const reading = await contacts('placeholder-2')
    expect(reading.contacts.map(({ mobile, office, fax }) => [mobile, office, fax])).toEqual([
      ['13800000000', '', ''],
      ['13800000001', '', ''],
      ['13800000002', '', ''],
    ])
    expect(reading.remarks).toEqual(['6 处“—”“/”“无”当作没有写。'])
  })
})

describe('a name', () => {
  it('beyond the basic plane is kept as it is', async () =>
    expect((await contacts('rare-name-1')).contacts).toMatchObject([{ name: '李𣲗' }]))

  it('with the dot of another keyboard is the same name', async () => {
    expect(told(await roster('dots-1')).filter((line) => line.includes('leader'))).toEqual([
      '2026-11-01 leader 巴特尔·其其格',
      '2026-11-02 leader 巴特尔·其其格',
    ])
    const names = [
      '巴特尔·其其格',
      '巴特尔•其其格',
      '巴特尔・其其格',
      '巴特尔.其其格',
      '巴特尔 ‧ 其其格',
    ]
    for (const name of names)
      expect(
        await people(
          aWorkbookOf([
            ['姓名', '手机'],
            [name, '110'],
          ]),
        ),
      ).toEqual(['巴特尔·其其格'])
  })
})
