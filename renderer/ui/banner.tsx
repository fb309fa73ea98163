// Something about the desk itself that stays until it is settled: read-only, a clock that jumped,
// a full disk, a notice. Quieter than an alarm, and pushed below it.
import type { ReactNode } from 'react'
import { cx } from './cx'
import styles from './banner.module.css'

export interface BannerProps {
  readonly tone: 'late' | 'soon' | 'calm'
  /** The plain truth in a few words: 只读, 时钟跳变, 磁盘已满, 提示. */
  readonly title: string
  /** What it means and what to do. */
  readonly children: ReactNode
  /** KeyButtons, size small. */
  readonly actions?: ReactNode
}

export function Banner({ tone, title, children, actions }: BannerProps) {
  return (
    <section aria-label={title} className={cx(styles.banner, styles[tone])}>
      <strong className={styles.title}>{title}</strong>
      <span className={styles.text}>{children}</span>
      {actions !== undefined && <span className={styles.actions}>{actions}</span>}
    </section>
  )
}
