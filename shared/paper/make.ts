// Every paper of the room, by its kind: state and request -> a whole document, or why there is none.
import type { Result } from '../result'
import type { DeskState } from '../state'
import { dutyLog } from './duty-log'
import { handover } from './handover'
import { form, nilReport, report } from './official/make'
import type { PaperContext } from './proof'
import type { MadePaper, Paper, PaperOf } from './record'
import { receiptSlip } from './receipt-slip'
import { rollCalls } from './roll-calls'
import { roster } from './roster'

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
  report,
  nilReport,
  receiptSlip,
  approvalSheet: form,
  faxCover: form,
  phoneRecord: form,
  callScript: form,
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
