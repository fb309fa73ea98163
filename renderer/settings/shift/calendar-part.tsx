// 节假日与调休: shipped with the app and working without a network; corrected by hand when a new
// year's list is announced.
import { useMemo, useState } from 'react'
import { isAnnounced } from '../../../shared/calendar/day-kind'
import { DAY_KIND_NAMES } from '../../../shared/calendar/record'
import { yearOf } from '../../../shared/time'
import { Heading, KeyButton, Tag } from '../../ui'
import { useDesk, useMinute } from '../../use-desk'
import { CalendarDialog } from './calendar-dialog'
import { runsOf, runText, type Run } from './days-off'
import styles from './shift-settings.module.css'

export function CalendarPart({ disabled }: { readonly disabled: boolean }) {
  const { calendar } = useDesk()
  const minute = useMinute()
  const [year, setYear] = useState(() => yearOf(minute))
  const [open, setOpen] = useState<Run | 'new' | null>(null)
  const runs = useMemo(() => runsOf(calendar, year), [calendar, year])
  return (
    <section aria-label="节假日与调休" className={styles.calendar}>
      <Heading
        note="随程序带来，不用联网"
        actions={
          <>
            <KeyButton kind="quiet" size="small" onPress={() => setYear(year - 1)}>
              {year - 1}
            </KeyButton>
            <b className={styles.year}>{year}年</b>
            <KeyButton kind="quiet" size="small" onPress={() => setYear(year + 1)}>
              {year + 1}
            </KeyButton>
          </>
        }
      >
        节假日与调休
      </Heading>
      {!isAnnounced(calendar, year) && (
        <p className={styles.unknown}>
          {year}年的放假安排，程序里还没有，只知道周末。国务院办公厅公布后，在这里按通知补上。
        </p>
      )}
      <ul>
        {runs.map((run) => (
          <li key={run.from} className={styles.run}>
            <span>{runText(run)}</span>
            <Tag
              kind={
                run.nature.kind === 'makeup' || run.nature.kind === 'workday' ? 'plain' : 'safe'
              }
            >
              {DAY_KIND_NAMES[run.nature.kind]}
            </Tag>
            <span>
              {run.nature.name}
              {run.days > 1 ? ` ${run.days}天` : ''}
            </span>
            {run.nature.corrected && <Tag kind="lateEntry">手工更正</Tag>}
            {!disabled && (
              <KeyButton
                kind="quiet"
                size="small"
                title={`更正 ${runText(run)}`}
                onPress={() => setOpen(run)}
              >
                更正
              </KeyButton>
            )}
          </li>
        ))}
      </ul>
      {!disabled && (
        <KeyButton kind="quiet" size="small" onPress={() => setOpen('new')}>
          补上几天
        </KeyButton>
      )}
      {open !== null && (
        <CalendarDialog
          year={year}
          run={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}
