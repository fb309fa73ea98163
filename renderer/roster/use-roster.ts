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
import type { DayRow, PostColumn } from './cells'
import { columnsOf, rowsOf } from './month'

export interface RosterMonth {
  readonly month: Month
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
  const { roster, calendar, shift } = useDesk()
  const today = dayOf(useMinute())
  const entryOf = useEntryOf()
  const columns = useMemo(() => columnsOf(shift.pattern), [shift.pattern])
  const rows = useMemo(
    () => rowsOf(month, calendar, shift.pattern, today),
    [month, calendar, shift.pattern, today],
  )
  return useMemo(
    () => ({ month, rows, columns, entryOf, nameAt: (place) => nameAt(roster, place) }),
    [month, rows, columns, entryOf, roster],
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
  readonly fill: (place: Place, name: string) => void
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

/** Cells are filled faster than a disk writes: each waits for the one before. */
export function useFilling(): Filling {
  const [fault, setFault] = useState<string | null>(null)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const change = (name: string, changesNow: () => RosterChange[]) => {
    last.current = last.current.then(async () => {
      const changes = changesNow().filter(({ from, to }) => from !== to)
      if (changes.length === 0) return
      const result = await send({
        type: 'changeRoster',
        changes,
        why: 'typed',
        source: '',
        plan: null,
      })
      setFault(result.ok ? null : `“${name}”没有填上。${refusalText(result.error)}`)
    })
  }
  return {
    fault,
    say: setFault,
    fill: (place, name) => change(name, () => [{ ...place, from: standing(place), to: name }]),
    move: (from, to) => {
      if (placeKey(from) === placeKey(to)) return
      const name = standing(from)
      change(name, () => [
        { ...from, from: name, to: '' },
        { ...to, from: standing(to), to: name },
      ])
    },
  }
}
