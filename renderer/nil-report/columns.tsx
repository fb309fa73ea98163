// A day's 零报告 in one row: when it left, who has it, who has confirmed it.
import { NIL_OUTCOME_NAMES, type NilDay, type NilOutcome } from '../../shared/nil-report/month'
import { timeText, toMs } from '../../shared/time'
import { weekdayText } from '../../shared/calendar/month'
import { PrintLink } from '../paper/print-link'
import { Tag, type Column, type TagKind } from '../ui'
import { shortDay } from '../roster/month'
import styles from './nil-report.module.css'

const KINDS: Readonly<Record<NilOutcome, TagKind>> = {
  sent: 'safe',
  late: 'soon',
  sending: 'soon',
  waiting: 'plain',
  missed: 'late',
  notOwed: 'plain',
}

export const outcomeTone = ({ outcome }: NilDay): 'late' | 'soon' | undefined =>
  outcome === 'missed' ? 'late' : outcome === 'sending' ? 'soon' : undefined

const sentText = ({ report }: NilDay): string =>
  report === null || Object.keys(report.deliveries).length === 0
    ? '—'
    : Object.values(report.deliveries)
        .map(({ at }) => timeText(toMs(at)))
        .sort()
        .at(-1)!

function Receipts({ day: { report } }: { readonly day: NilDay }) {
  if (report === null) return <>—</>
  const deliveries = Object.values(report.deliveries)
  const given = deliveries.filter(({ receipt }) => receipt !== null).length
  const all = report.addressedTo.length
  return (
    <span className={given === all ? styles.safe : undefined}>
      报送 {deliveries.length}/{all} · 回执 {given}/{all}
    </span>
  )
}

export const nilColumns: readonly Column<NilDay>[] = [
  {
    key: 'date',
    title: '日期',
    width: 150,
    cell: ({ date }) => (
      <>
        {shortDay(date)} <span className={styles.quiet}>{weekdayText(date)}</span>
      </>
    ),
  },
  {
    key: 'outcome',
    title: '情况',
    width: 110,
    cell: ({ outcome }) => <Tag kind={KINDS[outcome]}>{NIL_OUTCOME_NAMES[outcome]}</Tag>,
  },
  { key: 'sent', title: '报齐', width: 80, cell: (day) => sentText(day) },
  { key: 'receipts', title: '报送与回执', width: 190, cell: (day) => <Receipts day={day} /> },
  {
    key: 'text',
    title: '内容',
    cell: ({ report }) => <div className={styles.clamped}>{report?.text ?? '—'}</div>,
  },
  {
    key: 'paper',
    title: '公文',
    width: 150,
    cell: ({ date, report }) =>
      report !== null && (
        <>
          {report.docNumber !== null && <span>{report.docNumber.text} </span>}
          <PrintLink paper={{ kind: 'nilReport', date }} label={`打印 ${shortDay(date)}零报告`} />
        </>
      ),
  },
  { key: 'late', title: '迟报原因', width: 150, cell: ({ report }) => report?.lateReason || '' },
]
