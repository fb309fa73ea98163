// By when a unit has to answer, and how it stands: read from the record, never typed in. 延期 that a leader granted
// moves the due moment; a feedback that was returned, a 督办通知 or an explanation never does.
import { dayOf, daysAfter, HOUR, momentOn, toMs, type Day, type Ms } from '../time'
import type { Feedback, Instruction, Task, TaskUnit } from './record'

/** What has a rhythm is due by the end of the office's day. */
const RHYTHM_HOUR = '18:00'

const weekdayOf = (day: Day): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7
const lastOfMonth = (day: Day): number => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The first day of the rhythm after `from`, itself not counted. */
function nextDay(task: Task, from: Day): Day {
  const { rhythm } = task
  if (rhythm.kind === 'every') return daysAfter(from, rhythm.days)
  const hits = (day: Day): boolean =>
    rhythm.kind === 'weekday'
      ? weekdayOf(day) === rhythm.day
      : Number(day.slice(8)) ===
        Math.min(rhythm.kind === 'monthly' ? rhythm.day : 1, lastOfMonth(day))
  let day = daysAfter(from, 1)
  while (!hits(day)) day = daysAfter(day, 1)
  return day
}

const accepted = ({ feedbacks }: TaskUnit): Feedback[] =>
  feedbacks.filter(({ verdict }) => verdict?.kind === 'accepted')

/** The due moment of the words, or as a leader moved it. */
export function finalDue({ due }: Task, { extensions }: TaskUnit): Ms | null {
  const moved = extensions.findLast(({ answer }) => answer?.granted === true)
  const last = moved?.until ?? due
  return last === null ? null : toMs(last)
}

/** Every due moment that the unit has had, the first first, with who granted the later ones. */
export const dueHistory = (
  { due }: Task,
  { extensions }: TaskUnit,
): readonly { readonly due: string; readonly approvedBy: string | null }[] => [
  ...(due === null ? [] : [{ due, approvedBy: null }]),
  ...extensions.flatMap(({ until, answer }) =>
    answer?.granted === true ? [{ due: until, approvedBy: answer.approvedBy }] : [],
  ),
]

/** The due moment of the feedback with this place in the row; null where none is owed at any moment. */
export function dueOf(task: Task, unit: TaskUnit, place: number): Ms | null {
  const last = finalDue(task, unit)
  if (task.rhythm.kind === 'once') return place === 0 ? last : null
  let day = dayOf(toMs(unit.sent?.at ?? task.recordedAt))
  for (let n = 0; n <= place; n += 1) {
    const next = nextDay(task, day)
    if (last !== null && momentOn(next, RHYTHM_HOUR) >= last) return n === place ? last : null
    day = next
  }
  return momentOn(day, RHYTHM_HOUR)
}

/** One answer that was owed: when it was due, and the version that counts, once it was accepted. */
export interface Answered {
  readonly due: Ms | null
  readonly feedback: Feedback
  /** Later than due by this much; 0 when in time. */
  readonly lateBy: Ms
  readonly isLate: boolean
}

export const answersOf = (task: Task, unit: TaskUnit): Answered[] =>
  accepted(unit).map((feedback, place) => {
    const due = dueOf(task, unit, place)
    const lateBy = due === null ? 0 : Math.max(0, toMs(feedback.at) - due)
    return { due, feedback, lateBy, isLate: lateBy > 0 && feedback.verdict?.lateness !== 'excused' }
  })

/** The due moment of the answer that comes next, also while a version of it waits; null where none is owed. */
export const dueOfNext = (task: Task, unit: TaskUnit): Ms | null =>
  dueOf(task, unit, accepted(unit).length)

/** Since when it has owed that answer: what was due before it, or when the unit got the task. */
export function owedSince(task: Task, unit: TaskUnit): Ms {
  const place = accepted(unit).length
  const before = place === 0 ? null : dueOf(task, unit, place - 1)
  return before ?? toMs(unit.sent?.at ?? task.recordedAt)
}

/** A version that nobody has judged yet: nothing is owed by the unit meanwhile. */
export const waitingFeedback = ({ feedbacks }: TaskUnit): Feedback | null =>
  feedbacks.find(({ verdict }) => verdict === null) ?? null

export type UnitStanding = 'unsent' | 'sent' | 'signed' | 'waiting' | 'returned' | 'done' | 'ended'
export const STANDING_NAMES: Readonly<Record<UnitStanding, string>> = {
  unsent: '待转办',
  sent: '已发',
  signed: '已签收',
  waiting: '待审核',
  returned: '退回重办',
  done: '已反馈',
  ended: '中止',
}

/** Of what has a rhythm the whole row was answered. */
const isDone = (task: Task, unit: TaskUnit): boolean => {
  const count = accepted(unit).length
  if (task.rhythm.kind === 'once') return count > 0
  return count > 0 && finalDue(task, unit) !== null && dueOf(task, unit, count) === null
}

