// The lists of one month of any year: roster, roll calls, 零报告, and the log and sheet of each shift.
import { useCallback } from 'react'
import { monthsAfter, monthText, type Month } from '../../shared/calendar/month'
import type { PastMonth as Listed } from '../../shared/past/record'
import { refusalText } from '../../shared/refusals'
import { api } from '../api'
import { PaperRow, type NamedPaper } from '../paper/paper-row'
import { KeyButton, TextInput } from '../ui'
import { PastShiftRow } from './past-shift-row'
import styles from './past.module.css'
import { useAnswer } from '../left/use-answer'

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

const listsOf = (month: Month, { isRostered, rollCalls }: Listed): readonly NamedPaper[] => [
  ...(isRostered ? [{ label: '值班表', paper: { kind: 'roster', month } as const }] : []),
  ...(rollCalls > 0
    ? [{ label: `点名 ${rollCalls} 次`, paper: { kind: 'rollCalls', month } as const }]
    : []),
]

const nilPapers = ({ nilReports }: Listed): readonly NamedPaper[] =>
  nilReports.map(({ date, isSentToAll }) => ({
    label: `${Number(date.slice(8))}日${isSentToAll ? '' : '（未报齐）'}`,
    paper: { kind: 'nilReport', date },
  }))

function Lists({ month }: { readonly month: Month }) {
  const reply = useAnswer(useCallback(() => api.readPastMonth({ month }), [month]))
  if (reply === null) return <p role="status">正在从日志里翻到{monthText(month)}…</p>
  if (!reply.ok) return <p className={styles.late}>{refusalText(reply.error)}</p>
  const { shifts, nilReports } = reply.value
  const lists = listsOf(month, reply.value)
  if (shifts.length === 0 && lists.length === 0 && nilReports.length === 0)
    return <p className={styles.quiet}>{monthText(month)}没有记录。</p>
  return (
    <section aria-label={`${monthText(month)}的记录`}>
      <PaperRow papers={lists} />
      {nilReports.length > 0 && (
        <div className={styles.day}>
          <span>零报告</span>
          <PaperRow papers={nilPapers(reply.value)} />
        </div>
      )}
      <ul className={styles.shifts} aria-label={`${monthText(month)}的班次`}>
        {shifts.map((shift, index) => (
          <PastShiftRow
            key={shift.shiftId}
            shift={shift}
            papers={
              // Once for all shifts of a day.
              shift.date === shifts[index - 1]?.date
                ? []
                : [{ label: '值班日志', paper: { kind: 'dutyLog', date: shift.date } }]
            }
          />
        ))}
      </ul>
    </section>
  )
}

interface PastMonthProps {
  readonly month: string
  readonly onMonth: (month: string) => void
}

export function PastMonth({ month, onMonth }: PastMonthProps) {
  const isMonth = MONTH.test(month)
  const step = (months: number) => () => onMonth(monthsAfter(month, months))
  return (
    <div>
      <div className={styles.day}>
        <span>看某一月</span>
        <span className={styles.date}>
          <TextInput label="月份，如 2024-03" value={month} onChange={onMonth} />
        </span>
        {isMonth && (
          <>
            <KeyButton kind="quiet" size="small" onPress={step(-1)}>
              上一月
            </KeyButton>
            <KeyButton kind="quiet" size="small" onPress={step(1)}>
              下一月
            </KeyButton>
            <KeyButton kind="quiet" size="small" onPress={() => onMonth('')}>
              收起
            </KeyButton>
          </>
        )}
        <span className={styles.quiet}>
          {month === '' || isMonth ? '写成 2024-03' : '没有这一月：写成 2024-03'}
        </span>
      </div>
      {isMonth && <Lists month={month} />}
    </div>
  )
}
