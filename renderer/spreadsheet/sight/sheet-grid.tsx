// The sheet as it is: merged cells as merged, over each column what it was taken for, what is left out
// struck with its reason, odd cells amber, unreadable ones red and typed right there.
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { anchorOf, type Area, type Place } from '../../../shared/spreadsheet/book'
import {
  addressOf,
  columnName,
  placeOfAddress,
  type Fault,
} from '../../../shared/spreadsheet/cells'
import type { Sight, Told } from '../../../shared/spreadsheet/told'
import { cx } from '../../ui'
import type { ColumnKey } from './reading'
import { Row, type GridActs } from './sheet-row'
import styles from './sight.module.css'

export interface SheetGridProps extends GridActs {
  readonly sight: Sight
  readonly told: Told
  readonly faults: readonly Fault[]
  readonly keys: readonly ColumnKey[]
  readonly at: Place
  /** The cell that is being typed into. */
  readonly typing: boolean
  /** False while a dialog lies over it: then its keys are the dialog's. */
  readonly hears: boolean
  readonly onColumn: (column: number) => void
}

/** More are read and not drawn before somebody goes there: nobody looks at them one by one. */
const MOST_ROWS = 400
const MORE_ROWS = 100
const PAGE = 12

const drawnUpTo = (row: number): number =>
  Math.max(MOST_ROWS, Math.ceil((row + 1 + PAGE) / MORE_ROWS) * MORE_ROWS)

const widthOf = ({ tab }: Sight): number =>
  Math.max(1, ...tab.rows.map((cells) => cells.length), ...tab.merged.map(({ right }) => right + 1))

const NO_AREAS: readonly Area[] = []

/** What is merged in each row. */
function areasByRow({ tab }: Sight): ReadonlyMap<number, readonly Area[]> {
  const byRow = new Map<number, Area[]>()
  for (const area of tab.merged)
    for (let row = area.top; row <= Math.min(area.bottom, tab.rows.length - 1); row += 1)
      byRow.set(row, [...(byRow.get(row) ?? []), area])
  return byRow
}

/** By the address of the cell that is drawn: what is merged cannot be read in each of its rows. */
function faultsByCell({ tab }: Sight, faults: readonly Fault[]): ReadonlyMap<string, string> {
  const byCell = new Map<string, string>()
  for (const { address, message } of faults) {
    const place = placeOfAddress(address)
    const drawn = place === null ? null : anchorOf(tab, place)
    const at = drawn === null ? address : addressOf(drawn.row, drawn.column)
    if (!byCell.has(at)) byCell.set(at, message)
  }
  return byCell
}

/** Rows are drawn again when what they show changes, and not because a function was made anew. */
function useSteadyActs(props: GridActs): GridActs {
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const [acts] = useState<GridActs>(() => ({
    onAt: (place) => latest.current.onAt(place),
    onRow: (row) => latest.current.onRow(row),
    onType: (typing) => latest.current.onType(typing),
    onWrite: (address, text) => latest.current.onWrite(address, text),
  }))
  return acts
}

export function SheetGrid(props: SheetGridProps) {
  const { sight, told, faults, at, typing, hears, onAt, onColumn, onRow, onType } = props
  const acts = useSteadyActs(props)
  const width = useMemo(() => widthOf(sight), [sight])
  const merged = useMemo(() => areasByRow(sight), [sight])
  const wrong = useMemo(() => faultsByCell(sight, faults), [sight, faults])
  const anchor = anchorOf(sight.tab, at)
  const last = sight.tab.rows.length - 1
  const rows = sight.tab.rows.slice(0, drawnUpTo(at.row))
  const undrawn = sight.tab.rows.length - rows.length
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [sight.tab])
  useEffect(() => {
    box.current
      ?.querySelector('[data-at="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (!typing) box.current?.focus()
  }, [at, typing])
  const walk = (down: number, across: number) =>
    onAt({
      row: Math.min(last, Math.max(0, at.row + down)),
      column: Math.min(width - 1, Math.max(0, at.column + across)),
    })
  const address = addressOf(anchor.row, anchor.column)
  const isTyped = wrong.has(address) || told.cells[address] !== undefined
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => walk(1, 0),
    ArrowUp: () => walk(-1, 0),
    ArrowLeft: () => walk(0, -1),
    ArrowRight: () => walk(0, 1),
    PageDown: () => walk(PAGE, 0),
    PageUp: () => walk(-PAGE, 0),
    Home: () => onAt({ ...at, column: 0 }),
    End: () => onAt({ ...at, column: width - 1 }),
    ' ': () => onRow(at.row),
    Enter: () => (isTyped ? onType(true) : onColumn(at.column)),
  }
  const press = (event: KeyboardEvent) => {
    if (typing || event.ctrlKey || event.altKey || event.metaKey) return
    const act = keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <div
      ref={box}
      className={styles.sheet}
      role="region"
      aria-label="表格原样"
      tabIndex={0}
      data-own-keys={hears}
      onKeyDown={press}
    >
      <table>
        <Heads {...props} width={width} />
        <tbody>
          {rows.map((_, row) => {
            const isAnchor = anchor.row === row
            return (
              <Row
                key={row}
                sight={sight}
                cells={told.cells}
                faults={wrong}
                merged={merged.get(row) ?? NO_AREAS}
                row={row}
                width={width}
                shown={rows.length}
                isHere={at.row === row}
                atColumn={isAnchor ? anchor.column : null}
                typing={isAnchor && typing}
                acts={acts}
              />
            )
          })}
        </tbody>
      </table>
      {undrawn > 0 && (
        <p className={styles.more}>还有 {undrawn} 行没有画出来，照样读；读不出来的列在右边。</p>
      )}
    </div>
  )
}

function Heads({ sight, keys, at, width, onColumn }: SheetGridProps & { readonly width: number }) {
  return (
    <thead>
      <tr>
        <td className={styles.corner} />
        {Array.from({ length: width }, (_, column) => {
          const key = sight.taken.get(column)
          const name = keys.find((one) => one.key === key)?.name
          const isOpen = key === 'number'
          return (
            <th
              key={column}
              scope="col"
              className={cx(
                name === undefined ? styles.notTaken : isOpen ? styles.unsure : styles.takenAs,
                at.column === column && styles.here,
              )}
              title={`${columnName(column)}列：回车改`}
              onClick={() => onColumn(column)}
            >
              {name ?? '不导'}
              {isOpen && '？'}
              <span className={styles.open}>▾</span>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
