// Unit events -> state.
import type { Evolvers } from '../evolution'
import { voidUnsent } from '../report/state'
import type { DeskState } from '../state'
import type { Unit, unitEvents } from './record'

/** What of the unit stands on a document. */
const headOf = ({ name, issuer, recipients }: Unit): string =>
  JSON.stringify([name, issuer, recipients.filter(({ active }) => active).map(({ id, name: called }) => [id, called])])

/** Another head or other readers: texts that wait to leave are to be approved again. */
function withUnit(state: DeskState, change: Partial<Unit>): DeskState {
  if (state.unit === null) return state
  const unit = { ...state.unit, ...change }
  if (headOf(unit) === headOf(state.unit)) return { ...state, unit }
  const incidents = Object.entries(state.incidents).map(([id, incident]) => [
    id,
    incident.reports.every(({ sent }) => sent !== null)
      ? incident
      : { ...incident, reports: incident.reports.map((one) => (one.sent === null ? voidUnsent(one) : one)) },
  ])
  return { ...state, unit, incidents: Object.fromEntries(incidents) as DeskState['incidents'] }
}

export const evolveUnit: Evolvers<keyof typeof unitEvents> = {
  unitSetUp: (state, { data: { unit, recipients } }) => ({ ...state, unit: { ...unit, recipients } }),
  noticeAccepted: (state) => state,
  unitChanged: (state, { data }) => withUnit(state, data.unit),
  recipientsChanged: (state, { data }) => withUnit(state, { recipients: data.recipients }),
}
