// Several lines of a log as one that opens: closed it says how many and what, and nothing is missing inside.
import type { ReactNode } from 'react'
import { cx } from './cx'
import rows from './log-row.module.css'
import styles from './log-fold.module.css'

export interface LogFoldProps {
  /** Of the latest. */
  readonly time: string
  readonly kind: string
  readonly text: string
  readonly count: number
  readonly children: ReactNode
}

export function LogFold({ time, kind, text, count, children }: LogFoldProps) {
  return (
    <li className={cx(rows.row, rows.system)}>
      <time className={rows.time}>{time}</time>
      <span className={rows.kind}>{kind}</span>
      <details className={cx(rows.text, styles.fold)}>
        <summary title={`展开 ${count} 条`}>
          {text} <span className={styles.count}>{count} 条</span>
        </summary>
        <ol className={styles.inside}>{children}</ol>
      </details>
    </li>
  )
}
