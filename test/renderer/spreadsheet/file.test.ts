// Files that cannot be read, each refused for its own reason, and those that would be too much.
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readRows } from '../../../renderer/spreadsheet/read'
import { aWorkbook, sheetXml } from '../../support/workbook'
import { contacts } from '../support/imports'

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const wide = (text: string): number[] =>
  [...text].flatMap((character) => [character.charCodeAt(0), 0])
const zipped = (...parts: string[]) =>
  zipSync(
    Object.fromEntries(['[Content_Types].xml', ...parts].map((part) => [part, strToU8('<x/>')])),
  )
const refusal = async (name: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<string> => {
  const read = await readRows(new File([bytes], name))
  return read.ok ? 'read' : read.error
}

describe('a file that is no table', () => {
  it.each<[string, string, Uint8Array<ArrayBuffer> | string, string]>([
    ['an empty file', '值班表.xlsx', '', '空的'],
    ['what an open table leaves beside it', '~$值班表.xlsx', new Uint8Array(165), '~$'],
    [
      'a table with a password',
      '值班表.xlsx',
      Uint8Array.from([...OLE, ...wide('EncryptedPackage')]),
      '密码',
    ],
    ['an old table with a new name', '值班表.xlsx', Uint8Array.from(OLE), '旧格式'],
    ['an old table', '值班表.xls', Uint8Array.from(OLE), '旧格式'],
    ['a Word file', '值班表.docx', zipped('word/document.xml'), 'Word'],
    ['slides', '值班表.pptx', zipped('ppt/presentation.xml'), '演示文稿'],
    ['a binary table', '值班表.xlsb', zipped('xl/workbook.bin'), '.xlsb'],
    ['an archive', '值班表.zip', zipSync({ '值班表.txt': strToU8('x') }), '压缩包'],
    ['a PDF', '值班表.pdf', '%PDF-1.7', 'PDF'],
    ['a web page without a table', '值班表.xlsx', '<html><table></table></html>', '没有表格'],
    ['the words of a Word file', '值班表.txt', '{\\rtf1', 'RTF'],
    ['a torn table', '值班表.xlsx', zipped('xl/workbook.xml').slice(0, 100), '已经损坏'],
    ['noise', '值班表.xlsx', Uint8Array.from([1, 2, 3, 0, 5]), '已经损坏'],
  ])('%s is refused for what it is', async (_, name, bytes, word) =>
    expect(await refusal(name, bytes)).toContain(word),
  )

  it('without the addresses of its cells is read all the same', async () =>
    expect((await contacts('file-1')).contacts).toMatchObject([
      { unit: '旗水利局', name: '乌兰', mobile: '13800000001' },
    ]))
})

describe('a file that would be too much', () => {
  const asked = async (rows: string): Promise<string> => {
    const read = await readRows(aWorkbook([{ name: '值班表', xml: sheetXml(rows) }]))
    return read.ok ? 'read' : read.error
  }

  it('with one cell at the far end is refused by its cell', async () => {
    expect(await asked('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')).toMatch(
      /^“值班表”这张表XFD1048576 有内容，离表格太远/,
    )
    expect(await asked('<row r="1"><c r="XFD1"><v>1</v></c></row>')).toContain('XFD1')
  })

  it('with formats in every row down to the last is refused after the first of them', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" s="0"/></row>`,
    )
    expect(await asked(rows.join(''))).toMatch(/超过 20000 行/)
  })

  it('that swells when it is unpacked is stopped', async () =>
    expect(await asked(' '.repeat(70 * 1024 * 1024))).toContain('解开以后太大'))

  it('with blank cells far away is read', async () => {
    const read = await readRows(
      aWorkbook([
        {
          name: '值班表',
          xml: sheetXml(
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="900000"><c r="XFD900000" s="1"/></row>',
          ),
        },
      ]),
    )
    expect(read).toMatchObject({ ok: true, value: { tabs: [{ rows: [[1]] }] } })
  })
})

describe('the text of a cell', () => {
  const said = async (cells: string) => {
    const read = await readRows(aWorkbook([{ name: '表', xml: sheetXml(`<row>${cells}</row>`) }]))
    return read.ok ? read.value.tabs[0]!.rows[0] : read.error
  }
  const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`

  it('may hold any character, however it is written', async () =>
    expect(
      await said(
        [
          inline('李&#146583;'),
          inline('&amp;lt;'),
          inline('<![CDATA[a<b]]>'),
          inline('一_x000A_二'),
        ].join(''),
      ),
    ).toEqual(['李𣲗', '&lt;', 'a<b', '一\n二']))

  it('is put together from its runs, without the readings of its characters', async () =>
    expect(
      await said(
        '<c t="inlineStr"><is><r><t>单</t></r><r><t>国强</t></r><rPh sb="0" eb="1"><t>shan</t></rPh></is></c>',
      ),
    ).toEqual(['单国强']))

  it('knows no entities of a document type', async () =>
    expect(
      await refusal(
        '表.xlsx',
        new Uint8Array(
          await aWorkbook([
            {
              name: '表',
              xml: `<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml(`<row>${inline('&a;')}</row>`)}`,
            },
          ]).arrayBuffer(),
        ),
      ),
    ).toContain('已经损坏'))
})
