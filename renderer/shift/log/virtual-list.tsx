// A list of any length of which only what is in sight is drawn. ↑ ↓ choose from anywhere on the
// screen but a field; a screen reader hears the place of each row in the whole.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { cx, useKey } from '../../ui'
import styles from './log.module.css'

export interface VirtualListProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly row: (row: Row) => ReactNode
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  readonly onOpen?: (row: Row) => void
  readonly rowTone?: (row: Row) => 'late' | 'soon' | undefined
}

/** Two lines of text with their padding: most rows are just that. */
const USUAL_HEIGHT = 58
const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 } as const

export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const { label, rows, rowKey, chosen, onChoose, onOpen, rowTone } = props
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => rowKey(rows[index] as Row),
    overscan: 8,
  })
  const at = rows.findIndex((row) => rowKey(row) === chosen)
  const walk = (by: number) => {
    const to = Math.min(rows.length - 1, Math.max(0, at === -1 ? 0 : at + by))
    const row = rows[to]
    if (row === undefined) return
    onChoose(rowKey(row))
    virtual.scrollToIndex(to)
  }
  useKey('ArrowDown', () => walk(STEPS.ArrowDown))
  useKey('ArrowUp', () => walk(STEPS.ArrowUp))
  useKey('PageDown', () => walk(STEPS.PageDown))
  useKey('PageUp', () => walk(STEPS.PageUp))
  const [asked] = useState(at)
  useEffect(() => {
    if (asked > 0) virtual.scrollToIndex(asked, { align: 'center' })
  }, [asked, virtual])

  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={at === -1 ? undefined : `log-${chosen}`}
      className={styles.box}
    >
      <div className={styles.whole} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index] as Row
          const key = rowKey(row)
          const tone = rowTone?.(row)
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              id={`log-${key}`}
              role="option"
              aria-selected={key === chosen}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              data-index={item.index}
              className={cx(
                styles.row,
                key === chosen && styles.chosen,
                tone !== undefined && styles[tone],
              )}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => onChoose(key)}
              onDoubleClick={() => onOpen?.(row)}
            >
              {props.row(row)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
