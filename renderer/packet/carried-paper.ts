// A report of another room as it reads on paper: its own words, set by the same template.
import { useMemo } from 'react'
import { reportPaper, type ReportSheet } from '../../shared/paper/official/report'
import { briefly } from '../../shared/paper/official/report-sheet'
import type { MadePaper } from '../../shared/paper/record'
import type { CarriedReport } from '../../shared/packet/record'
import { nameOf } from '../../shared/report/state'
import { useImages } from '../paper/use-images'

const sheetOf = (report: CarriedReport): ReportSheet => ({
  document: report.document,
  ...briefly(report.document, report.kind),
  name: nameOf(report),
  signer: report.signer ?? '',
  contact: '',
  stamp: '',
  figures: [{ name: nameOf(report), figures: report.figures }],
})

/** @param stored its pictures are here already: only what was taken in can be fetched */
export function useCarriedPaper(report: CarriedReport, stored: boolean): MadePaper {
  const images = useImages(stored ? report.document : {})
  return useMemo(() => reportPaper(sheetOf(report), { images }), [report, images])
}
