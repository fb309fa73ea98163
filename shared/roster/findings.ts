// What is wrong with a roster: gaps, double duty, the same person two shifts running.
import { daysBetween } from '../calendar/month'
import type { DeskState } from '../state'
import { daysAfter, toInstant, type Day } from '../time'
import { overlapping, whenText } from '../trip/find'
import { rosterRow, type RosterRow, type RosterSlot } from './month'
import { POST_NAMES, POSTS, type Post } from './post'
import type { Assignment, Place } from './record'

export type FindingKind = 'gap' | 'double' | 'running' | 'away' | 'stray'
export const FINDING_NAMES: Readonly<Record<FindingKind, string>> = {
  gap: '空缺',
  double: '一人两岗',
  running: '连班',
  away: '外出',
  stray: '多余班次',
}

export interface Finding extends Place {
  readonly kind: FindingKind
  /** Empty for a gap. */
  readonly name: string
  readonly text: string
}

/** Those who keep the desk themselves; a leader may lead two shifts running. */
const KEEPERS: readonly Post[] = ['main', 'second']

const finding = (
  kind: FindingKind,
  slot: Pick<RosterSlot, 'date' | 'slotId'>,
  post: Post,
  name: string,
  text: string,
): Finding => ({ kind, date: slot.date, slotId: slot.slotId, post, name, text })

const gaps = (slot: RosterSlot, wanted: readonly Post[]): Finding[] =>
  wanted
    .filter((post) => slot.names[post] === '')
    .map((post) => finding('gap', slot, post, '', `${slot.date} ${slot.name}缺${POST_NAMES[post]}`))

const doubles = (slot: RosterSlot): Finding[] =>
  POSTS.flatMap((post, index) => {
    const name = slot.names[post]
    const first = POSTS.slice(0, index).find((other) => slot.names[other] === name)
    if (name === '' || first === undefined) return []
    const text = `${slot.date} ${slot.name}：${name}既是${POST_NAMES[first]}又是${POST_NAMES[post]}`
    return [finding('double', slot, post, name, text)]
  })

/** Who keeps the desk in a shift. */
export const keepersOf = (names: Assignment): string[] =>
  KEEPERS.map((post) => names[post]).filter((name) => name !== '')

const runs = (slot: RosterSlot, before: RosterSlot | undefined): Finding[] =>
  KEEPERS.flatMap((post) => {
    const name = slot.names[post]
    if (name === '' || before === undefined || !keepersOf(before.names).includes(name)) return []
    const text = `${name}连上两班：${before.date} ${before.name}、${slot.date} ${slot.name}`
    return [finding('running', slot, post, name, text)]
  })

const strays = ({ date, strays: found }: RosterRow): Finding[] =>
  found.flatMap(({ slotId, names }) =>
    POSTS.filter((post) => names[post] !== '').map((post) =>
      finding(
        'stray',
        { date, slotId },
        post,
        names[post],
        `${date} 已没有这个班次，${names[post]}还排在上面`,
      ),
    ),
  )

/** A second officer is missed only where there are second officers at all. */
function wantedPosts(rows: readonly RosterRow[]): Post[] {
  const seconds = rows.some(({ slots }) => slots.some(({ names }) => names.second !== ''))
  return POSTS.filter((post) => post !== 'second' || seconds)
}

/** Whoever is on a trip cannot be on duty: a leader above all. */
const aways = (state: DeskState, slot: RosterSlot): Finding[] =>
  POSTS.flatMap((post) => {
    const name = slot.names[post]
    if (name === '') return []
    const [trip] = overlapping(state, {
      name,
      from: toInstant(slot.from),
      until: toInstant(slot.to),
    })
    if (trip === undefined) return []
    const text = `${slot.date} ${slot.name}：${POST_NAMES[post]}${name}外出（${trip.place}，${whenText(trip)}）`
    return [finding('away', slot, post, name, text)]
  })

/** From the first day to the last, both included, in the order of time. */
export function findings(state: DeskState, first: Day, last: Day): Finding[] {
  const rows = daysBetween(first, last).map((date) => rosterRow(state, date))
  const wanted = wantedPosts(rows)
  const eve = rosterRow(state, daysAfter(first, -1)).slots
  let before: RosterSlot | undefined = eve[eve.length - 1]
  return rows.flatMap((row) => [
    ...row.slots.flatMap((slot) => {
      const found = [
        ...gaps(slot, wanted),
        ...doubles(slot),
        ...runs(slot, before),
        ...aways(state, slot),
      ]
      before = slot
      return found
    }),
    ...strays(row),
  ])
}
