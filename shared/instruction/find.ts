// Looking instructions up, wherever they hang.
import { withIncident } from '../incident/find'
import { incidentNumber } from '../incident/number'
import type { Incident } from '../incident/record'
import { lookUp } from '../lookup'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { toMs } from '../time'
import type { Instruction, InstructionRef, Task, TaskUnit } from './record'

/** One with the incident that it hangs on, if any. */
export interface Hung {
  readonly instruction: Instruction
  readonly incident: Incident | null
}

/** As events and commands name it: without a word about an incident where there is none. */
export interface PlainRef {
  incidentId?: string
  instructionId: string
}

export const refIn = ({ incidentId, instructionId }: InstructionRef): PlainRef =>
  incidentId === undefined ? { instructionId } : { incidentId, instructionId }

export const refOf = ({ instruction, incident }: Hung): PlainRef =>
  refIn({ incidentId: incident?.id, instructionId: instruction.id })

/** Unique on the whole desk: `d2026-3`, `p2026-17.i1`. */
export const keyOf = ({ incidentId, instructionId }: InstructionRef): string =>
  incidentId === undefined ? instructionId : `${incidentId}.${instructionId}`

/** Its 转办 among the clocks of the incident that it hangs on. */
export const relayDutyOf = ({ id }: Pick<Instruction, 'id'>): string => `instruction:${id}`

export function findInstruction(
  { incidents, instruction: { loose } }: Pick<DeskState, 'incidents' | 'instruction'>,
  { incidentId, instructionId }: InstructionRef,
): Hung | undefined {
  if (incidentId === undefined) {
    const instruction = lookUp(loose, instructionId)
    return instruction === undefined ? undefined : { instruction, incident: null }
  }
  const incident = lookUp(incidents, incidentId)
  const instruction = incident?.instructions.find(({ id }) => id === instructionId)
  return incident === undefined || instruction === undefined ? undefined : { instruction, incident }
}

export function knownInstruction(state: DeskState, ref: InstructionRef): Result<Hung> {
  const found = findInstruction(state, ref)
  return found === undefined ? refuse('unknownInstruction', 'instructionId') : ok(found)
}

export function openInstruction(state: DeskState, ref: InstructionRef): Result<Hung> {
  const found = knownInstruction(state, ref)
  return found.ok && found.value.instruction.closing !== null
    ? refuse('instructionClosed', 'instructionId')
    : found
}

/** An unknown one (its registration was lost to damage) changes nothing. */
export function withInstruction(
  state: DeskState,
  { incidentId, instructionId }: InstructionRef,
  change: (instruction: Instruction) => Instruction,
): DeskState {
  if (incidentId !== undefined)
    return withIncident(state, incidentId, (incident) => ({
      ...incident,
      instructions: incident.instructions.map((one) =>
        one.id === instructionId ? change(one) : one,
      ),
    }))
  const one = lookUp(state.instruction.loose, instructionId)
  if (one === undefined) return state
  const loose = { ...state.instruction.loose, [instructionId]: change(one) }
  return { ...state, instruction: { ...state.instruction, loose } }
}

/** The newest first. */
export const allInstructions = ({
  incidents,
  instruction: { loose },
}: Pick<DeskState, 'incidents' | 'instruction'>): Hung[] =>
  [
    ...Object.values(loose).map((instruction): Hung => ({ instruction, incident: null })),
    ...Object.values(incidents).flatMap((incident) =>
      incident.instructions.map((instruction): Hung => ({ instruction, incident })),
    ),
  ].sort((a, b) => toMs(b.instruction.receivedAt) - toMs(a.instruction.receivedAt))

/**
 * Somebody still has to do something about it: not 圈阅, nor one that an earlier version passed on as a whole, of which
 * nothing more was kept.
 */
export const isOpen = ({ closing, kind, relayed, tasks }: Instruction): boolean =>
  closing === null && kind !== 'circled' && (relayed === null || tasks.length > 0)

export const openInstructions = (state: Pick<DeskState, 'incidents' | 'instruction'>): Hung[] =>
  allInstructions(state).filter(({ instruction }) => isOpen(instruction))

/** `批示〔2026〕3号`; one that came inside a call is named after its incident. */
export function instructionNumber({ instruction, incident }: Hung): string {
  const { number, id } = instruction
  if (number !== null) return `批示〔${number.year}〕${number.serial}号`
  return incident === null ? '批示' : `${incidentNumber(incident)}批示${id.slice(1)}`
}

export const findTask = (instruction: Instruction, taskId: string): Task | undefined =>
  instruction.tasks.find(({ id }) => id === taskId)

export const findUnit = (task: Task | undefined, unitId: string): TaskUnit | undefined =>
  task?.units.find(({ id }) => id === unitId)
