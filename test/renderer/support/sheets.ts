// Sheets as people keep them, as real .xlsx files, and the hands that give them to the page.
import { act } from 'react'
import write from 'write-excel-file/universal'
import { settle, text } from './page'

type Cell = string | number | null

export async function aSheet(name: string, rows: readonly (readonly Cell[])[]): Promise<File> {
  const blob = await write(
    rows.map((row) => row.map((value) => (value === null ? null : { value }))),
  ).toBlob()
  return new File([await bytesOf(blob)], name)
}

const bytesOf = (blob: Blob): Promise<ArrayBuffer> =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.readAsArrayBuffer(blob)
  })

/** Chooses the file, and waits until its rows are there, or why not. */
export async function choose(file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  const before = text()
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })))
  for (let tries = 0; tries < 200 && text() === before; tries += 1)
    await act(async () => new Promise((done) => setTimeout(done, 10)))
  await settle()
}

/** The sheet as it lies before the person; null before it was read. */
export const sheet = () => document.querySelector<HTMLElement>('[aria-label="表格原样"]')

/** Ctrl+V, with what the clipboard holds by its kinds. */
export async function paste(
  holds: Readonly<Record<string, string>>,
  into: EventTarget = document.body,
  there: () => boolean = isShown,
) {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  const clipboardData = {
    types: Object.keys(holds),
    files: [],
    getData: (kind: string) => holds[kind] ?? '',
  }
  await act(async () => void into.dispatchEvent(Object.assign(event, { clipboardData })))
  await shown(there)
}

const isShown = (): boolean =>
  sheet() !== null || document.querySelector('p[role="alert"]') !== null

/** Waits until a table was read, or refused. */
export async function shown(there: () => boolean = isShown) {
  for (let tries = 0; tries < 200 && !there(); tries += 1)
    await act(async () => new Promise((done) => setTimeout(done, 10)))
  await settle()
}
