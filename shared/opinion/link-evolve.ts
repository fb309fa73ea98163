// An opinion that became an incident, or belongs to one -> state.
import type { EventOf } from '../event'
import { withIncident } from '../incident/find'
import type { PhoneRecord } from '../phone/record'
import type { DeskState } from '../state'
import { withOpinion } from './find'

type Linked = EventOf<'opinionLinked'>

const phoneOf = ({
  phoneId,
  call,
  lateReason,
  recordedAt,
  by,
}: Linked['data']['calls'][number]): PhoneRecord => ({
  id: phoneId,
  direction: 'out',
  at: call.at,
  counterpart: call.to,
  said: call.said,
  answer: call.answer,
  alreadyTold: '',
  instructionId: null,
  lateReason,
  recordedAt,
  recordedBy: by,
})

/** The incident is brought back from its own lines, without the opinion: so it says what it takes from it itself. */
export function evolveLinked(state: DeskState, { at, by, data }: Linked): DeskState {
  const { incidentId, opinionId, number, title, foundAt, began, calls } = data
  const told = withIncident(state, incidentId, (incident) => ({
    ...incident,
    opinions: [...incident.opinions, { opinionId, number, title, foundAt, began }],
    phones: [...incident.phones, ...calls.map(phoneOf)],
  }))
  return withOpinion(told, opinionId, (opinion) => ({
    ...opinion,
    incident: { incidentId, began, recordedAt: at, by },
    touchedAt: at,
  }))
}
