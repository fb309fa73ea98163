// One line of a timeline or log: when, what kind, what, and below it who and the rest.
import type { ReactNode } from 'react'
import { cx } from './cx'
import styles from './log-row.module.css'

export interface LogRowProps {
  /** `14:31`, `昨日 22:40` */
  readonly time: string
  /** Two characters: 来电, 去电, 首报, 审定, 系统. */
  readonly kind: string
  readonly children: ReactNode
  /** Who, source, what is still open. */
  readonly meta?: ReactNode
  readonly tone?: 'plain' | 'system' | 'soon' | 'late'
}

export function LogRow({ time, kind, children, meta, tone = 'plain' }: LogRowProps) {
  return (
    <li className={cx(styles.row, styles[tone])}>
      <time className={styles.time}>{time}</time>
      <span className={styles.kind}>{kind}</span>
      <div className={styles.text}>
        {children}
        {meta !== undefined && <div className={styles.meta}>{meta}</div>}
      </div>
    </li>
  )
}

export interface LogListProps {
  readonly label: string
  /** Its times are written with their date in full, and stand in one line. */
  readonly dated?: boolean
  readonly children: ReactNode
}

export function LogList({ label, dated = false, children }: LogListProps) {
  return (
    <ol aria-label={label} className={cx(dated && styles.dated)}>
      {children}
    </ol>
  )
}
