// The one part of a card that is drawn again every second.
import type { Deadline } from '../../shared/deadline/derive'
import { Countdown, TimeBar } from '../ui'
import { soonWithin } from '../incident/wording'
import { useNow } from '../use-desk'
import styles from './desk.module.css'

export interface CardClockProps {
  readonly deadline: Deadline
  readonly label: string
  /** Of an exercise: its time is never red. */
  readonly exercise: boolean
}

export function CardClock({ deadline, label, exercise }: CardClockProps) {
  const now = useNow()
  const soon = soonWithin(deadline)
  return (
    <div className={styles.clock}>
      <Countdown
        dueAt={deadline.dueAt}
        now={now}
        soonWithin={soon}
        label={label}
        colourless={exercise}
      />
      <TimeBar
        from={deadline.originAt}
        dueAt={deadline.dueAt}
        now={now}
        soonWithin={soon}
        colourless={exercise}
      />
    </div>
  )
}

/** The same in one line. */
export function LineClock({ deadline, label, exercise }: CardClockProps) {
  const now = useNow()
  return (
    <div className={styles.lineClock}>
      <Countdown
        layout="inline"
        dueAt={deadline.dueAt}
        now={now}
        soonWithin={soonWithin(deadline)}
        label={label}
        colourless={exercise}
      />
    </div>
  )
}
