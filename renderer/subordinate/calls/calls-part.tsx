// 点名: how far the month's plan has come, the runs of the month, and the run that is under way.
import { useState } from 'react'
import { monthOfDay, monthsAfter, monthText, type Month } from '../../../shared/calendar/month'
import {
  dueNow,
  openRun,
  planRows,
  runsOf,
  tallyText,
  type PlanRow,
} from '../../../shared/roll-run/find'
import type { RollPlan, RollRun } from '../../../shared/roll-run/record'
import { answeredText } from '../../../shared/roll-call/find'
import { shortNameOf } from '../../../shared/subordinate/find'
import { dayOf, minuteText, timeText, toMs } from '../../../shared/time'
import { Empty, Heading, KeyButton, Table, type Column } from '../../ui'
import { LeftNote } from '../../left/left-note'
import { useLeft } from '../../left/use-left'
import { usePersonName } from '../../person/person-name'
import { useRights } from '../../settings/rights'
import { useDesk, useMinute, useWhyReadOnly } from '../../use-desk'
import { deskNow } from '../../store'
import { PlanDialog } from './plan-dialog'
import { BeginDialog, RunDialog } from './run-dialogs'
import { RunView } from './run-view'
import calls from './calls.module.css'
import styles from '../subordinate.module.css'

const planText = (plan: RollPlan | null): string =>
  plan === null
    ? '还没有定点名计划'
    : `计划：每家每月 ${plan.perMonth} 次，其中夜间（${plan.nightFrom}–${plan.nightTo}）${plan.atNight} 次`

const lastText = ({ calls }: PlanRow): string => {
  const last = calls.at(-1)
  return last === undefined
    ? '没有点过'
    : `${minuteText(toMs(last.at)).slice(5)} ${answeredText(last.answered)}`
}

const shortText = ({ short, shortNights }: PlanRow): string => {
  if (short === 0) return ''
  return shortNights === 0 ? `还差 ${short} 次` : `还差 ${short} 次，夜间 ${shortNights} 次`
}

const columns = (plan: RollPlan | null): readonly Column<PlanRow>[] => [
  { key: 'unit', title: '单位', width: '26%', cell: ({ unit }) => <b>{shortNameOf(unit)}</b> },
  {
    key: 'calls',
    title: '本月点名',
    width: 110,
    cell: ({ calls }) => (plan === null ? calls.length : `${calls.length}/${plan.perMonth}`),
  },
  {
    key: 'nights',
    title: '其中夜间',
    width: 110,
    cell: ({ nights }) => (plan === null ? '' : `${nights}/${plan.atNight}`),
  },
  { key: 'last', title: '最近一次', cell: lastText },
  { key: 'short', title: '计划', width: '24%', cell: shortText },
]

function Runs({
  runs,
  onOpen,
}: {
  readonly runs: readonly RollRun[]
  readonly onOpen: (run: RollRun) => void
}) {
  const nameOf = usePersonName()
  if (runs.length === 0) return null
  return (
    <div className={calls.runs}>
      <Table
        label="本月各次点名"
        columns={[
          {
            key: 'at',
            title: '各次点名',
            width: 190,
            cell: ({ beganAt, endedAt }) =>
              `${minuteText(toMs(beganAt)).slice(5)}–${endedAt === null ? '' : timeText(toMs(endedAt))}`,
          },
          { key: 'how', title: '情况', cell: tallyText },
          { key: 'by', title: '点名人', width: 120, cell: ({ by }) => nameOf(by) },
        ]}
        rows={runs}
        rowKey={({ id }) => id}
        onOpen={onOpen}
        empty={null}
      />
    </div>
  )
}

type Open = 'plan' | 'begin' | { readonly runId: string }

export function CallsPart() {
  const now = useMinute()
  const why = useWhyReadOnly()
  const rights = useRights()
  const live = useDesk()
  const [month, setMonth] = useState<Month>(() => monthOfDay(dayOf(deskNow())))
  const { desk, state } = useLeft({ kinds: ['rollCall'], months: [month] })
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const run = openRun(live)
  if (run !== null) return <RunView run={run} />
  const { plan } = live.rollRuns
  const rows = planRows(desk, month)
  const runs = runsOf(live, month)
  const due = dueNow(live, now).length
  return (
    <>
      <Heading
        note={`${planText(plan)}${plan !== null && due > 0 ? `；现在该点 ${due} 家` : ''}`}
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
              <KeyButton keyName="Alt+S" onPress={() => setOpen('plan')}>
                定计划
              </KeyButton>
            )}
            <KeyButton
              kind="primary"
              keyName="F7"
              disabled={why !== undefined || rows.length === 0}
              title={why}
              onPress={() => setOpen('begin')}
            >
              开始点名
            </KeyButton>
          </>
        }
      >
        {monthText(month)}点名
      </Heading>
      <LeftNote state={state} />
      <Runs runs={runs} onOpen={({ id }) => setOpen({ runId: id })} />
      <Table
        label="点名计划"
        columns={columns(plan)}
        rows={rows}
        rowKey={({ unit }) => unit.id}
        rowTone={({ short }) => (short > 0 ? 'soon' : undefined)}
        empty={
          <Empty title="名册上还没有单位">先在单位名册（Alt+U）里添加或导入单位，再点名。</Empty>
        }
      />
      <p className={styles.why}>
        带班领导、主要负责人按 Alt+S 定每家每月点几次；月底前没点够的响铃。点名结果计入月度考核。
      </p>
      {open === 'plan' && <PlanDialog onClose={close} />}
      {open === 'begin' && <BeginDialog onClose={close} />}
      {open !== null && typeof open === 'object' && (
        <RunDialog runId={open.runId} onClose={close} />
      )}
    </>
  )
}
