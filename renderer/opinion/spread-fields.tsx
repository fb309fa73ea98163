// Figures of one moment: what was not counted stays empty.
import type { Spread } from '../../shared/opinion/facts'
import { SPREAD_KEYS, SPREAD_NAMES } from '../../shared/opinion/spread'
import { NumberBox } from '../ui'
import styles from './opinion.module.css'

export function SpreadFields({
  spread,
  onChange,
}: {
  readonly spread: Spread
  readonly onChange: (spread: Spread) => void
}) {
  return (
    <div className={styles.spread}>
      {SPREAD_KEYS.map((key) => (
        <NumberBox
          key={key}
          word={SPREAD_NAMES[key]}
          value={spread[key]}
          onChange={(count) => onChange({ ...spread, [key]: count })}
        />
      ))}
    </div>
  )
}
