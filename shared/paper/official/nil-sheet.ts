// What stands on the page of a 零报告: the words that were sent, in the form of GB/T 9704-2012.
import { nilDocument } from '../../nil-report/compose'
import type { NilReport } from '../../nil-report/record'
import type { DeskState } from '../../state'
import type { Unit } from '../../unit/record'
import { personName } from '../words'
import type { ReportSheet } from './report'
import { contactOf } from './report-sheet'

const NAME = '零报告'

export const nilSheet = (
  state: Pick<DeskState, 'people' | 'template'>,
  unit: Unit,
  report: NilReport,
): ReportSheet => ({
  document: nilDocument({ unit, template: state.template }, report),
  name: NAME,
  signer: report.approvedBy === null ? '' : personName(state, report.approvedBy),
  figures: [],
  contact: contactOf(state, unit, report.writtenBy),
  stamp: '',
  onePage: true,
})
