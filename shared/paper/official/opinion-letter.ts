// What stands on the page of a 舆情速报 or 专报: exactly what was issued.
import { knownOpinion } from '../../opinion/find'
import { isLetterKind, PAPER_NAMES } from '../../opinion/papers'
import type { Opinion, OpinionPaper } from '../../opinion/record'
import { ok, refuse, type Result } from '../../result'
import type { DeskState } from '../../state'
import type { PaperOf } from '../record'
import type { ReportSheet } from './report'

export interface FoundPaper {
  readonly opinion: Opinion
  readonly paper: OpinionPaper
}

export function foundPaper(
  state: DeskState,
  { kind, opinionId, paperId }: PaperOf<'opinionLetter' | 'opinionSheet'>,
): Result<FoundPaper> {
  const found = knownOpinion(state, opinionId)
  if (!found.ok) return found
  const paper = found.value.papers.find(({ id }) => id === paperId)
  return paper === undefined || isLetterKind(paper.kind) !== (kind === 'opinionLetter')
    ? refuse('unknownRecord', 'paperId')
    : ok({ opinion: found.value, paper })
}

export function letterSheetOf(
  state: DeskState,
  ref: PaperOf<'opinionLetter'>,
): Result<ReportSheet> {
  const found = foundPaper(state, ref)
  if (!found.ok) return found
  const { kind, document, printed } = found.value.paper
  const { signer, contact } = printed
  return ok({
    document,
    name: PAPER_NAMES[kind],
    signer,
    figures: [],
    contact,
    stamp: '',
    byPen: signer === '',
    onePage: kind === 'flash',
    noImprint: true,
  })
}
