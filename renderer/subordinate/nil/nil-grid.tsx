// Unit by day, as a table that scrolls below its head; a cell says its whole story and opens it.
import { weekdayText } from '../../../shared/calendar/month'
import { shortNameOf } from '../../../shared/subordinate/find'
import {
  UNIT_NIL_MARKS,
  UNIT_NIL_NAMES,
  type UnitNilCell,
  type UnitNilRow,
} from '../../../shared/subordinate/month'
import type { Subordinate } from '../../../shared/subordinate/record'
import type { Day } from '../../../shared/time'
import { cx } from '../../ui'
import { shortDay } from '../../roster/month'
import styles from '../subordinate.module.css'

export interface NilGridProps {
  readonly rows: readonly UnitNilRow[]
  readonly today: Day
  readonly onOpen: (unit: Subordinate, cell: UnitNilCell) => void
}

const isOpen = ({ outcome }: UnitNilCell): boolean => outcome !== 'notDue'

export function NilGrid({ rows, today, onOpen }: NilGridProps) {
  const days = rows[0]?.cells.map(({ date }) => date) ?? []
  return (
    <div className={styles.month}>
      <table aria-label="零报告汇总">
        <thead>
          <tr>
            <th scope="col">单位</th>
            {days.map((date) => (
              <th
                key={date}
                scope="col"
                className={cx(date === today && styles.today)}
                title={`${shortDay(date)} ${weekdayText(date)}`}
              >
                {Number(date.slice(8))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, cells }) => (
            <tr key={unit.id}>
              <th scope="row" title={unit.name}>
                {shortNameOf(unit)}
              </th>
              {cells.map((cell) => (
                <td
                  key={cell.date}
                  data-outcome={cell.outcome}
                  className={cx(cell.date === today && styles.today)}
                >
                  {isOpen(cell) && (
                    <button
                      type="button"
                      tabIndex={cell.date === today ? 0 : -1}
                      aria-label={`${unit.name} ${shortDay(cell.date)} ${UNIT_NIL_NAMES[cell.outcome]}`}
                      onClick={() => onOpen(unit, cell)}
                    >
                      {UNIT_NIL_MARKS[cell.outcome]}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
