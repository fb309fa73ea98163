// The roster of one month, and the two ways of changing it: filling cells, and exchanging two duties.
import { useMemo, useRef, useState } from 'react'
import type { Month } from '../../shared/calendar/month'
import { bookOf, type BookEntry } from '../../shared/contact/find'
import { nameAt } from '../../shared/roster/find'
import { placeKey } from '../../shared/roster/month'
import type { Place, RosterChange } from '../../shared/roster/record'
import { refusalText } from '../../shared/refusals'
import { dayOf } from '../../shared/time'
import { firstNumber } from '../contact/book'
import { send } from '../form/send'
import { useDesk, useMinute } from '../use-desk'
import { useStore } from '../store'
import { useLeft, type Asked, type DeskWithPast } from '../left/use-left'
import type { DayRow, PostColumn } from './cells'
import { columnsOf, rowsOf } from './month'
import type { Laid } from './pasted'

/** What a month's sheet shows, and how it came to be so. */
export const rosterOf = (month: Month): Asked => ({
  kinds: ['rosterDay', 'swap', 'edit'],
  months: [month],
})

export interface RosterMonth {
  readonly month: Month
  /** Whether what has left of it is there. */
  readonly state: DeskWithPast['state']
  readonly rows: readonly DayRow[]
  readonly columns: readonly PostColumn[]
  readonly nameAt: (place: Place) => string
  /** How somebody on the roster is reached; undefined for a name that stands nowhere else. */
  readonly entryOf: (name: string) => BookEntry | undefined
}

/** Our own people before namesakes in the phone book. */
function useEntryOf(): RosterMonth['entryOf'] {
  const { phoneBook, people, unit } = useDesk()
  return useMemo(() => {
    const byName = new Map<string, BookEntry>()
    for (const entry of bookOf({ phoneBook, people, unit })) {
      if (entry.kind === 'person' && (entry.from === 'room' || !byName.has(entry.name)))
        byName.set(entry.name, entry)
    }
    return (name) => byName.get(name)
  }, [phoneBook, people, unit])
}

export function useRosterMonth(month: Month): RosterMonth {
  const { calendar, shift } = useDesk()
  const {
    desk: { roster },
    state,
  } = useLeft(rosterOf(month))
  const today = dayOf(useMinute())
  const entryOf = useEntryOf()
  const columns = useMemo(() => columnsOf(shift.pattern), [shift.pattern])
  const rows = useMemo(
    () => rowsOf(month, calendar, shift.pattern, today),
    [month, calendar, shift.pattern, today],
  )
  return useMemo(
    () => ({ month, state, rows, columns, entryOf, nameAt: (place) => nameAt(roster, place) }),
    [month, state, rows, columns, entryOf, roster],
  )
}

/** The number by which somebody on the roster is called; empty when none is known. */
export function phoneOf({ entryOf }: Pick<RosterMonth, 'entryOf'>, name: string): string {
  const entry = entryOf(name)
  return entry === undefined ? '' : firstNumber(entry)
}

/** Every cell that the month has, day by day. */
export const placesOf = ({ rows, columns }: Pick<RosterMonth, 'rows' | 'columns'>): Place[] =>
  rows.flatMap(({ date, slots }) =>
    columns
      .filter(({ slotId }) => slots.includes(slotId))
      .map(({ slotId, post }) => ({ date, slotId, post })),
  )

export interface Filling {
  /** What was not taken, and why; null when all was. */
  readonly fault: string | null
  /** What was done, where it is more than one cell; null otherwise. */
  readonly note: string | null
  readonly fill: (place: Place, name: string) => void
  /** All of them or none. */
  readonly lay: (block: Laid) => void
  /** To an empty cell, leaving the other one empty. */
  readonly move: (from: Place, to: Place) => void
  /** Why something else was not done. */
  readonly say: (fault: string) => void
}

/** What stands there now, not when the page was drawn: the cell before may just have been filled. */
function standing(place: Place): string {
  const view = useStore.getState().connection?.view
  return view?.kind === 'desk' ? nameAt(view.state.roster, place) : ''
}

const NAMED = 6

/** `粘贴了 3 格，其中 1 格原来有人（孙浩）。` */
function laidText(changes: readonly RosterChange[], outside: number): string {
  const over = changes.flatMap(({ from }) => (from === '' ? [] : [from]))
  const names = `${over.slice(0, NAMED).join('、')}${over.length > NAMED ? '等' : ''}`
  return [
    `粘贴了 ${changes.length} 格`,
    over.length > 0 && `，其中 ${over.length} 格原来有人（${names}）`,
    '。',
    outside > 0 && `还有 ${outside} 个姓名没有地方放：超出了本月，或当天没有那个班。`,
  ]
    .filter(Boolean)
    .join('')
}

/** Cells are filled faster than a disk writes: each waits for the one before. */
export function useFilling(): Filling {
  const [fault, setFault] = useState<string | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const change = (
    what: string,
    changesNow: () => RosterChange[],
    done: (changes: readonly RosterChange[]) => string | null = () => null,
  ) => {
    last.current = last.current.then(async () => {
      const changes = changesNow().filter(({ from, to }) => from !== to)
      setNote(null)
      setFault(null)
      if (changes.length === 0) return setNote(done(changes))
      const result = await send({
        type: 'changeRoster',
        changes,
        why: 'typed',
        source: '',
        plan: null,
      })
      setFault(result.ok ? null : `${what}没有填上。${refusalText(result.error)}`)
      if (result.ok) setNote(done(changes))
    })
  }
  return {
    fault,
    note,
    say: setFault,
    fill: (place, name) =>
      change(`“${name}”`, () => [{ ...place, from: standing(place), to: name }]),
    lay: ({ fills, outside }) =>
      change(
        '粘贴的姓名',
        () => fills.map(({ place, name }) => ({ ...place, from: standing(place), to: name })),
        (changes) => (fills.length + outside < 2 ? null : laidText(changes, outside)),
      ),
    move: (from, to) => {
      if (placeKey(from) === placeKey(to)) return
      const name = standing(from)
      change(`“${name}”`, () => [
        { ...from, from: name, to: '' },
        { ...to, from: standing(to), to: name },
      ])
    },
  }
}
