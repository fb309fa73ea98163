// How long there is, or how long it has been too late. The biggest thing after the clock.
import { countdownText, durationText, type Ms } from '../../shared/time'
import { cx } from './cx'
import { toneOf, type Tone } from './tone'
import styles from './countdown.module.css'

export interface CountdownProps {
  readonly dueAt: Ms
  readonly now: Ms
  /** Amber from this long before; default 30 minutes. */
  readonly soonWithin?: Ms | undefined
  /** What stands above the digits while there is time; default 距时限. */
  readonly label?: string
  /** `stacked` on a card: the word above, right-aligned. `inline` in a strip: the word before. */
  readonly layout?: 'stacked' | 'inline'
  /** The words alone, without the colour: an exercise. */
  readonly colourless?: boolean
}

export function Countdown(props: CountdownProps) {
  const { dueAt, now, soonWithin, label = '距时限', layout = 'stacked', colourless = false } = props
  const tone = toneOf(dueAt, now, soonWithin)
  const word = tone === 'late' ? '已超时' : label
  return (
    <div
      role="timer"
      aria-live="off"
      className={cx(styles.countdown, styles[layout], !colourless && styles[tone])}
    >
      <span className={styles.word}>{word}</span>
      <span className={styles.digits}>{countdownText(dueAt - now)}</span>
    </div>
  )
}

export interface TimeBarProps {
  /** When the time began to run. */
  readonly from: Ms
  readonly dueAt: Ms
  readonly now: Ms
  readonly soonWithin?: Ms | undefined
  readonly colourless?: boolean
}

const percent = (from: Ms, dueAt: Ms, now: Ms): number =>
  dueAt <= from ? 100 : Math.round(Math.min(1, Math.max(0, (now - from) / (dueAt - from))) * 100)

export function TimeBar({ from, dueAt, now, soonWithin, colourless = false }: TimeBarProps) {
  const tone: Tone = toneOf(dueAt, now, soonWithin)
  const used = percent(from, dueAt, now)
  const text = tone === 'late' ? `已超时${durationText(now - dueAt)}` : `时限已用 ${used}%`
  return (
    <div
      role="progressbar"
      aria-label="时限已用"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={used}
      aria-valuetext={text}
      title={text}
      className={styles.bar}
    >
      <div
        className={cx(styles.used, colourless ? styles.colourless : styles[tone])}
        style={{ width: `${used}%` }}
      />
    </div>
  )
}
