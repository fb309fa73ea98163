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

export function LogList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <ol aria-label={label}>{children}</ol>
}
