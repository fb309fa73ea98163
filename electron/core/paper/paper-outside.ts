// What a paper shows that the record does not hold: images out of the file store, and the codes at the
// foot of a report. Gathered here, so that the pure code that makes papers waits for nothing.
import type { DeskState } from '../../../shared/desk'
import { canonicalJson } from '../../../shared/journal'
import { makePaper } from '../../../shared/paper/make'
import { evidencePictures } from '../../../shared/paper/official/opinion-evidence'
import { sheetOf } from '../../../shared/paper/official/make'
import { mayLeave, type ReportSheet } from '../../../shared/paper/official/report'
import type { PaperContext } from '../../../shared/paper/proof'
import type { Paper, PaperOf } from '../../../shared/paper/record'
import { sha256, sha256OfBytes } from '../sha256'

export type Outside = Omit<PaperContext, 'now' | 'head'>

type About = Omit<PaperOf<'report'>, 'kind'>

export interface OutsideDeps {
  /** A kept file; null when it is not there. */
  readonly readFile: (sha256: string) => Promise<Uint8Array | null>
  /** The codes that carry a report's text; none when it cannot be carried. */
  readonly codesOf: (
    state: DeskState,
    report: About,
  ) => Promise<Pick<PaperContext, 'codes' | 'codesNote'>>
  /** The code of a 回执; none when that one was never given. */
  readonly receiptCodeOf: (
    state: DeskState,
    slip: PaperOf<'receiptSlip'>,
  ) => Promise<Pick<PaperContext, 'codes'>>
  /** How many pages a document takes; null when that cannot be known. */
  readonly pagesOf: (html: string) => Promise<number | null>
}

/** Whoever reads the paper must not look for them in vain. */
const NO_CODES = '二维码未能生成，本件未附二维码。'

/** How files that a document can show begin. */
const BEGINNINGS: readonly (readonly [type: string, begins: readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
]

function imageUrl(bytes: Uint8Array): string | null {
  const type = BEGINNINGS.find(([, begins]) => begins.every((byte, at) => bytes[at] === byte))?.[0]
  return type === undefined ? null : `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}

/** That which is approved, sent, and compared. */
const digestOf = ({ document }: ReportSheet): string => sha256(canonicalJson(document))

type At = Pick<PaperContext, 'now' | 'head'>

export function createOutside({ readFile, codesOf, receiptCodeOf, pagesOf }: OutsideDeps) {
  /** A paper that lacks an image says so; it never fails for it. */
  async function imagesOf(hashes: readonly string[]): Promise<Record<string, string>> {
    const images: Record<string, string> = {}
    for (const hash of new Set(hashes)) {
      // Why not, the store has noted.
      const bytes = await readFile(hash).catch(() => null)
      // What a failing disk has made of a picture is not the picture that was approved.
      const url = bytes === null || sha256OfBytes(bytes) !== hash ? null : imageUrl(bytes)
      if (url !== null) images[hash] = url
    }
    return images
  }

  async function ofReport(state: DeskState, { incidentId, reportId }: About): Promise<Outside> {
    const sheet = sheetOf(state, incidentId, reportId)
    if (!sheet.ok) return {}
    const { document } = sheet.value
    const images = await imagesOf((document.attachments ?? []).map(({ sha256 }) => sha256))
    // What may not leave yet carries nothing that could be read in elsewhere.
    if (!mayLeave(sheet.value)) return { images }
    // Why there are none, whoever draws them has noted.
    const codes = await codesOf(state, { incidentId, reportId }).catch(() => ({
      codesNote: NO_CODES,
    }))
    return { images, ...codes, digest: digestOf(sheet.value) }
  }

  /** A cover says how many pages follow it, as they will be printed. */
  async function ofCover(
    state: DeskState,
    { incidentId, reportId }: About,
    at: At,
  ): Promise<Outside> {
    const { digest, ...shown } = await ofReport(state, { incidentId, reportId })
    const report = makePaper(state, { kind: 'report', incidentId, reportId }, { ...at, ...shown })
    const pages = report.ok ? await pagesOf(report.value.html) : null
    return { pages, ...(digest === undefined ? {} : { digest }) }
  }

  return async (state: DeskState, paper: Paper, at: At): Promise<Outside> => {
    if (paper.kind === 'report') return ofReport(state, paper)
    if (paper.kind === 'opinionEvidence')
      return { images: await imagesOf(evidencePictures(state, paper.opinionId)) }
    if (paper.kind === 'faxCover') return ofCover(state, paper, at)
    // Likewise; the slip is of use without its code.
    if (paper.kind === 'receiptSlip') return receiptCodeOf(state, paper).catch(() => ({}))
    if (paper.kind !== 'callScript' || paper.reportId === undefined) return {}
    const sheet = sheetOf(state, paper.incidentId, paper.reportId)
    return sheet.ok && mayLeave(sheet.value) ? { digest: digestOf(sheet.value) } : {}
  }
}
