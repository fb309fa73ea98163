// Papers as Word documents, by their kind: reports as they are printed, and every form. The words come
// from where the printed page has them.
import { fileNameOf } from '../../../shared/paper/frame'
import { circularSheetOf } from '../../../shared/paper/official/circular-sheet'
import { digestSheetOf } from '../../../shared/paper/official/digest-sheet'
import { formOf, nilSheetOf, sheetOf } from '../../../shared/paper/official/make'
import { letterSheetOf } from '../../../shared/paper/official/opinion-letter'
import { reportFileName } from '../../../shared/paper/official/report'
import type { PaperContext } from '../../../shared/paper/proof'
import type { WordPaper } from '../../../shared/paper/record'
import { ok, type Result } from '../../../shared/result'
import type { DeskState } from '../../../shared/state'
import { formDocx } from './form-docx'
import { reportDocx } from './report-docx'

export interface MadeDocx {
  readonly fileName: string
  readonly bytes: Uint8Array
}

export async function makeDocx(
  state: DeskState,
  paper: WordPaper,
  context: PaperContext,
): Promise<Result<MadeDocx>> {
  if (
    paper.kind === 'report' ||
    paper.kind === 'nilReport' ||
    paper.kind === 'circular' ||
    paper.kind === 'digest' ||
    paper.kind === 'opinionLetter'
  ) {
    const sheet =
      paper.kind === 'report'
        ? sheetOf(state, paper.incidentId, paper.reportId)
        : paper.kind === 'nilReport'
          ? nilSheetOf(state, paper.date)
          : paper.kind === 'circular'
            ? circularSheetOf(state, paper.circularId)
            : paper.kind === 'digest'
              ? digestSheetOf(state, paper.digestId)
              : letterSheetOf(state, paper)
    if (!sheet.ok) return sheet
    return ok({
      fileName: `${reportFileName(sheet.value)}.docx`,
      bytes: await reportDocx(sheet.value, context.images),
    })
  }
  const sheet = formOf(state, paper, context)
  if (!sheet.ok) return sheet
  const { title, which } = sheet.value
  return ok({
    fileName: `${fileNameOf(`${title} ${which}`)}.docx`,
    bytes: await formDocx(sheet.value, context.images),
  })
}
