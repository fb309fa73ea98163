// Workbooks as other programs write them: what is merged, hidden, faulty or never calculated, cell by cell.
import { strToU8, zipSync } from 'fflate'
import { addressOf } from '../../shared/spreadsheet/cells'

/** A number that is shown as a date; an error; a formula with its answer of text, null when it was never calculated. */
export type Written =
  | string
  | number
  | null
  | { readonly date: number }
  | { readonly error: string }
  | { readonly formula: string | null }

export interface TabWritten {
  readonly name: string
  readonly rows: readonly (readonly Written[])[]
  /** `B2:B8` */
  readonly merged?: readonly string[]
  readonly hidden?: boolean
  /** As the spreadsheet counts them, from 1. */
  readonly hiddenRows?: readonly number[]
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function cellXml(value: Written, row: number, column: number): string {
  const r = `r="${addressOf(row, column)}"`
  if (value === null) return ''
  if (typeof value === 'number') return `<c ${r}><v>${value}</v></c>`
  if (typeof value === 'string')
    return `<c ${r} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
  if ('date' in value) return `<c ${r} s="1"><v>${value.date}</v></c>`
  if ('error' in value) return `<c ${r} t="e"><f>X()</f><v>${value.error}</v></c>`
  return value.formula === null
    ? `<c ${r}><f>X()</f></c>`
    : `<c ${r} t="str"><f>X()</f><v>${escaped(value.formula)}</v></c>`
}

function tabXml({ rows, merged = [], hiddenRows = [] }: TabWritten): string {
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}"${hiddenRows.includes(row + 1) ? ' hidden="1"' : ''}>${cells.map((value, column) => cellXml(value, row, column)).join('')}</row>`,
  )
  const areas = merged.map((area) => `<mergeCell ref="${area}"/>`).join('')
  return sheetXml(lines.join(''), areas === '' ? '' : `<mergeCells>${areas}</mergeCells>`)
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const sheetXml = (rows: string, after = ''): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`

const links = (list: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${LINKS}">${list.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`

const STYLES = `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`

export interface Workbook {
  readonly from1904?: boolean
  readonly name?: string
}

/** @param sheets each a tab to be written, or the XML of one as it is */
export function aWorkbook(
  sheets: readonly (TabWritten | { readonly name: string; readonly xml: string })[],
  { from1904 = false, name = '表.xlsx' }: Workbook = {},
): File {
  const entries = sheets.map(
    (tab, index) =>
      `<sheet name="${tab.name}" sheetId="${index + 1}"${'hidden' in tab && tab.hidden === true ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  )
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': links([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  }
  for (const [index, tab] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = 'xml' in tab ? tab.xml : tabXml(tab)
  return new File(
    [zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))],
    name,
  )
}

/** A workbook of one tab. */
export const aWorkbookOf = (
  rows: readonly (readonly Written[])[],
  more: Omit<TabWritten, 'name' | 'rows'> & Workbook = {},
): File => aWorkbook([{ name: 'Sheet1', rows, ...more }], more)
