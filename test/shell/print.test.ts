// Printing in the browser shell: a PDF, handed to the program that reads PDFs.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openerFor } from '../../electron/shell-browser/open-file'
import { createPrint } from '../../electron/shell-browser/print'
import { MINUTE } from '../../shared/time'
import { testClock } from '../support/clock'
import { tempFolder } from '../support/temp-folder'
import { eventually } from '../support/eventually'

const PAPER = {
  title: '首报',
  html: '<p>首报</p>',
  landscape: false,
  fileName: '首报 值班〔2026〕1号.pdf',
}
const pdf = async (html: string) => new TextEncoder().encode(`%PDF ${html}`)

test('a paper is opened as a PDF that only its owner may read, and the one before is gone', async () => {
  const folder = join(tempFolder(), 'print')
  const opened: string[] = []
  const clock = testClock()
  const openFile = async (path: string) => void opened.push(path)
  const { print, clear } = createPrint({ pdf, folder, openFile, clock })
  await print({ ...PAPER, fileName: '旧的.pdf' })
  expect(await print(PAPER)).toBe('opened')
  const left = await readdir(folder)
  expect(left).toHaveLength(1)
  // The title bar of the reader shows it.
  expect(basename(opened.at(-1)!)).toBe('首报 值班〔2026〕1号.pdf')
  expect(dirname(dirname(opened.at(-1)!))).toBe(folder)
  expect(await readFile(opened.at(-1)!, 'utf8')).toBe('%PDF <p>首报</p>')
  if (process.platform !== 'win32') expect((await stat(opened.at(-1)!)).mode & 0o077).toBe(0)
  // Names and telephone numbers do not lie about.
  await clock.advance(6 * MINUTE)
  await eventually(async () => expect(await readdir(folder)).toEqual([]))
  await print(PAPER)
  await clear()
  expect(await readdir(folder)).toEqual([])
})

test('what an earlier run left to be printed is gone at the start', async () => {
  const folder = tempFolder()
  await writeFile(join(folder, '旧的.pdf'), '%PDF')
  createPrint({ pdf, folder, openFile: async () => {}, clock: testClock() })
  await eventually(async () => expect(await readdir(folder)).toEqual([]))
})

test('nothing is said to be printed when no program took it', async () => {
  const { print } = createPrint({
    clock: testClock(),
    pdf,
    folder: tempFolder(),
    openFile: () => Promise.reject(new Error('no reader')),
  })
  await expect(print(PAPER)).rejects.toThrow('no reader')
})

test('each system opens a file by its own program, with the path as one argument', () => {
  const path = '/a folder/首报 & 续报.pdf'
  expect(openerFor('linux', path)).toEqual({ file: 'xdg-open', args: [path] })
  expect(openerFor('darwin', path)).toEqual({ file: 'open', args: [path] })
  expect(openerFor('win32', path)).toEqual({
    file: 'rundll32.exe',
    args: ['url.dll,FileProtocolHandler', path],
  })
})
