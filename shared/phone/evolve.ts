// Phone events -> state.
import type { Evolvers } from '../evolution'
import type { Incident } from '../incident/record'
import type { DataOf, EventOf } from '../event'
import { withIncident } from '../incident/find'
import type { Instruction, phoneEvents, PhoneRecord } from './record'

type Reported = EventOf<'phoneReported'>

const phoneOf = ({
  at,
  by,
  data: { phoneId, call, instructionId, lateReason },
}: Reported): PhoneRecord => ({
  id: phoneId,
  direction: 'out',
  at: call.at,
  counterpart: call.to,
  said: call.said,
  answer: call.answer,
  alreadyTold: '',
  instructionId,
  lateReason,
  recordedAt: at,
  recordedBy: by,
})

const instructionOf = ({ at, by, data: { call, instructionId } }: Reported): Instruction[] =>
  call.instruction === null || instructionId === null
    ? []
    : [
        {
          id: instructionId,
          ...call.instruction,
          receivedAt: call.at,
          recordedAt: at,
          recordedBy: by,
          relayed: null,
        },
      ]

const relay = (
  incident: Incident,
  { instructionId, to, at }: DataOf<'instructionRelayed'>,
  by: string,
  recordedAt: string,
): Incident => ({
  ...incident,
  instructions: incident.instructions.map((instruction) =>
    instruction.id === instructionId
      ? { ...instruction, relayed: { to, at, by, recordedAt } }
      : instruction,
  ),
})

export const evolvePhone: Evolvers<keyof typeof phoneEvents> = {
  phoneReported: (state, event) =>
    withIncident(state, event.data.incidentId, (incident) => ({
      ...incident,
      phones: [...incident.phones, phoneOf(event)],
      instructions: [...incident.instructions, ...instructionOf(event)],
    })),
  instructionRelayed: (state, { at, by, data }) =>
    withIncident(state, data.incidentId, (incident) => relay(incident, data, by, at)),
}
