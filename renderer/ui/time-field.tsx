// Date and time for tired people: type 1302, 下午1点 or 昨 2240, or press 现在, or open the calendar. Every
// keystroke that makes sense is passed on at once, so that a key pressed without leaving the field
// finds the value there; the text is written out in full on leaving. One stop for Tab: `=` typed
// anywhere in it means now, as the button does; ? means 不详, where that is an answer.
import { DatePicker, Input } from 'antd'
import { useLayoutEffect, useRef, useState, type Ref } from 'react'
import { parseDue, readTime, type ReadTime } from '../../shared/read-time'
import { inShanghai, MINUTE, minuteText, timeText, type Ms } from '../../shared/time'
import { useFieldIds } from './field'
import { KeyButton } from './key-button'
import { shanghaiDates } from './shanghai-dates'
import { meansUnknown, overUnknown, UNKNOWN } from './unknown'
import { dayHint } from './day-hint'
import styles from './time-field.module.css'

export interface TimeFieldProps {
  /** Epoch milliseconds; null for empty or not understood. */
  readonly value: Ms | null
  readonly onChange: (value: Ms | null) => void
  /** Where a time may be 约: told whether what was typed says so. Elsewhere 约13时 is not understood. */
  readonly onAbout?: ((about: boolean) => void) | undefined
  /** Where 不详 is an answer: whether it is the one that was given. */
  readonly unknown?: { readonly said: boolean; readonly onSay: (said: boolean) => void } | undefined
  /** By when something is to be done: what is typed lies ahead, not behind. */
  readonly ahead?: boolean | undefined
  /** The desk's clock. */
  readonly now: Ms
  /** Names the control where it is not the first of its Field. */
  readonly label?: string | undefined
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly faulty?: boolean | undefined
}

const HOW = '如 1302、昨 2240；按 = 填现在'
const HOW_AHEAD = '如 1302、明17时、12月1日17时'
const EXAMPLE = '如 1302、下午1点、昨晚2240、23日 13:02、20分钟前'
/** No input method makes a character of it. */
const MEANS_NOW = /[=＝]/
const wholeMinute = (ms: Ms): Ms => Math.floor(ms / MINUTE) * MINUTE

/** What was typed, as the moment that it means there. */
function readAs(text: string, now: Ms, ahead: boolean): ReadTime | null {
  if (!ahead) return readTime(text, now)
  const at = parseDue(text, now)
  return at === null ? null : { at, about: false }
}

/** What was typed and not yet written out; `left` once the field was left with it. */
interface Typed {
  readonly text: string
  readonly left: boolean
}

export function TimeField(props: TimeFieldProps) {
  const {
    value,
    onChange,
    onAbout,
    unknown,
    ahead = false,
    now,
    label,
    disabled = false,
    autoFocus = false,
    faulty,
  } = props
  const [typed, setTyped] = useState<Typed | null>(null)
  const [open, setOpen] = useState(false)
  const misread = typed?.left === true && value === null

  const sayUnknown = () => {
    setTyped(null)
    onChange(null)
    unknown?.onSay(true)
  }
  const type = (entered: string) => {
    if (!ahead && MEANS_NOW.test(entered)) return set(wholeMinute(now))
    const text = unknown?.said === true ? overUnknown(entered) : entered
    if (unknown !== undefined && meansUnknown(text)) return sayUnknown()
    if (unknown?.said === true) unknown.onSay(false)
    setTyped({ text, left: false })
    const read = readAs(text, now, ahead)
    const about = read?.about === true
    if (about !== (typed !== null && readTime(typed.text, now)?.about === true)) onAbout?.(about)
    onChange(read === null || (about && onAbout === undefined) ? null : read.at)
  }
  const settle = () => {
    if (typed === null) return
    setTyped(value !== null || typed.text.trim() === '' ? null : { ...typed, left: true })
  }
  const set = (ms: Ms) => {
    setTyped(null)
    if (unknown?.said === true) unknown.onSay(false)
    onChange(ms)
  }

  return (
    <div className={styles.field}>
      <div className={styles.row}>
        <div className={styles.box}>
          <Input
            {...useFieldIds(label, faulty)}
            {...(misread ? { status: 'error' as const } : {})}
            value={
              typed?.text ?? (unknown?.said ? UNKNOWN : value === null ? '' : minuteText(value))
            }
            placeholder={ahead ? HOW_AHEAD : unknown === undefined ? HOW : `${HOW}，? 不详`}
            disabled={disabled}
            autoFocus={autoFocus}
            autoComplete="off"
            suffix={
              value === null ? (
                <span />
              ) : (
                <span className={styles.day}>
                  {typed !== null && `${timeText(value)} `}
                  {dayHint(value, now)}
                </span>
              )
            }
            onChange={(event) => type(event.target.value)}
            onBlur={settle}
            onPressEnter={settle}
          />
          <Calendar
            value={value}
            now={now}
            open={open}
            onClose={() => setOpen(false)}
            onPick={set}
          />
        </div>
        <KeyButton
          kind="quiet"
          tabStop={false}
          disabled={disabled}
          title="用鼠标选日期和时间"
          onPress={() => setOpen(!open)}
        >
          日历
        </KeyButton>
        {!ahead && (
          <KeyButton
            kind="quiet"
            tabStop={false}
            disabled={disabled}
            title="键盘：在框里按 ="
            onPress={() => set(wholeMinute(now))}
          >
            现在
          </KeyButton>
        )}
        {unknown !== undefined && (
          <KeyButton
            kind={unknown.said ? 'outlined' : 'quiet'}
            tabStop={false}
            disabled={disabled}
            title="键盘：在框里按 ?"
            onPress={sayUnknown}
          >
            {UNKNOWN}
          </KeyButton>
        )}
      </div>
      {misread && (
        <p className={styles.error} role="alert">
          看不懂这个时间。{ahead ? HOW_AHEAD : EXAMPLE}
        </p>
      )}
    </div>
  )
}

/** The calendar's own input would rewrite what is being typed; ours stands in its place. */
const NoInput = ({ ref }: { readonly ref?: Ref<HTMLInputElement> }) => (
  <input ref={ref} type="hidden" />
)

interface CalendarProps {
  readonly value: Ms | null
  readonly now: Ms
  readonly open: boolean
  readonly onClose: () => void
  readonly onPick: (ms: Ms) => void
}

/** Ant Design's calendar, counting in Shanghai, whose today is the desk's. */
function Calendar({ value, now, open, onClose, onPick }: CalendarProps) {
  const clock = useRef(now)
  useLayoutEffect(() => {
    clock.current = now
  })
  const [Picker] = useState(() =>
    DatePicker.generatePicker<Date>(shanghaiDates(() => clock.current)),
  )
  const pick = (date: unknown) => {
    if (open && date instanceof Date) onPick(wholeMinute(date.getTime()))
  }
  return (
    <Picker
      className={styles.calendar ?? ''}
      components={{ input: NoInput }}
      value={value === null ? null : inShanghai(value)}
      format="YYYY-MM-DD HH:mm"
      showTime={{ format: 'HH:mm' }}
      showNow={false}
      needConfirm={false}
      allowClear={false}
      suffixIcon={null}
      open={open}
      onOpenChange={(next) => !next && onClose()}
      onChange={pick}
      onCalendarChange={pick}
    />
  )
}
