// 显示与声音: the scheme of this screen, and the alarm heard once on purpose.
import { useEffect, useState } from 'react'
import { SECOND } from '../../shared/time'
import { createAlarmSound, Choice, Field, FieldRow, Heading, KeyButton, type Ring } from '../ui'
import { SCHEME_CHOICES, useSchemeChoice } from '../theme'
import styles from './settings.module.css'

const TRIAL_LASTS = 4 * SECOND

/** A sound of its own: trying it must never silence an alarm that rings. */
function useTrial() {
  const [trial] = useState(createAlarmSound)
  const [heard, setHeard] = useState<Ring | null>(null)
  useEffect(() => {
    if (heard === null) return
    trial.ring(heard)
    const timer = setTimeout(() => setHeard(null), TRIAL_LASTS)
    return () => {
      clearTimeout(timer)
      trial.stop()
    }
  }, [heard, trial])
  return { heard, toggle: (ring: Ring) => setHeard(heard === ring ? null : ring) }
}

export function ScreenTab() {
  const { choice, choose } = useSchemeChoice()
  const { heard, toggle } = useTrial()
  return (
    <div className={styles.narrow}>
      <section className={styles.part} aria-label="显示">
        <Heading note="只改这台机器的屏幕，不写进日志">显示</Heading>
        <Field label="屏幕" hint="夜班用“夜间”，少刺眼">
          <Choice value={choice} options={SCHEME_CHOICES} onChange={choose} label="屏幕" />
        </Field>
      </section>
      <section className={styles.part} aria-label="声音">
        <Heading note="每班接班时试一次">报警声音</Heading>
        <Field label="试听" hint="听不见时，请检查电脑音量、扬声器和静音键">
          <FieldRow fit>
            <KeyButton onPress={() => toggle('late')}>
              {heard === 'late' ? '停止' : '试听“超时”'}
            </KeyButton>
            <KeyButton onPress={() => toggle('soon')}>
              {heard === 'soon' ? '停止' : '试听“将到期”'}
            </KeyButton>
            <span role="status">{heard === null ? '' : '正在响，约 4 秒'}</span>
          </FieldRow>
        </Field>
      </section>
    </div>
  )
}
