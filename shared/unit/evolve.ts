// Unit events -> state.
import type { Evolvers } from '../evolution'
import { invalidateApprovals } from '../report/invalidate-approvals'
import type { DeskState } from '../state'
import type { Unit, unitEvents } from './record'

/** What of the unit stands on a document. */
const headOf = ({ name, issuer, recipients }: Unit): string =>
  JSON.stringify([
    name,
    issuer,
    recipients.filter(({ active }) => active).map(({ id, name: called }) => [id, called]),
  ])

/** Another head or other readers: texts that wait to leave are to be approved again. */
function withUnit(state: DeskState, change: Partial<Unit>): DeskState {
  if (state.unit === null) return state
  const unit = { ...state.unit, ...change }
  return headOf(unit) === headOf(state.unit)
    ? { ...state, unit }
    : invalidateApprovals({ ...state, unit })
}

export const evolveUnit: Evolvers<keyof typeof unitEvents> = {
  unitSetUp: (state, { at, data: { unit, recipients, layout } }) => ({
    ...state,
    template: { ...state.template, layout },
    unit: { ...unit, recipients },
    backup: { ...state.backup, owedSince: state.backup.owedSince ?? at },
  }),
  noticeAccepted: (state) => state,
  unitChanged: (state, { data }) => withUnit(state, data.unit),
  recipientsChanged: (state, { data }) => withUnit(state, { recipients: data.recipients }),
}
