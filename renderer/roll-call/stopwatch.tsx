// Counts the seconds until they answer: one key when the call goes out, the same key when somebody
// speaks. The figure goes into the form.
import { useEffect, useRef, useState } from 'react'
import { SECOND, type Ms } from '../../shared/time'
import { KeyButton } from '../ui'
import styles from './roll-call.module.css'

export interface StopwatchProps {
  readonly onStart: () => void
  /** Whole seconds. */
  readonly onStop: (seconds: number) => void
}

const TICK: Ms = 200

export function Stopwatch({ onStart, onStop }: StopwatchProps) {
  const [since, setSince] = useState<Ms | null>(null)
  const [now, setNow] = useState<Ms>(0)
  const running = since !== null
  const timer = useRef(0)
  useEffect(() => {
    if (!running) return
    timer.current = window.setInterval(() => setNow(performance.now()), TICK)
    return () => clearInterval(timer.current)
  }, [running])
  const seconds = since === null ? 0 : Math.max(0, Math.round((now - since) / SECOND))

  const press = () => {
    if (since === null) {
      setSince(performance.now())
      setNow(performance.now())
      onStart()
    } else {
      onStop(Math.round((performance.now() - since) / SECOND))
      setSince(null)
    }
  }
  return (
    <span className={styles.stopwatch}>
      <KeyButton kind={running ? 'primary' : 'outlined'} keyName="F9" onPress={press}>
        {running ? '有人接了，停' : '拨出，开始计秒'}
      </KeyButton>
      {running && (
        <span className={styles.running} role="timer">
          {seconds} 秒
        </span>
      )}
    </span>
  )
}
