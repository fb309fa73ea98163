// Instruction events -> state.
import type { EventOf } from '../event'
import type { Evolvers } from '../evolution'
import { withIncident } from '../incident/find'
import type { DeskState } from '../state'
import { withoutRoomAlarm } from '../shift/met'
import { clocksOfInstruction } from './clocks'
import type { instructionEvents } from './events'
import { findInstruction, keyOf, withInstruction } from './find'
import {
  beginInstruction,
  type Instruction,
  type Noted,
  type Task,
  type TaskInput,
  type TaskUnit,
} from './record'

type InstructionEvent = keyof typeof instructionEvents
type Told = EventOf<InstructionEvent>

const noted = ({ at, by }: Pick<Told, 'at' | 'by'>): Noted => ({ recordedAt: at, by })

/** What was heard of its clocks is of no use once they are met, or run no more. */
function withoutMetAlarms(state: DeskState, { data }: Told): DeskState {
  const prefix = `order:${keyOf(data)}:`
  const heard = Object.keys(state.room.alarms).filter((key) => key.startsWith(prefix))
  if (heard.length === 0) return state
  const hung = findInstruction(state, data)
  const running = hung === undefined ? [] : clocksOfInstruction(state, hung)
  return heard
    .filter((key) => !running.some((clock) => clock.key === key))
    .reduce(withoutRoomAlarm, state)
}

const changing =
  <Event extends Told>(change: (instruction: Instruction, event: Event) => Instruction) =>
  (state: DeskState, event: Event): DeskState =>
    withoutMetAlarms(
      withInstruction(state, event.data, (instruction) => change(instruction, event)),
      event,
    )

const inTask = (
  instruction: Instruction,
  taskId: string,
  change: (task: Task) => Task,
): Instruction => ({
  ...instruction,
  tasks: instruction.tasks.map((task) => (task.id === taskId ? change(task) : task)),
})

const inUnit = (
  instruction: Instruction,
  { taskId, unitId }: { readonly taskId: string; readonly unitId: string },
  change: (unit: TaskUnit) => TaskUnit,
): Instruction =>
  inTask(instruction, taskId, (task) => ({
    ...task,
    units: task.units.map((unit) => (unit.id === unitId ? change(unit) : unit)),
  }))

const unitsIn = ({ lead, support }: TaskInput): TaskUnit[] =>
  [lead, ...support].map(({ unit, contact }, index) => ({
    id: `u${index + 1}`,
    role: index === 0 ? 'lead' : 'support',
    unit,
    contact,
    sent: null,
    signed: null,
    feedbacks: [],
    chases: [],
    notices: [],
    extensions: [],
    explanations: [],
  }))

const taskOf = (id: string, input: TaskInput, written: Noted): Task => ({
  ...written,
  id,
  what: input.what,
  dueWords: input.dueWords,
  due: input.due,
  rhythm: input.rhythm,
  units: unitsIn(input),
  ended: null,
})

function registered(state: DeskState, event: EventOf<'instructionRegistered'>): DeskState {
  const { incidentId, instructionId, year, serial, facts, parentId } = event.data
  const instruction = beginInstruction({
    ...facts,
    id: instructionId,
    number: { year, serial },
    recordedAt: event.at,
    recordedBy: event.by,
    parentId,
  })
  const counted: DeskState = {
    ...state,
    instruction: {
      ...state.instruction,
      serials: {
        ...state.instruction.serials,
        [year]: Math.max(serial, state.instruction.serials[year] ?? 0),
      },
    },
  }
  if (incidentId !== undefined)
    return withIncident(counted, incidentId, (incident) => ({
      ...incident,
      instructions: [...incident.instructions, instruction],
    }))
  const loose = { ...counted.instruction.loose, [instructionId]: instruction }
  return { ...counted, instruction: { ...counted.instruction, loose } }
}

