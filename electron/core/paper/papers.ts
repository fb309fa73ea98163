// Papers and tables on their way out of the desk: made from the core's own record, saved where the
// person says, and never in place of another file.
import type { Answers, Params } from '../../../shared/contract'
import type { DeskState } from '../../../shared/desk'
import type { Head } from '../../../shared/journal'
import { fileNameOf } from '../../../shared/paper/frame'
import { makePaper } from '../../../shared/paper/make'
import type { PaperContext } from '../../../shared/paper/proof'
import { hasWord, type MadePaper, type Paper } from '../../../shared/paper/record'
import { ok, refuse, type Result } from '../../../shared/result'
import { templateFile } from '../../../shared/template/file'
import { dayOf, type Ms } from '../../../shared/time'
import { diskFault } from '../disk/disk-fault'
import { writeNew } from '../disk/new-file'
import { createOutside, type OutsideDeps } from './paper-outside'
import { createPageCount } from './pdf-pages'
import type { Disk, Ports } from '../ports'
import { SAVE_FAULTS } from '../disk/save-fault'
import type { Past } from '../recall/past'
import { createSerial } from '../serial'

export interface PaperDeps extends Pick<OutsideDeps, 'readFile' | 'codesOf' | 'receiptCodeOf'> {
  readonly disk: Disk
  readonly ports: Pick<Ports, 'pickFolder' | 'pdf' | 'print'>
  readonly state: () => DeskState
  readonly past: Pick<Past, 'about'>
  readonly head: () => Head
  readonly now: () => Ms
}

export interface Papers {
  make(paper: Paper): Promise<Result<MadePaper>>
  save(paper: Paper): Promise<Result<Answers['savePaper']>>
  print(paper: Paper): Promise<Result<Answers['printPaper']>>
  saveDocx(paper: Paper): Promise<Result<Answers['saveDocx']>>
  saveTemplate(): Promise<Result<Answers['saveTemplate']>>
  saveFile(file: Params<'saveFile'>): Promise<Result<Answers['saveFile']>>
}

/** Every .xlsx is a zip, and begins as one. */
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')

function bytesOf(base64: string): Buffer | null {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.toString('base64') === base64 && bytes.subarray(0, ZIP.length).equals(ZIP)
    ? bytes
    : null
}

export function createPapers({ disk, ports, state, past, head, now, ...files }: PaperDeps): Papers {
  /** Two that ask at once for the same name get one each. */
  const serially = createSerial()

  /** Null when the printer's half of the browser failed; why, the port has noted. */
  const printed = (html: string): Promise<Uint8Array | null> => ports.pdf(html).catch(() => null)
  const outside = createOutside({ ...files, pagesOf: createPageCount(printed) })

  /** The record as it stands now, however long the files take to read. */
  async function about(paper: Paper): Promise<{ record: DeskState; context: PaperContext }> {
    const [live, context] = [state(), { now: now(), head: head() }]
    const record = await past.about(paper, live, context.now)
    return { record, context: { ...context, ...(await outside(record, paper, context)) } }
  }

  async function make(paper: Paper): Promise<Result<MadePaper>> {
    const { record, context } = await about(paper)
    return makePaper(record, paper, context)
  }

  async function write(
    folder: string,
    name: string,
    bytes: Uint8Array,
  ): Promise<Result<{ path: string }>> {
    try {
      return ok({ path: await serially(() => writeNew(disk, folder, name, bytes)) })
    } catch (error) {
      const { code, details } = diskFault(error, folder)
      return refuse(SAVE_FAULTS[code], '', details)
    }
  }

  return {
    make,
    async save(paper) {
      // Made before the person is asked where to: what it says is of the moment they asked.
      const made = await make(paper)
      if (!made.ok) return made
      const folder = await ports.pickFolder()
      if (folder === null) return refuse('noFolder')
      const pdf = await printed(made.value.html)
      return pdf === null ? refuse('printFailed') : write(folder, made.value.fileName, pdf)
    },
    async print(paper) {
      const made = await make(paper)
      if (!made.ok) return made
      // Why it could not be printed, the port has noted.
      return ports.print(made.value).then(
        (came) => ok({ came }),
        () => refuse('cannotPrint'),
      )
    },
    async saveDocx(paper) {
      if (!hasWord(paper)) return refuse('noWord', 'paper')
      const { record, context } = await about(paper)
      // Large, and wanted by few: read when it is.
      const { makeDocx } = await import('../docx/make')
      const made = await makeDocx(record, paper, context)
      if (!made.ok) return made
      const folder = await ports.pickFolder()
      return folder === null
        ? refuse('noFolder')
        : write(folder, made.value.fileName, made.value.bytes)
    },
    async saveTemplate() {
      const { unit, template } = state()
      const folder = await ports.pickFolder()
      if (folder === null) return refuse('noFolder')
      const name = `${fileNameOf(`公文格式 ${unit?.name ?? ''} ${dayOf(now())}`)}.json`
      return write(folder, name, Buffer.from(templateFile(template), 'utf8'))
    },
    async saveFile({ name, base64 }) {
      const bytes = bytesOf(base64)
      if (bytes === null) return refuse('malformed', 'base64')
      const folder = await ports.pickFolder()
      return folder === null ? refuse('noFolder') : write(folder, name, bytes)
    },
  }
}
