// Commands about instructions: the words first, then what they ask of whom.
import type { z } from 'zod'
import type { Change } from '../change'
import { allOf, notBefore, notInFuture } from '../checks'
import { decided, nextId, type Deciders } from '../decision'
import { isEqual } from '../equal'
import type { NewEvent } from '../event'
import { knownIncident } from '../incident/find'
import { ok, refuse, type Result } from '../result'
import type { DeskState } from '../state'
import { yearOf, type Ms } from '../time'
import type { instructionCommands } from './commands'
import { decideFollow } from './decide-follow'
import { decideTasks } from './decide-tasks'
import { isSettled, unitsOf, wasOverdue } from './dues'
import { knownInstruction, openInstruction, refIn, type Hung, type PlainRef } from './find'
import { allAfterReceived, notBeforeReceived } from './order'
import type { InstructionFacts } from './record'
import { isResultShown } from './stage'

export type InstructionCommand = z.infer<(typeof instructionCommands)[number]>

/** `d2026-3` */
export const looseIdOf = (year: number, serial: number): string => `d${year}-${serial}`

function possibleFacts(
  state: DeskState,
  incidentId: string | undefined,
  { words, kind, receivedAt, paper }: InstructionFacts,
  now: Ms,
): Result<null> {
  if (kind !== 'circled' && words === '') return refuse('required', 'facts.words')
  const time = notInFuture(receivedAt, now, 'facts.receivedAt')
  const reportId = paper?.reportId ?? null
  if (!time.ok || reportId === null) return time
  const found = incidentId === undefined ? undefined : state.incidents[incidentId]
  return found?.reports.some(({ id }) => id === reportId) === true
    ? ok(null)
    : refuse('unknownRecord', 'facts.paper.reportId')
}

/** The event that registers one, and its id. */
export function registering(
  state: DeskState,
  incidentId: string | undefined,
  facts: InstructionFacts,
  parentId: string | null,
  now: Ms,
): { readonly event: NewEvent; readonly instructionId: string } {
  const year = yearOf(now)
  const serial = (state.instruction.serials[year] ?? 0) + 1
  const instructionId =
    incidentId === undefined
      ? looseIdOf(year, serial)
      : nextId('i', state.incidents[incidentId]?.instructions.length ?? 0)
  return {
    instructionId,
    event: {
      type: 'instructionRegistered',
      data: {
        ...(incidentId === undefined ? {} : { incidentId }),
        instructionId,
        year,
        serial,
        facts,
        parentId,
      },
    },
  }
}

/** Who still owes something, and that nobody has shown the leader what came of it. */
function whatHolds({ instruction }: Hung, now: Ms): Result<null> {
  const open = unitsOf(instruction).filter(({ task, unit }) => !isSettled(task, unit, now))
  if (open.length > 0) {
    const names = open.map(({ unit }) => unit.unit).join('、')
    return refuse('instructionOwed', 'instructionId', { names })
  }
  return isResultShown(instruction)
    ? ok(null)
    : refuse('instructionUnshown', 'instructionId', { name: instruction.from })
}

export const decideInstruction: Deciders<InstructionCommand> = {
  ...decideTasks,
  ...decideFollow,
  registerInstruction: (state, { incidentId, facts }, env) => {
    if (incidentId !== undefined) {
      const found = knownIncident(state, incidentId)
      if (!found.ok) return found
    }
    const possible = possibleFacts(state, incidentId, facts, env.now)
    if (!possible.ok) return possible
    const { event, instructionId } = registering(state, incidentId, facts, null, env.now)
    return decided([event], { instructionId })
  },
  correctInstruction: (state, { instructionId, patch, reason }, env) => {
    const found = knownInstruction(state, { instructionId })
    if (!found.ok) return found
    const { instruction } = found.value
    const changes = (Object.keys(patch) as (keyof typeof patch)[])
      .filter((field) => patch[field] !== undefined && !isEqual(instruction[field], patch[field]))
      .map((field): Change => ({ field, from: instruction[field], to: patch[field]! }))
    if (changes.length === 0) return refuse('nothingChanged', 'patch')
    if (patch.kind === 'circled' && instruction.tasks.length > 0)
      return refuse('circledAsksNothing', 'patch.kind')
    const { receivedAt } = patch
    const times =
      receivedAt === undefined
        ? ok(null)
        : allOf(
            notInFuture(receivedAt, env.now, 'patch.receivedAt'),
            ...allAfterReceived({ ...instruction, receivedAt }, 'patch.receivedAt'),
          )
    if (!times.ok) return times
    return decided([{ type: 'instructionCorrected', data: { instructionId, changes, reason } }])
  },
  showInstruction: (state, { incidentId, instructionId, at, way, to, words }, env) => {
    const ref = refIn({ incidentId, instructionId })
    const found = openInstruction(state, ref)
    if (!found.ok) return found
    const { instruction } = found.value
    const times = allOf(notInFuture(at, env.now, 'at'), notBeforeReceived(instruction, at, 'at'))
    if (!times.ok) return times
    const shownId = nextId('s', instruction.shown.length)
    return decided([{ type: 'instructionShown', data: { ...ref, shownId, at, way, to, words } }], {
      shownId,
    })
  },
  answerInstruction: (state, command, env) => {
    const { shownId, at, way, answer, words, close } = command
    const ref = refIn(command)
    const found = openInstruction(state, ref)
    if (!found.ok) return found
    const { instruction } = found.value
    const shown = instruction.shown.find(({ id }) => id === shownId)
    if (shown === undefined) return refuse('unknownRecord', 'shownId')
    if (shown.answer !== null) return refuse('alreadyAnswered', 'shownId')
    const times = allOf(
      notInFuture(at, env.now, 'at'),
      notBefore(at, shown.at, 'answeredBeforeShown', 'at'),
    )
    if (!times.ok) return times
    const holds = close ? whatHolds(found.value, env.now) : ok(null)
    if (!holds.ok) return holds
    // The words of a new instruction are stored there and nowhere else.
    const facts: InstructionFacts = {
      kind: way === 'paper' ? 'written' : 'oral',
      words,
      from: shown.to,
      cameBy: way,
      readBack: false,
      receivedAt: at,
      paper: instruction.paper,
    }
    const child =
      answer === 'ordered'
        ? registering(state, ref.incidentId, facts, instruction.id, env.now)
        : null
    const childId = child?.instructionId ?? null
    return decided(
      [
        {
          type: 'instructionAnswered',
          data: { ...ref, shownId, at, answer, words: child === null ? words : '', childId },
        },
        ...(child === null ? [] : [child.event]),
        ...(close ? [closing(found.value, ref, '', env.now)] : []),
      ],
      child === null ? {} : { instructionId: child.instructionId },
    )
  },
  closeInstruction: (state, command, env) => {
    const ref = refIn(command)
    const found = openInstruction(state, ref)
    if (!found.ok) return found
    const holds = whatHolds(found.value, env.now)
    return holds.ok ? decided([closing(found.value, ref, command.note, env.now)]) : holds
  },
  reopenInstruction: (state, command) => {
    const ref = refIn(command)
    const found = knownInstruction(state, ref)
    if (!found.ok) return found
    if (found.value.instruction.closing === null) return refuse('instructionOpen', 'instructionId')
    return decided([{ type: 'instructionReopened', data: { ...ref, reason: command.reason } }])
  },
}

/** 超期办结 is said at the closing, from the record, and never fades. */
const closing = ({ instruction }: Hung, ref: PlainRef, note: string, now: Ms): NewEvent => ({
  type: 'instructionClosed',
  data: { ...ref, note, overdue: wasOverdue(instruction, now) },
})
