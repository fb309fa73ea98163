// The papers of one day, however long ago: its log, the sheet of each shift, roster and roll calls of its month.
import { useCallback } from 'react'
import { monthOfDay, monthText } from '../../shared/calendar/month'
import { refusalText } from '../../shared/refusals'
import type { Day } from '../../shared/time'
import { api } from '../api'
import { PaperRow } from '../paper/paper-row'
import { TextInput } from '../ui'
import { PastShiftRow } from './past-shift-row'
import styles from './past.module.css'
import { useAnswer } from '../left/use-answer'

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
    <>
      <PaperRow
        papers={[
          { label: '值班日志', paper: { kind: 'dutyLog', date } },
          { label: `${monthText(month)}值班表`, paper: { kind: 'roster', month } },
          { label: `${monthText(month)}点名`, paper: { kind: 'rollCalls', month } },
        ]}
      />
      <ul className={styles.shifts} aria-label="这一天的班次">
        {shifts.map((shift) => (
          <PastShiftRow key={shift.shiftId} shift={shift} />
        ))}
      </ul>
    </>
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
