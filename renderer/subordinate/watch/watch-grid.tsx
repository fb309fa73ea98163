// The units as a grid that is walked with the arrow keys; Enter opens one. Each is a button with its whole story as its name.
import { useRef, useState, type KeyboardEvent } from 'react'
import { UNIT_NIL_NAMES } from '../../../shared/subordinate/month'
import { shortNameOf } from '../../../shared/subordinate/find'
import { clockName, type WatchCell } from '../../../shared/subordinate/watch'
import { countdownText, dayOf, minuteText, timeText, type Ms } from '../../../shared/time'
import { cx, KeyHint } from '../../ui'
import { useMinute } from '../../use-desk'
import styles from '../subordinate.module.css'

/** Today by the clock, earlier by the day. */
const wordText = (at: Ms, now: Ms): string =>
  dayOf(at) === dayOf(now) ? timeText(at) : minuteText(at).slice(5, 10)

const NIL_WORDS: Readonly<Record<WatchCell['nil'], string>> = {
  sent: '零报告 ✓',
  late: '零报告 迟',
  missing: '零报告 缺',
  waiting: '零报告 未到',
  notDue: '',
}

/** `Ⅱ级 续报二 超 18:20`, or who is on duty there. */
function firstLine({ incidents: [first], officer }: WatchCell, now: Ms): string {
  if (first === undefined) return officer === '' ? '' : `在岗 ${officer}`
  if (first.clock === null) return first.incident.facts.title
  const left = first.clock.dueAt - now
  return `${clockName(first)} ${left < 0 ? '超' : '还剩'} ${countdownText(Math.abs(left)).replace(/^[-+−]/, '')}`
}

interface CellProps {
  readonly cell: WatchCell
  readonly now: Ms
  readonly isEntry: boolean
  readonly onFocus: () => void
  readonly onOpen: () => void
}

function Cell({ cell, now, isEntry, onFocus, onOpen }: CellProps) {
  const { unit, lastWord, nil, tone, why } = cell
  return (
    <button
      type="button"
      className={cx(styles.cell, styles[tone])}
      tabIndex={isEntry ? 0 : -1}
      aria-label={`${unit.name}，${why === '' ? '正常' : why}，${UNIT_NIL_NAMES[nil]}`}
      title={why === '' ? unit.name : `${unit.name}：${why}`}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className={styles.top}>
        <b>{shortNameOf(unit)}</b>
        <span className={styles.word}>{lastWord === null ? '—' : wordText(lastWord.at, now)}</span>
      </span>
      <span className={styles.bottom}>
        <span>{firstLine(cell, now)}</span>
        <span className={styles.nil} data-nil={nil}>
          {NIL_WORDS[nil]}
        </span>
      </span>
    </button>
  )
}

/** How many stand in a row now: what is seen decides. */
function perRow(box: HTMLElement): number {
  const cells = [...box.children] as HTMLElement[]
  const next = cells.findIndex(({ offsetTop }) => offsetTop !== cells[0]?.offsetTop)
  return next === -1 ? cells.length : next
}

export interface WatchGridProps {
  readonly cells: readonly WatchCell[]
  readonly onOpen: (cell: WatchCell) => void
}

export function WatchGrid({ cells, onOpen }: WatchGridProps) {
  const now = useMinute()
  const box = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const at = Math.max(
    0,
    cells.findIndex(({ unit }) => unit.id === current),
  )
  const chosen = cells[at]!
  const walk = (event: KeyboardEvent) => {
    const grid = box.current
    if (grid === null) return
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: perRow(grid),
      ArrowUp: -perRow(grid),
    }
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    const to = at + by
    if (to >= 0 && to < cells.length) (grid.children[to] as HTMLElement).focus()
  }
  return (
    <>
      <div ref={box} className={styles.grid} role="group" aria-label="下级单位" onKeyDown={walk}>
        {cells.map((cell, index) => (
          <Cell
            key={cell.unit.id}
            cell={cell}
            now={now}
            isEntry={index === at}
            onFocus={() => setCurrent(cell.unit.id)}
            onOpen={() => onOpen(cell)}
          />
        ))}
      </div>
      <p className={styles.why}>
        <KeyHint keyName="ArrowUp" />
        <KeyHint keyName="ArrowDown" />
        <KeyHint keyName="ArrowLeft" />
        <KeyHint keyName="ArrowRight" /> 选单位 <KeyHint keyName="Enter" /> 看这一家
        <span className={styles.reason} role="status">
          <b>{shortNameOf(chosen.unit)}</b> {chosen.why === '' ? '没有要催的' : chosen.why}
        </span>
      </p>
    </>
  )
}