export function standingOf(task: Task, unit: TaskUnit): UnitStanding {
  if (task.ended !== null) return 'ended'
  if (waitingFeedback(unit) !== null) return 'waiting'
  if (isDone(task, unit)) return 'done'
  if (unit.feedbacks.at(-1)?.verdict?.kind === 'returned') return 'returned'
  if (unit.signed !== null) return 'signed'
  return unit.sent === null ? 'unsent' : 'sent'
}

/** By when it has to answer next; null while it owes nothing. */
export function nextDue(task: Task, unit: TaskUnit): Ms | null {
  const standing = standingOf(task, unit)
  if (standing === 'ended' || standing === 'done' || standing === 'waiting') return null
  return dueOfNext(task, unit)
}

/** Nothing more has to come from it before the matter can be closed. */
export function isSettled(task: Task, unit: TaskUnit, now: Ms): boolean {
  const standing = standingOf(task, unit)
  if (standing === 'ended' || standing === 'done') return true
  if (task.rhythm.kind === 'once' || standing === 'waiting' || standing === 'returned') return false
  // A rhythm without an end ends with the matter; what of it is owed by now has to have come.
  const due = nextDue(task, unit)
  return finalDue(task, unit) === null && unit.sent !== null && due !== null && due > now
}

export interface UnitOf {
  readonly task: Task
  readonly unit: TaskUnit
}

export const unitsOf = ({ tasks }: Pick<Instruction, 'tasks'>): UnitOf[] =>
  tasks.flatMap((task) => task.units.map((unit) => ({ task, unit })))

/** The lead's answer waits for those that help; named on its clock. */
export const waitsFor = (task: Task, unit: TaskUnit): TaskUnit[] =>
  unit.role === 'lead'
    ? task.units.filter(
        (one) => one.role === 'support' && !['done', 'ended'].includes(standingOf(task, one)),
      )
    : []

/** Those that had to get it: nobody has to any more whose task was ended before it left. */
const addressed = ({ units, ended }: Task): TaskUnit[] =>
  units.filter(({ sent }) => sent !== null || ended === null)

/** When the last of these units had it; null before that. */
function allHadIt(units: readonly TaskUnit[]): { readonly at: Ms; readonly noted: Ms } | null {
  const sent = units.flatMap((unit) => unit.sent ?? [])
  if (sent.length === 0 || sent.length < units.length) return null
  return {
    at: Math.max(...sent.map(({ at }) => toMs(at))),
    noted: Math.max(...sent.map(({ recordedAt }) => toMs(recordedAt))),
  }
}

/**
 * When the last unit had it: only then was it passed on; null before that. What has been passed on stays so: a task
 * that is added on a later day undoes nothing.
 */
export function relayedAt({ relayed, tasks }: Pick<Instruction, 'relayed' | 'tasks'>): Ms | null {
  if (relayed !== null) return toMs(relayed.at)
  const inOrder = [...tasks].sort((a, b) => toMs(a.recordedAt) - toMs(b.recordedAt))
  for (let count = 1; count <= inOrder.length; count += 1) {
    const last = allHadIt(inOrder.slice(0, count).flatMap(addressed))
    const added = inOrder[count]
    if (last === null) continue
    if (added === undefined || dayOf(toMs(added.recordedAt)) > dayOf(last.noted)) return last.at
  }
  return null
}

/** What ended the clock of 转办: the last unit had it, or it was done with without; opened again, that stays so. */
export function relayMetAt(instruction: Instruction): Ms | null {
  const [first] = instruction.reopenings
  const closing = first === undefined ? instruction.closing : first.closing
  return relayedAt(instruction) ?? (closing === null ? null : toMs(closing.recordedAt))
}

/** What came or was given up after its due moment is late as well; only a person excuses it. */
function isLate({ task, unit }: UnitOf, now: Ms): boolean {
  if (answersOf(task, unit).some((answer) => answer.isLate)) return true
  const due = isDone(task, unit) ? null : dueOfNext(task, unit)
  const until = waitingFeedback(unit)?.at ?? task.ended?.recordedAt
  if (due === null) return false
  // What has not come by then is late from that moment on; what comes in that moment is in time.
  return until === undefined ? due <= now : due < toMs(until)
}

/** Something of it came late, or has not come by now although it was due: nothing that comes afterwards clears it. */
export const wasOverdue = (
  { tasks, closing, reopenings }: Pick<Instruction, 'tasks' | 'closing' | 'reopenings'>,
  now: Ms,
): boolean =>
  closing?.overdue ??
  (reopenings.some((one) => one.closing.overdue) ||
    unitsOf({ tasks }).some((of) => isLate(of, now)))

const HOURS_SHOWN = 72

/** 剩n天 / 今日到期 / 逾期n小时. */
export function dueMark(due: Ms, now: Ms): string {
  if (now >= due) {
    const hours = Math.floor((now - due) / HOUR)
    if (hours < 1) return '逾期不足1小时'
    return hours > HOURS_SHOWN ? `逾期${Math.floor(hours / 24)}天` : `逾期${hours}小时`
  }
  // What ends with the day ends on it, not on the next.
  const days = Math.round(
    (momentOn(dayOf(due - 1), '12:00') - momentOn(dayOf(now), '12:00')) / (24 * HOUR),
  )
  return days <= 0 ? '今日到期' : `剩${days}天`
}
