// Files that are chosen in place of a table, each by what it is and what to do with it.
import { isText } from './text/decode'

const OLD =
  '这是旧格式的表格。请在 Excel 或 WPS 里“另存为”.xlsx，再导入；或打开它，选中整张表复制，到这里按 Ctrl+V。'
const OWNER =
  '这是表格打开时的临时文件（名字以 ~$ 开头），里面没有内容。请先在 WPS/Excel 里关掉那张表，再选名字里没有 ~$ 的那一个。'
const EMPTY = '这个文件是空的（0 字节），可能没有拷完整。请重新拷一次。'
const LOCKED = '这张表加了密码。请在 Excel 或 WPS 里打开，去掉密码，保存后再导入。'
const BINARY = '这是二进制格式的表格（.xlsb）。请在 Excel 里“另存为”.xlsx，再导入。'
const OPEN = '这是 .ods 表格。请“另存为”.xlsx，再导入。'
const WORD =
  '这是 Word 文件，不是表格。请打开它，选中里面的表格，按 Ctrl+C，再到这里按 Ctrl+V；或复制到 Excel 里存成 .xlsx。'
const SLIDES = '这是演示文稿，不是表格。请把内容放进 Excel 或 WPS 表格里，存成 .xlsx，再导入。'
const PDF = '这是 PDF，不是表格。请要一份 .xlsx 的，或者在 Excel 或 WPS 里照着做一张。'
const PICTURE = '这是图片，不是表格。请要一份 .xlsx 的，或者在 Excel 或 WPS 里照着做一张。'
const PACKET = '这是压缩包，不是表格。压缩包请先解压；事件包在“导入”里收。'

/** The first bytes by which a format is known. */
const SIGNS: readonly (readonly [sign: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], PDF],
  [[0xff, 0xd8, 0xff], PICTURE],
  [[0x89, 0x50, 0x4e, 0x47], PICTURE],
]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b]

/** What an archive is by the name of a part that only this format has. Names are kept as they are. */
const INSIDE: readonly (readonly [part: string, what: string])[] = [
  ['xl/workbook.bin', BINARY],
  ['word/document.xml', WORD],
  ['ppt/presentation.xml', SLIDES],
  ['application/vnd.oasis.opendocument.spreadsheet', OPEN],
]

const begins = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, index) => bytes[index] === byte)

function holds(bytes: Uint8Array, text: string, width: 1 | 2 = 1): boolean {
  const wanted = [...text].map((character) => character.charCodeAt(0))
  for (let at = bytes.indexOf(wanted[0]!); at !== -1; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((code, index) => bytes[at + index * width] === code)) return true
  }
  return false
}

function archived(bytes: Uint8Array): string | null {
  if (holds(bytes, 'xl/workbook.xml')) return null
  const inside = INSIDE.find(([part]) => holds(bytes, part))
  if (inside !== undefined) return inside[1]
  return holds(bytes, '[Content_Types].xml') ? null : PACKET
}

/** Word and Excel keep who has a table open in a file of this size. */
const OWNER_BYTES = 256

/** Why the file cannot be a table; null when it may be one. */
export function foreignFile(name: string, bytes: Uint8Array): string | null {
  if (bytes.length === 0) return EMPTY
  if (name.includes('~$') && bytes.length <= OWNER_BYTES) return OWNER
  if (begins(bytes, OLE)) return holds(bytes, 'EncryptedPackage', 2) ? LOCKED : OLD
  const known = SIGNS.find(([sign]) => begins(bytes, sign))
  if (known !== undefined) return known[1]
  if (begins(bytes, ZIP)) return archived(bytes)
  return /\.(xls|et)$/i.test(name) && !isText(bytes) ? OLD : null
}
