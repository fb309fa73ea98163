// A row of the register: the report, every office, that all got the same words, and whether in time.
import type { RuleBooks } from '../../shared/incident/record'
import { reportState } from '../../shared/report/state'
import { durationText, MINUTE, relativeText, type Ms } from '../../shared/time'
import type { PersonName } from '../person/person-name'
import { StateTag, Tag, type Column } from '../ui'
import styles from './delivery.module.css'
import { RecipientCell } from './recipient-cell'
import { isOverdue, missingOf, sameText, TOGETHER, waitingOf, waitOf, type Row } from './rows'
import { struckIn } from './struck'

/** Red where something is late, amber where something is missing or unanswered. */
export function rowTone(row: Row, books: RuleBooks, now: Ms): 'late' | 'soon' | undefined {
  if (isOverdue(row, books, now, 'receipt') || isOverdue(row, books, now, 'simultaneous'))
    return 'late'
  return row.sent && missingOf(row).length > 0 ? 'soon' : undefined
}

function ReportCell({ row, now }: { readonly row: Row; readonly now: Ms }) {
  const { source, name, number, title, sent, at } = row
  return (
    <>
      <div>
        <b>{name}</b> <span className={styles.quiet}>{number}</span>
      </div>
      <div className={styles.title} title={title}>
        {title}
      </div>
      <span className={styles.quiet}>
        {sent
          ? `${relativeText(at, now)} 首次报出`
          : source.kind === 'report' && (
              <StateTag state={reportState(source.report)} note="还没有报出" />
            )}
        {source.kind === 'report' && source.incident.facts.exercise && (
          <>
            {' '}
            <Tag kind="exercise" />
          </>
        )}
      </span>
    </>
  )
}

/** N8: the digest kept with each delivery is the digest of the one text. */
function SameText({ row }: { readonly row: Row }) {
  const { sent, digest, spread } = row
  if (!sent) return null
  const left = missingOf(row).length
  return (
    <>
      {sameText(row) ? (
        <Tag kind={left === 0 ? 'safe' : 'soon'}>
          {left === 0 ? '各处收到同一文本 ✓' : `还有${left}家没送`}
        </Tag>
      ) : (
        <Tag kind="late">各处文本不一致</Tag>
      )}
      {digest !== null && (
        <div className={styles.quiet} title={digest}>
          摘要 <span className={styles.digest}>{digest.slice(0, 8)}</span>
        </div>
      )}
      {spread !== null && (
        <div className={spread > TOGETHER ? styles.late : styles.quiet}>
          {spread < MINUTE ? '同一时间报出' : `先后差${durationText(spread)}`}
          {spread > TOGETHER && '，没有同时'}
        </div>
      )}
    </>
  )
}

function InTime({ row: { late, lateReason } }: { readonly row: Row }) {
  if (late === null) return null
  if (late === 0) return <span className={styles.safe}>按时</span>
  return (
    <>
      <Tag kind="late">迟报 {durationText(late)}</Tag>
      {lateReason !== '' && (
        <div className={styles.reason} title={lateReason}>
          {lateReason}
        </div>
      )}
    </>
  )
}

export const registerColumns = (
  books: RuleBooks,
  now: Ms,
  nameOf: PersonName,
): readonly Column<Row>[] => [
  { key: 'report', title: '报告', width: '23%', cell: (row) => <ReportCell row={row} now={now} /> },
  {
    key: 'to',
    title: '报送对象',
    cell: (row) => {
      const wait = waitOf(row, books, now)
      const forgotten = isOverdue(row, books, now, 'simultaneous')
      const struck = struckIn(row.source, nameOf, now)
      return (
        <ul className={styles.cells}>
          {row.addressedTo.map((to) => (
            <RecipientCell
              key={to.id}
              row={row}
              to={to}
              now={now}
              wait={wait}
              forgotten={forgotten}
              struck={struck}
            />
          ))}
        </ul>
      )
    },
  },
  { key: 'same', title: '同文同时', width: 168, cell: (row) => <SameText row={row} /> },
  { key: 'late', title: '时限', width: 118, cell: (row) => <InTime row={row} /> },
]

/** `待回执 4 家` */
export const countWaiting = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + waitingOf(row).length, 0)
