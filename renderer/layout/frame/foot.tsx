// The bar at the foot: the plain truth at the left, the two or three actions at the right.
import type { ReactNode } from 'react'
import styles from './foot.module.css'

export interface FootProps {
  /** `14:32:05 已自动保存草稿 · 尚未报送` */
  readonly truth: ReactNode
  /** KeyButtons; the last is the primary. */
  readonly children?: ReactNode
}

export function Foot({ truth, children }: FootProps) {
  return (
    <footer className={styles.foot}>
      <span className={styles.truth} aria-live="polite">
        {truth}
      </span>
      <span className={styles.actions}>{children}</span>
    </footer>
  )
}
