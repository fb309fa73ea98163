// The papers of instructions: 转办单 and 督办通知 for a unit, 结果呈报单 for the leader, and the ledger of all of them.
import { findTask, findUnit, instructionNumber, knownInstruction } from '../../instruction/find'
import { filterText } from '../../instruction/ledger-filter'
import { ok, refuse, type Result } from '../../result'
import type { DeskState } from '../../state'
import type { PaperContext } from '../proof'
import type { PaperOf } from '../record'
import type { FormSheet } from './form'
import { orderLedgerBody } from './order-ledger'
import { noticeSheetBody, orderSheetBody, type OrderSheet } from './order-sheet'
import { proofOf } from './printed-proof'
import { resultSheetBody } from './result-sheet'

function foundOrder(
  state: DeskState,
  ref: PaperOf<'orderSheet' | 'noticeSheet'>,
  { now }: PaperContext,
): Result<OrderSheet> {
  const found = knownInstruction(state, ref)
  if (!found.ok) return found
  if (state.unit === null) return refuse('notSetUp')
  const task = findTask(found.value.instruction, ref.taskId)
  const unit = findUnit(task, ref.unitId)
  return task === undefined || unit === undefined
    ? refuse('unknownRecord', 'unitId')
    : ok({ unit: state.unit, hung: found.value, of: { task, unit }, now })
}

const orderForm = (
  { unit, hung, of }: OrderSheet,
  name: string,
  context: PaperContext,
  blocks: FormSheet['blocks'],
): FormSheet => ({
  title: name,
  which: `${instructionNumber(hung)} ${of.unit.unit}`,
  unitName: unit.name,
  proof: proofOf(context),
  blocks,
})

export function orderSheet(
  state: DeskState,
  paper: PaperOf<'orderSheet'>,
  context: PaperContext,
): Result<FormSheet> {
  const order = foundOrder(state, paper, context)
  if (!order.ok) return order
  return ok(orderForm(order.value, '领导批示转办单', context, orderSheetBody(state, order.value)))
}

export function noticeSheet(
  state: DeskState,
  paper: PaperOf<'noticeSheet'>,
  context: PaperContext,
): Result<FormSheet> {
  const order = foundOrder(state, paper, context)
  if (!order.ok) return order
  const notice = order.value.of.unit.notices.find(({ id }) => id === paper.noticeId)
  if (notice === undefined) return refuse('unknownRecord', 'noticeId')
  const blocks = noticeSheetBody(state, order.value, notice)
  return ok(orderForm(order.value, '督办通知', context, blocks))
}

export function resultSheet(
  state: DeskState,
  paper: PaperOf<'resultSheet'>,
  context: PaperContext,
): Result<FormSheet> {
  const found = knownInstruction(state, paper)
  if (!found.ok) return found
  const { unit } = state
  if (unit === null) return refuse('notSetUp')
  const hung = found.value
  const shown = hung.instruction.shown.find(({ id }) => id === paper.shownId)
  if (shown === undefined) return refuse('unknownRecord', 'shownId')
  return ok({
    title: '结果呈报单',
    which: instructionNumber(hung),
    unitName: unit.name,
    proof: proofOf(context),
    blocks: resultSheetBody(state, { unit, hung, shown, now: context.now }),
  })
}

export const orderLedger = (
  state: DeskState,
  { filter }: PaperOf<'orderLedger'>,
  context: PaperContext,
): Result<FormSheet> =>
  state.unit === null
    ? refuse('notSetUp')
    : ok({
        title: '批示台账',
        which: filterText(filter),
        unitName: state.unit.name,
        proof: proofOf(context),
        landscape: true,
        blocks: orderLedgerBody(state, filter, context.now),
      })
