// 显示与声音: the scheme of this screen, and the alarm heard once on purpose.
import { useEffect, useState } from 'react'
import { SECOND } from '../../shared/time'
import {
  Check,
  createAlarmSound,
  Choice,
  Field,
  FieldRow,
  Heading,
  KeyButton,
  type Manner,
  type Ring,
  type Volume,
} from '../ui'
import { soundChosen, useSoundChoice } from '../layout/sound-choice'
import { chineseVoice, speak } from '../layout/speech'
import { SCHEME_CHOICES, useSchemeChoice } from '../theme'
import styles from './settings.module.css'

const TRIAL_LASTS = 4 * SECOND

const MANNERS: readonly { readonly value: Manner; readonly label: string }[] = [
  { value: 'twoTones', label: '双音' },
  { value: 'beeps', label: '短促' },
  { value: 'siren', label: '长鸣' },
]
const VOLUMES: readonly { readonly value: Volume; readonly label: string }[] = [
  { value: 'low', label: '小' },
  { value: 'middle', label: '中' },
  { value: 'high', label: '大' },
]
const TRIALS: readonly { readonly ring: Ring; readonly label: string }[] = [
  { ring: 'soon', label: '将到期' },
  { ring: 'late', label: '超时' },
  { ring: 'grave', label: 'Ⅰ、Ⅱ级超时' },
  { ring: 'exercise', label: '演练' },
]

/** A sound of its own: trying it must never silence an alarm that rings. */
function useTrial() {
  const [trial] = useState(() => createAlarmSound(soundChosen))
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
  const sound = useSoundChoice()
  const spokenHint =
    sound.spoken && chineseVoice() === undefined
      ? '这台机器没有装中文语音，念不出来；铃声照响'
      : '标题和内容不念；锁屏时不念'
  return (
    <div className={styles.narrow}>
      <section className={styles.part} aria-label="显示">
        <Heading note="只改这台机器的屏幕，不写进日志">显示</Heading>
        <Field label="屏幕" hint="夜班用“夜间”，少刺眼">
          <Choice value={choice} options={SCHEME_CHOICES} onChange={choose} label="屏幕" />
        </Field>
      </section>
      <section className={styles.part} aria-label="声音">
        <Heading note="只改这台机器；每班接班时试一次">报警声音</Heading>
        <Field label="响法">
          <Choice
            value={sound.manner}
            options={MANNERS}
            onChange={(manner) => sound.choose({ manner })}
            label="响法"
          />
        </Field>
        <Field label="音量" hint="没有人应答的，越响越大；演练的不变">
          <Choice
            value={sound.volume}
            options={VOLUMES}
            onChange={(volume) => sound.choose({ volume })}
            label="音量"
          />
        </Field>
        <Field label="念出来" hint={spokenHint}>
          <Check
            checked={sound.spoken}
            onChange={(spoken) => {
              sound.choose({ spoken })
              if (spoken) speak('书面首报，已超时5分钟。')
            }}
          >
            报警时用系统语音念出编号、欠什么、晚了多少
          </Check>
        </Field>
        <Field label="试听" hint="听不见时，请检查电脑音量、扬声器和静音键">
          <FieldRow fit>
            {TRIALS.map(({ ring, label }) => (
              <KeyButton key={ring} onPress={() => toggle(ring)}>
                {heard === ring ? '停止' : `试听“${label}”`}
              </KeyButton>
            ))}
            <span role="status">{heard === null ? '' : '正在响，约 4 秒'}</span>
          </FieldRow>
        </Field>
      </section>
    </div>
  )
}
