// 零报告汇总: unit by day of a month, today's list to be asked, and the sum that is printed.
import { useMemo, useState } from 'react'
import { monthOfDay, monthsAfter, monthText, type Month } from '../../../shared/calendar/month'
import { unitNilClocks } from '../../../shared/subordinate/clocks'
import {
  unitNilMonth,
  unitNilSum,
  unitNilSumText,
  type UnitNilCell,
} from '../../../shared/subordinate/month'
import type { Subordinate } from '../../../shared/subordinate/record'
import { dayOf, type Day } from '../../../shared/time'
import { Empty, Heading, KeyButton } from '../../ui'
import { shortDay } from '../../roster/month'
import { LeftNote } from '../../left/left-note'
import { useLeft } from '../../left/use-left'
import { PaperDialog } from '../../paper/paper-button'
import { useDesk, useMinute, useWhyReadOnly } from '../../use-desk'
import { deskNow } from '../../store'
import { AskDialog } from './ask-dialog'
import { CloseDialog } from './close-dialog'
import { NilCellDialog } from './cell-dialog'
import { NilGrid } from './nil-grid'
import styles from '../subordinate.module.css'

type Open =
  | { readonly kind: 'ask' | 'close' }
  | { readonly kind: 'cell'; readonly unit: Subordinate; readonly cell: UnitNilCell }
  | { readonly kind: 'paper'; readonly whole: boolean }

/** The day that is asked for now: one of which the clock still runs, else today. */
function useAsked(): Day {
  const desk = useDesk()
  const today = dayOf(useMinute())
  const days = unitNilClocks(desk).flatMap(({ target }) =>
    target.kind === 'unitNil' ? [target.date] : [],
  )
  return days.find((date) => date <= today) ?? today
}

export function NilPart() {
  const desk = useDesk()
  const now = useMinute()
  const why = useWhyReadOnly()
  const date = useAsked()
  const [month, setMonth] = useState<Month>(() => monthOfDay(dayOf(deskNow())))
  const [open, setOpen] = useState<Open | null>(null)
  const past = useLeft({ kinds: ['unitNilDay'], months: [month] })
  const rows = useMemo(() => unitNilMonth(past.desk, month, now), [past.desk, month, now])
  const sum = unitNilSum(desk, date)
  const close = () => setOpen(null)
  const shared = { disabled: why !== undefined, title: why }
  const isOver =
    sum.missing.length > 0 &&
    unitNilClocks(desk).some(({ dueAt, target }) => target.kind === 'unitNil' && dueAt <= now)
  return (
    <>
      <Heading
        note={`每天 ${desk.subordinates.settings.at} 前`}
        actions={
          <>
            <KeyButton
              kind="quiet"
              keyName="Alt+ArrowLeft"
              onPress={() => setMonth(monthsAfter(month, -1))}
            >
              上月
            </KeyButton>
            <KeyButton
              kind="quiet"
              keyName="Alt+ArrowRight"
              onPress={() => setMonth(monthsAfter(month, 1))}
            >
              下月
            </KeyButton>
            <KeyButton keyName="Alt+P" onPress={() => setOpen({ kind: 'paper', whole: true })}>
              打印全月
            </KeyButton>
            <KeyButton keyName="Ctrl+P" onPress={() => setOpen({ kind: 'paper', whole: false })}>
              打印汇总表
            </KeyButton>
            {isOver && (
              <KeyButton keyName="Alt+J" {...shared} onPress={() => setOpen({ kind: 'close' })}>
                结束催报
              </KeyButton>
            )}
            <KeyButton
              kind="primary"
              keyName="F4"
              {...shared}
              disabled={why !== undefined || sum.missing.length === 0}
              onPress={() => setOpen({ kind: 'ask' })}
            >
              记零报告、催报
            </KeyButton>
          </>
        }
      >
        {monthText(month)}零报告汇总
      </Heading>
      <p className={styles.sum} role="status">
        {shortDay(date)}：{unitNilSumText(sum)}
      </p>
      <LeftNote state={past.state} />
      {rows.length === 0 ? (
        <Empty title="这个月没有要报的单位">
          在单位名册里添加单位；每家要不要报零报告，在名册里各自选。
        </Empty>
      ) : (
        <NilGrid
          rows={rows}
          today={dayOf(now)}
          onOpen={(unit, cell) => setOpen({ kind: 'cell', unit, cell })}
        />
      )}
      <p className={styles.legend}>✓ 已报　迟 迟报　缺 未报　· 未到时限　空 不需报</p>
      {open?.kind === 'ask' && <AskDialog date={date} onClose={close} />}
      {open?.kind === 'close' && <CloseDialog date={date} missing={sum.missing} onClose={close} />}
      {open?.kind === 'cell' && <NilCellDialog unit={open.unit} cell={open.cell} onClose={close} />}
      {open?.kind === 'paper' && (
        <PaperDialog
          paper={open.whole ? { kind: 'unitNilMonth', month } : { kind: 'unitNilDay', date }}
          onClose={close}
        />
      )}
    </>
  )
}