export const evolveInstruction: Evolvers<InstructionEvent> = {
  instructionRegistered: registered,
  instructionCorrected: changing<EventOf<'instructionCorrected'>>((instruction, event) => ({
    ...instruction,
    ...(Object.fromEntries(
      event.data.changes.map(({ field, to }) => [field, to]),
    ) as Partial<Instruction>),
    corrections: [
      ...instruction.corrections,
      { ...noted(event), changes: event.data.changes, reason: event.data.reason },
    ],
  })),
  instructionProposed: changing<EventOf<'instructionProposed'>>((instruction, event) => ({
    ...instruction,
    proposal: {
      ...noted(event),
      words: event.data.words,
      approvedBy: event.data.approvedBy,
    },
  })),
  instructionTasked: changing<EventOf<'instructionTasked'>>((instruction, event) => ({
    ...instruction,
    tasks: [...instruction.tasks, taskOf(event.data.taskId, event.data.task, noted(event))],
  })),
  instructionRetasked: changing<EventOf<'instructionRetasked'>>((instruction, event) =>
    inTask(instruction, event.data.taskId, ({ id }) => taskOf(id, event.data.task, noted(event))),
  ),
  instructionTaskEnded: changing<EventOf<'instructionTaskEnded'>>((instruction, event) =>
    inTask(instruction, event.data.taskId, (task) => ({
      ...task,
      ended: {
        ...noted(event),
        reason: event.data.reason,
        approvedBy: event.data.approvedBy,
      },
    })),
  ),
  instructionSent: changing<EventOf<'instructionSent'>>((instruction, event) =>
    event.data.sent.reduce(
      (before, { unitId, at, way }) =>
        inUnit(before, { taskId: event.data.taskId, unitId }, (unit) => ({
          ...unit,
          sent: { ...noted(event), at, way },
        })),
      instruction,
    ),
  ),
  instructionSigned: changing<EventOf<'instructionSigned'>>((instruction, event) =>
    inUnit(instruction, event.data, (unit) => ({
      ...unit,
      signed: { ...noted(event), at: event.data.at, who: event.data.who },
    })),
  ),
  instructionFedBack: changing<EventOf<'instructionFedBack'>>((instruction, event) =>
    inUnit(instruction, event.data, (unit) => ({
      ...unit,
      feedbacks: [
        ...unit.feedbacks,
        {
          ...noted(event),
          ...event.data.feedback,
          id: event.data.feedbackId,
          verdict: null,
        },
      ],
    })),
  ),
  instructionJudged: changing<EventOf<'instructionJudged'>>((instruction, event) => {
    const { feedbackId, verdict, reason, lateness, approvedBy } = event.data
    const given = { ...noted(event), kind: verdict, reason, lateness, approvedBy }
    return inUnit(instruction, event.data, (unit) => ({
      ...unit,
      feedbacks: unit.feedbacks.map((one) =>
        one.id === feedbackId ? { ...one, verdict: given } : one,
      ),
    }))
  }),
  instructionChased: changing<EventOf<'instructionChased'>>((instruction, event) => {
    const { at, way, who, answer } = event.data
    return inUnit(instruction, event.data, (unit) => ({
      ...unit,
      chases: [...unit.chases, { ...noted(event), at, way, who, answer }],
    }))
  }),
  instructionNoticed: changing<EventOf<'instructionNoticed'>>((instruction, event) => {
    const { noticeId, words, answerBy, approvedBy } = event.data
    return inUnit(instruction, event.data, (unit) => ({
      ...unit,
      notices: [...unit.notices, { ...noted(event), id: noticeId, words, answerBy, approvedBy }],
    }))
  }),
  instructionExtensionAsked: changing<EventOf<'instructionExtensionAsked'>>(
    (instruction, event) => {
      const { extensionId, at, reason, until } = event.data
      return inUnit(instruction, event.data, (unit) => ({
        ...unit,
        extensions: [
          ...unit.extensions,
          { ...noted(event), id: extensionId, at, reason, until, answer: null },
        ],
      }))
    },
  ),
  instructionExtensionAnswered: changing<EventOf<'instructionExtensionAnswered'>>(
    (instruction, event) => {
      const { extensionId, granted, approvedBy } = event.data
      const answer = { ...noted(event), granted, approvedBy }
      return inUnit(instruction, event.data, (unit) => ({
        ...unit,
        extensions: unit.extensions.map((one) =>
          one.id === extensionId ? { ...one, answer } : one,
        ),
      }))
    },
  ),
  instructionExplained: changing<EventOf<'instructionExplained'>>((instruction, event) =>
    inUnit(instruction, event.data, (unit) => ({
      ...unit,
      explanations: [
        ...unit.explanations,
        { ...noted(event), at: event.data.at, reason: event.data.reason },
      ],
    })),
  ),
  instructionShown: changing<EventOf<'instructionShown'>>((instruction, event) => {
    const { shownId, at, way, to, words } = event.data
    return {
      ...instruction,
      shown: [
        ...instruction.shown,
        { ...noted(event), id: shownId, at, way, to, words, answer: null },
      ],
    }
  }),
  instructionAnswered: changing<EventOf<'instructionAnswered'>>((instruction, event) => {
    const { shownId, at, answer: kind, words, childId } = event.data
    const answer = { ...noted(event), at, kind, words, childId }
    return {
      ...instruction,
      shown: instruction.shown.map((one) => (one.id === shownId ? { ...one, answer } : one)),
    }
  }),
  instructionClosed: changing<EventOf<'instructionClosed'>>((instruction, event) => ({
    ...instruction,
    closing: { ...noted(event), note: event.data.note, overdue: event.data.overdue },
  })),
  instructionReopened: changing<EventOf<'instructionReopened'>>((instruction, event) => ({
    ...instruction,
    closing: null,
    reopenings:
      instruction.closing === null
        ? instruction.reopenings
        : [
            ...instruction.reopenings,
            { ...noted(event), reason: event.data.reason, closing: instruction.closing },
          ],
  })),
}
