// Every paper of the room, by its kind: state and request -> a whole document, or why there is none.
import type { Result } from '../result'
import type { DeskState } from '../state'
import { circularTable } from './circular'
import { dutyLog } from './duty-log'
import { endings } from './endings'
import { handover } from './handover'
import { circular, digest, form, nilReport, report } from './official/make'
import { opinionLetter } from './official/make-opinion'
import type { PaperContext } from './proof'
import { codeSlips } from './code-slips'
import type { MadePaper, Paper, PaperOf } from './record'
import { receiptSlip } from './receipt-slip'
import { rollCalls } from './roll-calls'
import { rollRun } from './roll-run'
import { roster } from './roster'
import { trips } from './trips'
import { unitNilDay, unitNilMonthPaper } from './unit-nil'

type Makers = {
  readonly [Kind in Paper['kind']]: (
    state: DeskState,
    paper: PaperOf<Kind>,
    context: PaperContext,
  ) => Result<MadePaper>
}

const MAKERS: Makers = {
  handover,
  dutyLog,
  roster,
  rollCalls,
  endings,
  rollRun,
  trips,
  unitNilDay,
  circular,
  circularTable,
  digest,
  unitNilMonth: unitNilMonthPaper,
  report,
  nilReport,
  receiptSlip,
  codeSlips,
  approvalSheet: form,
  faxCover: form,
  phoneRecord: form,
  callScript: form,
  leaderSheet: form,
  orderSheet: form,
  noticeSheet: form,
  resultSheet: form,
  orderLedger: form,
  inquiryNotice: form,
  pieceNotice: form,
  opinionLetter,
  opinionSheet: form,
  opinionEvidence: form,
  blank: form,
}

export const makePaper = (
  state: DeskState,
  paper: Paper,
  context: PaperContext,
): Result<MadePaper> =>
  (
    MAKERS[paper.kind] as (
      state: DeskState,
      paper: Paper,
      context: PaperContext,
    ) => Result<MadePaper>
  )(state, paper, context)
