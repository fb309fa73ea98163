// Nothing there, said plainly. Silence is ambiguous; a sentence is not.
import type { ReactNode } from 'react'
import styles from './empty.module.css'

export interface EmptyProps {
  /** `此刻没有欠着的事。` */
  readonly title: string
  /** What will appear here, or how to begin. */
  readonly children?: ReactNode
  /** A KeyButton. */
  readonly action?: ReactNode
  /** Wide and tall for a whole screen, small inside a column. */
  readonly size?: 'screen' | 'column'
}

export function Empty({ title, children, action, size = 'screen' }: EmptyProps) {
  return (
    <div className={size === 'screen' ? styles.screen : styles.column}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <p className={styles.text}>{children}</p>}
      {action}
    </div>
  )
}
