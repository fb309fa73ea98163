// The clocks of instructions as clocks of the room: 签收, 反馈, and 转办 of one that hangs on no open incident (the
// clock of one that does is a clock of that incident, by its rules). Derived, never stored.
import { ruleBookAt } from '../deadline/rules'
import { endsAt } from '../deadline/within'
import type { RoomClock } from '../room-deadlines/record'
import type { DeskState } from '../state'
import { DAY, MINUTE, toMs, type Ms } from '../time'
import { nextDue, owedSince, relayMetAt, unitsOf, waitsFor, type UnitOf } from './dues'
import { isOpen, keyOf, openInstructions, refOf, relayDutyOf, type Hung } from './find'

/** As 回执催办: practice of the room. */
export const SIGN_WITHIN: Ms = 30 * MINUTE
/** 催办: once a day before it is due, once at due, then daily. */
export const CHASE_BEFORE: Ms = DAY
export const CHASE_EVERY: Ms = DAY

export const relayKey = (key: string): string => `order:${key}:relay`
export const signKey = (key: string, { task, unit }: UnitOf): string =>
  `order:${key}:${task.id}.${unit.id}:sign`
export const feedbackKey = (key: string, { task, unit }: UnitOf): string =>
  `order:${key}:${task.id}.${unit.id}:feedback`

const LONGEST = 40
const brief = (text: string): string => {
  const letters = [...(text.split('\n')[0] ?? '')]
  return letters.length <= LONGEST ? letters.join('') : `${letters.slice(0, LONGEST).join('')}…`
}

/** 当日, by the rule of the unit's default preset; null where it is switched off. */
function relayDue({ ruleBooks }: DeskState, receivedAt: Ms): Ms | null {
  const book = ruleBookAt(ruleBooks, receivedAt)
  const rule = book.presets
    .find(({ id }) => id === book.defaultPreset)
    ?.rules.find(({ duty }) => duty === 'instruction')
  if (rule === undefined) return endsAt({ kind: 'endOfDay' }, receivedAt)
  return rule.enabled ? endsAt(rule.within, receivedAt) : null
}

function relayClock(state: DeskState, hung: Hung): RoomClock[] {
  const { instruction, incident } = hung
  if (incident !== null && incident.closedAt === null) return []
  if (relayMetAt(instruction) !== null) return []
  // What a leader explained while the incident was open stays explained when it is over.
  if (incident?.waivers[relayDutyOf(instruction)] !== undefined) return []
  const originAt = toMs(instruction.receivedAt)
  const dueAt = relayDue(state, originAt)
  if (dueAt === null) return []
  const ref = refOf(hung)
  return [
    {
      key: relayKey(keyOf(ref)),
      name: `批示转办（${instruction.from}：${brief(instruction.words)}）`,
      originAt,
      dueAt,
      warnMinutes: [60],
      target: { kind: 'instruction', ...ref },
    },
  ]
}

function signClock(hung: Hung, of: UnitOf): RoomClock[] {
  const { unit, task } = of
  if (unit.sent === null || unit.signed !== null || unit.feedbacks.length > 0) return []
  if (task.ended !== null) return []
  const ref = refOf(hung)
  const originAt = toMs(unit.sent.at)
  return [
    {
      key: signKey(keyOf(ref), of),
      name: `批示签收 ${unit.unit}（${hung.instruction.from}批示）`,
      originAt,
      dueAt: originAt + SIGN_WITHIN,
      warnMinutes: [],
      target: { kind: 'instruction', ...ref },
    },
  ]
}

/** Nobody is chased for what he has not got; and who owes it for a day or less was told by when as he got it. */
const isWarned = ({ task, unit }: UnitOf, due: Ms): boolean =>
  unit.sent !== null && due - CHASE_BEFORE > owedSince(task, unit)

function feedbackClock(hung: Hung, of: UnitOf): RoomClock[] {
  const { unit, task } = of
  const dueAt = nextDue(task, unit)
  if (dueAt === null) return []
  const ref = refOf(hung)
  const isSent = unit.sent !== null
  const waits = waitsFor(task, unit).map((one) => one.unit)
  const more = isSent
    ? waits.length === 0
      ? ''
      : `，协办未报：${waits.join('、')}`
    : '，还没有转办'
  return [
    {
      key: feedbackKey(keyOf(ref), of),
      name: `批示反馈 ${unit.unit}（${hung.instruction.from}批示：${brief(task.what)}）${more}`,
      originAt: owedSince(task, unit),
      dueAt,
      warnMinutes: isWarned(of, dueAt) ? [CHASE_BEFORE / MINUTE] : [],
      repeatEvery: CHASE_EVERY,
      target: { kind: 'instruction', ...ref },
    },
  ]
}

export const clocksOfInstruction = (state: DeskState, hung: Hung): RoomClock[] =>
  isOpen(hung.instruction)
    ? [
        ...relayClock(state, hung),
        ...unitsOf(hung.instruction).flatMap((of) => [
          ...signClock(hung, of),
          ...feedbackClock(hung, of),
        ]),
      ].sort((a, b) => a.dueAt - b.dueAt)
    : []

export const instructionRoomClocks = (state: DeskState): RoomClock[] =>
  openInstructions(state)
    // An exercise keeps its clocks to its own page.
    .filter(({ incident }) => incident?.facts.exercise !== true)
    .flatMap((hung) => clocksOfInstruction(state, hung))

/** Which stage of chasing has come: one day before, at due, then daily; null before the first. */
function stageAt(of: UnitOf, due: Ms, now: Ms): Ms | null {
  if (now >= due) return due + Math.floor((now - due) / CHASE_EVERY) * CHASE_EVERY
  return isWarned(of, due) && now >= due - CHASE_BEFORE ? due - CHASE_BEFORE : null
}

export interface ChaseOwed extends UnitOf {
  readonly hung: Hung
  readonly due: Ms
}

/** Only towards whoever has it and owes an answer, and not again within one stage. */
export function chaseOwedBy(hung: Hung, of: UnitOf, now: Ms): ChaseOwed | null {
  const due = nextDue(of.task, of.unit)
  if (due === null || of.unit.sent === null) return null
  const stage = stageAt(of, due, now)
  if (stage === null) return null
  const told = [
    ...of.unit.chases.map(({ at }) => at),
    ...of.unit.notices.map((one) => one.recordedAt),
  ]
  return told.some((at) => toMs(at) >= stage) ? null : { hung, ...of, due }
}

/** Everybody who is to be chased now, the longest late first. */
export const chasesOwed = (
  state: Pick<DeskState, 'incidents' | 'instruction'>,
  now: Ms,
): ChaseOwed[] =>
  openInstructions(state)
    .flatMap((hung) => unitsOf(hung.instruction).flatMap((of) => chaseOwedBy(hung, of, now) ?? []))
    .sort((a, b) => a.due - b.due)
