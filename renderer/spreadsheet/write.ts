// Rows of cells, as an .xlsx file in a folder that the person picks.
import type { Cell, SheetData } from 'write-excel-file/universal'
import type { Reply } from '../../shared/contract'
import type { Table } from '../../shared/spreadsheet/cells'
import { api } from '../api'

export interface SheetToWrite {
  /** What the tab is called. */
  readonly title: string
  /** Lines above the head, over the whole width: what the sheet is. */
  readonly above?: readonly string[]
  readonly table: Table
  /** In characters. */
  readonly widths: readonly number[]
  readonly landscape?: boolean
}

const BORDER = { borderStyle: 'thin', borderColor: '#808080', alignVertical: 'center' } as const
const HEAD = { ...BORDER, fontWeight: 'bold', align: 'center', wrap: true } as const

function cells({ above = [], table: { head, rows } }: SheetToWrite): SheetData {
  const line = (value: string, index: number): Cell[] => [
    {
      value,
      columnSpan: head.length,
      align: 'center',
      fontWeight: 'bold',
      ...(index === 0 ? { fontSize: 16, height: 30 } : {}),
    },
  ]
  return [
    ...above.map(line),
    head.map((value) => ({ value, ...HEAD })),
    // Numbers of telephones are text: a leading 0 is part of them.
    ...rows.map((row) => row.map((value) => ({ value, type: String, ...BORDER, wrap: true }))),
  ]
}

const asWritten = (sheet: SheetToWrite) => ({
  data: cells(sheet),
  sheet: sheet.title,
  columns: sheet.widths.map((width) => ({ width })),
  stickyRowsCount: (sheet.above?.length ?? 0) + 1,
  ...(sheet.landscape === true ? { orientation: 'landscape' as const } : {}),
})

/** One workbook with a tab for each. */
export async function bookBlob(sheets: readonly SheetToWrite[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal')
  return write(sheets.map(asWritten)).toBlob()
}

export const sheetBlob = (sheet: SheetToWrite): Promise<Blob> => bookBlob([sheet])

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const CHUNK = 0x8000
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(text)
}

/** Answers where it lies. */
export const saveBook = async (
  name: string,
  sheets: readonly SheetToWrite[],
): Promise<Reply<{ path: string }>> =>
  api.saveFile({ name, base64: await base64(await bookBlob(sheets)) })

export const saveSheet = (name: string, sheet: SheetToWrite): Promise<Reply<{ path: string }>> =>
  saveBook(name, [sheet])
