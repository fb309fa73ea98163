// Sheets as people keep them, as real .xlsx files, and the hands that give them to the page.
import { act } from 'react'
import write from 'write-excel-file/universal'
import { settle } from './page'

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

/** Chooses the file in the dialog that is open, and waits until its rows are there. */
export async function choose(file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })))
  const said = () =>
    document.querySelector('[role="dialog"] [role="status"], [role="dialog"] p[role="alert"]') !==
    null
  for (let tries = 0; tries < 200 && !said(); tries += 1) {
    await act(async () => new Promise((done) => setTimeout(done, 10)))
  }
  await settle()
}
