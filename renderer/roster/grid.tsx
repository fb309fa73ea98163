// The month as a sheet: one row a day, three columns a shift. Arrows walk, typing replaces, Enter
// goes down, Delete empties, Ctrl+C / Ctrl+V copy, a cell can be dragged onto another.
import { useEffect, useRef, useState, type DragEvent } from 'react'
import { placeKey } from '../../shared/roster/month'
import type { Place } from '../../shared/roster/record'
import { cx } from '../ui'
import { CellInput } from './cell-input'
import { walked, type DayRow, type Direction, type PostColumn } from './cells'
import styles from './roster.module.css'

export interface GridProps {
  readonly label: string
  readonly columns: readonly PostColumn[]
  readonly rows: readonly DayRow[]
  readonly nameAt: (cell: Place) => string
  /** Empty where phones are not shown. */
  readonly phoneAt: (cell: Place) => string
  readonly toneAt: (cell: Place) => 'late' | 'soon' | undefined
  readonly active: Place | null
  readonly onActive: (cell: Place) => void
  readonly onEnter: (cell: Place, name: string) => void
  /** From this cell on. */
  readonly onPaste: (from: Place, copied: DataTransfer) => void
  readonly onMove: (from: Place, to: Place) => void
  readonly editable: boolean
}

/** Two shifts of three posts; with more the names are set smaller. */
const ROOMY = 6

const slotsOf = (columns: readonly PostColumn[]) =>
  columns.filter(({ slotId }, index) => columns[index - 1]?.slotId !== slotId)

function Head({ columns }: Pick<GridProps, 'columns'>) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={styles.dayHead}>
          日期
        </th>
        {slotsOf(columns).map(({ slotId, slotName, hours }) => (
          <th
            key={slotId}
            scope="colgroup"
            colSpan={columns.filter((one) => one.slotId === slotId).length}
            className={styles.slotHead}
          >
            {slotName} <span className={styles.hours}>{hours}</span>
          </th>
        ))}
      </tr>
      <tr>
        {columns.map(({ key, postName, first }) => (
          <th key={key} scope="col" className={cx(styles.postHead, first && styles.first)}>
            {postName}
          </th>
        ))}
      </tr>
    </thead>
  )
}

export function Grid(props: GridProps) {
  const { label, columns, rows, active, onActive, onMove, editable } = props
  const [dragged, setDragged] = useState<Place | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const today = useRef<HTMLTableRowElement>(null)
  // Late in a month its first days are not what anyone comes for.
  useEffect(() => {
    // Its answer, a promise in newer browsers, is not for React.
    void today.current?.scrollIntoView({ block: 'center' })
  }, [label])
  const walk = (from: Place, direction: Direction) => {
    const to = walked(from, direction, columns, rows)
    if (to !== null) onActive(to)
  }
  const drop = (event: DragEvent, to: Place) => {
    event.preventDefault()
    setOver(null)
    setDragged(null)
    if (dragged !== null && placeKey(dragged) !== placeKey(to)) onMove(dragged, to)
  }
  return (
    // It scrolls, and whoever has no mouse must be able to.
    <div className={styles.sheet} tabIndex={0} role="region" aria-label={label}>
      <table
        role="grid"
        aria-label={label}
        aria-readonly={!editable}
        className={cx(styles.grid, columns.length > ROOMY && styles.narrow)}
      >
        <colgroup>
          <col className={styles.dayColumn} />
          {columns.map(({ key }) => (
            <col key={key} />
          ))}
        </colgroup>
        <Head columns={columns} />
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.date}
              ref={row.today ? today : undefined}
              className={cx(row.off && styles.off, row.today && styles.today)}
            >
              <th scope="row" className={styles.day} title={row.title}>
                <span className={styles.number}>{row.day}</span> {row.weekday}
                {row.mark !== '' && (
                  <span className={cx(styles.mark, row.worked && styles.worked)}>{row.mark}</span>
                )}
              </th>
              {columns.map((column) => {
                const cell: Place = { date: row.date, slotId: column.slotId, post: column.post }
                const there = row.slots.includes(column.slotId)
                if (!there)
                  return (
                    <td
                      key={column.key}
                      className={cx(styles.none, column.first && styles.first)}
                      aria-label="当天没有这个班"
                    />
                  )
                return (
                  <GridCell
                    {...props}
                    key={column.key}
                    cell={cell}
                    what={`${row.spoken} ${column.slotName} ${column.postName}`}
                    first={column.first}
                    isActive={active !== null && placeKey(active) === placeKey(cell)}
                    isOver={over === placeKey(cell)}
                    onWalk={(direction) => walk(cell, direction)}
                    onDrag={setDragged}
                    onOver={setOver}
                    onDrop={(event) => drop(event, cell)}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface GridCellProps extends GridProps {
  readonly cell: Place
  /** `11月3日 星期二 白班 主班` */
  readonly what: string
  readonly first: boolean
  readonly isActive: boolean
  readonly isOver: boolean
  readonly onWalk: (direction: Direction) => void
  readonly onDrag: (cell: Place | null) => void
  readonly onOver: (key: string | null) => void
  readonly onDrop: (event: DragEvent) => void
}

function GridCell(props: GridCellProps) {
  const { cell, what, isActive, editable, onActive, onEnter, onWalk } = props
  const name = props.nameAt(cell)
  const phone = props.phoneAt(cell)
  const tone = props.toneAt(cell)
  return (
    <td
      aria-selected={isActive}
      className={cx(
        styles.cell,
        props.first && styles.first,
        tone !== undefined && styles[tone],
        isActive && styles.active,
        props.isOver && styles.over,
      )}
      draggable={editable && name !== ''}
      onClick={() => onActive(cell)}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', name)
        props.onDrag(cell)
      }}
      onDragEnd={() => props.onDrag(null)}
      onDragOver={(event) => {
        event.preventDefault()
        props.onOver(placeKey(cell))
      }}
      onDragLeave={() => props.onOver(null)}
      onDrop={props.onDrop}
    >
      {isActive ? (
        <CellInput
          what={what}
          name={name}
          editable={editable}
          onEnter={(text) => onEnter(cell, text)}
          onPaste={(copied) => props.onPaste(cell, copied)}
          onWalk={onWalk}
        />
      ) : (
        <span className={styles.name} title={name}>
          {name}
        </span>
      )}
      {phone !== '' && <span className={styles.phone}>{phone}</span>}
    </td>
  )
}
