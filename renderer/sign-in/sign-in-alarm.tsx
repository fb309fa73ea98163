// Alarms at the door: how many, and nothing of what they are about.
import styles from './sign-in-alarm.module.css'

export interface SignInAlarmProps {
  readonly alarms: { readonly ringing: number; readonly overdue: number }
  /** Locked rather than left. */
  readonly locked: boolean
}

export function SignInAlarm({ alarms: { ringing, overdue }, locked }: SignInAlarmProps) {
  if (ringing === 0 && overdue === 0) return null
  const how = locked ? '请解锁查看' : '请签到查看'
  return (
    <section aria-label="报警" className={styles.bar}>
      <span className={styles.square} aria-hidden="true" />
      <strong role="alert">
        {ringing > 0 ? `有 ${ringing} 项时限报警，${how}` : `有 ${overdue} 项时限已超时，${how}`}
      </strong>
      {ringing > 0 && overdue > 0 && <span className={styles.mark}>已超时 {overdue} 项</span>}
      {ringing > 0 && <span className={styles.note}>{locked ? '解锁' : '签到'}后才能停止响铃</span>}
    </section>
  )
}
