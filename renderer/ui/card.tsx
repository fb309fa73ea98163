// A card with an edge that says how grave it is. Arrow keys walk from card to card; the chosen one has the
// frame, and its button alone answers to keys. Two densities: full, and one line of the same columns.
import { useEffect, useRef, type ReactNode } from 'react'
import { cx } from './cx'
import type { Tone } from './tone'
import styles from './card.module.css'

export interface CardProps {
  /** Pink is for what is late alone; an exercise is hatched, however late it is. */
  readonly tone: Tone | 'quiet' | 'exercise'
  readonly density?: 'full' | 'line'
  readonly chosen?: boolean
  readonly onChoose?: () => void
  /** Name of the card for a screen reader. */
  readonly label: string
  /** LevelEdge. */
  readonly edge?: ReactNode
  /** The right side: the clock, the one button. */
  readonly side?: ReactNode
  readonly children: ReactNode
}

export function Card(props: CardProps) {
  const { tone, density = 'full', chosen = false, onChoose, label, edge, side, children } = props
  const self = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen) self.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <article
      ref={self}
      aria-label={label}
      aria-current={chosen || undefined}
      className={cx(styles.card, styles[tone], styles[density], chosen && styles.chosen)}
      onClick={onChoose}
    >
      {edge}
      <div className={styles.body}>{children}</div>
      {side !== undefined && <div className={styles.side}>{side}</div>}
    </article>
  )
}

/** The lines of a card, from small to large: facts above, the title, then tags and next step. */
export const CardFacts = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.facts}>{children}</p>
)
export interface CardTitleProps {
  /** Ⅰ and Ⅱ, to be read from two metres. */
  readonly grave?: boolean
  readonly children: ReactNode
}
export const CardTitle = ({ grave = false, children }: CardTitleProps) => (
  <h3 className={cx(styles.title, grave && styles.grave)}>{children}</h3>
)
export const CardNext = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.next}>{children}</p>
)
