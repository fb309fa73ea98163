// A list of records as a real table: the head stays, rows take the focus, ↑ ↓ walk, Enter opens.
// A plain <table> and not Ant Design's virtual one: two hundred rows cost nothing, a screen reader
// and Ctrl+F find every one of them, and longer lists grow by the page.
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { cx } from './cx'
import { KeyButton } from './key-button'
import styles from './table.module.css'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** CSS width; the columns without one share what is left. */
  readonly width?: number | string
  readonly align?: 'left' | 'right'
  /** One line, cut off with …; otherwise text wraps. */
  readonly oneLine?: boolean
}

export interface TableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  /** The row that has the focus now. */
  readonly onCurrent?: (row: Row) => void
  readonly rowTone?: (row: Row) => 'late' | 'soon' | 'quiet' | undefined
  /** Shown instead of rows. */
  readonly empty: ReactNode
  /** Rows shown before 再显示. */
  readonly pageSize?: number
}

const PAGE = 200
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
}

function walk(from: HTMLTableRowElement, by: number): void {
  const rows = [...(from.parentElement?.querySelectorAll('tr') ?? [])]
  const at = rows.indexOf(from) + by
  rows[Math.min(rows.length - 1, Math.max(0, at))]?.focus()
}

export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowKey, onOpen, onCurrent, rowTone, empty, pageSize = PAGE } = props
  const [shown, setShown] = useState(pageSize)
  const [current, setCurrent] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => setShown(pageSize), [pageSize])

  if (rows.length === 0) return <>{empty}</>
  // A page that has just grown is shown whole at once, also where there was nothing before.
  const visible = rows.slice(0, Math.max(shown, pageSize))
  const entry = visible.some((row) => rowKey(row) === current) ? current : rowKey(visible[0] as Row)

  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, row: Row) => {
    if (event.target !== event.currentTarget) return
    const by = STEPS[event.key]
    if (by !== undefined) walk(event.currentTarget, by)
    else if (event.key === 'Enter') onOpen?.(row)
    else return
    event.preventDefault()
  }

  return (
    <div ref={box} className={styles.box}>
      <table className={styles.table} aria-label={label} aria-rowcount={rows.length}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={cx(column.align === 'right' && styles.right)}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((row) => {
            const key = rowKey(row)
            const tone = rowTone?.(row)
            return (
              <tr
                key={key}
                tabIndex={key === entry ? 0 : -1}
                className={cx(
                  onOpen !== undefined && styles.opens,
                  tone !== undefined && styles[tone],
                )}
                onFocus={() => {
                  setCurrent(key)
                  onCurrent?.(row)
                }}
                onKeyDown={(event) => onKeyDown(event, row)}
                onClick={() => onOpen?.(row)}
              >
                {columns.map((column) => (
                  <td
                    key={column.key}
                    className={cx(
                      column.align === 'right' && styles.right,
                      column.oneLine === true && styles.oneLine,
                    )}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {visible.length < rows.length && (
        <p className={styles.more}>
          已显示 {visible.length} 条，共 {rows.length} 条
          <KeyButton kind="quiet" size="small" onPress={() => setShown(visible.length + pageSize)}>
            再显示 {pageSize} 条
          </KeyButton>
        </p>
      )}
    </div>
  )
}
