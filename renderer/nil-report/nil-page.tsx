// 零报告: today's, written with one key from the shift's record, and what became of each day's.
import { useState } from 'react'
import { nilHourOn, periodsOn } from '../../shared/calendar/periods'
import { monthOfDay, monthsAfter, monthText, type Month } from '../../shared/calendar/month'
import { nilClocks } from '../../shared/nil-report/clocks'
import { nilDay, nilMonth, type NilDay } from '../../shared/nil-report/month'
import type { NilReport } from '../../shared/nil-report/record'
import { dayOf, MINUTE, relativeText, type Day } from '../../shared/time'
import { DeadlineStrip, Empty, Heading, KeyButton, Table, useKey } from '../ui'
import { PaperDialog } from '../paper/paper-button'
import { LogPlaces } from '../layout/log-places'
import { DeskLayout } from '../layout/desk-layout'
import { LeftNote } from '../left/left-note'
import { useLeft } from '../left/use-left'
import { useDesk, useMinute, useNow, useWhyReadOnly } from '../use-desk'
import { shortDay } from '../roster/month'
import { goBack } from '../route'
import { useRights } from '../settings/rights'
import { deskNow } from '../store'
import { nilColumns, outcomeTone } from './columns'
import { DeliverNilDialog } from './deliver-dialog'
import { NilReceiptDialog } from './receipt-dialog'
import { ReadDialog } from './read-dialog'
import { SettingsDialog } from './settings-dialog'
import styles from './nil-report.module.css'
import { WriteNilDialog } from './write-dialog'

type Open =
  | { readonly kind: 'write' | 'paper'; readonly date: Day }
  | { readonly kind: 'deliver' | 'receipt' | 'read'; readonly report: NilReport }
  | { readonly kind: 'settings' }
  | null

function Strip() {
  const desk = useDesk()
  const now = useNow()
  const clock = nilClocks(desk)[0]
  if (clock === undefined) return null
  const soon = Math.max(0, ...clock.warnMinutes) * MINUTE
  return (
    <DeadlineStrip
      label={`${clock.target.kind === 'nil' ? shortDay(clock.target.date) : ''}零报告`}
      dueAt={clock.dueAt}
      now={now}
      {...(soon === 0 ? {} : { soonWithin: soon })}
      why={`${relativeText(clock.dueAt, now)} 前报齐 · 本单位规定`}
    />
  )
}

function Off({ onOpen }: { readonly onOpen: () => void }) {
  const rights = useRights()
  return (
    <Empty
      title="本单位没有启用零报告"
      action={
        rights.mayChange ? (
          <KeyButton kind="primary" keyName="Alt+S" onPress={onOpen}>
            启用零报告
          </KeyButton>
        ) : undefined
      }
    >
      {rights.mayChange
        ? '启用后每天到点报警，一个键写成并登记报送。'
        : '启用后每天到点报警。请带班领导、主要负责人或管理员签到后启用。'}
    </Empty>
  )
}

/** What a day asks for next, of those that have a report or owe one. */
function nextOf({ date, report, outcome }: NilDay): Open {
  if (report === null)
    return outcome === 'waiting' || outcome === 'missed' ? { kind: 'write', date } : null
  if (outcome === 'sending') return { kind: 'deliver', report }
  const waits = Object.values(report.deliveries).some(({ receipt }) => receipt === null)
  return { kind: waits ? 'receipt' : 'read', report }
}

interface DialogsProps {
  readonly open: Open
  readonly onOpen: (open: Open) => void
}

function Dialogs({ open, onOpen }: DialogsProps) {
  const onClose = () => onOpen(null)
  switch (open?.kind) {
    case undefined:
      return null
    case 'write':
      return (
        <WriteNilDialog
          date={open.date}
          onClose={onClose}
          onPrint={() => onOpen({ kind: 'paper', date: open.date })}
        />
      )
    case 'paper':
      return <PaperDialog paper={{ kind: 'nilReport', date: open.date }} onClose={onClose} />
    case 'deliver':
      return <DeliverNilDialog report={open.report} onClose={onClose} />
    case 'receipt':
      return <NilReceiptDialog report={open.report} onClose={onClose} />
    case 'read':
      return (
        <ReadDialog
          report={open.report}
          onClose={onClose}
          onPrint={() => onOpen({ kind: 'paper', date: open.report.date })}
        />
      )
    case 'settings':
      return <SettingsDialog onClose={onClose} />
  }
}

