// A card with a stripe that says how urgent it is. Arrow keys walk from card to card; the chosen
// one has the thick edge, and its button alone answers to keys.
import { useEffect, useRef, type ReactNode } from 'react'
import { cx } from './cx'
import type { Tone } from './tone'
import styles from './card.module.css'

export interface CardProps {
  /** An exercise is hatched, however late it is. */
  readonly tone: Tone | 'quiet' | 'exercise'
  readonly chosen?: boolean
  readonly onChoose?: () => void
  /** Name of the card for a screen reader. */
  readonly label: string
  /** The right side: Countdown, TimeBar, the one button. */
  readonly side?: ReactNode
  readonly children: ReactNode
}

export function Card({ tone, chosen = false, onChoose, label, side, children }: CardProps) {
  const self = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen) self.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <article
      ref={self}
      aria-label={label}
      aria-current={chosen || undefined}
      className={cx(styles.card, styles[tone], chosen && styles.chosen)}
      onClick={onChoose}
    >
      <div className={styles.body}>{children}</div>
      {side !== undefined && <div className={styles.side}>{side}</div>}
    </article>
  )
}

/** The lines of a card, from small to large: facts above, the title, then tags and next step. */
export const CardFacts = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.facts}>{children}</p>
)
export const CardTitle = ({ children }: { readonly children: ReactNode }) => (
  <h3 className={styles.title}>{children}</h3>
)
export const CardNext = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.next}>{children}</p>
)
