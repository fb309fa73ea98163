// The line above a list or a form: what it is, a quiet word about it, and its actions at the right.
import type { ReactNode } from 'react'
import styles from './heading.module.css'

export interface HeadingProps {
  readonly children: ReactNode
  readonly note?: ReactNode
  readonly actions?: ReactNode
  /** The frame has the one first-level heading: the name of the place. */
  readonly level?: 2 | 3
}

export function Heading({ children, note, actions, level = 2 }: HeadingProps) {
  const Title = `h${level}` as const
  return (
    <div className={styles.heading}>
      <Title className={styles.title}>{children}</Title>
      {note !== undefined && <span className={styles.note}>{note}</span>}
      {actions !== undefined && <span className={styles.actions}>{actions}</span>}
    </div>
  )
}
