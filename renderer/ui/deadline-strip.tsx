// The strip above an editor: whose clock it is, how long there is, which rule says so, and at its
// right whatever belongs beside it (the five states).
import type { ReactNode } from 'react'
import type { Ms } from '../../shared/time'
import { Countdown } from './countdown'
import { cx } from './cx'
import { toneOf } from './tone'
import styles from './deadline-strip.module.css'

export interface DeadlineStripProps {
  /** `18号 书面首报` */
  readonly label: string
  /** Null when nothing is owed: then only the label and the right side stand. */
  readonly dueAt: Ms | null
  readonly now: Ms
  readonly soonWithin?: Ms
  /** `15:02 前 · 事发 13:02 起 2 小时 · 内政办发〔2014〕109号` */
  readonly why?: ReactNode
  readonly children?: ReactNode
}

export function DeadlineStrip({
  label,
  dueAt,
  now,
  soonWithin,
  why,
  children,
}: DeadlineStripProps) {
  const tone = dueAt === null ? 'none' : toneOf(dueAt, now, soonWithin)
  return (
    <section aria-label="时限" className={cx(styles.strip, styles[tone])}>
      <span className={styles.label}>{label}</span>
      {dueAt !== null && (
        <Countdown layout="inline" dueAt={dueAt} now={now} soonWithin={soonWithin} />
      )}
      <span className={styles.why}>{why}</span>
      <span className={styles.right}>{children}</span>
    </section>
  )
}
