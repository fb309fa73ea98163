// What stands on the page of a 通报, in the form of GB/T 9704-2012.
import { circularDocument, printedNow } from '../../circular/compose'
import { knownCircular } from '../../circular/find'
import { ok, refuse, type Result } from '../../result'
import type { DeskState } from '../../state'
import type { ReportSheet } from './report'

export function circularSheetOf(state: DeskState, circularId: string): Result<ReportSheet> {
  const found = knownCircular(state, circularId)
  if (!found.ok) return found
  const { unit, template } = state
  if (unit === null) return refuse('notSetUp')
  const { signed, corrects } = found.value
  const { signer, contact } =
    signed?.printed ?? printedNow({ ...state, unit }, found.value, signed?.by ?? '')
  return ok({
    document: circularDocument({ unit, template }, found.value),
    name: corrects === null ? '通报' : '通报更正',
    signer,
    figures: [],
    contact,
    stamp: signed === null ? '草稿' : '',
  })
}
