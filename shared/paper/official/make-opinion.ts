// The papers of an opinion: state and request -> what stands on them, or why there is none.
import { knownOpinion } from '../../opinion/find'
import { PAPER_NAMES } from '../../opinion/papers'
import { opinionNumber } from '../../opinion/record'
import { ok, refuse, type Result } from '../../result'
import type { DeskState } from '../../state'
import type { PaperContext } from '../proof'
import type { MadePaper, PaperOf } from '../record'
import type { FormSheet } from './form'
import { opinionEvidenceBody } from './opinion-evidence'
import { foundPaper, letterSheetOf } from './opinion-letter'
import { opinionSheetBody } from './opinion-sheet'
import { proofOf } from './printed-proof'
import { reportPaper } from './report'

export function opinionLetter(
  state: DeskState,
  paper: PaperOf<'opinionLetter'>,
): Result<MadePaper> {
  const sheet = letterSheetOf(state, paper)
  return sheet.ok ? ok(reportPaper(sheet.value)) : sheet
}

export function opinionSheet(
  state: DeskState,
  paper: PaperOf<'opinionSheet'>,
  context: PaperContext,
): Result<FormSheet> {
  const found = foundPaper(state, paper)
  if (!found.ok) return found
  if (state.unit === null) return refuse('notSetUp')
  const { kind, document } = found.value.paper
  return ok({
    title: PAPER_NAMES[kind],
    which: document.number,
    unitName: state.unit.name,
    proof: proofOf(context),
    blocks: opinionSheetBody(state.unit, found.value),
  })
}

export function opinionEvidence(
  state: DeskState,
  { opinionId }: PaperOf<'opinionEvidence'>,
  context: PaperContext,
): Result<FormSheet> {
  const opinion = knownOpinion(state, opinionId)
  if (!opinion.ok) return opinion
  return ok({
    title: '舆情证据',
    which: opinionNumber(opinion.value),
    unitName: state.unit?.name ?? '',
    proof: proofOf(context),
    blocks: opinionEvidenceBody(state, opinion.value, context.now),
  })
}
