// Printing in the browser shell: the paper becomes a PDF in a folder of our own, and the program that
// reads PDFs here opens it. A page cannot reach a printer without putting a dialog over the desk.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ports } from '../core/ports'
import type { FileOpener } from './open-file'

export interface PrintDeps {
  readonly pdf: Ports['pdf']
  /** For the PDFs that wait to be printed; emptied at the next print. */
  readonly folder: string
  readonly openFile: FileOpener
}

/** Names and telephone numbers do not lie about: only the last one waits. */
async function empty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder)) {
    // One that a reader still has open may stay until the next time.
    await rm(join(folder, name), { force: true }).catch(() => {})
  }
}

export const createPrint =
  ({ pdf, folder, openFile }: PrintDeps): Ports['print'] =>
  async ({ html, fileName }) => {
    const bytes = await pdf(html)
    await empty(folder)
    // A name of its own each time: Windows does not overwrite what a reader has open.
    const path = join(folder, `${Date.now().toString(36)} ${fileName}`)
    await writeFile(path, bytes, { mode: 0o600 })
    await openFile(path)
    return 'opened'
  }
