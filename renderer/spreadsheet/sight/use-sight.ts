// What lies before the person: the file, the tab, and what they said about each tab.
import { useMemo, useState } from 'react'
import { anchorOf, type Tab } from '../../../shared/spreadsheet/book'
import { addressOf, placeOfAddress } from '../../../shared/spreadsheet/cells'
import { NOT_TAKEN, NOTHING_TOLD, type Sight, type Told } from '../../../shared/spreadsheet/told'
import type { ChosenSheet } from '../file-choice'
import type { SightKind, SightReading } from './reading'
import { rememberColumns, rememberedColumns } from './remembered'

export interface Seen<Reading extends SightReading> {
  readonly chosen: ChosenSheet | null
  readonly reading: Reading | null
  readonly told: Told
  readonly choose: (sheet: ChosenSheet | null) => void
  readonly chooseTab: (tab: string) => void
  /** The columns of this file were taken as those of one before. */
  readonly isRemembered: boolean
  readonly takeColumn: (column: number, key: string) => void
  readonly toggleRow: (row: number) => void
  /** @param text null as the sheet has it; `''` leaves the cell out */
  readonly write: (address: string, text: string | null) => void
  /** Every cell that cannot be read is left out: known things stay, rows without their day or name go. */
  readonly leaveOutAll: () => void
  readonly leaveOut: (address: string) => void
  /** Whatever was said not to be wanted is wanted again; what was typed stays. */
  readonly takeBackAll: () => void
  readonly toggle: (list: 'emptied' | 'yes' | 'asWritten', key: string) => void
  readonly setMonth: (month: string | null) => void
  readonly remember: () => void
}

const NOTHING_SEEN = { tab: { merged: [] }, taken: new Map<number, string>() }

const toggled = <Value>(list: readonly Value[], value: Value): readonly Value[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value]

/** What is left of what was told, once a cell cannot be read and is not wanted. */
function withoutCell(
  told: Told,
  address: string,
  { tab, taken }: { readonly tab: Pick<Tab, 'merged'> } & Pick<Sight, 'taken'>,
  essential: readonly string[],
): Told {
  const place = placeOfAddress(address)
  if (place === null) return told
  // What is merged stands in its first cell, and counts from there for every row.
  const { row, column } = anchorOf(tab, place)
  const key = taken.get(place.column)
  const isWholeRow = key === undefined || essential.includes(key)
  return isWholeRow
    ? { ...told, without: [...new Set([...told.without, place.row])] }
    : { ...told, cells: { ...told.cells, [addressOf(row, column)]: '' } }
}

export function useSight<Reading extends SightReading>(
  kind: SightKind<Reading>,
  /** Whatever else the reading is made of. */
  depends: readonly unknown[],
): Seen<Reading> {
  const [chosen, setChosen] = useState<ChosenSheet | null>(null)
  const [tab, setTab] = useState<string | undefined>(undefined)
  const [saids, setSaids] = useState<Readonly<Record<string, Told>>>({})
  const first = useMemo(
    () => (chosen === null ? null : kind.read(chosen.book, tab, NOTHING_TOLD)),
    [chosen, tab, ...depends],
  )
  const name = first?.tab ?? ''
  const heads = first?.sight?.heads ?? ''
  const known = useMemo(
    () => (chosen === null ? {} : rememberedColumns(kind.id, heads)),
    [chosen, heads, kind.id],
  )
  const told = saids[name] ?? { ...NOTHING_TOLD, columns: known }
  const reading = useMemo(
    () =>
      chosen === null || (saids[name] === undefined && Object.keys(known).length === 0)
        ? first
        : kind.read(chosen.book, name, told),
    [first, chosen, name, saids, known],
  )
  const say = (change: (told: Told) => Told) =>
    setSaids((all) => ({ ...all, [name]: change(all[name] ?? told) }))
  const sight = reading?.sight ?? NOTHING_SEEN
  return {
    chosen,
    reading,
    told,
    isRemembered: saids[name] === undefined && Object.keys(known).length > 0,
    choose: (sheet) => {
      setTab(undefined)
      setSaids({})
      setChosen(sheet)
    },
    chooseTab: setTab,
    takeColumn: (column, key) =>
      say((before) => {
        const others =
          key === NOT_TAKEN || !kind.single.includes(key)
            ? []
            : [...sight.taken].filter(([other, its]) => its === key && other !== column)
        return {
          ...before,
          columns: {
            ...before.columns,
            ...Object.fromEntries(others.map(([other]) => [other, NOT_TAKEN])),
            [column]: key,
          },
        }
      }),
    toggleRow: (row) => say((before) => ({ ...before, without: toggled(before.without, row) })),
    write: (address, text) =>
      say((before) => {
        const { [address]: _, ...others } = before.cells
        return { ...before, cells: text === null ? others : { ...others, [address]: text } }
      }),
    leaveOut: (address) => say((before) => withoutCell(before, address, sight, kind.essential)),
    leaveOutAll: () =>
      say((before) =>
        (reading?.faults ?? []).reduce(
          (left, { address }) => withoutCell(left, address, sight, kind.essential),
          before,
        ),
      ),
    takeBackAll: () =>
      say((before) => ({
        ...before,
        without: [],
        cells: Object.fromEntries(Object.entries(before.cells).filter(([, text]) => text !== '')),
      })),
    toggle: (list, key) => say((before) => ({ ...before, [list]: toggled(before[list], key) })),
    setMonth: (month) => say((before) => ({ ...before, month })),
    remember: () => rememberColumns(kind.id, heads, told.columns),
  }
}
