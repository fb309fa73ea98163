// Phone events -> state.
import type { Evolvers } from '../evolution'
import type { Incident } from '../incident/record'
import type { DataOf, EventOf } from '../event'
import { withIncident } from '../incident/find'
import { beginInstruction, type Instruction } from '../instruction/record'
import type { InboundCall, phoneEvents, PhoneRecord } from './record'

type Reported = EventOf<'phoneReported'>

/** A call that came in, as the record keeps it. */
export const inboundPhone = (
  { at, by }: Pick<Reported, 'at' | 'by'>,
  id: string,
  call: InboundCall,
): PhoneRecord => ({
  id,
  direction: 'in',
  at: call.at,
  counterpart: call.from,
  said: call.said,
  answer: '',
  alreadyTold: call.alreadyTold,
  instructionId: null,
  lateReason: '',
  recordedAt: at,
  recordedBy: by,
})

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

/** The words that came inside a call: a 口头指示, as every version has kept them. */
const instructionOf = ({ at, by, data: { call, instructionId } }: Reported): Instruction[] =>
  call.instruction === null || instructionId === null
    ? []
    : [
        beginInstruction({
          id: instructionId,
          number: null,
          kind: 'oral',
          cameBy: 'phone',
          ...call.instruction,
          receivedAt: call.at,
          recordedAt: at,
          recordedBy: by,
          paper: null,
          parentId: null,
        }),
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
  callReceived: (state, event) =>
    withIncident(state, event.data.incidentId, (incident) => ({
      ...incident,
      phones: [...incident.phones, inboundPhone(event, event.data.phoneId, event.data.call)],
    })),
  instructionRelayed: (state, { at, by, data }) =>
    withIncident(state, data.incidentId, (incident) => relay(incident, data, by, at)),
}
