// Filling by rotation: who waited longest takes the next turn, unless they may not.
import { dayKind, weekdayOf } from '../calendar/day-kind'
import { daysBetween, mondayOf } from '../calendar/month'
import type { SlotOnDay } from '../shift/slots'
import { slotsOfDay } from '../shift/start'
import type { DeskState } from '../state'
import { daysAfter, type Day } from '../time'
import { assignmentOf } from './find'
import { keepersOf } from './findings'
import type { Every, Exception, RotationPlan, Turn } from './plan'
import { POSTS, type Post } from './post'
import type { Assignment, RosterChange } from './record'

export interface RotationOptions {
  readonly first: Day
  readonly last: Day
  /** False: names that stand there stay, and count as turns taken. */
  readonly overwrite: boolean
}

const applies = <T>(condition: readonly T[], value: T): boolean =>
  condition.length === 0 || condition.includes(value)

function excludes(state: DeskState, exception: Exception, { date, slotId }: SlotOnDay): boolean {
  const { weekdays, dayKinds, slotIds, between } = exception
  return (
    applies(weekdays, weekdayOf(date)) &&
    applies(slotIds, slotId) &&
    (dayKinds.length === 0 || dayKinds.includes(dayKind(state.calendar, date).kind)) &&
    (between === null || (date >= between.first && date <= between.last))
  )
}

/** The order, beginning with whoever takes the first turn. */
function queueOf({ order, start }: Turn): string[] {
  const at = Math.max(0, order.indexOf(start))
  return [...order.slice(at), ...order.slice(0, at)]
}

const takeTurn = (queue: string[], name: string): void => {
  const at = queue.indexOf(name)
  if (at !== -1) queue.push(...queue.splice(at, 1))
}

const turnKey = (every: Every, { date, slotId }: SlotOnDay): string =>
  every === 'shift' ? `${date} ${slotId}` : every === 'day' ? date : mondayOf(date)

interface Cell {
  readonly slot: SlotOnDay
  readonly before: Assignment
  names: Assignment
}

/** The shifts in the order of time, with one before and one after: nobody runs into the neighbours. */
function cellsOf(state: DeskState, { first, last }: RotationOptions): Cell[] {
  return daysBetween(daysAfter(first, -1), daysAfter(last, 1))
    .flatMap((date) => slotsOfDay(state, date))
    .map((slot) => {
      const names = assignmentOf(state.roster.days, slot.date, slot.slotId)
      return { slot, before: names, names }
    })
}

function fillPost(
  state: DeskState,
  cells: readonly Cell[],
  post: Post,
  plan: RotationPlan,
  { first, last, overwrite }: RotationOptions,
): void {
  const turn = plan[post]
  const queue = queueOf(turn)
  const isOurs = ({ slot }: Cell): boolean => slot.date >= first && slot.date <= last
  const may = (name: string, { slot, names }: Cell): boolean =>
    !plan.never.some((exception) => exception.name === name && excludes(state, exception, slot)) &&
    !POSTS.some((other) => other !== post && names[other] === name)
  const runs = (name: string, index: number): boolean =>
    post !== 'leader' &&
    [cells[index - 1], cells[index + 1]].some(
      (cell) => cell !== undefined && keepersOf(cell.names).includes(name),
    )
  let held = { key: '', name: '' }
  for (const [index, cell] of cells.entries()) {
    if (!isOurs(cell)) continue
    const there = cell.names[post]
    const key = turnKey(turn.every, cell.slot)
    const goesOn = held.key === key && may(held.name, cell) ? held.name : undefined
    // Better twice running than nobody at the desk; the findings point it out.
    const name =
      there !== '' && !overwrite
        ? there
        : (goesOn ??
          queue.find((one) => may(one, cell) && !runs(one, index)) ??
          queue.find((one) => may(one, cell)) ??
          '')
    cell.names = { ...cell.names, [post]: name }
    if (name === '' || name === goesOn) continue
    takeTurn(queue, name)
    if (held.key !== key) held = { key, name }
  }
}

/** What the rotation would change; nothing is changed by asking. */
export function rotation(
  state: DeskState,
  plan: RotationPlan,
  options: RotationOptions,
): RosterChange[] {
  const { first, last, overwrite } = options
  const posts = POSTS.filter((post) => plan[post].order.length > 0)
  const cells = cellsOf(state, options)
  const ours = cells.filter(({ slot }) => slot.date >= first && slot.date <= last)
  if (overwrite) {
    const emptied = Object.fromEntries(posts.map((post) => [post, '']))
    for (const cell of ours) cell.names = { ...cell.names, ...emptied }
  }
  for (const post of posts) fillPost(state, cells, post, plan, options)
  return ours.flatMap(({ slot: { date, slotId }, before, names }) =>
    posts
      .filter((post) => before[post] !== names[post])
      .map((post) => ({ date, slotId, post, from: before[post], to: names[post] })),
  )
}

/** How far back the last turn is looked for. */
const LOOK_BACK_DAYS = 62

/** Who begins, when the order goes on from the days before; the first of it when nobody stood there. */
export function startAfter(
  state: DeskState,
  order: readonly string[],
  post: Post,
  first: Day,
): string {
  for (const date of daysBetween(
    daysAfter(first, -LOOK_BACK_DAYS),
    daysAfter(first, -1),
  ).reverse()) {
    for (const { slotId } of slotsOfDay(state, date).reverse()) {
      const at = order.indexOf(assignmentOf(state.roster.days, date, slotId)[post])
      if (at !== -1) return order[(at + 1) % order.length]!
    }
  }
  return order[0] ?? ''
}
