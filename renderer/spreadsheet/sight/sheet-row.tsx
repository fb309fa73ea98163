// One row of the sheet as it is. A step of the frame draws the rows that it leaves and enters, and no other.
import { memo } from 'react'
import { isWithin, type Area, type Place } from '../../../shared/spreadsheet/book'
import { addressOf } from '../../../shared/spreadsheet/cells'
import type { Sight, Told } from '../../../shared/spreadsheet/told'
import { cx } from '../../ui'
import { cellText } from './cell-text'
import { Typing } from './typing'
import styles from './sight.module.css'

/** The same from one drawing to the next. */
export interface GridActs {
  readonly onAt: (place: Place) => void
  readonly onRow: (row: number) => void
  readonly onType: (typing: boolean) => void
  readonly onWrite: (address: string, text: string | null) => void
}

export interface RowProps {
  readonly sight: Sight
  /** What was said of cells, by their addresses. */
  readonly cells: Told['cells']
  /** Why a drawn cell cannot be read. */
  readonly faults: ReadonlyMap<string, string>
  /** What is merged in this row. */
  readonly merged: readonly Area[]
  readonly row: number
  readonly width: number
  /** How many rows are drawn. */
  readonly shown: number
  /** The row in hand. */
  readonly isHere: boolean
  /** Which of its cells has the frame. */
  readonly atColumn: number | null
  /** That cell is being typed into. */
  readonly typing: boolean
  readonly acts: GridActs
}

export const Row = memo(function Row(props: RowProps) {
  const { sight, row, width, shown, merged, isHere, acts } = props
  const { tab, head, struck } = sight
  const why = struck.get(row)
  const isHead = head !== null && row >= head.top && row <= head.bottom
  const isAbove = head !== null && row < head.top
  const cells = tab.rows[row] ?? []
  const first = cells.findIndex((cell) => cellText(cell) !== '')
  return (
    <tr
      className={cx(
        why !== undefined && styles.struck,
        isHead && styles.headRow,
        isAbove && styles.above,
      )}
    >
      <th
        scope="row"
        className={cx(styles.number, isHere && styles.here)}
        title="空格：不要这一行，再按一次要回来"
        onClick={() => acts.onRow(row)}
      >
        {row + 1}
      </th>
      {Array.from({ length: width }, (_, column) => {
        const area = merged.find((one) => isWithin(one, row, column))
        if (area !== undefined && (area.top !== row || area.left !== column)) return null
        const rowSpan = area === undefined ? 1 : Math.min(area.bottom, shown - 1) - row + 1
        const colSpan = area === undefined ? 1 : Math.min(area.right, width - 1) - column + 1
        return (
          <Cell
            key={column}
            {...props}
            column={column}
            rowSpan={rowSpan}
            colSpan={colSpan}
            aside={
              column === first && why !== undefined
                ? `${why}，不导`
                : rowSpan > 1
                  ? `合并 ${rowSpan} 行`
                  : column === first && tab.hiddenRows.includes(row)
                    ? '隐藏的行'
                    : null
            }
          />
        )
      })}
    </tr>
  )
})

interface CellProps extends RowProps {
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly aside: string | null
}

function Cell(props: CellProps) {
  const { sight, cells, faults, row, column, atColumn, typing, rowSpan, colSpan, aside } = props
  const { acts } = props
  const address = addressOf(row, column)
  const isAt = atColumn === column
  const fault = faults.get(address)
  const doubt = sight.doubts.get(address)
  const typed = cells[address]
  const text = cellText(sight.tab.rows[row]?.[column])
  return (
    <td
      rowSpan={rowSpan}
      colSpan={colSpan}
      data-at={isAt}
      className={cx(
        isAt && styles.at,
        fault !== undefined ? styles.faulty : doubt !== undefined && styles.doubtful,
        typed !== undefined && styles.typed,
        !sight.taken.has(column) && styles.faint,
        rowSpan > 1 && styles.tall,
      )}
      title={fault ?? doubt}
      onClick={() => acts.onAt({ row, column })}
      onDoubleClick={() => acts.onType(true)}
    >
      {isAt && typing ? (
        <Typing
          address={address}
          own={text}
          told={typed}
          onWrite={acts.onWrite}
          onType={acts.onType}
        />
      ) : (
        <>
          {typed === undefined ? (
            <span className={styles.words}>{text}</span>
          ) : (
            <>
              {text !== '' && <s>{text}</s>} <b>{typed === '' ? '不导' : typed}</b>
            </>
          )}
          {doubt !== undefined && <small> {doubt.replace(/^“[^”]*”/, '')}</small>}
          {aside !== null && <small> {aside}</small>}
        </>
      )}
    </td>
  )
}
