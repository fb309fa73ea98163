// Alarms at the door: how many, and nothing of what they are about.
import type { AlarmCounts } from '../../shared/contract'
import { cx } from '../ui'
import styles from './sign-in-alarm.module.css'

export interface SignInAlarmProps {
  readonly alarms: AlarmCounts
  /** Locked rather than left. */
  readonly locked: boolean
}

function sentence({ ringing, overdue, exercises }: AlarmCounts, how: string): string {
  if (ringing > 0) return `有 ${ringing} 项时限报警，${how}`
  return overdue > 0
    ? `有 ${overdue} 项时限已超时，${how}`
    : `有 ${exercises} 项演练时限报警，${how}`
}

export function SignInAlarm({ alarms, locked }: SignInAlarmProps) {
  const { ringing, overdue, exercises } = alarms
  const real = ringing > 0 || overdue > 0
  if (!real && exercises === 0) return null
  return (
    <section aria-label="报警" className={cx(styles.bar, !real && styles.exercise)}>
      <span className={styles.square} aria-hidden="true" />
      <strong role="alert">{sentence(alarms, locked ? '请解锁查看' : '请签到查看')}</strong>
      {ringing > 0 && overdue > 0 && <span className={styles.mark}>已超时 {overdue} 项</span>}
      {real && exercises > 0 && <span className={styles.mark}>另有演练 {exercises} 项</span>}
      {(ringing > 0 || exercises > 0) && (
        <span className={styles.note}>{locked ? '解锁' : '签到'}后才能停止响铃</span>
      )}
    </section>
  )
}
