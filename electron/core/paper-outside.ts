// What a paper shows that the record does not hold: images out of the file store, and the codes at the
// foot of a report. Gathered here, so that the pure code that makes papers waits for nothing.
import { createHash } from 'node:crypto'
import type { DeskState } from '../../shared/desk'
import { sheetOf } from '../../shared/paper/official/make'
import { mayLeave } from '../../shared/paper/official/report'
import type { PaperContext } from '../../shared/paper/proof'
import type { Paper, PaperOf } from '../../shared/paper/record'

export type Outside = Required<Pick<PaperContext, 'images' | 'codes'>>

export interface OutsideDeps {
  /** A kept file; null when it is not there. */
  readonly readFile: (sha256: string) => Promise<Uint8Array | null>
  /** The codes that carry a report's text, as SVG; none when it cannot be carried. */
  readonly codesOf: (state: DeskState, report: PaperOf<'report'>) => Promise<readonly string[]>
}

const NOTHING: Outside = { images: {}, codes: [] }

/** How files that a document can show begin. */
const BEGINNINGS: readonly (readonly [type: string, begins: readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
]

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function imageUrl(bytes: Uint8Array): string | null {
  const type = BEGINNINGS.find(([, begins]) => begins.every((byte, at) => bytes[at] === byte))?.[0]
  return type === undefined ? null : `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}

export function createOutside({ readFile, codesOf }: OutsideDeps) {
  /** A paper that lacks an image says so; it never fails for it. */
  async function imagesOf(hashes: readonly string[]): Promise<Record<string, string>> {
    const images: Record<string, string> = {}
    for (const sha256 of new Set(hashes)) {
      const bytes = await readFile(sha256).catch(() => null)
      // What a failing disk has made of a picture is not the picture that was approved.
      const url = bytes === null || hashOf(bytes) !== sha256 ? null : imageUrl(bytes)
      if (url !== null) images[sha256] = url
    }
    return images
  }

  async function ofReport(state: DeskState, paper: PaperOf<'report'>): Promise<Outside> {
    const sheet = sheetOf(state, paper.incidentId, paper.reportId)
    if (!sheet.ok) return NOTHING
    const { attachments = [] } = sheet.value.document
    return {
      images: await imagesOf(attachments.map(({ sha256 }) => sha256)),
      // What may not leave yet carries nothing that could be read in elsewhere.
      codes: mayLeave(sheet.value) ? await codesOf(state, paper).catch(() => []) : [],
    }
  }

  return (state: DeskState, paper: Paper): Promise<Outside> =>
    paper.kind === 'report' ? ofReport(state, paper) : Promise.resolve(NOTHING)
}
