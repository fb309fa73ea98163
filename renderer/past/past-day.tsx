// The papers of one day, however long ago: its log, the sheet of each shift, roster and roll calls of its month.
import { useCallback } from 'react'
import { monthOfDay, monthText } from '../../shared/calendar/month'
import { refusalText } from '../../shared/refusals'
import { minuteText, toMs, type Day } from '../../shared/time'
import { api } from '../api'
import { PaperButton } from '../paper/paper-button'
import { TextInput } from '../ui'
import styles from './past.module.css'
import { useAnswer } from './use-answer'

interface PastDayProps {
  readonly date: string
  readonly onDate: (date: string) => void
  readonly isDay: boolean
}

function Papers({ date }: { readonly date: Day }) {
  const reply = useAnswer(useCallback(() => api.readPastDay({ date }), [date]))
  const month = monthOfDay(date)
  if (reply === null) return <p role="status">正在从日志里翻到这一天…</p>
  if (!reply.ok) return <p className={styles.late}>{refusalText(reply.error)}</p>
  const { shifts } = reply.value
  if (shifts.length === 0) return <p className={styles.quiet}>这一天没有值班记录。</p>
  return (
    <ul className={styles.shifts} aria-label="这一天的纸面">
      <li>
        <PaperButton paper={{ kind: 'dutyLog', date }} label="值班日志" keyName="Ctrl+P" />
        <PaperButton
          paper={{ kind: 'roster', month }}
          label={`${monthText(month)}值班表`}
          keyName="Alt+G"
        />
        <PaperButton
          paper={{ kind: 'rollCalls', month }}
          label={`${monthText(month)}点名`}
          keyName="Alt+K"
        />
      </li>
      {shifts.map(({ shiftId, name, beganAt, endedAt, crew }, index) => (
        <li key={shiftId}>
          <b>{name}</b>
          <span>
            {minuteText(toMs(beganAt))} 起{endedAt !== null && ` 至 ${minuteText(toMs(endedAt))}`}
          </span>
          <span>{crew.join('、')}</span>
          {endedAt !== null && (
            <PaperButton
              paper={{ kind: 'handover', shiftId }}
              label="交接班记录"
              keyName={`Alt+Shift+${index + 1}`}
              size="small"
            />
          )}
        </li>
      ))}
    </ul>
  )
}

export function PastDay({ date, onDate, isDay }: PastDayProps) {
  return (
    <div>
      <div className={styles.day}>
        <span>看某一天</span>
        <span className={styles.date}>
          <TextInput label="日期，如 2024-03-05" value={date} onChange={onDate} />
        </span>
        <span className={styles.quiet}>
          {date === '' || isDay ? '写成 2024-03-05' : '没有这一天：写成 2024-03-05'}
        </span>
      </div>
      {isDay && <Papers date={date} />}
    </div>
  )
}
