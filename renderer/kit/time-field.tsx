// Date and time for tired people: type 1302 or 昨 2240, or press 现在, or open the calendar. Every
// keystroke that makes sense is passed on at once, so that a key pressed without leaving the field
// finds the value there; the text is written out in full on leaving.
import { DatePicker } from 'antd'
import { useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { inShanghai, MINUTE, type Ms } from '../../shared/time'
import { useFieldIds } from './field'
import { KeyButton } from './key-button'
import { shanghaiDates } from './shanghai-dates'
import { dayHint, parseTime } from './time-text'
import styles from './time-field.module.css'

export interface TimeFieldProps {
  /** Epoch milliseconds; null for empty or not understood. */
  readonly value: Ms | null
  readonly onChange: (value: Ms | null) => void
  /** The desk's clock. */
  readonly now: Ms
  /** Names the control where it is not the first of its Field. */
  readonly label?: string
  readonly disabled?: boolean
  readonly autoFocus?: boolean
}

const EXAMPLE = '如 1302、昨 2240、23 13:02'
const wholeMinute = (ms: Ms): Ms => Math.floor(ms / MINUTE) * MINUTE

/** A picker whose today is the desk's, made once for each field. */
function usePicker(now: Ms) {
  const clock = useRef(now)
  clock.current = now
  return useState(() => DatePicker.generatePicker<Date>(shanghaiDates(() => clock.current)))[0]
}

export function TimeField({ value, onChange, now, label, disabled = false, autoFocus = false }: TimeFieldProps) {
  const Picker = usePicker(now)
  const [open, setOpen] = useState(false)
  /** While typing: the text, and the value that stood there, so that the text is left alone. */
  const [typing, setTyping] = useState<{ readonly text: string; readonly stood: Ms | null } | null>(null)
  const shown = typing === null ? value : typing.stood
  const misread = typing !== null && typing.text.trim() !== '' && value === null

  const type = (event: FormEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLInputElement)) return
    const text = event.target.value
    setTyping({ text, stood: shown })
    onChange(parseTime(text, now))
  }
  const settle = () => {
    if (typing !== null && (value !== null || typing.text.trim() === '')) setTyping(null)
  }
  const set = (ms: Ms | null) => {
    setTyping(null)
    onChange(ms)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || open) return
    // Enter in the calendar's input would open it; here it writes the time out and sends the form.
    event.preventDefault()
    settle()
    if (event.target instanceof HTMLInputElement) event.target.form?.requestSubmit()
  }

  return (
    <div className={styles.field}>
      <div className={styles.row} onInput={type} onBlur={settle}>
        <Picker
          {...useFieldIds(label)}
          {...(misread ? { status: 'error' as const } : {})}
          className={styles.picker ?? ''}
          value={shown === null ? null : inShanghai(shown)}
          format="YYYY-MM-DD HH:mm"
          placeholder={EXAMPLE}
          showTime={{ format: 'HH:mm' }}
          showNow={false}
          needConfirm={false}
          preserveInvalidOnBlur
          allowClear={false}
          autoFocus={autoFocus}
          disabled={disabled}
          open={open}
          onOpenChange={(next) => !next && setOpen(false)}
          onKeyDown={onKeyDown}
          onChange={(date: Date | null) => {
            if (open) set(date === null ? null : date.getTime())
          }}
          onCalendarChange={(date) => {
            if (open && date instanceof Date) set(date.getTime())
          }}
          suffixIcon={value === null ? null : <span className={styles.day}>{dayHint(value, now)}</span>}
        />
        <KeyButton kind="quiet" disabled={disabled} onPress={() => setOpen(!open)}>日历</KeyButton>
        <KeyButton kind="quiet" disabled={disabled} onPress={() => set(wholeMinute(now))}>现在</KeyButton>
      </div>
      {misread && <p className={styles.error} role="alert">看不懂这个时间。{EXAMPLE}</p>}
    </div>
  )
}