export function NilReportPage() {
  const desk = useDesk()
  const now = useMinute()
  const why = useWhyReadOnly()
  const rights = useRights()
  const [month, setMonth] = useState<Month>(() => monthOfDay(dayOf(deskNow())))
  const [open, setOpen] = useState<Open>(null)
  useKey('Esc', goBack)
  const { settings, reports } = desk.nilReports
  const past = useLeft({ kinds: ['nilReport'], months: [month] })
  const days = nilMonth(past.desk, month, now)
    .filter(({ outcome, date }) => outcome !== 'notOwed' && date <= dayOf(now))
    .reverse()
  const date = nilDay(desk, dayOf(now))
  const started = date === null ? undefined : reports[date]
  const waiting = days.find(
    ({ report, outcome }) =>
      report !== null &&
      outcome !== 'sending' &&
      Object.values(report.deliveries).some(({ receipt }) => receipt === null),
  )
  const newest = days.find(({ report }) => report !== null)
  const shared = { disabled: why !== undefined, title: why }
  const openDay = (day: NilDay) =>
    setOpen(
      why === undefined
        ? nextOf(day)
        : day.report === null
          ? null
          : { kind: 'read', report: day.report },
    )
  const [period] = periodsOn(desk.calendar, dayOf(now))
  const never = !settings.on && period === undefined && Object.keys(reports).length === 0
  return (
    <DeskLayout strip={<Strip />}>
      <LogPlaces current="nilReport" />
      {never ? (
        <div className={styles.page}>
          <Off onOpen={() => setOpen({ kind: 'settings' })} />
        </div>
      ) : (
        <div className={styles.page}>
          <Heading
            note={
              period !== undefined
                ? `敏感时段“${period.name}”，每天 ${nilHourOn(desk.calendar, dayOf(now))} 前报齐，${shortDay(period.to)}后自动恢复`
                : settings.on
                  ? `每天 ${settings.at} 前报齐${settings.needsLeaderPin ? ' · 须带班领导输口令' : ''}`
                  : '已停用'
            }
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
                {rights.mayChange && (
                  <KeyButton keyName="Alt+S" onPress={() => setOpen({ kind: 'settings' })}>
                    设置
                  </KeyButton>
                )}
                {newest !== undefined && (
                  <KeyButton
                    keyName="Ctrl+P"
                    onPress={() => setOpen({ kind: 'paper', date: newest.date })}
                  >
                    {shortDay(newest.date)}公文
                  </KeyButton>
                )}
                {waiting !== undefined && waiting.report !== null && (
                  <KeyButton
                    keyName="F6"
                    {...shared}
                    onPress={() => setOpen({ kind: 'receipt', report: waiting.report! })}
                  >
                    记回执
                  </KeyButton>
                )}
                {date !== null && (
                  <KeyButton
                    kind="primary"
                    keyName="F5"
                    {...shared}
                    onPress={() =>
                      setOpen(
                        started === undefined
                          ? { kind: 'write', date }
                          : { kind: 'deliver', report: started },
                      )
                    }
                  >
                    {started === undefined
                      ? `写${shortDay(date)}零报告`
                      : Object.keys(started.deliveries).length === 0
                        ? '登记报送'
                        : '报给其余各家'}
                  </KeyButton>
                )}
              </>
            }
          >
            {monthText(month)}零报告
          </Heading>
          <LeftNote state={past.state} />
          <Table
            label="零报告"
            columns={nilColumns}
            rows={days}
            rowKey={({ date: day }) => day}
            rowTone={outcomeTone}
            onOpen={openDay}
            empty={
              <Empty title="这个月没有要报的零报告">
                从启用那天起，每天一行：几点报的、报给谁、谁回执。
              </Empty>
            }
          />
        </div>
      )}
      <Dialogs open={open} onOpen={setOpen} />
    </DeskLayout>
  )
}
