// Printing in the browser shell: the paper becomes a PDF in a folder of our own, and the program that
// reads PDFs here opens it. A page cannot reach a printer without putting a dialog over the desk.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MINUTE, type Ms } from '../../shared/time'
import type { Cancel, Clock, Ports } from '../core/ports'
import type { FileOpener } from './open-file'

export interface PrintDeps {
  readonly pdf: Ports['pdf']
  /** For the PDF that waits to be printed. */
  readonly folder: string
  readonly openFile: FileOpener
  readonly clock: Pick<Clock, 'setTimer'>
}

export interface Printer {
  readonly print: Ports['print']
  /** Takes away what was left to be printed. */
  clear(): Promise<void>
}

/** A reader has long opened it by then; what it shows stays on its screen. */
const READ_BY: Ms = 5 * MINUTE

/** Names and telephone numbers do not lie about. */
async function empty(folder: string): Promise<void> {
  // Nothing was printed yet.
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    // One that a reader still has open may stay until the next time.
    await rm(join(folder, name), { force: true, recursive: true }).catch(() => {})
  }
}

/** What a run before this one left goes at once. */
export function createPrint({ pdf, folder, openFile, clock }: PrintDeps): Printer {
  let cancel: Cancel = () => {}
  const clear = () => {
    cancel()
    return empty(folder)
  }
  void clear()

  return {
    clear,
    async print({ html, fileName }) {
      const bytes = await pdf(html)
      await clear()
      // A place of its own each time: Windows does not overwrite what a reader has open. The reader's title bar
      // shows the name of the file, which is that of the paper and nothing else.
      const place = join(folder, Date.now().toString(36))
      await mkdir(place, { recursive: true, mode: 0o700 })
      const path = join(place, fileName)
      await writeFile(path, bytes, { mode: 0o600 })
      cancel = clock.setTimer(READ_BY, () => void clear())
      await openFile(path)
      return 'opened'
    },
  }
}
