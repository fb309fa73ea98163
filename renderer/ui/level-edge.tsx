// The left edge of a card: the level in its official colour, wide enough to be read from two metres.
import { cx } from './cx'
import styles from './level-edge.module.css'

export interface LevelEdgeProps {
  /** `Ⅰ`, `敏`, `未`, `演` */
  readonly mark: string
  /** Below the mark, where the card is high enough; colour never stands alone. */
  readonly word: string
  readonly of: 'I' | 'II' | 'III' | 'IV' | 'sensitive' | 'unset' | 'exercise'
  readonly size?: 'full' | 'line'
}

export const LevelEdge = ({ mark, word, of, size = 'full' }: LevelEdgeProps) => (
  <span className={cx(styles.edge, styles[of], styles[size])} title={word}>
    <b className={styles.mark}>{mark}</b>
    {size === 'full' && <span className={styles.word}>{word}</span>}
  </span>
)
